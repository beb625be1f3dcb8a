// Started by `cargo xtask test e2e`, which builds the page, serves it from a folder and finds Chromium.
import { readFileSync } from "node:fs";
import { defineConfig } from "@playwright/test";

const { BASE_URL, CHROMIUM, CI } = process.env;
if (!BASE_URL || !CHROMIUM) {
  throw new Error("Run these tests with `cargo xtask test e2e`: it says where the page and the browser are.");
}

// The one list of flags, shared with the WebAssembly tests. Playwright sees to headless itself.
const webdriver = JSON.parse(readFileSync(new URL("../../webdriver.json", import.meta.url), "utf8"));
const flags = webdriver["goog:chromeOptions"].args.filter((flag) => flag !== "--headless");

export default defineConfig({
  testDir: ".",
  testMatch: "*.spec.js",
  fullyParallel: true,
  workers: 2,
  // Room for a machine that has other things to do: what is asked for comes as soon as it is there. No test measures time
  // by these.
  timeout: 90_000,
  expect: { timeout: 15_000 },
  // What fails once and then not is told apart from what fails: both are in the list.
  retries: CI ? 1 : 0,
  // So many at once have one cause: it need not be waited for.
  maxFailures: 12,
  forbidOnly: Boolean(CI),
  reporter: "list",
  use: {
    baseURL: BASE_URL,
    // What a worker fetches no test could hold back or change: `reliability/offline.run.js` allows its own.
    serviceWorkers: "block",
    trace: "off",
    launchOptions: {
      executablePath: CHROMIUM,
      args: flags,
      // Chromium cannot use its sandbox when the superuser starts it.
      chromiumSandbox: process.getuid?.() !== 0,
    },
  },
});
