// How the page comes and answers, and how long a long history takes. Figures, not tests: machines differ, so each is taken
// beside a page written by hand, or an empty history.
//
//   cargo xtask bench
import base from "./playwright.config.js";

export default {
  ...base,
  testDir: "./benchmarks",
  testMatch: "*.bench.js",
  workers: 1,
  retries: 0,
  timeout: 15 * 60_000,
  use: { ...base.use, serviceWorkers: "allow", actionTimeout: 120_000, navigationTimeout: 120_000 },
  expect: { timeout: 120_000 },
  reporter: [["line"]],
};
