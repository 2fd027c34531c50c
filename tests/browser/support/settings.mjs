// What `cargo xtask test` says through the environment (crates/xtask/src/steps.rs).

import path from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";

/** The folder of the whole project. */
export const root = fileURLToPath(new URL("../../../", import.meta.url));

/** Pictures of what failed. Git ignores it. */
export const output = path.join(root, "tests/browser/output");

/** How long anything may take before it counts as not happening: the machine may be busy. */
export const PATIENCE = 20_000;

/** The engine that the journeys run on: `chromium`, `firefox` or `webkit`. */
export const engine = process.env.WINDSCREEN_ENGINE || "chromium";

/**
 * In which form the program is opened (forms.json): `site`, as ever; `file`, the one-file build from a disk; `served`, the
 * same from a server; `nowasm`, the site in a browser that runs no WebAssembly.
 */
export const form = process.env.WINDSCREEN_FORM || "site";

/** Where the program is opened. */
export function address() {
  if (form === "file") return pathToFileURL(path.join(setting("DIST"), "windscreen.html")).href;
  return setting("URL") + (form === "served" ? "windscreen.html" : "");
}

/** A setting that `cargo xtask test browser` gives. */
export function setting(name) {
  const value = process.env[`WINDSCREEN_${name}`];
  if (!value) throw new Error(`WINDSCREEN_${name} is not set: run these with \`cargo xtask test browser\``);
  return value;
}

/** Whatever would ask before the page is left is not heard. */
export const ASK_NOTHING = `addEventListener("beforeunload", (event) => event.stopImmediatePropagation(), true)`;

/**
 * Runs before any script of each page, or where an engine cannot do that as soon as the page is there: keeps what the
 * page's policy refused and which errors nobody caught.
 */
export const LISTEN = `
  globalThis.refusedByPolicy ??= (() => {
    const refused = [];
    globalThis.uncaught = [];
    addEventListener("securitypolicyviolation", (event) =>
      refused.push(event.violatedDirective + " " + event.blockedURI));
    addEventListener("error", (event) => globalThis.uncaught.push(String(event.message)));
    addEventListener("unhandledrejection", (event) => globalThis.uncaught.push(String(event.reason)));
    return refused;
  })();
`;
