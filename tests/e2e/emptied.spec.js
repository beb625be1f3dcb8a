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
  await expect(status(page)).toHaveText("Kept in this browser");
  const before = await ours(page);
  const other = await neighbour(context, baseURL);
  problems.length = 0;
  await other.evaluate(() => localStorage.clear());
  await expect.poll(() => ours(page)).toEqual(before);
  await expect(status(page)).toHaveText("Kept in this browser");
  expect(await mirrored(page)).toEqual(before);
  await expect(stage(page, "Mature")).toBeChecked();
  // And what is answered next is one more answer, not the only one.
  await stage(page, "Growth").click();
  await expect(status(page)).toHaveText("Kept in this browser");
  await page.reload();
  await expect(stage(page, "Growth")).toBeChecked();
  await open(page, "history");
  await expect(page.locator(".history-line")).toHaveCount(2);
  problems.length = 0;
});

test("two tabs: IndexedDB is deleted and localStorage emptied at once, and all comes back, both ways", async ({ page, context, baseURL, problems }) => {
  await open(page, "assess/stage");
  await stage(page, "Mature").click();
  await expect(status(page)).toHaveText("Kept in this browser");
  const second = await context.newPage();
  await open(second, "history");
  await expect(status(second)).toHaveText("Kept in this browser");
  // What is nowhere but in memory is written as this version writes.
  const ofAnySchema = (values) =>
    Object.fromEntries(Object.entries(values).map(([key, value]) => [key, value.replace(/"schema":\d+/, "")]));
  const before = ofAnySchema(await ours(page));
  const other = await neighbour(context, baseURL);
  const both = async () => [ofAnySchema(await ours(other)), ofAnySchema(await mirrored(other))];
  for (const order of ["deleted first", "emptied first", "deleted first", "emptied first", "deleted first"]) {
    await other.evaluate((order) => {
      if (order === "emptied first") localStorage.clear();
      indexedDB.deleteDatabase("twelve-hats");
      localStorage.clear();
    }, order);
    await expect.poll(both, { message: order, timeout: 15_000 }).toEqual([before, before]);
  }
  for (const tab of [page, second]) await expect(status(tab)).toHaveText("Kept in this browser");
  await expect(stage(page, "Mature")).toBeChecked();
  await expect(second.locator(".history-line")).toHaveCount(2);
  // An erasing by the app is none of these: what it takes is gone.
  await open(second, "data");
  await second.getByRole("button", { name: "Erase all my data…" }).click();
  await second.getByRole("button", { name: "Erase everything" }).click();
  await expect.poll(() => ours(page)).toEqual({});
  await expect(status(second)).not.toHaveText("Storing …");
  expect(await ours(second)).toEqual({});
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
  await expect(status(page)).toHaveText("Kept in this browser");
  await expect(page.getByText("A newer version")).toBeHidden();
  await stage(page, "Growth").click();
  await expect(status(page)).toHaveText("Kept in this browser");
  expect(Object.keys(await mirrored(page)).length).toBe(Object.keys(FILLED).length + 3);
  problems.length = 0;
});

test("a neighbour has made an IndexedDB of this name, without anything in it: it is filled all the same", async ({ page, context, baseURL, problems }) => {
  const other = await neighbour(context, baseURL);
  problems.length = 0;
  await other.evaluate(
    () =>
      new Promise((done, wrong) => {
        const request = indexedDB.open("twelve-hats");
        request.onsuccess = () => done(request.result.close());
        request.onerror = wrong;
      }),
  );
  await open(page, "assess/stage");
  await expect(status(page)).toHaveText("Kept in this browser");
  expect(await mirrored(page)).toEqual(await ours(page));
});
