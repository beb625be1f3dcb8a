// The main journeys in three engines: Chromium, Firefox and WebKitGTK, each steered by its own WebDriver, as it is released.
//
//   cargo xtask test engines
//
// Playwright only runs the tests here: time limits, fixtures that are taken down whatever happens, one list of results for
// `xtask` to read. Its browsers are not used: Firefox and WebKit would be builds of its own, which nobody browses with.
import base from "./playwright.config.js";
import { ENGINES } from "./engines/engines.js";

export default {
  ...base,
  testDir: "./engines",
  testMatch: "*.engine.js",
  // What passes only when tried again would hide what the engines do differently.
  retries: 0,
  maxFailures: 0,
  globalTimeout: 10 * 60_000,
  projects: Object.keys(ENGINES).map((name) => ({ name, use: { engine: name } })),
};
