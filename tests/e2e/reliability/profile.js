// Browsers that can be killed: real ones, with a folder of their own that outlives them.
import { spawn } from "node:child_process";
import { readFileSync } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import { createInterface } from "node:readline";
import { chromium } from "@playwright/test";
import { sabotaged } from "./sabotage.js";

const webdriver = JSON.parse(readFileSync(new URL("../../../webdriver.json", import.meta.url), "utf8"));
const FLAGS = [
  ...webdriver["goog:chromeOptions"].args,
  "--no-default-browser-check",
  "--window-size=1280,900",
  "--remote-debugging-port=0",
  ...(process.getuid?.() === 0 ? ["--no-sandbox"] : []),
];

/** A folder of a browser’s own, for browsers one after the other: each finds what the killed one left. */
export class Profile {
  #running;

  static async create() {
    const profile = new Profile();
    profile.directory = await mkdtemp(path.join(os.tmpdir(), "twelve-hats-"));
    return profile;
  }

  async launch() {
    // What a killed browser leaves behind and the next one takes for a running one.
    for (const left of ["SingletonLock", "SingletonCookie", "SingletonSocket"]) {
      await rm(path.join(this.directory, left), { force: true });
    }
    // A process group of its own: all of it dies at once.
    const child = spawn(process.env.CHROMIUM, [...FLAGS, `--user-data-dir=${this.directory}`, "about:blank"], {
      detached: true,
      stdio: ["ignore", "ignore", "pipe"],
    });
    const exited = new Promise((done) => child.once("exit", done));
    const address = await new Promise((resolve, reject) => {
      createInterface({ input: child.stderr }).on("line", (line) => {
        const found = /DevTools listening on (ws:\S+)/.exec(line);
        if (found) resolve(found[1]);
      });
      child.once("error", reject);
      exited.then(() => reject(new Error("the browser did not start")));
    });
    const browser = await chromium.connectOverCDP(address, { timeout: 60_000 });
    const context = browser.contexts()[0];
    context.setDefaultTimeout(30_000);
    await sabotaged(context);
    const problems = [];
    context.on("weberror", (error) => problems.push(String(error.error())));
    const kill = async () => {
      try {
        process.kill(-child.pid, "SIGKILL");
      } catch {
        // It is gone already.
      }
      this.#running = undefined;
      await exited;
      await browser.close().catch(() => {});
    };
    this.#running = kill;
    const page = context.pages()[0] ?? (await context.newPage());
    return { browser, context, page, problems, kill };
  }

  async remove() {
    await this.#running?.();
    await rm(this.directory, { recursive: true, force: true, maxRetries: 10, retryDelay: 200 });
  }
}
