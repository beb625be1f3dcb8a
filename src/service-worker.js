// Keeps the whole page in the browser, so that it opens without a connection. The build puts three names before this:
// VERSION, of all files together; FILES, the integrity of each by its address; and PAGES, the folders of the pages that are
// read without the app. A file that is called by a name of its content is found under it, whichever version answers. The
// page itself, `./`, is another in each version, and is taken from the one that is in force.

const SCOPE = registration.scope;
/** Other folders of this host may have pages of their own. */
const PREFIX = `twelve-hats ${SCOPE} `;
const OWN = PREFIX + VERSION;
const PAGE = SCOPE;
/** What this or another version calls by its content: code and style, and the folder of the long texts. */
const BY_CONTENT = /^([\w-]+-[\da-f]{12,}[\w-]*\.(js|wasm|css)|texts-[\da-f]+\/[\w/-]+\.json)$/;

/** Whether somebody has asked for this version: then the tab where that was is about to load anew. */
let isAskedFor = false;

/** What is kept of this version, or of another that a tab may still run. What can’t be read is not kept. */
async function kept(address) {
  try {
    const own = await caches.match(address, { cacheName: OWN });
    if (own || address === PAGE) return own;
    for (const cacheName of await caches.keys()) {
      const other = cacheName.startsWith(PREFIX) && (await caches.match(address, { cacheName }));
      if (other) return other;
    }
  } catch {
    return undefined;
  }
}

async function isWhole(response, integrity) {
  const hash = new Uint8Array(await crypto.subtle.digest("SHA-256", await response.arrayBuffer()));
  return integrity === `sha256-${btoa(String.fromCharCode(...hash))}`;
}

/** All files, or none: a version that does not come whole is tried again at the next visit. */
async function fill() {
  const cache = await caches.open(OWN);
  const add = async ([path, integrity]) => {
    const address = new URL(path, SCOPE).href;
    let response = await kept(address);
    if (!response || !(await isWhole(response.clone(), integrity))) {
      response = await fetch(address, { cache: "no-cache", integrity, referrerPolicy: "no-referrer" });
    }
    if (!response.ok) throw new Error(`${address}: ${response.status}`);
    // Browsers refuse a page that was redirected to, where it comes from a worker.
    const headers = { "content-type": response.headers.get("content-type") };
    await cache.put(address, response.redirected ? new Response(response.body, { headers }) : response);
  };
  await Promise.all(Object.entries(FILES).map(add));
}

/**
 * What other versions keep goes once no tab can need it: none but as many as are about to load the page anew. Newer ones
 * that are coming keep what they have.
 */
async function tidy(loading) {
  if (registration.installing || registration.waiting) return;
  const tabs = await clients.matchAll({ type: "window", includeUncontrolled: true });
  if (tabs.filter(({ url }) => url.startsWith(SCOPE)).length > loading) return;
  const names = await caches.keys();
  await Promise.all(names.filter((name) => name.startsWith(PREFIX) && name !== OWN).map((name) => caches.delete(name)));
}

async function answer(event, address) {
  const found = await kept(address);
  if (found) return found;
  // Whatever has taken it away: the next visit has it again.
  if (address === PAGE) event.waitUntil(fill().catch(() => {}));
  return fetch(event.request);
}

addEventListener("install", (event) => event.waitUntil(fill()));
addEventListener("activate", (event) => event.waitUntil(clients.claim().then(() => tidy(isAskedFor ? 1 : 0))));
addEventListener("fetch", (event) => {
  const { method, mode, url } = event.request;
  if (method !== "GET" || !url.startsWith(SCOPE)) return;
  const path = url.slice(SCOPE.length).split("#")[0];
  const file = path.split("?")[0];
  const folder = file.replace(/\/(index\.html)?$/, "");
  if (mode === "navigate") event.waitUntil(tidy(0));
  // What else is in this folder, or below it, is no part of the page.
  if (file === "" || file === "index.html") event.respondWith(answer(event, PAGE));
  else if (path in FILES || BY_CONTENT.test(path)) event.respondWith(answer(event, SCOPE + path));
  // Without a connection, what is read without the app is shown in it: there it has the same address behind `#/`.
  else if (mode === "navigate" && PAGES.includes(folder)) {
    event.respondWith(fetch(event.request).catch(() => Response.redirect(`${PAGE}#/${folder}`)));
  }
});
addEventListener("message", (event) => {
  if (event.data !== "take over") return;
  isAskedFor = true;
  skipWaiting();
});
