// When the program cannot run, or stops: the emergency panel stands, and words say what to do.

import assert from "node:assert/strict";
import { cpSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { after, before, test } from "node:test";
import { App, journeys } from "./support/app.mjs";
import { setting, startBrowser, unless } from "./support/browser.mjs";
import { assertNothing, axeFindings } from "./support/checks.mjs";
import { plainTool as tool } from "./support/content.mjs";
import { bare, printed } from "./support/pdf.mjs";
import { copyOfSite, exitTo, fallbackFile, programFile, restFile, serve, toolsFile } from "./support/site.mjs";

const journey = journeys({ complaints: true });

let broken, withoutFallback, whole;
before(async () => {
  // What leaves the machine fails in its own way on each engine, so the way out stays here.
  whole = await serve(copyOfSite({ "index.html": exitTo("./windscreen.json") }));
  broken = await serve(copyOfSite({ [programFile()]: null, [fallbackFile()]: null }));
  withoutFallback = await serve(copyOfSite({ [fallbackFile()]: null }));
});
after(() => [broken, withoutFallback, whole].forEach((site) => site?.stop()));

/** The emergency panel, the reason and what to do; never a blank page. */
async function assertSaysWhatToDo(app) {
  await app.until(
    () => app.run(() => document.getElementById("failed").checkVisibility()),
    "the page says that it cannot start",
  );
  const emergency = await app.words(".ws-emergency");
  assert.match(emergency, /999/);
  assert(await app.run(() => document.querySelector('.ws-emergency a[href="tel:999"]').checkVisibility()));
  const words = await app.words("#failed");
  assert.match(words, /Nothing has been sent anywhere/);
  assert.match(words, /telephone your safeguarding lead/);
  assert.notEqual(await app.words("#failed-cause"), "", "no cause is given");
  assert.notEqual(await app.words("#failed-detail"), "", "nothing to show an IT team");
  assert(!(await app.run(() => document.getElementById("app").checkVisibility())), "it still says that it is loading");
  assert(await app.run(() => document.activeElement === document.getElementById("failed")), "it is not read out");
}

journey(
  "the emergency panel shows where neither form of the program is there",
  "A half-copied site would show an empty page to somebody with a child in danger.",
  async (app) => {
    await app.driver.get(broken.url);
    await assertSaysWhatToDo(app);
    assert((await app.words("#failed-detail")).includes(programFile()), "the missing file is not named");
  },
);

journey(
  "a program of JavaScript that stops while it starts is as good as none",
  "Somebody would wait in front of a page that goes on loading.",
  async (app) => {
    const stops = 'document.scripts[document.scripts.length - 1].onerror(new Error("invented"));';
    const bare = (page) => page.replace(/(name="windscreen:nowasm"[^>]*?) data-integrity="[^"]*"/, "$1");
    const own = await serve(copyOfSite({ [programFile()]: null, [fallbackFile()]: stops, "index.html": bare }));
    await app.driver.get(own.url);
    await assertSaysWhatToDo(app);
    own.stop();
  },
);

const WITHOUT_WEBASSEMBLY = {
  engines: ["chromium"],
  because: "a launch switch of Chromium takes WebAssembly away, as a policy of Edge and Chrome does",
};

test("the emergency panel shows without WebAssembly", unless(WITHOUT_WEBASSEMBLY), async () => {
  // What a managed Edge or Chrome does under a policy that blocks just-in-time compiling.
  const app = await App.start({ flags: ["--js-flags=--jitless"] });
  try {
    await app.driver.get(withoutFallback.url);
    if (await app.run(() => typeof WebAssembly !== "undefined"))
      assert.fail("this browser did not switch WebAssembly off");
    await assertSaysWhatToDo(app);
    assert.match(await app.words("#failed-cause"), /a policy refuses WebAssembly \(script-src needs 'wasm-unsafe-eval'\)/);
  } finally {
    await app.stop();
  }
});

const WITHOUT_JAVASCRIPT = {
  engines: ["chromium"],
  because: "a driver runs scripts in the page; with them off it can only be read through DevTools and a print",
};

test("the emergency panel shows with JavaScript off", unless(WITHOUT_JAVASCRIPT), async () => {
  const app = new App(await startBrowser(), broken.url);
  try {
    await app.driver.sendDevToolsCommand("Emulation.setScriptExecutionDisabled", { value: true });
    await app.driver.get(app.url);
    // No script can be asked, so the page is read as it is printed.
    const words = bare((await printed(app.driver)).pages.map((it) => it.words).join(" "));
    for (const line of ["call 999 now", "JavaScript is switched off", "telephone your safeguarding lead"]) {
      assert(words.includes(bare(line)), `the page without JavaScript lacks "${line}": ${words}`);
    }
  } finally {
    await app.driver.quit();
  }
});

journey(
  "what the rules say and whom to ring show without the rest of the program, and it is tried again",
  "A connection that fails between the questions and the result would leave somebody with nothing.",
  async (app) => {
    const folder = copyOfSite({ [restFile()]: null });
    const own = await serve(folder);
    const usual = app.url;
    app.url = own.url;
    try {
      await app.begin(tool);
      const alarm = tool.alarm();
      await app.toSection(tool, alarm);
      await app.answer(tool, alarm, tool.raised(alarm));
      await app.press("Who to ring and what to say");
      await app.until(async () => (await app.words("main")).includes("Try again"), "trying again is offered");
      const words = await app.words("main");
      assert.match(words, /could not be loaded/);
      assert.match(words, /Nothing you entered is lost/);
      assert(words.includes("999") && words.includes("front door"), `whom to ring is not said: ${words}`);
      assert(await app.count(".ws-panel--open"), "what must happen now is not said");

      cpSync(path.join(setting("DIST"), restFile()), path.join(folder, restFile()));
      await app.press("Try again");
      await app.at("result");
      assert.match(await app.words(".ws-now"), /telephone/i);
    } finally {
      app.url = usual;
      own.stop();
    }
  },
);

/** What can be wrong with the file of the instruments, each by what becomes of its bytes. */
const WRONGS = {
  "are missing": () => null,
  "are cut short": (bytes) => bytes.subarray(0, bytes.length / 2),
  "are not those that were built": (bytes) => bytes.map((byte, n) => (n === bytes.length - 100 ? byte ^ 1 : byte)),
  "are a filter's page": () => "<!doctype html><title>Blocked</title><p>This file type is not allowed.",
};

for (const [what, change] of Object.entries(WRONGS)) {
  journey(
    `where the instruments ${what} the page says so and whom to ring, and trying again opens the tool`,
    "Somebody would wait in front of an empty page, or answer questions that somebody else had changed.",
    async (app) => {
      const folder = copyOfSite({ "sw.js": null });
      const file = path.join(folder, toolsFile());
      const bytes = readFileSync(file);
      for (const twin of ["", ".br", ".gz"]) rmSync(file + twin, { force: true });
      const changed = change(bytes);
      if (changed) writeFileSync(file, changed);
      const own = await serve(folder);
      const usual = app.url;
      app.url = own.url;
      try {
        // The start page stands without them.
        await app.open();
        await app.press(tool.worry);
        await app.until(async () => (await app.words("main")).includes("Try again"), "trying again is offered");
        assert.equal(await app.page(), "waiting");
        const words = await app.words("main");
        assert.match(words, /could not be loaded/);
        assert.match(words, /Nothing you entered is lost/);
        assert.match(words, /speak to your safeguarding lead or telephone the front door/);
        assert.match(await app.words(".ws-emergency"), /999/);
        assertNothing(await axeFindings(app));

        // Once more, while it is still so: it is said again.
        await app.press("Try again");
        await app.until(async () => (await app.words("main")).includes("Try again"), "trying again is offered again");

        writeFileSync(file, bytes);
        await app.press("Try again");
        await app.at("quick");
        await app.beginHere(tool);
        const item = tool.items.find((it) => it.kind === "risk" && !it.ages);
        await app.toSection(tool, item);
        await app.answer(tool, item, tool.raised(item));
      } finally {
        app.url = usual;
        own.stop();
      }
    },
  );
}

journey(
  "a program that stops shows what was entered, and exit wipes it",
  "Everything written so far would be gone; or would stay on the screen for the next person.",
  async (app) => {
    const note = "Invented: Robin came without a coat";
    app.url = whole.url;
    await app.begin(tool);
    const item = tool.items.find((it) => it.kind === "risk" && !it.ages && tool.asksNotes(it));
    await app.toSection(tool, item);
    await app.answer(tool, item, tool.raised(item));
    await app.until(() => app.count(`#item-p0-${tool.id}-${item.id} textarea`), "a note is asked for");
    await app.type(`#item-p0-${tool.id}-${item.id} textarea`, note);

    // What a browser raises when the program stops in the middle of something.
    await app.run(() => {
      dispatchEvent(new ErrorEvent("error", { error: new window.WebAssembly.RuntimeError("unreachable") }));
    });
    await app.until(
      () => app.run(() => document.getElementById("stopped").checkVisibility()),
      "the page says that the program stopped",
    );
    assert(await app.run(() => document.getElementById("stopped").checkVisibility()), "nothing says that it stopped");
    assert(!(await app.run(() => document.getElementById("app").checkVisibility())));
    assert.match(await app.words("#stopped"), /Nothing has been sent anywhere/);
    assert.match(await app.words(".ws-emergency"), /999/);
    const offered = await app.run(() => document.getElementById("stopped-answers").value);
    assert(offered.includes(note) && offered.includes(item.topic), `what was entered is not offered: ${offered}`);

    // There must be a way to leave in a hurry from here, too.
    const exit = await app.run(
      () =>
        [...document.querySelectorAll("a, button")].find((it) => it.checkVisibility() && /exit/i.test(it.innerText)) ??
        null,
    );
    assert(exit, "the page of a program that stopped has no way to exit");
    await app.click(exit);
    await app.until(
      () => app.run((note) => ![...document.querySelectorAll("textarea")].some((it) => it.value.includes(note)), note),
      "exit wipes what was offered",
    );
  },
);
