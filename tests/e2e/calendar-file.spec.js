// The week as a file for calendar programs, read by ical.js: to the minute, in several zones, across changes of the clock.
import AxeBuilder from "@axe-core/playwright";
import ICAL from "ical.js";
import { downloaded, expect, FILLED, open, record, SAVED_ID, stored, test } from "./helpers.js";

const maker = (page) => page.locator("#calendar .brief-opened");
const box = (page, name) => maker(page).getByRole("checkbox", { name });
const list = (page, name) => maker(page).getByRole("combobox", { name });
const save = (page) => maker(page).getByRole("button", { name: "Save the calendar file" });

async function openMaker(page, address = "focus") {
  await open(page, address);
  await page.getByRole("button", { name: "Put it in your calendar …" }).click();
  await expect(maker(page)).toBeVisible();
}

/** The same at another time: the page is opened anew. */
async function openMakerAt(page, now, address) {
  await page.clock.setFixedTime(new Date(now));
  await page.goto("about:blank");
  await openMaker(page, address);
}

/** The file, and what another program makes of it: each entry with all its times, in milliseconds. */
async function saved(page) {
  const { name, text } = await downloaded(page, () => save(page).click());
  const calendar = new ICAL.Component(ICAL.parse(text));
  ICAL.TimezoneService.reset();
  for (const zone of calendar.getAllSubcomponents("vtimezone")) ICAL.TimezoneService.register(zone);
  const entries = calendar.getAllSubcomponents("vevent").map((component) => {
    const event = new ICAL.Event(component);
    const starts = [];
    const all = event.iterator();
    for (let next = all.next(); next; next = all.next()) starts.push(next);
    return {
      title: event.summary,
      why: event.description,
      url: component.getFirstPropertyValue("url"),
      isDay: event.startDate.isDate,
      minutes: event.duration.toSeconds() / 60,
      starts: starts.map((start) => (start.isDate ? start.toString() : start.toUnixTime() * 1000)),
    };
  });
  return { name, text, entries };
}

/** When these times by the clock on the wall are, as the browser itself counts them. */
const times = (page, walls) => page.evaluate((walls) => walls.map((wall) => new Date(...wall).getTime()), walls);

// Where the clock is changed within the four weeks, by an hour or by half of one, on either side of the equator; and where
// it never is.
for (const { zone, now, monday } of [
  { zone: "Europe/Berlin", now: "2027-03-10T12:00:00Z", monday: [2027, 2, 15] },
  { zone: "Europe/Berlin", now: "2026-10-14T12:00:00Z", monday: [2026, 9, 19] },
  { zone: "America/New_York", now: "2026-10-21T12:00:00Z", monday: [2026, 9, 26] },
  { zone: "America/St_Johns", now: "2027-03-01T12:00:00Z", monday: [2027, 2, 1] },
  { zone: "Australia/Lord_Howe", now: "2027-03-24T12:00:00Z", monday: [2027, 2, 29] },
  { zone: "Pacific/Auckland", now: "2026-09-16T12:00:00Z", monday: [2026, 8, 21] },
  { zone: "Asia/Kolkata", now: "2026-12-29T12:00:00Z", monday: [2027, 0, 4] },
]) {
  test.describe(`in ${zone} from ${now.slice(0, 10)} on`, () => {
    test.use({ timezoneId: zone, locale: "en-GB", ...stored(FILLED) });

    test("each entry is at the same time on the wall in each of four weeks", async ({ page }) => {
      await page.clock.setFixedTime(new Date(now));
      await openMaker(page);
      await box(page, "Friday").uncheck();
      await box(page, "Sunday").check();
      await list(page, "Mornings from").selectOption("8:30");
      const { entries, name, text } = await saved(page);
      const [year, month, day] = monday;
      const iso = `${year}-${String(month + 1).padStart(2, "0")}-${String(day).padStart(2, "0")}`;
      expect(name).toBe(`twelve-hats-calendar-${iso}.ics`);
      const named = await page.evaluate(() => new Intl.DateTimeFormat().resolvedOptions().timeZone);
      expect(text).toContain(`TZID=${named}:`);

      const days = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"];
      const lines = await maker(page)
        .locator("dl > div")
        .evaluateAll((lines) => lines.map((line) => [...line.querySelectorAll("dt, dd > span")].map((part) => part.textContent.replaceAll("\u{a0}", " "))));
      expect(lines.map(([day]) => day)).toEqual(["Monday", "Tuesday", "Wednesday", "Thursday", "Sunday"]);
      const blocks = lines.flatMap(([on, ...words]) =>
        words.map((block) => {
          const [, ...numbers] = /^(\d+):(\d+) – (\d+):(\d+) (.+)$/.exec(block);
          const [hour, minute, tillHour, tillMinute] = numbers.slice(0, 4).map(Number);
          const wall = (week) => [year, month, day + days.indexOf(on) + 7 * week, hour, minute];
          return {
            title: `Focus time: ${numbers[4]}`,
            minutes: (tillHour - hour) * 60 + tillMinute - minute,
            walls: [0, 1, 2, 3].map(wall),
          };
        }),
      );
      // Friday is no day of work here.
      const thursdays = [0, 1, 2, 3].map((week) => [year, month, day + 3 + 7 * week, 16, 0]);
      const expected = [...blocks, { title: "Weekly check-in", minutes: 15, walls: thursdays }];
      const timed = entries.filter((entry) => !entry.isDay);
      expect(timed.map(({ title, minutes }) => [title, minutes])).toEqual(expected.map(({ title, minutes }) => [title, minutes]));
      expect(blocks[0].walls[0].slice(3)).toEqual([8, 30]);
      for (const [at, { walls }] of expected.entries()) expect(timed[at].starts, timed[at].title).toEqual(await times(page, walls));

      const again = await page.evaluate((now) => new Date(now + 28 * 86_400_000).toLocaleDateString("sv"), Date.parse(now));
      expect(entries.at(-1)).toMatchObject({ title: "Assess again", starts: [again], isDay: true });
      const said = await page.evaluate((day) => new Date(`${day}T12:00`).toLocaleDateString("en-GB", { dateStyle: "long" }), again);
      await expect(maker(page)).toContainText(`a reminder to assess again on ${said}.`);
    });
  });
}

test.describe("the week as a file", () => {
  test.use({ timezoneId: "Europe/Berlin", locale: "en-GB", ...stored({ ...FILLED, ...record("assessment", SAVED_ID, { model: 2 }) }) });

  test("holds the hours that the plan has for what comes first, where there is time for them", async ({ page }) => {
    await openMaker(page);
    await expect(maker(page).getByRole("status")).toHaveText(/^20 h of the .+ planned for .+ fit\. For the rest, add days or times\.$/);
    await box(page, "Afternoons").check();
    await list(page, "Afternoons from").selectOption("14:00");
    await expect(maker(page).getByRole("status")).toHaveText(/^All .+ planned for .+ fit\.$/);
    const { entries } = await saved(page);
    const hours = {};
    for (const { title, minutes } of entries.filter(({ title }) => title.startsWith("Focus time: "))) {
      const role = title.slice("Focus time: ".length);
      hours[role] = (hours[role] ?? 0) + minutes / 60;
    }
    // As the brief has it on paper.
    const planned = await page.locator(".brief-week tbody tr").evaluateAll((rows) =>
      Object.fromEntries(
        rows
          .map((row) => [...row.children].map((cell) => cell.textContent.trim()))
          .filter(([, decision]) => ["Do now", "Focus", "Grow into"].includes(decision))
          .map((cells) => [cells[0], cells.findLast((cell) => /\sh$/u.test(cell))])
          .map(([role, hours]) => [role, Number.parseFloat(hours.replace("½", ".5"))]),
      ),
    );
    expect(hours).toEqual(planned);
    expect(Object.keys(planned).length).toBeGreaterThan(2);
  });

  test("says why, leads back, and holds nothing else of what was answered", async ({ page, baseURL }) => {
    await page.clock.setFixedTime(new Date("2026-11-28T12:00:00Z"));
    await openMaker(page);
    const { entries, text } = await saved(page);
    for (const { title, why, url } of entries) {
      const [reason, ...more] = why.split("\n\n");
      expect(reason.length, title).toBeGreaterThan(20);
      expect(more).toEqual([`More: ${url}`]);
      const role = title.startsWith("Focus time: ") && title.slice(12).toLowerCase().replaceAll(" ", "-");
      const route = role ? `roles/${role}` : title === "Weekly check-in" ? "check-in" : "assess";
      expect(url).toBe(`${baseURL}#/${route}`);
    }
    const shown = await page.locator(".brief-reasons li").allTextContents();
    for (const { title, why } of entries.slice(0, -2)) {
      const [reason] = why.split("\n\n");
      const [, words] = /^(?:Do now|Focus|Grow into)\. (.+)$/.exec(reason);
      expect(shown.some((line) => line.replaceAll("\u{a0}", " ").includes(words)), `${title}: ${words}`).toBe(true);
    }
    expect(text).not.toContain("Acme");
    expect(text.match(/^CLASS:PRIVATE\r$/gm)).toHaveLength(entries.length);
  });

  test("begins on the next Monday, or on this one", async ({ page }) => {
    for (const [now, monday] of [
      ["2026-11-29T22:59:00Z", "2026-11-30"],
      ["2026-11-29T23:01:00Z", "2026-11-30"],
      ["2026-11-30T12:00:00Z", "2026-11-30"],
      ["2026-11-30T23:01:00Z", "2026-12-07"],
    ]) {
      await openMakerAt(page, now);
      expect((await saved(page)).name, now).toBe(`twelve-hats-calendar-${monday}.ics`);
    }
  });

  test("of an old answer asks for the next one in four weeks", async ({ page }) => {
    await page.clock.setFixedTime(new Date("2026-11-28T12:00:00Z"));
    await openMaker(page, `focus/${SAVED_ID}`);
    const { entries } = await saved(page);
    expect(entries.at(-1)).toMatchObject({ title: "Assess again", starts: ["2026-12-28"] });
    expect(entries.at(-1).why).toContain("Your answer is from 4 March 2026.");
  });

  test("asks for the next answer on no weekend, as the brief does, and not before the first block", async ({ page }) => {
    for (const [now, again] of [
      // Four weeks after a Friday, a Saturday and a Sunday.
      ["2027-01-15T12:00:00Z", "2027-02-12"],
      ["2027-01-16T12:00:00Z", "2027-02-15"],
      ["2027-01-17T12:00:00Z", "2027-02-15"],
    ]) {
      await openMakerAt(page, now);
      expect((await saved(page)).entries.at(-1), now).toMatchObject({ starts: [again] });
      const said = await page.evaluate((day) => new Date(`${day}T12:00`).toLocaleDateString("en-GB", { dateStyle: "medium" }), again);
      await expect(page.locator(".brief")).toContainText(`look again by ${said}`);
    }
    // The saved one is of 4 March.
    await openMakerAt(page, "2026-03-26T12:00:00Z", `focus/${SAVED_ID}`);
    expect((await saved(page)).entries.at(-1)).toMatchObject({ starts: ["2026-04-01"] });
    await openMakerAt(page, "2026-03-31T12:00:00Z", `focus/${SAVED_ID}`);
    expect((await saved(page)).entries.at(-1)).toMatchObject({ starts: ["2026-05-04"] });
  });

  test("keeps the times that were chosen while the page is open", async ({ page }) => {
    await openMaker(page);
    await box(page, "Wednesday").uncheck();
    await box(page, "Afternoons").check();
    await list(page, "Mornings from").selectOption("8:30");
    const lines = await maker(page).locator("dl").textContent();
    await page.getByRole("link", { name: "History", exact: true }).click();
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("Your history");
    await page.goBack();
    await page.getByRole("button", { name: "Put it in your calendar …" }).click();
    await expect(box(page, "Wednesday")).not.toBeChecked();
    await expect(box(page, "Afternoons")).toBeChecked();
    await expect(list(page, "Mornings from").locator("option:checked")).toHaveText("8:30");
    await expect(maker(page).locator("dl")).toHaveText(lines);
  });

  test("of other times takes the place of the one before", async ({ page }) => {
    await page.clock.setFixedTime(new Date("2026-11-28T12:00:00Z"));
    await openMaker(page);
    const uids = (text) => text.match(/^UID:.+$/gm);
    const before = uids((await saved(page)).text);
    await list(page, "Mornings from").selectOption("8:30");
    expect(uids((await saved(page)).text)).toEqual(before);
    await expect(maker(page)).toContainText("If you’ve already imported such a file, delete its entries first");
  });

  test("is not offered without days or times", async ({ page }) => {
    await openMaker(page);
    await box(page, "Mornings").uncheck();
    await expect(maker(page).getByRole("status")).toHaveText("Choose at least one day, and mornings or afternoons.");
    await expect(save(page)).toHaveCount(0);
    await expect(list(page, "Mornings from")).toBeDisabled();
    await box(page, "Afternoons").check();
    await expect(save(page)).toBeVisible();
    for (const day of ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday"]) await box(page, day).uncheck();
    await expect(save(page)).toHaveCount(0);
  });

  test("is made with the keys alone, and axe finds nothing", async ({ page }) => {
    await open(page, "focus");
    await page.getByRole("button", { name: "Put it in your calendar …" }).focus();
    await page.keyboard.press("Enter");
    await page.keyboard.press("Tab");
    await expect(box(page, "Monday")).toBeFocused();
    await page.keyboard.press("Space");
    for (let at = 0; at < 7; at += 1) await page.keyboard.press("Tab");
    await expect(box(page, "Mornings")).toBeFocused();
    await page.keyboard.press("Tab");
    await expect(list(page, "Mornings from")).toBeFocused();
    await page.keyboard.press("ArrowDown");
    await expect(maker(page).locator("dd").first()).toHaveText(/^9:30/);
    await page.keyboard.press("Tab");
    await page.keyboard.press("Tab");
    await expect(save(page)).toBeFocused();
    const { name } = await downloaded(page, () => page.keyboard.press("Enter"));
    expect(name).toMatch(/\.ics$/);
    const { violations } = await new AxeBuilder({ page }).include("#calendar").analyze();
    expect(violations).toEqual([]);
  });
});

test.describe("the week of somebody with hostile names", () => {
  const names = { visionary: "\\nEND:VEVENT\\nBEGIN:VEVENT", developer: 'A;B,C\\;D:"E"' };
  test.use(stored(record("draft", "current", { names })));

  test("has no more entries than were made, and no address but the page’s", async ({ page, baseURL }) => {
    await openMaker(page);
    const { entries, text } = await saved(page);
    expect(text.match(/^BEGIN:VEVENT\r$/gm)).toHaveLength(entries.length);
    for (const { url } of entries) expect(url.startsWith(baseURL)).toBe(true);
  });
});
