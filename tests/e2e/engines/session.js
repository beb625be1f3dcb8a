// A browser with its driver, started and killed.
import { spawn } from "node:child_process";
import { mkdirSync } from "node:fs";
import { createServer } from "node:net";
import path from "node:path";
import { createInterface } from "node:readline";
import { setTimeout as sleep } from "node:timers/promises";
// The reference client of WebDriver. It is told which driver to use, so that it downloads none.
import { Builder } from "selenium-webdriver";
import { ENGINES } from "./engines.js";
import { Inspected } from "./inspected.js";

const STARTING = 30_000;

/** All that run, for the end of this process, however it comes. */
const running = new Set();
process.once("exit", () => running.forEach((session) => session.kill()));

export class Session {
  #children = [];
  #lines = [];
  #complaints = [];

  /**
   * Starts an engine on a folder. `scripts` says whether pages may run any; `lasting`, whether what they keep has to outlast
   * the session.
   */
  static async start(name, folder, { scripts = true, lasting = false } = {}) {
    const session = new Session(name, folder);
    running.add(session);
    try {
      await session.#start(scripts, lasting);
    } catch (error) {
      session.kill();
      throw new Error(`${name} did not start: ${error.message}\n${session.#lines.join("\n")}`);
    }
    return session;
  }

  constructor(name, folder) {
    this.engine = ENGINES[name];
    this.profile = path.join(folder, "profile");
    this.downloads = path.join(folder, "downloads");
    mkdirSync(this.profile, { recursive: true });
    mkdirSync(this.downloads, { recursive: true });
  }

  async #start(scripts, lasting) {
    const { engine, profile, downloads } = this;
    this.scripts = scripts;
    if (lasting && engine.lasting) this.engine = { ...engine, ...engine.lasting };
    const environment = { ...process.env, ...engine.environment?.(this) };
    if (engine.needsDisplay) environment.DISPLAY = await this.#display();
    const port = await freePort();
    const server = `http://127.0.0.1:${port}`;
    if (this.engine.browser) {
      this.#spawn(this.engine.browser(), { env: { ...environment, ...this.engine.inspected(port) } });
      this.driver = await Inspected.connect(server, STARTING);
      return;
    }
    this.server = server;
    await this.#untilReady(this.#spawn(engine.driver(port, await freePort()), { env: environment }));
    const capabilities = engine.capabilities({ profile, downloads, scripts });
    const builder = new Builder().disableEnvironmentOverrides().usingServer(server).withCapabilities(capabilities);
    this.driver = await within(STARTING, builder.build());
    await this.driver.manage().window().setRect({ width: 1280, height: 1000 });
    await engine.prepare?.(this);
  }

  /** A virtual display that nobody else has: the X server chooses its number and tells it. */
  async #display() {
    const command = [process.env.XVFB, "-displayfd", "3", "-screen", "0", "1400x1600x24", "-nolisten", "tcp"];
    const server = this.#spawn(command, { stdio: ["ignore", "ignore", "ignore", "pipe"] });
    const told = new Promise((done, failed) => {
      server.stdio[3].once("data", (number) => done(`:${String(number).trim()}`));
      server.once("exit", () => failed(new Error("Xvfb ended")));
    });
    return within(STARTING, told);
  }

  /** In a process group of its own, so that what it starts dies with it. */
  #spawn([program, ...rest], options) {
    const child = spawn(program, rest, { stdio: ["ignore", "pipe", "pipe"], ...options, detached: true });
    child.once("error", (error) => this.#lines.push(String(error)));
    for (const stream of [child.stdout, child.stderr].filter(Boolean)) {
      createInterface({ input: stream }).on("line", (line) => this.#lines.push(line));
    }
    this.#children.push(child);
    return child;
  }

  async #untilReady(driver) {
    const end = Date.now() + STARTING;
    while (Date.now() < end && driver.exitCode === null && driver.pid) {
      try {
        if ((await fetch(`${this.server}/status`)).ok) return;
      } catch {
        // It does not listen yet.
      }
      await sleep(50);
    }
    throw new Error("its driver does not answer");
  }

  /** Runs something with the rights of the browser itself, which Firefox alone has. */
  privileged = async (work) => {
    const id = (await this.driver.getSession()).getId();
    const inContext = async (context) => {
      const options = { method: "POST", headers: { "content-type": "application/json" }, body: JSON.stringify({ context }) };
      const answer = await fetch(`${this.server}/session/${id}/moz/context`, options);
      if (!answer.ok) throw new Error(`Firefox does not go into the context ${context}: ${await answer.text()}`);
    };
    await inContext("chrome");
    try {
      return await work();
    } finally {
      await inContext("content");
    }
  };

  /** What the browser and its driver have printed since the last time. */
  output = () => this.#lines.splice(0);

  /** To be called when a page has come, and before it goes. */
  listen = () => this.engine.listen?.(this);
  gather = async () => {
    this.#complaints.push(...(await this.engine.complaints(this)));
  };

  /** Errors, and what the page’s policy refused, since the last time. */
  async complaints() {
    await this.gather();
    return this.#complaints.splice(0);
  }

  /** All its processes at once, with a signal that none of them can hear. */
  kill() {
    for (const { pid } of this.#children) signal(pid, "SIGKILL");
    running.delete(this);
  }

  /** Till the killed processes are gone. One that nobody collects stays listed: it is waited for no longer than a second. */
  async ended() {
    for (let end = Date.now() + 1000; Date.now() < end && this.#children.some(({ pid }) => signal(pid, 0)); ) await sleep(50);
  }
}

/** Sends a signal to a group of processes. Returns whether there is one. */
function signal(group, name) {
  try {
    // A program that could not be started has none.
    return group !== undefined && process.kill(-group, name);
  } catch {
    return false;
  }
}

const freePort = () =>
  new Promise((done, failed) => {
    const server = createServer();
    server.once("error", failed);
    server.listen(0, "127.0.0.1", () => {
      const { port } = server.address();
      server.close(() => done(port));
    });
  });

async function within(time, work) {
  let timer;
  const late = new Promise((_, failed) => {
    timer = setTimeout(() => failed(new Error(`not within ${time / 1000} s`)), time);
  });
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
}
