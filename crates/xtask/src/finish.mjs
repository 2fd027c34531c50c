// Finishes the site that Trunk built: node finish.mjs FOLDER
//
// The program is split in three (split.mjs), each part made small by Binaryen, its foreign names shortened together with
// those in the JavaScript around it, and the JavaScript minified by Terser, whose kind Trunk's minifier does not read. The stylesheets lose what no page uses.
// Every file that changes gets a new name from its content, and the page the new names and checksums.
import { createHash } from "node:crypto";
import { mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { PurgeCSS } from "purgecss";
import { minify } from "terser";
import { SMALLEST, binaryen } from "./binaryen.mjs";
import { oneFile } from "./onefile.mjs";
import { shortName, split } from "./split.mjs";

const folder = process.argv[2];
const scratch = mkdtempSync(join(tmpdir(), "finish-"));
const pagePath = join(folder, "index.html");
let page = readFileSync(pagePath, "utf8");

/** The name of a built file, as the page's <meta> gives it. */
function built(kind) {
  const meta = page.match(new RegExp(`<meta [^>]*name="?windscreen:${kind}"?[^>]*>`))?.[0];
  const found = meta?.match(/content="?\.\/([^">\s]+)/);
  if (!found) throw new Error(`index.html does not name its ${kind} file`);
  return found[1];
}

function checksum(bytes) {
  return `sha384-${createHash("sha384").update(bytes).digest("base64")}`;
}

/** The same, shorter than Trunk's: each is weighed with the page, and is as hard to meet by chance. */
function shortSum(bytes) {
  return `sha256-${createHash("sha256").update(bytes).digest("base64")}`;
}

/** The name with the hash of the content in place of the one it has, if it has one. */
function hashed(name, bytes) {
  const hash = createHash("sha256").update(bytes).digest("hex").slice(0, 16);
  const [, stem, ending] = name.match(/^(.*?)(?:-[0-9a-f]{12,16}(?:_bg)?)?(\.\w+)$/);
  return `${stem}-${hash}${ending}`;
}

/** Puts a file in place of a built one, and its new name and checksum into the page. */
function replace(name, bytes) {
  const [before, after] = [checksum(readFileSync(join(folder, name))), shortSum(bytes)];
  const renamed = hashed(name, bytes);
  rmSync(join(folder, name));
  writeFileSync(join(folder, renamed), bytes);
  page = page.replaceAll(name, renamed).replaceAll(before, after);
}

/** Makes JavaScript small: of today's kind, or of the oldest. */
async function small(code, isOld = false) {
  const options = { module: !isOld, ecma: isOld ? 5 : 2020, compress: { passes: 3 }, format: { comments: false } };
  return Buffer.from((await minify(code, options)).code);
}

const [jsName, wasmName] = [built("js"), built("wasm")];
const compiled = readFileSync(join(folder, wasmName), "latin1");

// The program in one file, from the same beginnings.
const www = (name) => readFileSync(join("www", name), "utf8");
const wholePath = join(scratch, "whole.wasm");
binaryen("wasm-opt", ...SMALLEST, join(folder, wasmName), "-o", wholePath);
await oneFile(
  folder,
  {
    page,
    program: readFileSync(wholePath),
    glue: readFileSync(join(folder, jsName), "utf8"),
    whole: www("whole.js"),
    prelude: www("onefile.js"),
    failure: www("failure.js"),
    cause: www("cause.js"),
    copy: www("copy.js"),
    keep: www("keep.js"),
    loader: www("loader.js"),
    styles: (await Promise.all([page.match(/main-[0-9a-f]+\.css/)[0], "tools.css", "rest.css"].map(needed))).map(String),
  },
  small,
);

// The program, in three.
const asText = join(scratch, "program.wat");
binaryen("wasm-dis", join(folder, wasmName), "-o", asText);
const parts = split(readFileSync(asText, "utf8"));
if (!parts) throw new Error("the program has no door to its rest (crates/windscreen-app/src/pages/later.rs)");

// Foreign names: long ones with a hash each, that both sides need only to agree on.
let js = readFileSync(join(folder, jsName), "utf8");
const glue = js.match(/"(\.\/[^"]+_bg\.js)": import0/)[1];
const names = [...parts.first.matchAll(/^ \(import "[^"]+_bg\.js" "([^"]+)"/gm)].map((it) => it[1]);
const exported = [...parts.first.matchAll(/^ \(export "((?:__|wasm_bindgen_)[^"]+)"/gm)].map((it) => it[1]);
const short = new Map([...new Set([...names, ...exported])].map((name, n) => [name, `$${shortName(n)}`]));
const rename = (text) => text.replace(/(?<![\w$])(?:__|wasm_bindgen_)\w+/g, (name) => short.get(name) ?? name);
js = rename(js).replace(glue, "w");
parts.first = parts.first.replace(/^ \((import|export) (?:"[^"]+_bg\.js" )?"[^"]+"/gm, (whole, kind) =>
  kind === "import" ? rename(whole).replace(glue, "w") : rename(whole),
);

const made = {};
for (const part of ["first", "tools", "rest"]) {
  const [text, binary] = [join(scratch, `${part}.wat`), join(scratch, `${part}.wasm`)];
  writeFileSync(text, parts[part]);
  binaryen("wasm-opt", ...SMALLEST, text, "-o", binary);
  made[part] = readFileSync(binary);
}
replace(wasmName, made.first);
replace(jsName, await small(js));
const mainStyle = page.match(/main-[0-9a-f]+\.css/)[0];
replace(mainStyle, await needed(mainStyle));
for (const name of page.match(/(?:failure|copy|loader)-[0-9a-f]+\.js/g)) {
  replace(name, await small(readFileSync(join(folder, name), "utf8"), name.startsWith("failure")));
}
/**
 * A stylesheet without the rules for classes that stand nowhere in what writes pages. Of what govuk-yew could write only
 * that counts which is in the program: a long name that the compiler left out is never written.
 */
async function needed(name) {
  const css = [{ raw: readFileSync(join(folder, name), "utf8") }];
  const words = (text) => text.match(/[\w-]+/g) ?? [];
  const parts = "crates/govuk-yew/src";
  const drawn = readdirSync(parts, { recursive: true }).filter((name) => /^(?!testing).*(?<!tests|example)\.rs$/.test(name));
  const source = drawn.map((name) => readFileSync(join(parts, name), "utf8")).join("\n");
  const said = words(source).filter((it) => it.length < 16 || compiled.includes(it));
  const content = ["crates/windscreen-app/src/**/*.rs", "www/*.html", "www/*.js", { raw: said.join(" "), extension: "rs" }];
  return Buffer.from((await new PurgeCSS().purge({ content, css, defaultExtractor: words }))[0].css);
}

/** Gives a file that comes with a later part its name and its checksum, which the page states. */
function late(name, hashName, data) {
  const made = hashed(hashName, data);
  rmSync(join(folder, name));
  writeFileSync(join(folder, made), data);
  const stated = new RegExp(`"?\\./${name.replace(".", "\\.")}"?`);
  page = page.replace(stated, `"./${made}" data-integrity="${shortSum(data)}"`);
}
for (const part of ["tools", "rest"]) late(`${part}.css`, `windscreen-${part}.css`, await needed(`${part}.css`));
late("keep.js", "windscreen-rest.js", await small(readFileSync(join(folder, "keep.js"), "utf8")));
for (const part of ["tools", "rest"]) {
  const name = hashed(`windscreen-${part}.wasm`, made[part]);
  writeFileSync(join(folder, name), made[part]);
  const meta = `<meta name="windscreen:${part}" content="./${name}" data-integrity="${shortSum(made[part])}">`;
  page = page.replace(/<meta [^>]*name="?windscreen:wasm/, (it) => meta + it);
}

writeFileSync(pagePath, page);

// What the site needs without the network: itself, whole.
const kept = [...new Set(page.match(/(?<=\.\/)[\w-]+\.(?:js|css|wasm)/g))];
const sums = Object.fromEntries(kept.map((name) => [name, shortSum(readFileSync(join(folder, name)))]));
const build = createHash("sha256").update(page).digest("hex").slice(0, 16);
let worker = readFileSync(join("www", "sw.js"), "utf8");
for (const [before, after] of [
  ['const BUILD = "";', `const BUILD = ${JSON.stringify(build)};`],
  ["const FILES = {};", `const FILES = ${JSON.stringify(sums)};`],
]) {
  if (!worker.includes(before)) throw new Error(`sw.js does not say ${before}`);
  worker = worker.replace(before, () => after);
}
worker = await small(worker);
writeFileSync(join(folder, "sw.js"), worker);
rmSync(scratch, { recursive: true });
console.log(`Split the program: ${parts.n_first} functions at once, ${parts.n_rest} at the first result`);
