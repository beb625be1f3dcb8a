// A history of 0, 1,000 and 10,000 assessments: to start with it, to open it, to save one more, to save all of it as a
// file, and the memory that it takes. With the processor slowed to a quarter, as performance is judged.
import { expect, heading, open, record, status, test } from "../helpers.js";

const ROUNDS = 5;
const SLOWER = 4;
const median = (numbers) => numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)];
const id = (at) => `${at.toString(36).padStart(4, "0")}bench0`;
const STAGES = ["0", "1", "2", "3", "4"];

/** So many assessments, a day apart, all answered. */
const history = (count) =>
  Object.assign(
    {},
    ...Array.from({ length: count }, (_, at) =>
      record("assessment", id(at + 1), {
        time: Date.UTC(1995, 0, 1 + at, 12),
        answers: `2.a.${STAGES[at % 5]}.ab.1${at % 4}00-0--2000.432222332222.3223224434${at % 5}2.30,12,4,8,6,4,6,10,0,8,4,4.90`,
        note: at % 3 ? "" : `Note ${at}`,
      }),
    ),
  );

/** Visits the page, slowed till it is as far as is asked. */
async function visit(page, cdp, address, drawn) {
  await cdp.send("Emulation.setCPUThrottlingRate", { rate: SLOWER });
  await page.goto("about:blank");
  await open(page, address);
  await page.waitForFunction(drawn);
  await cdp.send("Emulation.setCPUThrottlingRate", { rate: 1 });
}

const lines = [];
for (const count of [0, 1_000, 10_000]) {
  test(`${count} assessments`, async ({ page, browser }) => {
    await open(page, "data");
    await page.evaluate((values) => {
      for (const [key, value] of Object.entries(values)) localStorage.setItem(key, value);
    }, history(count));
    await page.reload();
    if (count) await expect(status(page)).toHaveText("Kept in this browser");
    const cdp = await page.context().newCDPSession(page);
    await page.addInitScript(() => {
      for (const name of ["instantiate", "instantiateStreaming"]) {
        const make = WebAssembly[name];
        WebAssembly[name] = async (...given) => {
          const made = await make(...given);
          window.wasmMemory ??= (made.instance ?? made).exports.memory;
          return made;
        };
      }
      // What the app does with the storage between its two answers, as the browser's own clock has it.
      const keys = Object.keys;
      Object.keys = (of) => {
        if (of === localStorage) window.read ??= performance.now();
        return keys(of);
      };
      // How long nothing else gets a turn, at most, from there till both stores are read.
      window.held = 0;
      const { port1: turn, port2: next } = new MessageChannel();
      let before = performance.now();
      turn.onmessage = () => {
        const now = performance.now();
        if (window.read < now) window.held = Math.max(window.held, now - before);
        before = now;
        if (!window.united) next.postMessage(0);
      };
      next.postMessage(0);
      new MutationObserver(() => {
        const said = document.querySelector("header [role=status]")?.textContent;
        if (said && said !== "Stays in this browser") window.loaded ??= performance.now();
        if (said === "Kept in this browser" || said === "Nothing stored yet") window.united ??= performance.now();
        if (document.querySelector("#main h1") && !document.querySelector("#main [aria-busy='true']")) {
          window.drawn = performance.now();
        }
      }).observe(document, { subtree: true, childList: true, characterData: true });
    });
    const figures = { held: [], load: [], united: [], open: [], save: [], later: [] };
    for (let round = 0; round < ROUNDS; round++) {
      await visit(page, cdp, "search", () => window.united);
      const [held, load, united] = await page.evaluate(() => [window.held, window.loaded - window.read, window.united - window.read]);
      figures.held.push(held);
      figures.load.push(load);
      figures.united.push(united);
      // From view to view, in a page that has stood for a moment.
      await cdp.send("Emulation.setCPUThrottlingRate", { rate: SLOWER });
      await page.waitForTimeout(2000);
      figures.open.push(
        await page.evaluate(async () => {
          const began = performance.now();
          location.hash = "#/history";
          while (document.querySelector("#main h1")?.textContent !== "Your history") {
            await new Promise(requestAnimationFrame);
          }
          await new Promise((next) => requestAnimationFrame(() => setTimeout(next)));
          return performance.now() - began;
        }),
      );
      await cdp.send("Emulation.setCPUThrottlingRate", { rate: 1 });
    }
    const nodes = await page.evaluate(() => document.querySelectorAll("*").length);
    const file = page.waitForEvent("download", { timeout: 120_000 });
    await open(page, "data");
    let exported;
    if (count) {
      exported = await page.evaluate(() => {
        const button = [...document.querySelectorAll("button")].find(({ textContent }) => textContent.includes("Save everything"));
        const began = performance.now();
        button.click();
        return performance.now() - began;
      });
      await file;
    } else file.catch(() => {});
    // To save one more: the time that the click holds the page up, and till it says “Saved”.
    for (let round = 0; round < ROUNDS; round++) {
      await open(page, "assess/stage");
      await page.locator("input[name=stage]").nth(round % 5).click();
      await expect(status(page)).toHaveText("Kept in this browser");
      await open(page, "focus");
      await expect(heading(page)).not.toBeEmpty();
      const [held, saved] = await page.evaluate(async () => {
        const form = document.querySelector("form.save");
        const began = performance.now();
        form.requestSubmit();
        const held = performance.now() - began;
        // What it says follows a moment later.
        await new Promise((next) => setTimeout(next));
        while (!/^Saved/.test(document.querySelector("header [role=status]").textContent)) {
          await new Promise((next) => setTimeout(next));
        }
        return [held, performance.now() - began];
      });
      figures.save.push(held);
      figures.later.push(saved);
    }
    await open(page, "data");
    await cdp.send("HeapProfiler.collectGarbage");
    const { usedSize } = await cdp.send("Runtime.getHeapUsage");
    const wasm = await page.evaluate(() => window.wasmMemory.buffer.byteLength);
    const ms = (given) => {
      const number = Array.isArray(given) ? median(given) : given;
      return typeof number === "number" ? `${number.toFixed(number < 10 ? 1 : 0)} ms` : "–";
    };
    lines.push(
      `| ${count.toLocaleString("en")} | ${ms(figures.held)} | ${ms(figures.load)} | ${ms(figures.united)} | ${ms(figures.open)} | ${nodes} | ${ms(figures.save)} | ${ms(figures.later)} | ${ms(exported)} | ${(usedSize / 1e6).toFixed(1)} MB | ${(wasm / 1e6).toFixed(1)} MB |`,
    );
    if (count === 10_000) {
      console.log(`\nChromium ${browser.version()}, medians of ${ROUNDS}; load and open with the processor ${SLOWER} times slower`);
      console.log("| assessments | load: held up at most | till they are there | till both stores are compared | open the history | elements | save: held up | till “Saved” | export | JS heap | WebAssembly |");
      console.log("|---|---|---|---|---|---|---|---|---|---|---|");
      for (const line of lines) console.log(line);
    }
  });
}
