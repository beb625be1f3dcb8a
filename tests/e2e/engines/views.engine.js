import { HISTORY, OTHERS, views } from "../helpers.js";
import { ENGINES } from "./engines.js";
import { BASE, KEPT, expect, poll, test } from "./lab.js";

const PHONE = 390;
const ADDRESSES = [...views({ filled: true }).map(([address]) => address), ...OTHERS];

/** In the page: follows a link to an address, and waits until what is there has been drawn. */
function follow(address, done) {
  const drawn = () => requestAnimationFrame(() => requestAnimationFrame(() => done()));
  if (location.hash === `#/${address}`) return drawn();
  addEventListener("hashchange", drawn, { once: true });
  location.hash = `#/${address}`;
}

/** In the page: how wide the window is, and what is wider. */
function tooWide() {
  const wide = document.documentElement.scrollWidth > innerWidth;
  const beyond = [...document.body.querySelectorAll("*")].filter((each) => each.getBoundingClientRect().right > innerWidth + 0.5);
  return { inner: innerWidth, beyond: wide ? beyond.map((each) => `${each.localName}.${each.className}`).slice(0, 20) : [], wide };
}

test("every view is shown, and the page complains of nothing", async ({ launch }) => {
  // There WebKit tells what it printed to its console, from the first moment on.
  const app = await launch({ lasting: true });
  await app.holds(HISTORY);
  for (const [address, title, name] of views({ filled: true })) {
    await app.open(address);
    await app.heading(name);
    await poll(() => app.evaluate(() => document.title)).toBe(title);
  }
  for (const address of OTHERS) {
    await app.open(address);
    await poll(() => app.text("h1"), { message: address }).toBeTruthy();
    expect(await app.text("h1"), address).not.toBe("There is nothing at this address");
  }
  await app.status(KEPT);
  expect(await app.evaluate(() => document.querySelector("#halted").checkVisibility())).toBe(false);
  expect(await app.complaints()).toEqual([]);
});

test(`no view is wider than a phone of ${PHONE} px`, async ({ app }) => {
  await app.holds(HISTORY);
  // No window of Firefox is as narrow as a phone: a frame is, and counts as a window for its page.
  await app.evaluate(
    (width, address) => {
      const frame = document.createElement("iframe");
      frame.style.cssText = `width: ${width}px; height: 844px; border: 0`;
      frame.src = address;
      document.body.replaceChildren(frame);
    },
    PHONE,
    BASE,
  );
  await app.driver.switchTo().frame(0);
  await app.untilLive();
  for (const address of ADDRESSES) {
    await app.driver.executeAsyncScript(follow, address);
    await app.untilLive();
    await poll(() => app.text("h1"), { message: address }).toBeTruthy();
    await poll(() => app.evaluate(tooWide), { message: address }).toEqual({ inner: PHONE, beyond: [], wide: false });
  }
});

test("what the page complains of is heard", async ({ engine, launch }) => {
  // One engine is listened to in another way where its session lasts.
  for (const lasting of ENGINES[engine].lasting ? [false, true] : [false]) {
    const app = await launch({ lasting });
    await app.open();
    expect(await app.complaints()).toEqual([]);
    await app.evaluate(() => {
      setTimeout(() => {
        throw new Error("planted error");
      });
      console.error("planted message");
      // The policy allows no script but those of the page.
      document.body.append(Object.assign(document.createElement("script"), { textContent: "'planted script'" }));
    });
    const heard = [];
    const kinds = [/planted error/, /planted message/, /Content.Security.Policy/i];
    const missing = async () => {
      heard.push(...(await app.complaints()));
      return kinds.filter((kind) => !heard.some((each) => kind.test(each)));
    };
    await poll(missing).toEqual([]);
  }
});
