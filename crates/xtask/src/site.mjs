// Makes the site of its programs (program.rs), of the first page (windscreen-app) and of www/: node site.mjs PROGRAMS FIRST FOLDER
//
// Every file that the page names has a hash of its content in its name, and the page states its checksum.
import { createHash } from "node:crypto";
import { copyFileSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { load } from "cheerio";
import { plain, script } from "./scripts.mjs";
import { styles } from "./styles.mjs";

const [programs, first, folder] = process.argv.slice(2);
const program = (name) => readFileSync(join(programs, name));

const checksum = (kind, content) => `${kind}-${createHash(kind).update(content).digest("base64")}`;

/** Writes a file of the site under a name that carries its hash. */
function put(stem, ending, content) {
  const hash = createHash("sha256").update(content).digest("hex").slice(0, 16);
  const name = `${stem}-${hash}.${ending}`;
  writeFileSync(join(folder, name), content);
  return { name, address: `./${name}`, sum: checksum("sha256", content), size: Buffer.byteLength(content) };
}

/** The page in one of its forms, with what can be read before the program runs. */
function pageOf(form) {
  const page = load(readFileSync("www/index.html", "utf8"));
  page("#first").html(readFileSync(first, "utf8"));
  page("#first [data-early=exit] a").attr("href", page('meta[name="windscreen:exit"]').attr("content"));
  page("[data-trunk]").remove();
  const only = page("[data-only]");
  only.filter((_, part) => !page(part).attr("data-only").split(" ").includes(form)).remove();
  only.removeAttr("data-only");
  // Comments are for whoever changes the page here; one that begins with ! is for whoever copies it.
  const all = page("*").contents();
  all.filter((_, node) => node.type === "comment" && !node.data.startsWith("!")).remove();
  // Without the empty lines that are left where something was taken out.
  return load(page.html().replace(/\n{2,}/g, "\n"));
}

// ----- the site

const style = styles();
const css = put("site", "css", style);
const js = put("windscreen", "js", program("first.js"));
const wasm = put("windscreen", "wasm", program("first.wasm"));
const later = put("windscreen-later", "wasm", program("later.wasm"));
const nowasm = put("windscreen-nowasm", "js", await script("without-webassembly", plain(join(programs, "plain"))));
const site = put("site", "js", await script("site"));
const early = put("first", "js", await script("first", { isOld: true }));
const sizes = Object.fromEntries([js, wasm, nowasm, site].map(({ name, size }) => [name, size]));
const cause = put("cause", "js", await script("cause", { isOld: true, define: { SIZES: sizes } }));

const page = pageOf("site");
const named = { js, wasm, later, nowasm, cause };
page("head").append(
  [
    // All at the same moment: before the one script that the page waits for, and before the program asks.
    `<link rel="preload" as="style" href="${css.address}" integrity="${css.sum}">`,
    `<link rel="modulepreload" crossorigin href="${js.address}" integrity="${js.sum}">`,
    `<link rel="modulepreload" crossorigin href="${site.address}" integrity="${site.sum}">`,
    `<link rel="preload" as="fetch" crossorigin type="application/wasm" href="${wasm.address}" integrity="${wasm.sum}">`,
    `<link rel="preload" as="fetch" crossorigin href="./windscreen.json">`,
    `<script src="${early.address}" integrity="${early.sum}"></script>`,
    `<link rel="stylesheet" href="${css.address}" integrity="${css.sum}">`,
    ...Object.entries(named).map(
      ([name, { address, sum }]) => `<meta name="windscreen:${name}" content="${address}" data-integrity="${sum}">`,
    ),
    `<script type="module" src="${site.address}" integrity="${site.sum}"></script>`,
    "",
  ].join("\n"),
);
writeFileSync(join(folder, "index.html"), page.html());
copyFileSync("www/windscreen.json", join(folder, "windscreen.json"));

// What the site needs without the network.
const kept = Object.fromEntries([css, js, wasm, later, site, early].map(({ name, sum }) => [name, sum]));
const build = createHash("sha256").update(page.html()).digest("hex").slice(0, 16);
writeFileSync(join(folder, "sw.js"), await script("offline", { isClassic: true, define: { BUILD: build, FILES: kept } }));

// ----- the program in one file, and the same without WebAssembly

/**
 * Writes the program in one file: for a frame on somebody else's page, an intranet or a disk. Its policy names each script and
 * style by its hash, and lets the page ask for nothing at all.
 */
function oneFile(name, form, { first, failure, last, data = "" }) {
  const page = pageOf(form);
  // Nothing in it may end the element, or begin what HTML takes for a comment in one.
  const inline = (code) => code.replace(/<(?=\/script|!--)/gi, "\\x3C");
  const scripts = [first, failure, last].map(inline);
  const wasm = form === "file" ? " 'wasm-unsafe-eval'" : "";
  const policy = [
    "default-src 'none'",
    `script-src ${scripts.map((code) => `'${checksum("sha384", code)}'`).join(" ")}${wasm}`,
    `style-src '${checksum("sha384", style)}'`,
    "img-src data:",
    "base-uri 'none'",
    "form-action 'none'",
  ].join("; ");
  page("meta[http-equiv=Content-Security-Policy]").attr("content", policy);
  // First whom to ring, and what says so if the file is not whole: the rest may be missing.
  page("#cut-short").after(`\n<script>${scripts[0]}</script>\n<style>${style}</style>`);
  page("body").append(`<script>${scripts[1]}</script>\n${data}<script type="module">${scripts[2]}</script>\n`);
  writeFileSync(join(folder, name), page.html());
}

const around = {
  first: await script("one-file-first", { isOld: true }),
  failure: await script("one-file-failure", { isOld: true, define: { SIZES: {} } }),
};
oneFile("windscreen.html", "file", {
  ...around,
  data: `<script type="text/plain" id="windscreen-program">${program("whole.wasm").toString("base64")}</script>\n`,
  last: await script("one-file", { alias: { "windscreen/whole": join(programs, "whole.js") } }),
});
oneFile("windscreen-nowasm.html", "plain", {
  ...around,
  last: await script("one-file-without-webassembly", plain(join(programs, "plain"))),
});

// ----- what other pages embed it by

const embed = await script("embed", { isClassic: true });
writeFileSync(join(folder, "embed.js"), embed);
for (const name of ["embed.d.ts", "demo.html"]) copyFileSync(join("www", name), join(folder, name));
console.log(`On another host, pinned to this build:
<script src="…/embed.js" integrity="${checksum("sha384", embed)}" crossorigin></script>`);
