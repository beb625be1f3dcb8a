// What is sent and taken away: links that were changed on the way, and scripts and tags in what is handed on.
import { expect, heading, record } from "../helpers.js";
import { assessments, check, counted, dice, outside, putBoth, seededId, stores, test, times, turn, visit } from "./lab.js";
import { asName, COVERED, PAYLOADS, watch } from "./markup.js";

const BRIEFED = { answers: COVERED, model: 2 };
const LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
const REFUSED = "This link can’t be opened";

/** Makes a link to what is on the screen, with names and note, and returns it. */
async function makeLink(page) {
  await page.getByRole("button", { name: "Share a link …" }).click();
  const boxes = page.locator("#share [type=checkbox]");
  for (const box of await boxes.all()) await box.check();
  await page.getByRole("button", { name: "Make the link" }).click();
  return page.getByRole("textbox", { name: "The link" }).inputValue();
}

test(
  ...check(23, "links are changed: letters, lengths, order, version", "each is refused in words, and nothing is stored"),
  async ({ context }) => {
    const beside = await outside(context);
    const page = await context.newPage();
    const { below: upTo } = dice();
    const names = { visionary: "CEO", developer: "Ann" };
    await putBoth(beside, { ...record("draft", "current", { ...BRIEFED, names }), ...assessments(3) });
    await visit(page, "focus");
    const [, link] = (await makeLink(page)).split("#/s/");
    const before = await stores(beside);
    const letter = () => LETTERS[upTo(64)];
    const put = (text, at, by, without = 0) => text.slice(0, at) + by + text.slice(at + without);
    const changes = [
      (text) => put(text, 2 + upTo(text.length - 2), letter(), 1),
      (text) => put(text, upTo(text.length), letter()),
      (text) => put(text, upTo(text.length), "", 1 + upTo(5)),
      (text) => text.slice(0, upTo(text.length)),
      (text) => text + Array.from({ length: 1 + upTo(40) }, letter).join(""),
      (text) => text.slice(0, 2) + [...text.slice(2)].reverse().join(""),
      (text) => put(text, 0, String(2 + upTo(2 ** 30)), 1),
      (text) => put(text, upTo(text.length), "%F0%9F%8E%A9"),
    ];
    const count = 500;
    let newer = 0;
    for (let at = 0; at < count; at++) {
      let changed = changes[at % changes.length](link);
      if (upTo(3) === 0) changed = changes[upTo(changes.length)](changed);
      if (changed === link) changed += "A";
      await turn(page, `s/${changed}`);
      await expect(heading(page), changed).toHaveText(REFUSED);
      newer += Number(await page.getByText("It was made with a newer version of Twelve Hats").isVisible());
      if (at % 50 === 0) await turn(page, "focus");
    }
    // One that is as long as an address can be.
    await turn(page, `s/1.${"A".repeat(64 * 1024)}`);
    await expect(heading(page)).toHaveText(REFUSED);
    const after = await stores(beside);
    counted(`${count} refused, ${newer} as newer; ${JSON.stringify(after) === JSON.stringify(before) ? "nothing" : "something"} changed in the stores`);
    expect(after).toEqual(before);
    // The whole link still opens.
    await turn(page, `s/${link}`);
    await expect(page.getByRole("region", { name: "Shared with you" })).toBeVisible();
  },
);

test(
  ...check(24, "200 scripts and tags in what is printed, copied, shared and opened", "no script runs, no element comes of it"),
  async ({ context, baseURL }) => {
    const beside = await outside(context);
    const page = await context.newPage();
    const { judge, harm, said } = await watch(context, page, baseURL);
    // Where the browser lets no page copy, the Markdown is shown.
    await page.addInitScript(() => (Clipboard.prototype.writeText = () => Promise.reject(new Error("no"))));
    const roles = ["visionary", "developer", "sales-partner"];
    const names = (at) => Object.fromEntries(roles.map((role, name) => [role, asName(3 * at + name).trim()]));
    const values = assessments(
      200,
      (at) => PAYLOADS[at - 1],
      (at) => ({ ...BRIEFED, schema: 2, names: names(at) }),
    );
    await putBoth(beside, values);
    await visit(page, "history");
    // Three times as many names: in the short form, too, each is one.
    const count = times(200, 70);
    for (let at = 1; at <= count; at++) {
      const note = PAYLOADS[at - 1];
      // A link turns no words around.
      const told = [note, ...Object.values(names(at))].map((words) => words.replaceAll("\u202e", ""));
      await turn(page, `focus/${seededId(at)}`);
      await expect(page.locator(".brief")).toContainText(note.slice(0, 20));
      await page.getByRole("button", { name: "Copy as Markdown" }).click();
      await page.locator("#brief-text").waitFor();
      await page.getByRole("button", { name: "Put it in your calendar …" }).click();
      const link = await makeLink(page);
      expect(await judge(`taken from ${at}`, told), `${at}: ${note}`).toBe(4);
      await turn(page, link.slice(link.indexOf("#/") + 2));
      await expect(page.getByRole("region", { name: "Shared with you" })).toBeVisible();
      await expect(page.locator(".focus-answer .note")).toContainText(told[0].slice(0, 20));
      expect(await judge(`shared from ${at}`, told.slice(0, 1)), `${at}: ${note}`).toBe(1);
      await page.getByRole("button", { name: "Close it" }).click();
    }
    counted(said());
    expect(harm()).toEqual([]);
  },
);
