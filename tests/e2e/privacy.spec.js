import { test as hosted, untilKept } from "./host.js";
import { answerAllSteps, expect, FILLED, open, ROLES, show, storage, stored, test, views } from "./helpers.js";

/** Everything that the page may ever ask for, relative to its own folder. */
const ALLOWED = [
  /^$/,
  /^[\w-]+\.js$/,
  /^[\w-]+(_bg|-main|-history|-data|-reference|-chunk_\d+)\.wasm$/,
  /^(main|history|data|reference)-[\da-f]+\.css$/,
  /^texts-[\da-f]{16}\/(method|challenges)\/en\.json$/,
  new RegExp(`^texts-[\\da-f]{16}/roles/en/(${ROLES.map(({ id }) => id).join("|")})\\.json$`),
  /^manifest\.webmanifest$/,
];

/** All that leaves the browser from now on. */
function watch(context) {
  const asked = [];
  context.on("request", (request) => asked.push([request.method(), request.url(), request.postData()]));
  context.on("page", (page) => page.on("websocket", (socket) => asked.push(["socket", socket.url(), null])));
  return asked;
}

function expectOnlyOwnFiles(asked, baseURL) {
  for (const [method, url, body] of asked) {
    if (/^(data|blob):/.test(url)) continue;
    expect(method, url).toBe("GET");
    expect(body, url).toBeNull();
    expect(url.startsWith(baseURL), url).toBe(true);
    // No question mark but before that stamp, no part of the address: the answers are not in it.
    const file = url.slice(baseURL.length).split("#")[0];
    expect(ALLOWED.some((allowed) => allowed.test(file)), file).toBe(true);
  }
}

test("from the first view to the last, only the page’s own files are asked for", async ({ context, baseURL }) => {
  const asked = watch(context);
  const page = await context.newPage();
  await open(page);
  for (const { short } of ROLES) {
    await page.getByRole("grid").getByRole("link", { name: new RegExp(`^${short}\\b`) }).click();
    await expect(page.getByRole("heading", { name: "First moves this week" })).toBeVisible();
  }
  await open(page, "assess/business");
  await answerAllSteps(page);
  await page.getByRole("link", { name: "See your focus" }).click();
  await page.getByLabel("A note for later").fill("Secret plans with Acme");
  await page.getByRole("button", { name: "Save this assessment" }).click();
  await page.getByRole("link", { name: "See your history" }).click();
  await page.getByRole("button", { name: /^Delete/ }).click();
  await page.getByRole("button", { name: "Undo" }).click();
  await page.reload();
  await expect(page.getByRole("link", { name: "Secret plans with Acme" })).toBeVisible();
  await open(page, "data");
  await expect(page.getByRole("region", { name: "Nothing leaves this browser" })).toContainText(
    /this page has asked for \d+ files, all from its own address, and for none from anywhere else\. Of what you entered it has sent 0 bytes\./,
  );
  await page.getByRole("button", { name: "Erase all my data…" }).click();
  await page.getByRole("button", { name: "Erase everything" }).click();
  await expect(page.getByRole("button", { name: "Erase all my data…" })).toBeVisible();
  // What is sent when a page is left counts as well.
  await page.close({ runBeforeUnload: true });

  expect(asked.length).toBeGreaterThan(ROLES.length + 3);
  expectOnlyOwnFiles(asked, baseURL);
  expect(await context.cookies()).toEqual([]);
});

test.describe("with the answers filled in", () => {
  test.use(stored({ ...FILLED, other: "not ours" }));

  test("every view keeps to itself: no cookie, no other store, no worker", async ({ page, context, baseURL }) => {
    const asked = watch(context);
    const before = Object.keys({ ...FILLED, other: "" }).sort();
    for (const view of views({ filled: true })) await show(page, view);
    expectOnlyOwnFiles(asked, baseURL);
    expect(asked.length).toBeGreaterThan(3);
    expect(Object.keys(await storage(page)).sort()).toEqual(before);
    const elsewhere = await page.evaluate(async () => ({
      cookie: document.cookie,
      session: sessionStorage.length,
      workers: (await navigator.serviceWorker.getRegistrations()).length,
      caches: await caches.keys(),
    }));
    expect(elsewhere).toEqual({ cookie: "", session: 0, workers: 0, caches: [] });
  });
});

test.describe("with the worker that keeps the page", () => {
  hosted("the host is asked for files alone, by the page and by its worker: nothing goes with it", async ({ page, context, host }) => {
    await open(page);
    await page.evaluate((values) => Object.entries(values).forEach(([key, value]) => localStorage.setItem(key, value)), FILLED);
    await untilKept(page);
    await page.reload();
    for (const view of views({ filled: true })) await show(page, view);
    await page.reload();
    await page.close({ runBeforeUnload: true });
    const files = [...ALLOWED, /^service-worker\.js$/, /^icon-(192|512|maskable)\.png$/];
    const others = host.requests.filter(({ method, file, headers, body }) => {
      const isFile = files.some((allowed) => allowed.test(file)) || file === "../favicon.ico";
      // Where it comes from is told to nobody, but that the worker’s own file is asked for by the page beside it; what else a browser sends is the same for every page.
      return !isFile || method !== "GET" || body > 0 || headers.some((name) => /^(cookie|authorization|referer)$/.test(name) && !(name === "referer" && file === "service-worker.js"));
    });
    expect(others).toEqual([]);
    expect(host.requests.filter(({ file }) => file.endsWith(".wasm")).length).toBeGreaterThan(10);
    expect(await context.cookies()).toEqual([]);
  });
});
