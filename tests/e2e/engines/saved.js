// Files that the page hands out.
import { readFile, readdir } from "node:fs/promises";
import path from "node:path";
import { poll } from "./lab.js";

/** Presses the button, and returns the file’s name and text. */
export async function saved(app, button) {
  const { downloads } = app.session;
  if (app.session.engine.cannot?.download) return intercepted(app, button);
  const before = await readdir(downloads);
  await app.press("button", button);
  let name;
  // While it is written it has another name, or is empty.
  const whole = async () => {
    name = (await readdir(downloads)).find((each) => !before.includes(each) && /\.(json|csv|ics)$/.test(each));
    return name ? (await readFile(path.join(downloads, name), "utf8")).length : 0;
  };
  await poll(whole, { message: "the file" }).toBeGreaterThan(0);
  return { name, text: await readFile(path.join(downloads, name), "utf8") };
}

/** The file as the page hands it to the browser, which is kept from doing anything with it. */
async function intercepted(app, button) {
  await app.evaluate(() => {
    const blobs = new Map();
    const create = URL.createObjectURL;
    URL.createObjectURL = (blob) => {
      const address = create.call(URL, blob);
      blobs.set(address, blob);
      return address;
    };
    HTMLAnchorElement.prototype.click = function () {
      window.handedOut = { name: this.download, text: blobs.get(this.href).text() };
    };
  });
  await app.press("button", button);
  await poll(() => app.evaluate(() => Boolean(window.handedOut))).toBe(true);
  return app.evaluate(async () => ({ name: window.handedOut.name, text: await window.handedOut.text }));
}
