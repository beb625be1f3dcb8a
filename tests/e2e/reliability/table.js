// What the runs have counted, as a table in Markdown.
import { execFileSync } from "node:child_process";
import { writeFileSync } from "node:fs";
import os from "node:os";

const UNTESTED = [
  "Not tested: a power cut or a crash of the operating system (a killed browser leaves what it has handed to the system),",
  "a failing disk, what a browser’s own clearing of site data does, and every browser but the one named here.",
].join(" ");

export default class Table {
  #lines = [];

  onTestEnd(test, result) {
    const said = (type) => result.annotations.findLast((note) => note.type === type)?.description ?? "";
    this.#lines.push({
      number: Number.parseInt(test.title, 10),
      title: test.title,
      cells: [
        said("fault"),
        said("promise"),
        said("counted") || "–",
        result.status === "passed" ? "kept" : "**broken**",
      ],
      seconds: (result.duration / 1000).toFixed(1),
    });
  }

  onEnd() {
    const table = this.#written();
    console.log(`\n${table}`);
    const { RELIABILITY_TABLE } = process.env;
    if (RELIABILITY_TABLE) writeFileSync(RELIABILITY_TABLE, table);
  }

  #written() {
    const { RELIABILITY, RELIABILITY_SEED, CHROMIUM } = process.env;
    const browser = execFileSync(CHROMIUM, ["--version"], { encoding: "utf8", stdio: ["ignore", "pipe", "ignore"] })
      .trim()
      .split(/\s+built/)[0];
    const machine = `${os.type()} ${os.release()}, ${os.cpus().length} cores`;
    const lines = this.#lines.sort((a, b) => a.number - b.number || a.title.localeCompare(b.title));
    const escaped = (text) => String(text).replaceAll("|", "\\|");
    return [
      `${new Date().toISOString().slice(0, 10)} · ${browser} · ${machine} · ` +
        `${RELIABILITY === "full" ? "full" : "short"} form · seed ${RELIABILITY_SEED}`,
      "",
      "| # | what was done | promise | counted | | s |",
      "|---|---|---|---|---|---|",
      ...lines.map(({ number, cells, seconds }) => `| ${[number, ...cells, seconds].map(escaped).join(" | ")} |`),
      "",
      UNTESTED,
      "",
    ].join("\n");
  }
}
