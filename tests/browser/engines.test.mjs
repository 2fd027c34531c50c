// ENGINES.md lists what does not run on every engine and in every form, with the reasons that the tests and forms.json give,
// and says when a browser is started a second time.

import assert from "node:assert/strict";
import { readFileSync, readdirSync } from "node:fs";
import { test } from "node:test";
import { error as says } from "selenium-webdriver";
import { hasDied } from "./support/browser.mjs";

const here = new URL("./", import.meta.url);
const ALL = ["chromium", "firefox", "webkit"];

/** Every limit that a test or a helper sets: its file, its engines and its reason. */
function limits() {
  const files = readdirSync(here, { recursive: true }).filter((it) => it.endsWith(".mjs") && it !== "engines.test.mjs");
  return files.sort().flatMap((file) => {
    const text = readFileSync(new URL(file, here), "utf8");
    const found = [...text.matchAll(/engines:\s*\[([^\]]*)\],\s*because:\s*"([^"]*)"/g)];
    assert.equal(found.length, text.match(/engines: \[\s*"/g)?.length ?? 0, `${file}: a limit without a reason`);
    return found.map(([, engines, because]) => ({ file, engines: engines.match(/\w+/g), because }));
  });
}

test("every limit of an engine is listed with its reason, and nothing else is", () => {
  const listed = readFileSync(new URL("ENGINES.md", here), "utf8")
    .split("\n")
    .filter((line) => line.startsWith("| `"))
    .map((line) => line.split("|").map((it) => it.trim()))
    .map(([, file, , engines, because]) => `${file} ${engines}: ${because}`);
  const set = limits();
  for (const { engines } of set) for (const it of engines) assert(ALL.includes(it), it);
  const wanted = set.map((it) => `\`${it.file}\` ${it.engines.join(", ")}: ${it.because}`);
  assert.deepEqual(listed.sort(), wanted.sort());
});

test("only a browser that is gone is started anew, and nothing that a test says is repeated", () => {
  const gone = [
    new says.NoSuchSessionError("no such session"),
    new says.WebDriverError("Failed to decode response from marionette"),
    Object.assign(new Error("ECONNREFUSED connect ECONNREFUSED 127.0.0.1:4444"), { code: "ECONNREFUSED" }),
    new says.WebDriverError("session deleted because of page crash or hang."),
  ];
  for (const it of gone) assert(hasDied(it), it.message);
  const said = [
    new assert.AssertionError({ message: "the page shows: ECONNREFUSED" }),
    new says.TimeoutError("this did not happen: session deleted"),
    new says.NoSuchWindowError("no such window"),
    new says.JavascriptError("undefined is not a function"),
    new says.WebDriverError("unknown error: net::ERR_CONNECTION_REFUSED"),
  ];
  for (const it of said) assert(!hasDied(it), it.message);
});

test("every form lists what it leaves out with its reason, and there is a row for each", () => {
  const all = readdirSync(here).filter((it) => it.endsWith(".test.mjs"));
  const forms = JSON.parse(readFileSync(new URL("forms.json", here), "utf8"));
  const listed = readFileSync(new URL("ENGINES.md", here), "utf8")
    .split("\n")
    .filter((line) => line.startsWith("| form `"))
    .map((line) => line.split("|").map((it) => it.trim()).slice(1, 4).join(" "));
  const wanted = Object.entries(forms).flatMap(([form, { "leaves out": out }]) => {
    for (const name of Object.keys(out)) assert(all.includes(name), `${form}: there is no ${name}`);
    const runs = all.filter((it) => !(it in out));
    assert(runs.includes("household.test.mjs") && runs.includes("keyboard.test.mjs"), form);
    return all.map((name) => `form \`${form}\` \`${name}\` ${out[name] ?? "runs"}`);
  });
  assert.deepEqual(listed.sort(), wanted.sort());
});
