// Runs files of browser tests: `node tests/browser/run.mjs FILE…`, with the environment of `cargo xtask test browser`.
//
// `node --test` takes files by their names; the longest, begun last, would then hold one core alone to the end. Here they
// come first. Whatever was done a second time (ENGINES.md) is said again at the end, where somebody sees it.

import path from "node:path";
import { run } from "node:test";
import { spec as Spec } from "node:test/reporters";

/** How many files run side by side: as many as a small machine has cores. */
const AT_ONCE = Number(process.env.WINDSCREEN_AT_ONCE ?? 2);

/** How long a file may take, in milliseconds. */
const AT_MOST = 600_000;

/** The files that take long on one engine or another, the longest first. */
const LONGEST = [
  "families-children",
  "families-adults",
  "families-danger",
  "keyboard",
  "axe",
  "network",
  "harm",
  "embed",
  "slip",
  "failure",
  "site",
  "nowasm",
  "device",
  "languages",
  "papers",
  "household",
  "hosts",
  "offline",
  "keep",
  "leaving",
  "gate",
  "fields",
  "hostile",
  "referral",
];

/** What a line begins with that says that something was done again. */
const AGAIN = /^(STARTED ANEW|PRESSED AGAIN)/;

const place = (file) => {
  const n = LONGEST.indexOf(path.basename(file, ".test.mjs"));
  return n === -1 ? LONGEST.length : n;
};
const files = process.argv.slice(2).map((it) => path.resolve(it));
files.sort((one, other) => place(one) - place(other));

if (files.length === 0) throw new Error("no file of tests is named");

const again = [];
const begun = new Map(); // of each file what it said since the last end of a line
const said = (file, message) => {
  const lines = ((begun.get(file) ?? "") + message).split("\n");
  begun.set(file, lines.pop());
  for (const line of lines) if (AGAIN.test(line)) again.push(`${path.basename(file ?? "")}: ${line}`);
};

run({ files, concurrency: AT_ONCE, timeout: AT_MOST })
  .on("test:fail", () => (process.exitCode = 1))
  .on("test:stdout", ({ file, message }) => said(file, message))
  .compose(new Spec())
  .on("end", () => {
    if (0 < again.length) console.log(`\nDone a second time (tests/browser/ENGINES.md says when that may be):\n${again.join("\n")}`);
  })
  .pipe(process.stdout);
