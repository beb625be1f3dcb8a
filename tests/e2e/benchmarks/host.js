// A host as hosts are: HTTP/2 over TLS, everything compressed beforehand with brotli, names that change with their content
// kept for ever, all else asked for again.
import { execFileSync } from "node:child_process";
import { createHash, X509Certificate } from "node:crypto";
import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { createSecureServer } from "node:http2";
import { tmpdir } from "node:os";
import path from "node:path";
import { brotliCompressSync, constants } from "node:zlib";

const TYPES = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".json": "application/json",
  ".webmanifest": "application/manifest+json",
  ".wasm": "application/wasm",
  ".png": "image/png",
};
const IS_NAMED_BY_CONTENT = /-[\da-f]{12,}/;

/** A key and a certificate for this machine, for an hour's use. */
function credentials() {
  const folder = mkdtempSync(path.join(tmpdir(), "twelve-hats-host-"));
  const [key, certificate] = ["key.pem", "certificate.pem"].map((name) => path.join(folder, name));
  const about = ["-subj", "/CN=localhost", "-addext", "subjectAltName=DNS:localhost", "-days", "2"];
  try {
    execFileSync("openssl", ["req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1", "-nodes", ...about, "-keyout", key, "-out", certificate], { stdio: ["ignore", "ignore", "pipe"] });
    return { key: readFileSync(key), cert: readFileSync(certificate) };
  } catch (error) {
    throw new Error(`“openssl” could not make a certificate: ${error.message}. Install OpenSSL 1.1.1 or newer.`);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** What Chromium calls a certificate by: it keeps files and workers of a host whose certificate it was told to trust by this. */
const fingerprint = (certificate) => createHash("sha256").update(new X509Certificate(certificate).publicKey.export({ type: "spki", format: "der" })).digest("base64");

/** Every file of a folder under its path at the host. */
const compressed = (name, folder) =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => {
      const file = path.join(entry.parentPath, entry.name);
      const content = readFileSync(file);
      const params = { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: content.length };
      const tag = `"${createHash("sha256").update(content).digest("hex").slice(0, 16)}"`;
      return [`/${name}/${path.relative(folder, file).replaceAll("\\", "/")}`, { body: brotliCompressSync(content, { params }), tag }];
    });

/** Serves folders by their names: { app: "…/dist" } as /app/. Gives the address, its key’s fingerprint, and a way to stop. */
export async function host(folders) {
  const { key, cert } = credentials();
  // Before the first request: compressing takes seconds, during which nobody would be answered.
  const files = new Map(Object.entries(folders).flatMap(([name, folder]) => compressed(name, folder)));
  const server = createSecureServer({ key, cert, allowHTTP1: true }, (request, response) => {
    const { pathname } = new URL(request.url, "https://localhost/");
    const name = pathname.endsWith("/") ? `${pathname}index.html` : pathname;
    const file = files.get(name);
    if (!file) {
      response.writeHead(404);
      return response.end();
    }
    const { body, tag } = file;
    const kept = IS_NAMED_BY_CONTENT.test(name) ? "public, max-age=31536000, immutable" : "no-cache";
    const headers = { "content-type": TYPES[path.extname(name)] ?? "application/octet-stream", "cache-control": kept, etag: tag };
    if (request.headers["if-none-match"] === tag) {
      response.writeHead(304, headers);
      return response.end();
    }
    response.writeHead(200, { ...headers, "content-encoding": "br", "content-length": body.length });
    response.end(body);
  });
  await new Promise((listening) => server.listen(0, "localhost", listening));
  return {
    address: `https://localhost:${server.address().port}/`,
    fingerprint: fingerprint(cert),
    stop: () => new Promise((stopped) => server.close(stopped)),
  };
}
