// WebKitGTK as a person has it: under automation it forgets everything at the end, and prints nothing of its console. Without,
// it can be spoken with by the protocol of its inspector: enough to go to an address and to run scripts in the page.
import { setTimeout as sleep } from "node:timers/promises";
import WebSocket from "ws";

export class Inspected {
  #socket;
  #target;
  #asked = new Map();
  #last = 0;

  /** Connects to the first page of a browser that was started with `WEBKIT_INSPECTOR_HTTP_SERVER`. */
  static async connect(server, time) {
    const end = Date.now() + time;
    while (Date.now() < end) {
      const listed = await fetch(server).then((answer) => answer.text(), () => "");
      const [path] = listed.match(/socket\/\d+\/\d+\/WebPage/) ?? [];
      if (path) return new Inspected().#open(`${server.replace("http", "ws")}/${path}`);
      await sleep(50);
    }
    throw new Error("its inspector does not answer");
  }

  #open(address) {
    this.#socket = new WebSocket(address);
    return new Promise((done, failed) => {
      this.#socket.once("error", failed);
      this.#socket.on("message", (data) => {
        const { method, params } = JSON.parse(data);
        // A page of another process takes the place of the one before.
        if (method === "Target.targetCreated" && !params.targetInfo.isProvisional) this.#target = params.targetInfo.targetId;
        if (method === "Target.didCommitProvisionalTarget") this.#target = params.newTargetId;
        if (method === "Target.dispatchMessageFromTarget") this.#hear(JSON.parse(params.message));
        if (this.#target) done(this);
      });
    });
  }

  #hear({ id, result, error }) {
    const { done, failed } = this.#asked.get(id) ?? {};
    this.#asked.delete(id);
    if (error) failed?.(new Error(error.message));
    else done?.(result);
  }

  #ask(method, params) {
    const id = (this.#last += 1);
    const message = JSON.stringify({ id, method, params });
    const answer = new Promise((done, failed) => this.#asked.set(id, { done, failed }));
    this.#socket.send(JSON.stringify({ id, method: "Target.sendMessageToTarget", params: { targetId: this.#target, message } }));
    return answer;
  }

  /** As WebDriver’s: a function, or the body of one. */
  async executeScript(script, ...rest) {
    const called = typeof script === "function" ? script : `function () { ${script} }`;
    const expression = `(async () => (${called})(...${JSON.stringify(rest)}))()`;
    const { result } = await this.#ask("Runtime.evaluate", { expression });
    const answer = await this.#ask("Runtime.awaitPromise", { promiseObjectId: result.objectId, returnByValue: true });
    if (answer.wasThrown) throw new Error(answer.result.description);
    return answer.result.value ?? null;
  }

  /** Goes to an address, and waits until its page is there. */
  async get(address) {
    await this.#ask("Page.navigate", { url: address });
    const isThere = async () => (await this.executeScript(() => [location.href, document.readyState])).join() === `${address},complete`;
    // What is asked while one page goes and the other comes is not answered.
    while (!(await Promise.race([isThere().catch(() => false), sleep(500, false)]))) await sleep(50);
  }
}
