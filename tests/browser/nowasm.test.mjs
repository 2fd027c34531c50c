// Without WebAssembly: the same program as JavaScript, with one line that says that it is slower.

import assert from "node:assert/strict";
import { readFileSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { test } from "node:test";
import { journeys } from "./support/app.mjs";
import { keepPicture, setting } from "./support/browser.mjs";
import { assertNothing, axeFindings } from "./support/checks.mjs";
import { plainTool as tool } from "./support/content.mjs";
import { openFile, passphrase } from "./support/keeping.mjs";
import { bare, printed } from "./support/pdf.mjs";
import { Downloads, copyOfSite, fallbackFile, laterFile, programFile, serve, somebodyElse } from "./support/site.mjs";

const WORDS = "lamp river eleven quiet moss";
const NOTE = "Invented: Robin came without a coat";
const item = tool.items.find((it) => it.kind === "risk" && !it.ages && tool.asksNotes(it));
const note = `#item-p0-${tool.id}-${item.id} textarea`;

const downloads = new Downloads();
const SWITCHED_OFF = {
  engines: ["chromium"],
  because: "a launch switch of Chromium makes it run no WebAssembly",
};
// What a managed Edge or Chrome does under a policy that blocks just-in-time compiling.
const without = journeys({ flags: ["--js-flags=--jitless"], downloads: downloads.folder, ...SWITCHED_OFF });
const journey = journeys({ complaints: true });

/** The line on top. */
const said = (app) => app.words("[role=status].ws-slower");

/** Raises an item and writes beside it. */
async function raise(app) {
  await app.begin(tool);
  await app.toSection(tool, item);
  await app.answer(tool, item, tool.raised(item));
  await app.until(() => app.count(note), "a note is asked for");
  await app.type(note, NOTE);
}

without(
  "without WebAssembly a screen is answered to its result, printed, saved and opened again",
  "On a managed computer somebody with a worry about a child would have no questions and no number to ring.",
  async (app) => {
    await app.open();
    assert.equal(await app.run(() => typeof WebAssembly), "undefined", "this browser did not switch WebAssembly off");
    assert.equal(
      await said(app),
      "This browser does not run WebAssembly here. The questionnaires run all the same, more slowly.",
    );
    assertNothing(await axeFindings(app));
    await keepPicture(app.driver, "nowasm");

    await raise(app);
    while ((await app.page()) === "section") await app.on();
    if ((await app.page()) === "texts") await app.follow("See the result");
    await app.at("result");
    assert((await app.words("main")).includes(item.topic), "the result does not say what was answered");
    await app.follow("Summary", "summary");
    await app.follow("Look at: ", "paper");
    const paper = bare((await printed(app.driver)).pages.map((it) => it.words).join(" "));
    assert(paper.includes(bare(NOTE)), "the paper lacks what was written");
    assert(!paper.includes(bare("more slowly")), "the paper says how the program ran");

    await app.follow("Summary", "summary");
    await app.follow("Keep it as an encrypted file", "keep");
    await passphrase(app, WORDS);
    await app.press("Save what is entered");
    const [saved] = await downloads.next(app, 1);
    await app.open();
    await app.follow("Open an earlier record", "keep");
    await openFile(app, saved.text, WORDS);
    await app.follow("People and tools", "people");
    assert.match(await app.words("main"), /1 of \d+ answered/);
  },
);

without(
  "without WebAssembly an element opens the file that does without it, at once",
  "Every page of a partnership would show an excuse first.",
  async (app) => {
    const own = await serve(copyOfSite());
    const host = `<!DOCTYPE html><link rel="icon" href="data:,"><script src="${own.url}embed.js"></script><windscreen-toolkit></windscreen-toolkit>`;
    const theirs = await somebodyElse({ "host.html": host });
    await app.driver.get(`${theirs.url}host.html`);
    const frame = await app.run(() => document.querySelector("windscreen-toolkit").shadowRoot.querySelector("iframe"));
    await app.driver.switchTo().frame(frame);
    await app.at("start");
    assert.match(await said(app), /does not run WebAssembly here/);
    const asked = own.requests().map((it) => it.address);
    assert(asked.includes("/windscreen-nowasm.html") && !asked.includes("/windscreen.html"), asked.join(" "));
    own.stop();
    theirs.stop();
  },
);

/** What a result says when every sign is raised. */
async function worst(app) {
  await app.begin(tool);
  await app.answerThrough(tool, (it) => (it.kind === "strength" ? null : tool.raised(it)));
  return app.words("main");
}

let slower;
without(
  "without WebAssembly a result comes",
  "A result would depend on the computer that somebody happens to sit at.",
  async (app) => (slower = await worst(app)),
);

journey(
  "a result without WebAssembly is word for word the usual one",
  "A result would depend on the computer that somebody happens to sit at.",
  async (app) => {
    assert.equal(await worst(app), slower);
    assert.equal(await said(app), "");
  },
  SWITCHED_OFF, // there is nothing to compare with elsewhere
);

without(
  "without WebAssembly a program that stops shows what was entered",
  "Everything written so far would be gone.",
  async (app) => {
    await raise(app);
    // As Binaryen has a program stop that JavaScript runs.
    await app.run(() => {
      dispatchEvent(new ErrorEvent("error", { error: new Error("abort") }));
      // Whatever else goes wrong in a page is not taken for it.
      dispatchEvent(new ErrorEvent("error", { error: null }));
    });
    await app.until(
      () => app.run(() => document.getElementById("stopped").checkVisibility()),
      "the page says that the program stopped",
    );
    assert((await app.run(() => document.getElementById("stopped-answers").value)).includes(NOTE));
    assert.deepEqual(
      (await app.driver.manage().logs().get("browser")).filter((it) => /ReferenceError|TypeError/.test(it.message)),
      [],
    );
  },
);

/** A copy of the site whose program file is changed by its bytes. */
function damaged(change) {
  const folder = copyOfSite();
  const file = path.join(folder, programFile());
  const bytes = change(readFileSync(file));
  for (const twin of ["", ".br", ".gz"]) rmSync(file + twin, { force: true });
  if (bytes) writeFileSync(file, bytes);
  return folder;
}

/** What can be wrong with the ordinary way, each as a site. */
const WRONGS = {
  "is missing": () => damaged(() => null),
  "is cut short": () => damaged((bytes) => bytes.subarray(0, bytes.length / 2)),
  "is a filter's page": () => damaged(() => "<!doctype html><title>Blocked</title><p>This file type is not allowed."),
  "is refused by the page's policy": () =>
    copyOfSite({ "index.html": (page) => page.replace(" 'wasm-unsafe-eval'", "") }),
};

for (const [what, site] of Object.entries(WRONGS)) {
  journey(
    `the program runs where its WebAssembly ${what}`,
    "A filter or a half-copied site would leave somebody with a telephone number and no questions.",
    async (app) => {
      const own = await serve(site());
      app.url = own.url;
      try {
        await app.open();
        assert.match(await said(app), /not be loaded in its usual form.*more slowly/);
        // From the page as it is: not every browser has kept the file when a page is loaded anew.
        await app.follow(tool.worry, "quick");
        await app.beginHere(tool);
        const alarm = tool.alarm();
        await app.toSection(tool, alarm);
        await app.answer(tool, alarm, tool.raised(alarm));
        await app.press("Who to ring and what to say");
        await app.at("result");
        const asked = own.requests().map((it) => it.address.slice(1));
        assert.equal(asked.filter((it) => it === fallbackFile()).length, 1);
        assert(!asked.includes(laterFile()), "a later part was asked for that is there already");
        assert.deepEqual(await app.run(() => globalThis.refusedByPolicy.filter((it) => !it.includes("wasm-eval"))), []);
      } finally {
        own.stop();
      }
    },
  );
}

journey(
  "a program file of another type runs as ever",
  "A server that knows no .wasm would make everything slow for no reason.",
  async (app) => {
    const folder = copyOfSite({ "index.html": (page) => page.replaceAll(programFile(), "program.txt") });
    writeFileSync(path.join(folder, "program.txt"), readFileSync(path.join(setting("DIST"), programFile())));
    const own = await serve(folder);
    app.url = own.url;
    await app.open();
    assert.equal(await said(app), "");
    assert(!own.requests().some((it) => it.address.includes(fallbackFile())));
    own.stop();
  },
);

test("the page asks for nothing of it before the ordinary way has failed", () => {
  const page = readFileSync(path.join(setting("DIST"), "index.html"), "utf8");
  const named = page.match(new RegExp(`<[^>]*${fallbackFile()}[^>]*>`, "g"));
  assert.equal(named.length, 1);
  assert.match(named[0], /^<meta [^>]*data-integrity="sha256-/);
});
