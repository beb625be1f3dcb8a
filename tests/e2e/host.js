// Hosts of the page that tests can change and switch off, and versions of it that come while it is open.
import { createHash } from "node:crypto";
import { cpSync, mkdtempSync, readFileSync, readdirSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import { tmpdir } from "node:os";
import path from "node:path";
import { test as base } from "@playwright/test";

const DIST = path.join(import.meta.dirname, "..", "..", "dist");
const TYPES = { ".html": "text/html", ".js": "text/javascript", ".json": "application/json", ".css": "text/css", ".wasm": "application/wasm" };

/** Makes a copy of the page as another version: each of its texts and the page itself say its number. */
function version(number) {
  const folder = mkdtempSync(path.join(tmpdir(), "twelve-hats-version-"));
  cpSync(DIST, folder, { recursive: true });
  const at = (file) => path.join(folder, file);
  const edit = (file, change) => writeFileSync(at(file), change(readFileSync(at(file), "utf8")));
  const integrity = (file) => `sha256-${createHash("sha256").update(readFileSync(at(file))).digest("base64")}`;
  const [, stamp] = readFileSync(at("index.html"), "utf8").match(/data-texts="(\w+)"/);
  const before = {};
  renameSync(at(`texts-${stamp}`), at(`texts-${stamp}${number}`));
  const texts = `texts-${stamp}${number}/roles/en`;
  const roles = readdirSync(at(texts)).map((name) => `${texts}/${name}`);
  for (const file of ["index.html", ...roles]) before[file] = integrity(file);
  for (const file of roles) edit(file, (text) => text.replace(/("what":\s*")/, `$1Version ${number}. `));
  edit("index.html", (page) => page.replaceAll(stamp, `${stamp}${number}`).replace("<html", `<html data-number="${number}"`));
  edit("service-worker.js", (worker) =>
    ["index.html", ...roles]
      .reduce((all, file) => all.replace(before[file], integrity(file)), worker)
      .replaceAll(`texts-${stamp}/`, `texts-${stamp}${number}/`)
      .replace(/VERSION="(\w+)"/, `VERSION="$1${number}"`),
  );
  return folder;
}

export const test = base.extend({
  serviceWorkers: "allow",
  /** A host of the page: which folder it serves can be changed, for that of another version or for none. It remembers all that it is asked. */
  host: async ({}, use) => {
    const made = [];
    const host = { folder: DIST, requests: [], version: (number) => made[made.push(version(number)) - 1] };
    const server = createServer((request, response) => {
      const { pathname, search } = new URL(request.url, "http://host/");
      const asked = { method: request.method, file: path.posix.relative("/here/", pathname) + search, headers: Object.keys(request.headers), body: 0 };
      host.requests.push(asked);
      request.on("data", (bytes) => (asked.body += bytes.length));
      // As where there is no connection.
      if (!host.folder) return request.socket.destroy();
      const file = path.join(host.folder, pathname.replace(/^\/here\//, "") || "index.html");
      try {
        const content = readFileSync(file);
        response.writeHead(200, { "content-type": TYPES[path.extname(file)] ?? "text/plain", "cache-control": "no-cache" });
        response.end(content);
      } catch {
        response.writeHead(404);
        response.end();
      }
    });
    await new Promise((listening) => server.listen(0, "127.0.0.1", listening));
    host.address = `http://127.0.0.1:${server.address().port}/here/`;
    await use(host);
    server.closeAllConnections();
    await new Promise((closed) => server.close(closed));
    for (const folder of made) rmSync(folder, { recursive: true, force: true });
  },
  baseURL: async ({ host }, use) => use(host.address),
});

/** Till the worker has the whole page and answers for it. */
export const untilKept = (page) =>
  page.waitForFunction(() => navigator.serviceWorker.controller?.state === "activated", null, { timeout: 60_000 });
