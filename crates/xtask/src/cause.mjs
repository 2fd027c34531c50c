// Puts the file that says why the program cannot start into the finished site: node cause.mjs FOLDER
//
// It goes in last, for it knows how long each file is. Its name and checksum go into the page, which asks for it only
// then (www/failure.js).
import { createHash } from "node:crypto";
import { readFileSync, readdirSync, rmSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { minify } from "terser";

const folder = process.argv[2];
const pagePath = join(folder, "index.html");
const page = readFileSync(pagePath, "utf8").replace(/<meta name="windscreen:cause"[^>]*>/, "");
for (const name of readdirSync(folder)) if (name.startsWith("cause-")) rmSync(join(folder, name));

const named = new Set(page.match(/(?<=\.\/)[\w-]+\.(?:js|wasm)/g));
const sizes = Object.fromEntries([...named].map((name) => [name, statSync(join(folder, name)).size]));
const text = readFileSync("www/cause.js", "utf8");
const before = "var SIZES = {};";
if (!text.includes(before)) throw new Error(`cause.js does not say ${before}`);
const full = text.replace(before, () => `var SIZES = ${JSON.stringify(sizes)};`);
const made = (await minify(full, { ecma: 5, compress: { passes: 3 }, format: { comments: false } })).code;
const hash = createHash("sha256").update(made);
const sum = hash.copy().digest("base64");
const name = `cause-${hash.digest("hex").slice(0, 16)}.js`;
writeFileSync(join(folder, name), made);
const meta = `<meta name="windscreen:cause" content="./${name}" data-integrity="sha256-${sum}">`;
const whole = page.replace(/<meta name="windscreen:later"/, (it) => meta + it);
if (whole === page) throw new Error("the page does not name the later part of the program");
writeFileSync(pagePath, whole);
