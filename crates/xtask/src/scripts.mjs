// The scripts of www/scripts, each bundled with all that it imports.
import { join, resolve } from "node:path";
import { build } from "esbuild";

/** How a script is made that holds the program as JavaScript: of what program.rs has put into this folder. */
export const plain = (folder) => ({
  alias: {
    "windscreen/plain": "www/scripts/plain.js",
    "windscreen/glue": join(folder, "windscreen_bg.js"),
    "windscreen/program": join(folder, "windscreen_bg.wasm.js"),
    "windscreen/constants": join(folder, "constants.js"),
  },
  inject: ["www/scripts/memory.js"],
});

/**
 * One script of www/scripts, made small: its text.
 *
 * `isOld`: for browsers of any age, and not a module. `isClassic`: not a module either. `define`: what the build knows, by the
 * name under which the script asks for it. `alias`: where the build's own modules lie. `inject`: what takes the place of the
 * browser's own.
 */
export async function script(name, { isOld = false, isClassic = isOld, define = {}, alias = {}, inject = [] } = {}) {
  const known = Object.entries(define).map(([name, value]) => [name, JSON.stringify(value)]);
  const made = await build({
    entryPoints: [join("www/scripts", `${name}.js`)],
    bundle: true,
    write: false,
    minify: true,
    format: isClassic ? "iife" : "esm",
    target: isOld ? "es5" : "es2022",
    charset: "utf8",
    legalComments: "none",
    logLevel: "warning",
    logOverride: { "import-is-undefined": "silent" }, // what only some programs have (plain.js)
    inject,
    define: Object.fromEntries(known),
    alias: Object.fromEntries(Object.entries(alias).map(([name, file]) => [name, resolve(file)])),
  });
  return made.outputFiles[0].text;
}
