// Keeps the whole page in the browser, so that it opens without a connection. The build puts two names before this:
// VERSION, of all files together, and FILES, the integrity of each by its address. An address means the same content for
// ever: what a version calls by its own name is found under it, whichever version answers. Only the page itself, `./`,
// is another in each version, and is taken from the one that is in force.

/** Other folders of this host may have pages of their own. */
const PREFIX = `twelve-hats ${registration.scope} `;
const OWN = PREFIX + VERSION;
const PAGE = new URL("./", registration.scope).href;

/** All files, or none: a version that does not come whole is tried again at the next visit. */
async function fill() {
  const cache = await caches.open(OWN);
  const add = async ([path, integrity]) => {
    const address = new URL(path, registration.scope).href;
    const known = address === PAGE ? undefined : await caches.match(address);
    const response = known ?? (await fetch(address, { cache: "no-cache", integrity, referrerPolicy: "no-referrer" }));
    if (!response.ok) throw new Error(`${address}: ${response.status}`);
    await cache.put(address, response);
  };
  await Promise.all(Object.entries(FILES).map(add));
}

/** What older versions keep goes once no tab can need it: none but as many as are about to load the page anew. */
async function tidy(loading) {
  const tabs = await clients.matchAll({ type: "window", includeUncontrolled: true });
  if (tabs.filter(({ url }) => url.startsWith(registration.scope)).length > loading) return;
  const names = await caches.keys();
  await Promise.all(names.filter((name) => name.startsWith(PREFIX) && name !== OWN).map((name) => caches.delete(name)));
}

async function answer(request) {
  const { origin, pathname } = new URL(request.url);
  const isPage = origin + pathname === PAGE || origin + pathname === `${PAGE}index.html`;
  const kept = isPage ? await (await caches.open(OWN)).match(PAGE) : await caches.match(request.url);
  if (kept) return kept;
  return request.mode === "navigate" ? fetch(request).catch(() => inApp(origin + pathname)) : fetch(request);
}

/** Without a connection, what is read without the app is shown in it: there it has the same address behind `#/`. */
const inApp = (address) => Response.redirect(`${PAGE}#/${address.slice(PAGE.length).replace(/(\/|index\.html)+$/, "")}`);

addEventListener("install", (event) => event.waitUntil(fill()));
addEventListener("activate", (event) => event.waitUntil(clients.claim().then(() => tidy(1))));
addEventListener("fetch", (event) => {
  const { method, url } = event.request;
  if (method !== "GET" || !url.startsWith(registration.scope)) return;
  event.respondWith(answer(event.request));
  if (event.request.mode === "navigate") event.waitUntil(tidy(0));
});
// Somebody has asked for this version.
addEventListener("message", ({ data }) => data === "take over" && skipWaiting());
