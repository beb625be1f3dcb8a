// The app has no switch to make it fail: here the browser fails it.
import {
  challenge,
  expect,
  FILLED,
  heading,
  open,
  ours,
  SAVED_ID,
  stage,
  status,
  storage,
  stored,
  test,
  title,
} from "./helpers.js";

test.use(stored(FILLED));

for (const [what, parts, act] of [
  ["a panic while another view is drawn", ["createElement", "createElementNS", "cloneNode"], "History"],
  ["a panic on the way to the answer", ["createElement", "createElementNS", "cloneNode"], "Focus"],
  // No panic of Rust’s: an exception that passes through it leaves it in pieces just the same.
  ["an exception that is no panic", ["createTextNode", "createComment"], "History"],
]) {
  test(`${what} shows the screen that says so, and nothing is written from then on`, async ({ page, problems }) => {
    await open(page, "assess/stage");
    await stage(page, "Scale-up").click();
    await expect.poll(async () => Object.keys(await ours(page))).toContain("12h/draft/current/2");
    // What holds on to the app even when it is gone from the page.
    await page.evaluate(() => (window.remains = [...document.querySelectorAll("#app *")]));
    await page.evaluate((parts) => {
      for (const part of parts) {
        (part in Node.prototype ? Node : Document).prototype[part] = () => {
          throw new Error("out of order");
        };
      }
    }, parts);
    await page.getByRole("link", { name: act, exact: true }).click();

    const screen = page.getByRole("alert").filter({ has: heading(page) });
    await expect(screen).toBeVisible();
    await expect(heading(page)).toHaveText(["Twelve Hats has stopped"]);
    await expect(screen).toContainText("What you had stored is still there: nothing is written after an error.");
    await screen.getByText("Technical details").click();
    await expect(screen.locator("pre")).not.toBeEmpty();
    expect(problems.length).toBeGreaterThan(0);

    const before = await storage(page);
    for (const [key, value] of Object.entries(FILLED)) expect(before[key], key).toBe(value);
    await page.evaluate(() => {
      for (const element of window.remains) {
        element.click?.();
        for (const event of ["change", "input", "submit", "mouseenter"]) element.dispatchEvent(new Event(event));
      }
      window.dispatchEvent(new StorageEvent("storage", { key: "12h/draft/current/1" }));
      location.hash = "#/focus";
    });
    // The events have been handled once the next one is.
    await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => setTimeout(done))));
    expect(await storage(page)).toEqual(before);
    await expect(heading(page)).toHaveText(["Twelve Hats has stopped"]);

    problems.length = 0;
    await screen.getByRole("button", { name: "Reload" }).click();
    await expect(status(page)).toHaveText("Kept in this browser");
    await open(page, `focus/${SAVED_ID}`);
    await expect(heading(page)).toHaveText(/^Do now: close the key deal as Sales Partner\. /);
    await open(page, "assess/business");
    await expect(title(page)).toBeChecked();
    await open(page, "assess/stage");
    await expect(stage(page, "Scale-up")).toBeChecked();
    await open(page, "assess/challenges");
    await expect(challenge(page)).toBeChecked();
    expect(await ours(page)).toMatchObject(FILLED);
  });
}
