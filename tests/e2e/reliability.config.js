// The reliability runs: faults that are done to the page in a real browser, and what it keeps of its promises.
//
//   cd tests/e2e && BASE_URL=… CHROMIUM=… npx playwright test --config reliability.config.js
//
// RELIABILITY=full counts as often as the plan of the checks says; without it a short form runs.
// RELIABILITY_TABLE=<file> writes the table there too. RELIABILITY_SEED=<number> repeats a run's dice.
import base from "./playwright.config.js";

const { RELIABILITY, RELIABILITY_SEED } = process.env;
const isFull = RELIABILITY === "full";
// The workers read this file as well, and inherit what the first one has chosen.
process.env.RELIABILITY_SEED = RELIABILITY_SEED ?? String(Date.now() % 1_000_000_000);

export default {
  ...base,
  testDir: "./reliability",
  testMatch: "*.run.js",
  workers: 2,
  maxFailures: 0,
  retries: isFull ? 0 : base.retries,
  timeout: isFull ? 90 * 60_000 : 5 * 60_000,
  use: { ...base.use, actionTimeout: 30_000, navigationTimeout: 30_000 },
  expect: { timeout: 20_000 },
  reporter: [["list"], ["./reliability/table.js"]],
};
