// How Binaryen is called: for the site (finish.mjs, nowasm.mjs) and for the npm package (shrink.mjs).
import { execFileSync } from "node:child_process";
import { join } from "node:path";

/** What a program may use that becomes JavaScript (nowasm.mjs). */
export const PLAIN = ["bulk-memory", "bulk-memory-opt", "nontrapping-float-to-int", "sign-ext", "mutable-globals"];

/** What today's browsers take and Rust's output uses. More (`--all-features`) would be written in ways they refuse. */
const FEATURES = [...PLAIN, "reference-types", "multivalue"];

/** The first kilobyte of memory is the far end of the stack, which nothing reaches without having run out of it. */
export const SMALLEST = ["-Oz", "--low-memory-unused", "--one-caller-inline-max-function-size=60"];

/** Runs one of its tools. */
export function binaryen(tool, ...options) {
  binaryenWith(FEATURES, tool, ...options);
}

/** The same, for a program that uses only these features. */
export function binaryenWith(features, tool, ...options) {
  const script = join("node_modules/binaryen/bin", tool);
  const enabled = features.map((it) => `--enable-${it}`);
  execFileSync(process.execPath, ["--max-old-space-size=8000", script, ...enabled, ...options], { stdio: "inherit" });
}
