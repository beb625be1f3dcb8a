import {
  answerAllSteps,
  CASE,
  challenge,
  expect,
  FILLED,
  heading,
  mirrored,
  number,
  open,
  option,
  ours,
  record,
  SAVED_ID,
  stage,
  status,
  storage,
  stored,
  teamSize,
  test,
  title,
} from "./helpers.js";

const BLOCKED = "Not stored: this browser blocks storage";
const FULL = "Not stored: the browser’s storage is full";

test.describe("with damaged records among good ones", () => {
  const [key, value] = Object.entries(record("assessment", "0002damag3"))[0];
  const at = (id, rev = 1) => `12h/assessment/${id}/${rev}`;
  // What each is, and what is said about it.
  const damaged = {
    [at("0002damag1")]: ["", "it is damaged"],
    [at("0002damag2")]: [value.slice(0, 40), "it is damaged"],
    [key]: [value.replace('"2.a.1.', '"9.a.1.'), "the answer to “title” can"],
    [at("0002damag4")]: [value, "its name and its content belong to different records"],
    [at("0002damag5")]: [value.replace("damag3", "damag5").replace("500", "501"), "its three weights do not add up to 1000"],
    [at("0002damag7")]: [value.replace("damag3", "damag7").replace('"CEO"', `"${"x".repeat(41)}"`), "name 7 of 12 can"],
    // As it comes out of a browser: unpaired surrogates, control characters, markup.
    [at("0002damag8")]: ["\ud800<img src=x onerror=alert(1)>\u0000", "it is damaged"],
    "12h/assessment/0002damag9": [value, "its name is not one that this app gives"],
    "12h/draft/current/1": ["{}", "it is damaged"],
  };
  const values = Object.fromEntries(Object.entries(damaged).map(([key, [value]]) => [key, value]));
  const good = record("assessment", SAVED_ID, { note: "Closing Acme" });
  test.use(stored({ ...good, "12hours": "somebody else’s" }));
  // Playwright’s own way to fill a storage takes well-formed text only.
  test.beforeEach(async ({ page }) => {
    await open(page);
    await page.evaluate((values) => Object.entries(values).forEach((pair) => localStorage.setItem(...pair)), values);
    await page.reload();
  });

  /** The damaged values by their UTF-16 units: as they were, and as they are now. */
  const units = (text) => Array.from({ length: text.length }, (_, at) => text.charCodeAt(at));
  const before = Object.entries(values).map(([key, value]) => [key, units(value)]);
  const now = (page) =>
    page.evaluate((keys) => {
      const units = (text) => Array.from({ length: text.length }, (_, at) => text.charCodeAt(at));
      return keys.map((key) => [key, units(localStorage.getItem(key) ?? "gone")]);
    }, Object.keys(damaged));

  test("they are set aside as they are, and reported", async ({ page }) => {
    await open(page, "data");
    const aside = page.getByRole("region", { name: "Set aside: could not be read" });
    await expect(aside.locator("li")).toHaveCount(Object.keys(damaged).length);
    for (const [key, [, said]] of Object.entries(damaged)) {
      await expect(aside.getByRole("listitem").filter({ hasText: `${key}:` })).toContainText(said);
    }
    const item = aside.getByRole("listitem").filter({ hasText: "0002damag2" });
    await item.getByText("Show it as it is").click();
    await expect(item.getByText(values[at("0002damag2")], { exact: true })).toBeVisible();
    expect(await now(page)).toEqual(before);
  });

  test("everything else has loaded, works, and leaves them alone", async ({ page }) => {
    await open(page, "history");
    await expect(page.locator(".history-list .entry-name")).toHaveText(["Closing Acme"]);
    await open(page, "assess/business");
    await title(page).click();
    await open(page, "assess/challenges");
    await challenge(page).click();
    await expect(status(page)).toHaveText("Kept in this browser");
    await open(page, "focus");
    await page.getByLabel("A note for later").fill("A second one");
    await page.getByRole("button", { name: "Save this assessment" }).click();
    await page.getByRole("link", { name: "See your history" }).click();
    await expect(page.locator(".history-list .entry-name")).toHaveText(["A second one", "Closing Acme"]);
    await page.getByRole("button", { name: /^Delete ?: Closing Acme$/ }).click();
    await expect(page.locator(".history-list .entry-name")).toHaveText(["A second one"]);
    await page.reload();
    await expect(page.locator(".history-list .entry-name")).toHaveText(["A second one"]);
    await open(page, "assess/challenges");
    await expect(challenge(page)).toBeChecked();
    expect(await now(page)).toEqual(before);
  });

  test("erasing counts them", async ({ page }) => {
    await open(page, "data");
    await page.getByRole("button", { name: "Erase all my data…" }).click();
    await expect(page.getByText("There is no undo.")).toContainText(`${Object.keys(damaged).length} records that could not be read`);
    await page.getByRole("button", { name: "Erase everything" }).click();
    await expect(status(page)).toHaveText("Nothing stored yet");
    expect(await ours(page)).toEqual({});
    expect(await storage(page)).toMatchObject({ "12hours": "somebody else’s" });
  });
});

for (const [how, block] of Object.entries({
  "the browser blocks storage": () =>
    Object.defineProperty(window, "localStorage", {
      get() {
        throw new DOMException("The operation is insecure.", "SecurityError");
      },
    }),
  "there is no storage": () => Object.defineProperty(window, "localStorage", { value: null }),
  "storage throws on first use": () =>
    Object.defineProperty(Storage.prototype, "length", {
      get() {
        throw new DOMException("The operation is insecure.", "SecurityError");
      },
    }),
  "storage cannot be written": () => {
    Storage.prototype.setItem = () => {
      throw new DOMException("The operation is insecure.", "SecurityError");
    };
  },
})) {
  test(`where ${how}, everything works in memory, and says so`, async ({ page }) => {
    const writable = how !== "storage cannot be written";
    await page.addInitScript(block);
    await open(page);
    if (writable) await expect(status(page)).toHaveText(BLOCKED);
    await open(page, "assess/business");
    await answerAllSteps(page);
    await expect(status(page)).toHaveText(BLOCKED);
    await page.getByRole("link", { name: "See your focus" }).click();
    await expect(heading(page)).toHaveText(/^Do now: close the key deal as Sales Partner\. /);
    await page.getByLabel("A note for later").fill("In memory");
    await page.getByRole("button", { name: "Save this assessment" }).click();
    if (writable) {
      // For as long as the page is open there is a history.
      await page.getByRole("link", { name: "See your history" }).click();
      await expect(page.getByRole("link", { name: "In memory" })).toBeVisible();
      await expect(page.getByText("One assessment, in this page only, till you close it.")).toBeVisible();
    } else {
      await expect(page.getByRole("main").getByRole("alert").filter({ hasText: BLOCKED })).toBeVisible();
      await expect(page.getByLabel("A note for later")).toHaveValue("In memory");
    }
    await open(page, "data");
    await expect(page.getByRole("definition").first()).toHaveText(BLOCKED);
    // No other sentence says more than that.
    await expect(page.getByText("Nowhere: only in this page’s memory, until you close it")).toBeVisible();
    await expect(page.getByText(/IndexedDB of this browser|, twice/)).toBeHidden();
    await expect(status(page)).toHaveText(BLOCKED);
  });
}

test("where the browser blocks storage while the page is open, everything goes on in memory, and says so", async ({ page }) => {
  await open(page, "assess/business");
  await title(page).click();
  await expect(status(page)).toHaveText("Kept in this browser");
  await page.evaluate(() =>
    Object.defineProperty(window, "localStorage", {
      get() {
        throw new DOMException("The operation is insecure.", "SecurityError");
      },
    }),
  );
  // By links: the page stays the one that was open.
  await page.getByRole("link", { name: "Continue" }).click();
  await stage(page).click();
  await expect(status(page)).toHaveText(BLOCKED);
  await page.getByRole("link", { name: "Continue" }).click();
  await challenge(page).click();
  await page.getByRole("link", { name: "Finish later" }).click();
  await expect(heading(page)).toHaveText(/^Do now: close the key deal as Sales Partner\. /);
});

test.describe("with a full storage", () => {
  test.use(stored(FILLED));

  const fill = (page) =>
    page.evaluate(() => {
      // Ever smaller pieces, until not a single unit more fits.
      for (let size = 4194304, at = 0; size >= 1; size = Math.floor(size / 2)) {
        try {
          for (;;) localStorage.setItem(`filler${at++}`, "x".repeat(size));
        } catch {
          // Full for this size.
        }
      }
    });

  test("it says so, keeps what was stored to the byte, and the answers on the page", async ({ page }) => {
    await open(page, "assess/business");
    await expect(title(page)).toBeChecked();
    await fill(page);
    const before = await ours(page);
    expect(Object.keys(before)).toHaveLength(2);

    // By links: the page stays the one that was open.
    await page.getByRole("link", { name: "Continue" }).click();
    await stage(page, "Growth").click();
    await expect(status(page)).toHaveText(FULL);
    await page.getByRole("link", { name: "Continue" }).click();
    await challenge(page, "Fundraising").click();
    await page.getByRole("link", { name: "Finish later" }).click();
    await expect(heading(page)).toContainText("get the round closed as Investor Voice");
    await page.getByLabel("A note for later").fill("No room");
    await page.getByRole("button", { name: "Save this assessment" }).click();
    const message = page.getByRole("main").getByRole("alert").filter({ hasText: FULL });
    await expect(message).toContainText("Your answers are still on this page, and what was stored before is untouched.");
    await expect(page.getByLabel("A note for later")).toHaveValue("No room");
    expect(await ours(page)).toEqual(before);
    await message.getByRole("link").click();
    await expect(page.getByRole("definition").first()).toHaveText(FULL);
    await page.goBack();
    await page.getByRole("link", { name: "Change answers" }).click();
    await expect(page.getByRole("definition").filter({ hasText: "Fundraising" })).toBeVisible();

    // With room again, the same is stored.
    await page.evaluate(() => Object.keys(localStorage).filter((key) => key.startsWith("filler")).forEach((key) => localStorage.removeItem(key)));
    await page.getByRole("link", { name: "See your focus" }).click();
    await page.getByLabel("A note for later").fill("Room again");
    await page.getByRole("button", { name: "Save this assessment" }).click();
    await expect(status(page)).toHaveText("Kept in this browser");
    await page.reload();
    await expect(heading(page)).toContainText("get the round closed as Investor Voice");
    expect(await ours(page)).toMatchObject(before);
  });

  test("what cannot be renamed or deleted stays as it is, and says so", async ({ page }) => {
    await open(page, "history");
    await fill(page);
    const before = await ours(page);
    await page.getByRole("button", { name: /^Delete/ }).click();
    await expect(status(page)).toHaveText(FULL);
    await expect(page.getByRole("link", { name: "Closing Acme" })).toBeVisible();
    await expect(page.getByRole("button", { name: "Undo" })).toHaveCount(0);
    await page.getByRole("button", { name: /^Rename/ }).click();
    await page.getByLabel("Note", { exact: true }).fill("Another name");
    await page.keyboard.press("Enter");
    await expect(page.getByRole("link", { name: "Closing Acme" })).toBeVisible();
    expect(await ours(page)).toEqual(before);
  });

  test("everything can still be erased", async ({ page }) => {
    await open(page, "data");
    await fill(page);
    await page.getByRole("button", { name: "Erase all my data…" }).click();
    await page.getByRole("button", { name: "Erase everything" }).click();
    await expect(status(page)).toHaveText("Nothing stored yet");
    expect(await ours(page)).toEqual({});
  });
});

test("the draft outlasts a reload at each step", async ({ page }) => {
  const visibleName = page.getByLabel("By whom? Visionary");
  const steps = [
    ["business", title(page)],
    ["business", option(page, "What kind of business is it?", CASE.business)],
    ["stage", stage(page)],
    ["stage", teamSize(page)],
    ["stage", teamSize(page, "Not sure")],
    ["stage", teamSize(page, "Just me")],
    ["challenges", challenge(page)],
    ["team", option(page, "Who else covers Visionary?", "Mostly")],
    ["you", option(page, "How good are you as a Guardian?", "Not sure")],
    ["you", option(page, "How much do you enjoy being a Guardian?", "Love it")],
  ];
  await open(page);
  for (const [step, choice] of steps) {
    await open(page, `assess/${step}`);
    await choice.click();
    await page.reload();
    await expect(choice).toBeChecked();
  }
  await open(page, "assess/team");
  await visibleName.fill("CEO");
  await visibleName.press("Enter");
  await page.reload();
  await expect(visibleName).toHaveValue("CEO");
  await open(page, "focus");
  await page.getByRole("button", { name: "Enjoy: less" }).click();
  await page.reload();
  await expect(page.getByRole("textbox", { name: "Enjoy", exact: true })).toHaveValue("15");
  // Of each answer a revision was written, and the old ones let go: the last by the next answer, as a page that goes at
  // once has not told the second store.
  await page.getByRole("button", { name: "Enjoy: less" }).click();
  await expect(status(page)).toHaveText("Kept in this browser");
  const drafts = Object.keys(await ours(page)).filter((key) => key.startsWith("12h/draft/current/"));
  expect(drafts.length).toBeLessThanOrEqual(5);
  expect(number(drafts[0].split("/").pop())).toBeGreaterThan(1);
});

test.describe("in two tabs", () => {
  test.use(stored(FILLED));

  test("what one saves, the other lists; neither overwrites the other’s", async ({ page, context }) => {
    const other = await context.newPage();
    await open(page, "history");
    await open(other, "focus");
    const names = page.locator(".history-list .entry-name");
    await expect(names).toHaveText(["Closing Acme"]);
    await other.getByLabel("A note for later").fill("From the other tab");
    await other.getByRole("button", { name: "Save this assessment" }).click();
    await expect(names).toHaveText(["From the other tab", "Closing Acme"]);

    // What one answers, the other follows, and goes on from there.
    await open(page, "assess/stage");
    await open(other, "assess/stage");
    await stage(page, "Growth").click();
    await expect(stage(other, "Growth")).toBeChecked();
    await stage(other, "Mature").click();
    await expect(stage(page, "Mature")).toBeChecked();
    await open(page, "focus");
    await page.getByLabel("A note for later").fill("Mature, from both");
    await page.getByRole("button", { name: "Save this assessment" }).click();
    await open(page, "history");
    await open(other, "history");
    const all = ["Mature, from both", "From the other tab", "Closing Acme"];
    await expect(names).toHaveText(all);
    await expect(other.locator(".history-list .entry-name")).toHaveText(all);
    await expect(page.getByRole("listitem").filter({ hasText: "Mature, from both" })).toContainText(
      "Mature · Sales-led B2B",
    );
  });

  test("what one erases, the other does not show", async ({ page, context }) => {
    const other = await context.newPage();
    await open(page, "history");
    await open(other, "data");
    await other.getByRole("button", { name: "Erase all my data…" }).click();
    await other.getByRole("button", { name: "Erase everything" }).click();
    await expect(page.getByText("Nothing here yet.")).toBeVisible();
  });
});

test.describe("beside what a newer version has written", () => {
  const newer = { "12h/assessment/0009newer1/1": '{"schema":4,"model":3,"id":"0009newer1","mood":"🙂"}' };
  test.use(stored({ ...FILLED, ...newer }));

  test("everything is shown, nothing is written, and the way to the newer one is offered", async ({ page }) => {
    await open(page, "history");
    const before = await ours(page);
    const said = "Not stored: a newer version of this app is in use here. Reload the page";
    await expect(status(page)).toHaveText(said);
    await expect(page.locator(".history-list .entry-name")).toHaveText(["Closing Acme"]);
    const banner = page.getByRole("alert").filter({ hasText: "A newer version of Twelve Hats" });
    await expect(banner.getByRole("button", { name: "Reload" })).toBeVisible();
    await open(page, "assess/stage");
    await stage(page, "Growth").click();
    await expect(stage(page, "Growth")).toBeChecked();
    await expect(status(page)).toHaveText(said);
    expect(await ours(page)).toEqual(before);
  });
});

test.describe("where the second store fails while everything is erased", () => {
  test.use(stored(FILLED));

  test("nothing of it comes back, and what is answered afterwards stays", async ({ page }) => {
    await open(page, "data");
    await expect(status(page)).toHaveText("Kept in this browser");
    await page.evaluate(() => {
      IDBObjectStore.prototype.clear = () => {
        throw new DOMException("The disk is full.", "QuotaExceededError");
      };
    });
    await page.getByRole("button", { name: "Erase all my data…" }).click();
    await page.getByRole("button", { name: "Erase everything" }).click();
    await expect(page.getByText("Erased, except in the browser’s second store: that follows once it answers.")).toBeAttached();
    await expect(status(page)).toHaveText("Half erased: the browser’s second store has not answered yet");
    expect(Object.keys(await mirrored(page))).toHaveLength(2);
    await page.evaluate(() => (location.hash = "#/assess/stage"));
    await stage(page, "Growth").click();
    await expect(status(page)).toHaveText("Stored in this browser, not yet safe against a crash");
    const answered = await storage(page);
    // Now it works again.
    await page.reload();
    await expect(stage(page, "Growth")).toBeChecked();
    await expect(status(page)).toHaveText("Kept in this browser");
    const [key] = Object.keys(answered).filter((key) => key.startsWith("12h/draft/"));
    expect(await mirrored(page)).toEqual({ [key]: answered[key] });
    expect(await ours(page)).toEqual({ [key]: answered[key] });
  });
});

test("what is being typed is stored when the page is hidden", async ({ page }) => {
  await open(page, "assess/team");
  const name = page.getByLabel(/^By whom\? /).locator("visible=true").first();
  await page.getByRole("radio", { name: "Mostly" }).first().check();
  await name.pressSequentially("CEO");
  expect(JSON.stringify(await ours(page))).not.toContain("CEO");
  await page.evaluate(() => {
    Object.defineProperty(document, "hidden", { value: true });
    document.dispatchEvent(new Event("visibilitychange", { bubbles: true }));
  });
  expect(JSON.stringify(await ours(page))).toContain("CEO");
  await expect(status(page)).toHaveText("Kept in this browser");
});
