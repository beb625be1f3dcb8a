// What the tests of the engines share: a session that is killed whatever happens, and the page as a person uses it.
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { test as base } from "@playwright/test";
import { error } from "selenium-webdriver";
import { expect } from "../helpers.js";
import { stores } from "../reliability/raw.js";
import { ENGINES } from "./engines.js";
import { Session } from "./session.js";

export { expect };
export const BASE = process.env.BASE_URL;
export const KEPT = "Kept in this browser";
export const HISTORY_LIST = ".history-list .entry-name";
const PATIENCE = 15_000;

/** Asks again and again till it is so. Playwright’s own steps, of a second soon, are long where all else takes milliseconds. */
export const poll = (ask, options) => expect.poll(ask, { intervals: [50, 100, 100, 200], ...options });
/** In so many milliseconds, and as near in CSS pixels, two clicks are one double click. */
const DOUBLE_CLICK = 700;
const NEAR = 40;

/** What a driver says of an element that is about to move, or to be replaced by another. */
const PASSING = [
  error.StaleElementReferenceError,
  error.ElementNotInteractableError,
  error.ElementClickInterceptedError,
  error.MoveTargetOutOfBoundsError,
];

export const test = base.extend({
  engine: ["", { option: true }],
  /** Whether pages may run scripts. */
  scripts: [true, { option: true }],
  available: [
    async ({ engine }, use, info) => {
      const { missing } = ENGINES[engine];
      info.skip(Boolean(missing), missing);
      await use();
    },
    { auto: true },
  ],
  /** Starts browsers one after the other on one folder: each kills the one before it, and has what that one kept. */
  launch: async ({ engine, available: _ }, use) => {
    const folder = await mkdtemp(path.join(tmpdir(), `twelve-hats-${engine}-`));
    let session;
    await use(async (options) => {
      session?.kill();
      await session?.ended();
      session = await Session.start(engine, folder, options);
      return new App(session);
    });
    session?.kill();
    // The processes may take a moment to let go of it.
    await rm(folder, { recursive: true, force: true, maxRetries: 20, retryDelay: 100 });
  },
  /** The page in a new browser. A test fails in which it complained. */
  app: async ({ launch, scripts }, use) => {
    const app = await launch({ scripts });
    await use(app);
    expect(await app.complaints(), "what the page complained about").toEqual([]);
  },
});

/** In the page: the first visible element that a selector finds, of this name: its label, or what it says. */
function locate(css, name) {
  const said = (element) =>
    (element.getAttribute("aria-label") ?? element.labels?.[0]?.textContent ?? element.textContent).replace(/\s+/g, " ").trim();
  const fits = (element) => name === null || (name.pattern ? new RegExp(name.pattern).test(said(element)) : said(element) === name);
  return [...document.querySelectorAll(css)].find((element) => element.checkVisibility() && fits(element)) ?? null;
}

/** In the page: the label of an option of a question. */
function locateOption(question, label) {
  const said = (element) => element?.textContent.replace(/\s+/g, " ").trim() ?? "";
  const group = [...document.querySelectorAll("fieldset")].find((group) => said(group.querySelector("legend")) === question);
  const words = (option) => said(option.querySelector(".level-label, .option-label") ?? option);
  return [...(group?.querySelectorAll("label") ?? [])].find((option) => words(option) === label) ?? null;
}

const sendable = (name) => (name instanceof RegExp ? { pattern: name.source } : (name ?? null));

/** In the page: brings an element into the middle of the window, and returns where its own middle is then. */
function intoView(element) {
  element.scrollIntoView({ block: "center", behavior: "instant" });
  const { x, y, width, height } = element.getBoundingClientRect();
  return [x + width / 2, y + height / 2];
}

/** In the page: a view that has just come scrolls with the next frame. A tab in the background has none. */
const frames = () =>
  new Promise((drawn) => {
    requestAnimationFrame(() => requestAnimationFrame(drawn));
    setTimeout(drawn, 500);
  });

export class App {
  #clicked = { place: [-NEAR, -NEAR], time: 0 };

  constructor(session) {
    this.session = session;
    this.driver = session.driver;
  }

  /** Runs a function in the page. */
  evaluate = (script, ...rest) => this.driver.executeScript(script, ...rest);

  complaints = () => this.session.complaints();

  /** Opens an address and waits until what is shown there is whole, and the storage read. */
  async open(address = "") {
    await this.session.gather();
    await this.driver.get(`${BASE}#/${address}`);
    await this.untilLive();
  }

  async reload() {
    await this.session.gather();
    await this.driver.navigate().refresh();
    await this.untilLive();
  }

  async untilLive() {
    const missing = () =>
      this.evaluate(() => {
        if (document.documentElement.dataset.live !== "true") return "the app";
        if (document.querySelector("#main [aria-busy='true']")) return "the view";
        const status = document.querySelector("header [role=status]")?.textContent.trim();
        return status === "Stays in this browser" ? "the storage" : "";
      });
    await poll(missing, { message: "what is missing" }).toBe("");
    await this.session.listen();
  }

  /** What the first visible element says; nothing where there is none. */
  text = (css, name) =>
    this.evaluate(`return (${locate})(...arguments)?.textContent.replace(/\\s+/g, " ").trim() ?? null`, css, sendable(name));

  texts = (css) =>
    this.evaluate((css) => [...document.querySelectorAll(css)].map((each) => each.textContent.replace(/\s+/g, " ").trim()), css);

  says = (css, text) => {
    const said = poll(() => this.text(css), { message: css });
    return text instanceof RegExp ? said.toMatch(text) : said.toBe(text);
  };

  lists = (css, texts) => poll(() => this.texts(css), { message: css }).toEqual(texts);

  status = (text) => this.says("header [role=status]", text);
  heading = (text) => this.says("h1", text);

  find = (css, name) => this.evaluate(`return (${locate})(...arguments)`, css, sendable(name));

  /** Clicks with the pointer on what is found, once it is there and stands still. */
  press = (css, name) => this.#click(`${name ?? css}`, () => this.find(css, name));

  option = (question, label) =>
    this.#click(`${question} ${label}`, () => this.evaluate(`return (${locateOption})(...arguments)`, question, label));

  isChosen = (question, label) =>
    this.evaluate(`return (${locateOption})(...arguments)?.querySelector("input").checked ?? null`, question, label);

  /** Chooses a word of a list. */
  choose = (list, word) =>
    this.#click(`${list}: ${word}`, async () => {
      const found = await this.find("select", list);
      return found && this.evaluate((found, word) => [...found.options].find(({ text }) => text === word) ?? null, found, word);
    });

  async type(css, name, text) {
    await this.press(css, name);
    const field = await this.find(css, name);
    await field.clear();
    await field.sendKeys(text);
  }

  /** Presses keys, one after the other, wherever the focus is. */
  keys = (...keys) => this.driver.actions().sendKeys(...keys).perform();

  /** Leaves the app for a page of the same address, which shares its storage and forbids nothing. */
  async beside() {
    await this.session.gather();
    await this.driver.get(`${BASE}404.html`);
  }

  /** Puts values into localStorage for the app to find. */
  async holds(values) {
    await this.beside();
    await this.evaluate((values) => Object.entries(values).forEach((pair) => localStorage.setItem(...pair)), values);
  }

  /** What both stores have. */
  stores = () => stores({ evaluate: this.evaluate });

  /** Two clicks at one place, one soon after the other, are a double click, of which the app takes the first only. */
  async #apart([x, y]) {
    const { place, time } = this.#clicked;
    const isNear = Math.abs(x - place[0]) < NEAR && Math.abs(y - place[1]) < NEAR;
    if (isNear) await sleep(Math.max(0, time + DOUBLE_CLICK - Date.now()));
    this.#clicked = { place: [x, y], time: Date.now() };
  }

  async #click(what, find) {
    const end = Date.now() + PATIENCE;
    for (;;) {
      let reason = new Error("it is not there");
      try {
        let element = await find();
        // Where no scripts run, no frame is told of, and nothing scrolls.
        if (element && this.session.scripts) {
          await this.evaluate(frames);
          element = await find();
        }
        if (element) {
          await this.#apart(await this.evaluate(intoView, element));
          return await element.click();
        }
      } catch (caught) {
        if (!PASSING.some((passing) => caught instanceof passing)) throw caught;
        reason = caught;
      }
      if (Date.now() > end) throw new Error(`Not to be clicked: ${what}: ${reason.message}`);
      await sleep(50);
    }
  }
}
