// Scripts and tags in the data: they are shown, and nothing else.
import { expect, record } from "../helpers.js";
import {
  assessments,
  check,
  counted,
  listed,
  outside,
  putBoth,
  seededId,
  test,
  turn,
  visit,
  wipe,
} from "./lab.js";
import { asName, COVERED, PAYLOADS, watch } from "./markup.js";

test(
  ...check(24, "200 scripts and tags as note, as name, and as a raw record", "no script runs, no element comes of it"),
  async ({ context, baseURL }) => {
    expect(new Set(PAYLOADS).size).toBe(200);
    const beside = await outside(context);
    const page = await context.newPage();
    const { judge, harm, said } = await watch(context, page, baseURL);
    // As many assessments as payloads; in each, other payloads as names, in the older shape that every version reads.
    const nameList = (at) =>
      Array.from({ length: 12 }, (_, name) => (name < 3 ? asName(3 * at + name) : ""));
    const covered = { answers: COVERED };
    const values = assessments(
      200,
      (at) => PAYLOADS[at - 1],
      (at) => ({ ...covered, schema: 1, names: nameList(at) }),
    );
    for (let at = 0; at < 200; at++) values[`12h/assessment/raw${at.toString(36)}raw/1`] = PAYLOADS[at];
    await putBoth(beside, values);

    await visit(page, "history");
    await expect.poll(async () => (await listed(page)).size).toBe(200);
    expect(await judge("history", PAYLOADS), "the payloads are on the screen").toBe(200);
    await turn(page, "data");
    await page.locator("details").evaluateAll((all) => all.forEach((one) => (one.open = true)));
    expect(await judge("data", PAYLOADS), "the raw records are on the screen").toBe(200);
    for (let at = 1; at <= 200; at++) {
      await turn(page, `focus/${seededId(at)}`);
      await judge(`focus/${seededId(at)}`, [PAYLOADS[at - 1]]);
    }
    // As the draft: in the fields for names, among the answers, in the answer, in what is tried out.
    const drafts = Math.ceil(200 / 12);
    for (let draft = 0; draft < drafts; draft++) {
      const own = Array.from({ length: 12 }, (_, at) => asName(12 * draft + at));
      await wipe(beside).catch(() => {});
      await page.goto("about:blank");
      await wipe(beside);
      await putBoth(beside, record("draft", "current", { ...covered, schema: 1, names: own }));
      await visit(page, "assess/team");
      await expect(page.locator("#main input[type=text]")).toHaveCount(12);
      expect(await judge("assess/team", own), "the names are in their fields").toBe(12);
      for (const view of ["assess/check", "focus", "roles/visionary", "matrix", "search"]) {
        await turn(page, view);
        await judge(view, own);
      }
    }
    counted(said());
    expect(harm()).toEqual([]);
  },
);
