// What other pages of the same address, and the browser’s own tools, do to the two stores.
import { FILLED, HISTORY, expect, mirrored, open, ours, stage, status, stored, test } from "./helpers.js";

/** Another page of this address, which is none of the app’s. */
async function neighbour(context, baseURL) {
  const page = await context.newPage();
  await page.route("**/neighbour.html", (route) => route.fulfill({ contentType: "text/html", body: "<title>Another page</title>" }));
  await page.goto(new URL("/neighbour.html", baseURL).href);
  return page;
}

test.use(stored(HISTORY));

test("a neighbour empties localStorage: both stores have everything again, at once", async ({ page, context, baseURL, problems }) => {
  await open(page, "assess/stage");
  await stage(page, "Mature").click();
  await expect(status(page)).toHaveText("Saved in this browser");
  const before = await ours(page);
  const other = await neighbour(context, baseURL);
  problems.length = 0;
  await other.evaluate(() => localStorage.clear());
  await expect.poll(() => ours(page)).toEqual(before);
  await expect(status(page)).toHaveText("Saved in this browser");
  expect(await mirrored(page)).toEqual(before);
  await expect(stage(page, "Mature")).toBeChecked();
  // And what is answered next is one more answer, not the only one.
  await stage(page, "Growth").click();
  await expect(status(page)).toHaveText("Saved in this browser");
  await page.reload();
  await expect(stage(page, "Growth")).toBeChecked();
  await open(page, "history");
  await expect(page.locator(".history-line")).toHaveCount(2);
  problems.length = 0;
});

test("IndexedDB is deleted under the page: it is filled again, and no newer version is told of", async ({ page, context, baseURL, problems }) => {
  await open(page, "assess/stage");
  const before = await ours(page);
  const other = await neighbour(context, baseURL);
  await other.evaluate(
    () =>
      new Promise((done, wrong) => {
        const request = indexedDB.deleteDatabase("twelve-hats");
        request.onsuccess = done;
        request.onerror = wrong;
      }),
  );
  await expect.poll(() => mirrored(page)).toEqual(before);
  await expect(status(page)).toHaveText("Saved in this browser");
  await expect(page.getByText("A newer version")).toBeHidden();
  await stage(page, "Growth").click();
  await expect(status(page)).toHaveText("Saved in this browser");
  expect(Object.keys(await mirrored(page)).length).toBe(Object.keys(FILLED).length + 3);
  problems.length = 0;
});
