// The program as JavaScript, for browsers that do not run WebAssembly:
//
//   node nowasm.mjs PROGRAMS site FOLDER   puts it into the finished site, and its name and checksum into the page; and
//                                          beside windscreen.html the same page with it in place of WebAssembly
//   node nowasm.mjs PROGRAMS module FILE   writes it as a module with the program's own exports
//
// PROGRAMS holds the two texts that program.rs made: the JavaScript around the program, and the program itself.
import { createHash } from "node:crypto";
import { readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { minify } from "terser";

const [programs, kind, place] = process.argv.slice(2);

/** How the files are named that belong to this way of running. */
const STEM = "windscreen-nowasm";

/** Changes a text in one place, which must be there. */
function swap(text, from, to) {
  const changed = text.replace(from, to);
  if (changed === text) throw new Error(`Binaryen or wasm-bindgen no longer writes ${from}`);
  return changed;
}

/** Constants, as Binaryen writes them: as base64, each by itself. */
const CONSTANT = /^ *base64DecodeToExistingUint8Array\(bufferView, (\d+), "([^"]*)"\);\n/gm;

/** Puts constants down as text, in which a server's compression finds what is alike. Neighbours become one. */
function constants(code) {
  const runs = [];
  for (const [, at, text] of code.matchAll(CONSTANT)) {
    const [start, bytes] = [Number(at), Buffer.from(text, "base64")];
    const last = runs.at(-1);
    const gap = last ? start - last.start - last.bytes.length : -1;
    if (0 <= gap && gap <= 8) last.bytes = Buffer.concat([last.bytes, Buffer.alloc(gap), bytes]);
    else runs.push({ start, bytes });
  }
  const lines = runs.map(({ start, bytes }) => `put(${start}, ${JSON.stringify(bytes.toString("latin1"))});`);
  const begin = `function initActiveSegments(imports) {
    const put = (at, text) => { for (let n = 0; n < text.length; n++) bufferView[at + n] = text.charCodeAt(n); };`;
  return swap(code.replace(CONSTANT, ""), /function initActiveSegments\(imports\) \{/, () => begin + lines.join("\n"));
}

/** The program as a function that makes its exports. What it imports stands around it under the same names. */
function asFunction(code) {
  const around = new Map([...code.matchAll(/^import \* as (\S+) from '([^']+)';$/gm)].map((it) => [it[1], it[2]]));
  let text = constants(code).replace(/^import .*\n/gm, "").replace(/^export var .*\n/gm, "");
  for (const [name, from] of around) {
    text = swap(text, new RegExp(`^ var ${name.replaceAll("$", "\\$")} = imports.*\n`, "m"), "");
    const used = new RegExp(`(^ var fimport\\$\\d+ = )${name.replaceAll("$", "\\$")}\\.(\\w+);`, "gm");
    text = text.replace(used, (_, start, what) => {
      if (from.endsWith(".js")) return `${start}${what};`;
      // The one thing that the table of values would have to be asked: which of them are never dropped. See JSIDX_RESERVED.
      if (what === "__wbindgen_externref_statics_end") return `${start}() => 1028;`;
      throw new Error(`the program asks for ${what}, which only a browser with WebAssembly has`);
    });
  }
  // A program that stops raises an error by which copy.js and keep.js know it, as a browser's would be known.
  const trap = 'throw Object.assign(new Error("unreachable"), { name: "RuntimeError" });';
  text = swap(text, /throw new Error\('abort'\);/, trap);
  text = swap(text, /var retasmFunc = asmFunc\(\{[^}]*\}\);/, "return asmFunc({});");
  return `function programOfItsOwn() {\n${text}\n}\n`;
}

/**
 * The JavaScript around the program, which looks at the program's memory through views that it keeps. Memory that grows
 * leaves a browser's views empty, by which it knows them as old. Here the old memory stays as it was, and it must ask.
 */
function fresh(code) {
  const asked = /if \((cached\w+Memory0) === null \|\| .*\) \{/g;
  const [all, found] = [/^function get\w+Memory0\(/gm, asked].map((it) => code.match(it)?.length ?? 0);
  if (all !== found) throw new Error("wasm-bindgen looks at memory in another way");
  if (!code.includes("new Array(1024).fill(undefined)")) throw new Error("wasm-bindgen keeps values in another way");
  return code.replace(asked, "if ($1?.buffer !== wasm.memory.buffer) {");
}

/** windscreen.html with this script in place of its program and the loader of that. */
function oneFile(html, script) {
  const begin = '<script type="module">';
  const old = html.slice(html.lastIndexOf(begin) + begin.length, html.lastIndexOf("</script>"));
  let text = swap(html, /<p id="failed-twin"[^]*?<\/p>\n?/, "");
  text = swap(text, /<script type="text\/plain" id="windscreen-program">[^<]*<\/script>\n/, "");
  text = swap(text, old, () => script);
  const [was, is] = [old, script].map((it) => `'sha384-${createHash("sha384").update(it).digest("base64")}'`);
  return swap(swap(text, was, is), " 'wasm-unsafe-eval'", "");
}

const [glue, code] = ["plain.js", "plain.wasm.js"].map((name) => readFileSync(join(programs, name), "utf8"));
const around = fresh(glue);

/** Writes it small. Terser's other ways to make code smaller take long and gain nothing here. */
async function small(text) {
  const options = { module: true, ecma: 2020, compress: false, format: { comments: false } };
  return Buffer.from((await minify(text, options)).code);
}

if (kind === "module") {
  const start = "const it = programOfItsOwn();\n__wbg_set_wasm(it);\nit.__wbindgen_start?.();\n";
  writeFileSync(place, await small(around + asFunction(code) + start));
} else {
  const begin = readFileSync("www/nowasm.js", "utf8");
  const inPage = around.replace(/^export /gm, "") + asFunction(code);
  const made = await small(inPage + begin);
  for (const name of readdirSync(place)) if (name.startsWith(STEM)) rmSync(join(place, name));
  const name = `${STEM}-${createHash("sha256").update(made).digest("hex").slice(0, 16)}.js`;
  writeFileSync(join(place, name), made);
  const sum = createHash("sha256").update(made).digest("base64");
  const page = readFileSync(join(place, "index.html"), "utf8");
  const meta = `<meta name="windscreen:nowasm" content="./${name}" data-integrity="sha256-${sum}">`;
  const other = page.replace(/<meta name="windscreen:nowasm"[^>]*>/, "");
  writeFileSync(join(place, "index.html"), swap(other, /<meta name="windscreen:later"/, (it) => meta + it));
  const loading = `globalThis.windscreenLoading = true;
globalThis.windscreenLater = { loadBeside: () => Promise.resolve() };
`;
  // Nothing in it may end the script, or begin what HTML takes for a comment in one.
  const script = String(await small(loading + inPage + begin)).replace(/<(?=\/script|!--)/g, "<\\");
  writeFileSync(join(place, `${STEM}.html`), oneFile(readFileSync(join(place, "windscreen.html"), "utf8"), script));
}
