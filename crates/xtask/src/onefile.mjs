// Makes windscreen.html: the whole program in one file, for a frame on somebody else's page, an intranet or a disk.
//
// It is the page of the site with everything inlined. Its policy names each script and style by its hash, and lets the
// page ask for nothing at all: what the loader would fetch is put into its place here, word for word, and the build
// fails where the loader no longer says what is replaced.
import { createHash } from "node:crypto";
import { copyFileSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

/** Puts words in place of others that must be there once. */
function put(text, before, after) {
  if (text.split(before).length !== 2) throw new Error(`not there exactly once: ${before}`);
  return text.replace(before, () => after);
}

const hash = (text) => `'sha384-${createHash("sha384").update(text).digest("base64")}'`;

/** The loader, joined to what it would load. */
function loaderOf(glue, loader) {
  const program = glue.replace(/export \{[^}]*\};?\s*$/, "") + "\nconst start = __wbg_init;\n";
  if (!glue.includes("__wbg_init as default")) throw new Error("the program's JavaScript has another start");
  let text = put(loader, 'const { default: start } = await import(built("js"));', "");
  text = put(text, "await start({ module_or_path: await fetchProgram() })", "await start({ module_or_path: windscreenProgram() })");
  text = put(text, "if (program) keepForOffline();", "");
  text = put(text, "  loadBeside,\n", "  loadBeside: () => Promise.resolve(),\n");
  text = put(text, 'if (globalThis.windscreenCopy) loadNamed("nowasm", "script", [""]).then(isSlower).catch(() => showFailure(error));\n  else showFailure(error);', "windscreenWithout();\n  showFailure(error);");
  text = text.replace(/(program = await start\([^;]*\);)/, "$1\n  windscreenReady();");
  return `globalThis.windscreenLoading = true;\n${program}{\n${text}\n}`;
}

/**
 * Writes windscreen.html and what goes with it into the site.
 *
 * `given`: the page as Trunk built it, the program whole and made small, its JavaScript, and the texts of the scripts and
 * styles; `small` makes JavaScript small.
 */
export async function oneFile(folder, given, small) {
  const { page, program, glue, whole, prelude, failure, cause, copy, keep, loader, styles } = given;
  const code = async (text, isOld) => String(await small(text, isOld)).replaceAll("</script", "<\\/script");
  const modules = await Promise.all([copy, keep, loaderOf(glue, loader)].map((it) => code(it)));
  // The cause comes first: in a browser too old for modules failure.js asks for it at once.
  const [first, begin, failing] = [await code(whole), await code(prelude), await code(cause + failure, true)];
  const scripts = [first, begin, failing, ...modules];
  // Each file begins with a byte-order mark of its own: amid the others it would be the first letter of a selector.
  const style = styles.map((it) => it.replace(/^\uFEFF/, "")).join("\n");
  const policy = [
    "default-src 'none'",
    `script-src ${scripts.map(hash).join(" ")} 'wasm-unsafe-eval'`,
    `style-src ${hash(style)}`,
    "img-src data:",
    "base-uri 'none'",
    "form-action 'none'",
  ].join("; ");
  const title = page.match(/<title>[^<]*<\/title>/)[0];
  const icon = page.match(/<link rel="?icon"?[^>]*>/)?.[0] ?? "";
  const exit = page.match(/<meta [^>]*windscreen:exit[^>]*>/)[0];
  const idle = page.match(/<meta [^>]*windscreen:idle-minutes[^>]*>/)[0];
  const offer = page.match(/<meta [^>]*windscreen:offer-minutes[^>]*>/)[0];
  const body = page
    .match(/<body>([\s\S]*)<\/body>/)[1]
    .replace(/<script[\s\S]*?<\/script>/g, "")
    // Nothing here is kept that could be of an older build.
    .replace(/<div [^>]*id="?newer\b[\s\S]*?<\/div>/, "")
    // The paper version lies beside the site, and this file may lie anywhere.
    .replace(/, or <a href="?\.\/paper\/index\.html"?>[^<]*<\/a>/g, "");
  const [emergency] = body.match(/<aside[\s\S]*?<\/aside>/);
  const cutShort = `<div role="main" id="cut-short" class="ws-start" hidden>
<h1>This file is not whole</h1>
<p>A part of it is missing, so the questionnaires cannot start. Nothing has been sent anywhere. Ask for the file again, and see that all of it is copied.</p>
<p>Do not wait for it: if you are worried about a child or an adult, telephone your safeguarding lead or your local children’s or adults’ social care.</p>
</div>`;
  const twin = `<p id="failed-twin" hidden>If this file came with another, <a href="./windscreen-nowasm.html">windscreen-nowasm.html</a>, open that one: it does without WebAssembly, more slowly.</p>`;
  const html = `<!DOCTYPE html>
<html lang="en-GB">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="referrer" content="no-referrer">
<meta name="robots" content="noindex">
<meta name="viewport" content="width=device-width, initial-scale=1">
${exit}
${idle}
${offer}
<meta name="color-scheme" content="light">
${title}
${icon}
</head>
<body>
<!-- First, whom to ring, and what says so if the file is not whole: the rest may be missing. -->
${emergency}
${cutShort}
<script>${first}</script>
<style>${style}</style>
${put(body, emergency, "").replace(/<p id="?failed-cause"?>[^<]*<\/p>/, (it) => `${it}\n${twin}`).trim()}
<!-- A copy of your own: paste the text of windscreen.json between the two tags. -->
<script type="application/json" id="windscreen-site"></script>
<script>${begin}</script>
<script>${failing}</script>
<script type="text/plain" id="windscreen-program">${program.toString("base64")}</script>
${modules.map((it) => `<script type="module">${it}</script>`).join("\n")}
</body>
</html>
`;
  writeFileSync(join(folder, "windscreen.html"), html);
  const pin = createHash("sha384").update(readFileSync(join("www", "embed.js"))).digest("base64");
  console.log(`On another host, pinned to this build:
<script src="…/embed.js" integrity="sha384-${pin}" crossorigin></script>`);
  for (const name of ["embed.js", "embed.d.ts", "demo.html"]) copyFileSync(join("www", name), join(folder, name));
}
