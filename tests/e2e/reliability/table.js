// What the runs have counted, as a table in Markdown.
import { execFileSync } from "node:child_process";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import os from "node:os";

const NATIVELY = [
  "Without a browser, at each `cargo xtask test` (`tests/native/storage.rs`, `tests/native/two_stores.rs`, `tests/native/exchange.rs`): 10,000 bytes",
  "changed in one of two stores, and 10,000 damaged stores (11); a value of every schema, migrated once and twice (13);",
  "100,000 mutated files, none of which changed what is stored (20); files too large, too deep, with too many keys, with",
  "numbers that are none, keys twice, and hostile texts, each told with its place (21); 1,000 histories out and in again,",
  "equal to the byte (22); clocks that go back, repeat an hour or show the year 9999 (27); 2,000 pairs of stores that lost",
  "different records, and 1,000 writes of two tabs under one key.",
].join("\n");

const UNTESTED = [
  "Not tested: a power cut or a crash of the operating system (a killed browser leaves what it has handed to the system),",
  "a failing disk, what a browser’s own clearing of site data does, and every browser but the one named here.",
].join(" ");

// The sections below the table, which no run here writes: the schedules and the planted faults.
function sectionsOf(file) {
  const written = existsSync(file) ? readFileSync(file, "utf8") : "";
  const start = written.indexOf("\n## ");
  return start < 0 ? "" : written.slice(start);
}

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
    if (RELIABILITY_TABLE) writeFileSync(RELIABILITY_TABLE, table + sectionsOf(RELIABILITY_TABLE));
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
      "# What was done to the stored data, and what it kept",
      "",
      `${new Date().toISOString().slice(0, 10)} · ${browser} · ${machine} · ` +
        `${RELIABILITY === "full" ? "full" : "short"} form · seed ${RELIABILITY_SEED}`,
      "",
      "| # | what was done | promise | counted | | s |",
      "|---|---|---|---|---|---|",
      ...lines.map(({ number, cells, seconds }) => `| ${[number, ...cells, seconds].map(escaped).join(" | ")} |`),
      "",
      NATIVELY,
      "",
      UNTESTED,
      "",
    ].join("\n");
  }
}
