// Files to be brought in: with something done to them, and taken back.
import { expect, FILLED, record, status, title } from "../helpers.js";
import {
  assessments,
  check,
  counted,
  dice,
  exported,
  living,
  outside,
  putBoth,
  records,
  SAVED,
  says,
  stores,
  test,
  times,
  visit,
  wipe,
} from "./lab.js";

const section = (page) => page.getByRole("region", { name: "Take it with you" });
const fileOf = (values) => {
  const records = Object.entries(values).map(([key, value]) => `{"key":"${key}","value":${value}}`);
  return `{"format":"twelve-hats","version":1,"exported":${Date.UTC(2026, 2, 4)},"records":[\n${records.join(",\n")}\n]}\n`;
};
/** Chooses a file and waits for what the page has to say about it. */
async function choose(page, buffer) {
  const outcomes = "#file-title ~ [role=alert], #file-title ~ .notice, #file-title ~ [role=status]";
  await page.locator(outcomes).evaluateAll((all) => all.forEach((one) => one.setAttribute("data-seen", "")));
  await section(page)
    .getByLabel("Bring a file back in")
    .setInputFiles({ name: "a.json", mimeType: "application/json", buffer });
  await page
    .locator(outcomes.replaceAll("]", "]:not([data-seen])").replace(".notice", ".notice:not([data-seen])"))
    .first()
    .waitFor();
}
const bringIn = (page) => section(page).getByRole("button", { name: "Bring it in" });
const takeBack = (page) => section(page).getByRole("button", { name: "Take it back" });

const NASTY = [
  ...[
    "1e999",
    "-1e999",
    "NaN",
    "null",
    "[]",
    "{}",
    "true",
    '""',
    "1e-400",
    "9007199254740993",
    "-1",
    "0.5",
    "4294967296",
  ],
  ...[
    '"__proto__"',
    '{"__proto__":{"x":1}}',
    '"\\ud800"',
    '"\\u0000"',
    '"\\u202egnp"',
    '"constructor"',
    `"${"x".repeat(5000)}"`,
  ],
  ...["[".repeat(500), '{"a":'.repeat(500), "\u0000", "\ufeff", ",", "}", '"'],
];
/** The file with something done to it that nobody would do. */
function mutated(text, { below, pick }) {
  const at = below(text.length);
  const span = 1 + below(60);
  const tokens = [...text.matchAll(/"(?:[^"\\]|\\.)*"|-?\d[\d.e+-]*/gi)];
  const token = pick(tokens);
  const replace = (by) => text.slice(0, token.index) + by + text.slice(token.index + token[0].length);
  switch (below(10)) {
    case 0: {
      const bytes = Buffer.from(text);
      for (let flips = 1 + below(4); flips > 0; flips--) bytes[below(bytes.length)] ^= 1 << below(8);
      return bytes;
    }
    case 1:
      return Buffer.from(text.slice(0, at));
    case 2:
      return Buffer.from(text.slice(0, at) + text.slice(at + span));
    case 3:
      return Buffer.from(text.slice(0, at) + text.slice(Math.max(0, at - span)));
    case 4:
      return Buffer.from(replace(pick(tokens)[0]));
    case 5:
      return Buffer.from(text.slice(0, at) + pick(NASTY) + text.slice(at));
    case 6:
    case 7:
      // Still a file that one could have: it is offered.
      return Buffer.from(
        text.replace(/Elsewhere \d/g, () => pick(["Tuesday", "\u202egnp", "a<b>", "😀", `No. ${span}`])),
      );
    default:
      return Buffer.from(replace(pick(NASTY)));
  }
}

/** Whether the stores come to hold this: the second hears of what the first has let go a moment later. */
const become = (page, expected) =>
  expect
    .poll(async () => JSON.stringify(await stores(page)), { timeout: 2_000 })
    .toBe(expected)
    .then(
      () => true,
      () => false,
    );

test(
  ...check(20, "files to be brought in, with something done to each", "no error of the page, no saved record changed"),
  async ({ context, problems }) => {
    const rounds = times(1000, 50);
    const dies = dice();
    const beside = await outside(context);
    await putBoth(beside, { ...FILLED, ...assessments(5) });
    const page = await context.newPage();
    await visit(page, "data");
    await says(page, SAVED);
    const before = await stores(beside);
    const text = fileOf({
      ...assessments(3),
      ...assessments(5, (at) => `Elsewhere ${at}`),
      ...record("assessment", "00zznew", { note: "New" }),
    });
    const tally = { refused: 0, brought: 0, nothing: 0 };
    const bad = [];
    for (let round = 1; round <= rounds; round++) {
      const file = mutated(text, dies);
      await choose(page, file);
      const complain = (what) => bad.push(`file ${round}: ${what}: ${file.toString("utf8").slice(0, 2000)}`);
      if (await bringIn(page).count()) {
        tally.brought++;
        await bringIn(page).click();
        await takeBack(page).waitFor();
        await says(page, SAVED);
        const { local, indexed } = await stores(beside);
        const changed = (now, then) => Object.keys(then).filter((key) => now[key] !== then[key]);
        if (changed(local, before.local).length + changed(indexed, before.indexed).length)
          complain("it changed records");
        await takeBack(page).click();
        await expect(takeBack(page)).toHaveCount(0);
        await says(page, SAVED);
      } else if (await section(page).getByRole("alert").count()) {
        tally.refused++;
      } else {
        tally.nothing++;
      }
      if ((round % 10 === 0 || bad.length) && !(await become(beside, JSON.stringify(before)))) {
        complain("the stores are not what they were");
        break;
      }
    }
    const { refused, brought, nothing } = tally;
    counted(
      `${rounds - bad.length} of ${rounds}: ${refused} refused, ${brought} brought in and taken back, ${nothing} brought nothing; ${problems.length} errors`,
    );
    expect(bad).toEqual([]);
  },
);

test(
  ...check(22, "a file is looked at, brought in and taken back", "both stores are byte-equal to before"),
  async ({ context }) => {
    const rounds = times(50, 5);
    const { below } = dice();
    const beside = await outside(context);
    const bad = [];
    for (let round = 1; round <= rounds; round++) {
      await wipe(beside);
      const here = { ...(below(2) ? record("draft", "current") : {}), ...assessments(1 + below(8)) };
      await putBoth(beside, here);
      const page = await context.newPage();
      await visit(page, "data");
      await says(page, SAVED);
      const before = JSON.stringify(await stores(beside));
      const is = async (what) =>
        (await become(beside, before)) || bad.push(`round ${round}: not byte-equal ${what}`);
      // Some as they are here, some changed elsewhere, some new.
      const there = {
        ...assessments(12, (at) => (at % 3 ? `Note ${at}` : `Changed ${round}.${at}`)),
        ...record("draft", "current"),
      };
      await choose(page, Buffer.from(fileOf(there)));
      await is("once it is shown");
      await bringIn(page).click();
      await takeBack(page).waitFor();
      await says(page, SAVED);
      const notes = living(await stores(beside)).map(({ note }) => note);
      for (const note of ["Note 11", `Changed ${round}.12`])
        if (!notes.includes(note)) bad.push(`round ${round}: “${note}” was not brought in`);
      await takeBack(page).click();
      await expect(takeBack(page)).toHaveCount(0);
      await says(page, SAVED);
      await is("once it is taken back");
      await page.close();
    }
    const broken = new Set(bad.map((line) => line.split(":")[0])).size;
    counted(`${rounds - broken} of ${rounds}`);
    expect(bad).toEqual([]);
  },
);
