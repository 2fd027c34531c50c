// Makes the site of its programs (program.rs) and of www/: node site.mjs PROGRAMS FOLDER
//
// Scripts are made small by Terser, and the stylesheets lose what no page uses. Every file that the page names has a hash
// of its content in its name, and the page states its checksum.
import { createHash } from "node:crypto";
import { copyFileSync, readFileSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { PurgeCSS } from "purgecss";
import { minify } from "terser";
import { oneFile } from "./onefile.mjs";

const [programs, folder] = process.argv.slice(2);
const www = (name) => readFileSync(join("www", name), "utf8");
const program = (name) => readFileSync(join(programs, name));

/** Makes JavaScript small: of today's kind, or of the oldest. */
async function small(code, isOld = false) {
  const options = { module: !isOld, ecma: isOld ? 5 : 2020, compress: { passes: 3 }, format: { comments: false } };
  return Buffer.from((await minify(code, options)).code);
}

/** Every word of the program: a class that stands nowhere in it is never written. */
const compiled = program("whole.wasm").toString("latin1");

/**
 * A stylesheet without the rules for classes that stand nowhere in what writes pages. Of what govuk-yew could write only
 * that counts which is in the program: a long name that the compiler left out is never written.
 */
async function needed(name) {
  const css = [{ raw: readFileSync(join("target/styles", name), "utf8") }];
  const words = (text) => text.match(/[\w-]+/g) ?? [];
  const parts = "crates/govuk-yew/src";
  const drawn = readdirSync(parts, { recursive: true }).filter((name) => /^(?!testing).*(?<!tests|example)\.rs$/.test(name));
  const source = drawn.map((name) => readFileSync(join(parts, name), "utf8")).join("\n");
  const said = words(source).filter((it) => it.length < 16 || compiled.includes(it));
  const content = ["crates/windscreen-app/src/**/*.rs", "www/*.html", "www/*.js", { raw: said.join(" "), extension: "rs" }];
  return Buffer.from((await new PurgeCSS().purge({ content, css, defaultExtractor: words }))[0].css);
}

/** The checksums of all that the page names, by name. */
const sums = {};

/** Writes a file under a name that carries its hash. Gives its address and its checksum. */
function put(stem, ending, bytes) {
  const hash = createHash("sha256").update(bytes);
  const sum = `sha256-${hash.copy().digest("base64")}`;
  const name = `${stem}-${hash.digest("hex").slice(0, 16)}.${ending}`;
  writeFileSync(join(folder, name), bytes);
  sums[name] = sum;
  return { address: `./${name}`, sum };
}

const styles = await Promise.all(["main.css", "later.css"].map(needed));
const main = put("main", "css", styles[0]);
const js = put("windscreen", "js", program("first.js"));
const wasm = put("windscreen", "wasm", program("first.wasm"));
const late = {
  later: put("windscreen-later", "wasm", program("later.wasm")),
  "later-style": put("windscreen-later", "css", styles[1]),
  keep: put("windscreen-later", "js", await small(www("keep.js"))),
};
const scripts = [];
for (const [name, kind] of [["failure", "defer"], ["copy", "type=module"], ["loader", "type=module"]]) {
  const { address, sum } = put(name, "js", await small(www(`${name}.js`), kind === "defer"));
  scripts.push(`<script ${kind} integrity=${sum} src=${address}></script>`);
}

/** What the page names: at once, and what loader.js asks for later. */
const lines = [
  `<link rel="stylesheet" href="${main.address}" integrity="${main.sum}">`,
  `<link rel="modulepreload" crossorigin href="${js.address}" integrity="${js.sum}">`,
  `<link rel="preload" as="fetch" crossorigin type="application/wasm" href="${wasm.address}" integrity="${wasm.sum}">`,
  `<meta name="windscreen:js" content="${js.address}">`,
  `<meta name="windscreen:wasm" content="${wasm.address}">`,
  ...Object.entries(late).map(
    ([name, { address, sum }]) => `<meta name="windscreen:${name}" content="${address}" data-integrity="${sum}">`,
  ),
  ...scripts,
];
const template = www("index.html");
const [before, ofTrunk, after] = template.split(/<!-- files\b[^>]*-->\n/);
if (!ofTrunk || !after) throw new Error("www/index.html does not mark where its files stand");
const bare = (text) => text.replace(/<!--[^]*?-->\n?/g, "");
const page = `${bare(before)}${lines.join("\n")}\n${bare(after)}`;
writeFileSync(join(folder, "index.html"), page);
copyFileSync("www/windscreen.json", join(folder, "windscreen.json"));

// The program in one file.
await oneFile(
  folder,
  {
    page,
    program: program("whole.wasm"),
    glue: program("whole.js").toString(),
    whole: www("whole.js"),
    prelude: www("onefile.js"),
    failure: www("failure.js"),
    cause: www("cause.js"),
    copy: www("copy.js"),
    keep: www("keep.js"),
    loader: www("loader.js"),
    styles: styles.map(String),
  },
  small,
);

// What the site needs without the network: itself, whole.
const build = createHash("sha256").update(page).digest("hex").slice(0, 16);
let worker = www("sw.js");
for (const [before, after] of [
  ['const BUILD = "";', `const BUILD = ${JSON.stringify(build)};`],
  ["const FILES = {};", `const FILES = ${JSON.stringify(sums)};`],
]) {
  if (!worker.includes(before)) throw new Error(`sw.js does not say ${before}`);
  worker = worker.replace(before, () => after);
}
writeFileSync(join(folder, "sw.js"), await small(worker));
