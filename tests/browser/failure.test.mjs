// When the program cannot run, or stops: the emergency panel stands, and words say what to do.

import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { copyFileSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { after, before, test } from "node:test";
import { pathToFileURL } from "node:url";
import { parse } from "acorn";
import { App, journeys } from "./support/app.mjs";
import { keepPicture, resize, resizeBack, setting, startBrowser, unless } from "./support/browser.mjs";
import { assertNothing, axeFindings, sticksOut } from "./support/checks.mjs";
import { plainTool as tool } from "./support/content.mjs";
import { bare, printed } from "./support/pdf.mjs";
import {
  builtFiles,
  causeFile,
  copyOfSite,
  exitTo,
  fallbackFile,
  laterFile,
  misserved,
  programFile,
  scriptFiles,
  serve,
  styleFile,
  temporaryFolder,
} from "./support/site.mjs";

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

/** Waits until the cause is found: what the page holds ready is not it. */
async function causeFound(app) {
  await app.until(
    () => app.run(() => document.getElementById("failed-cause").getAttribute("role") === "status"),
    "the cause is said",
  );
}

const isProgram = (name) => /^windscreen-(?!rest-).*\.(js|wasm)$/.test(name);
const isScript = (name) => name.endsWith(".js");
const isGlue = (name) => isProgram(name) && isScript(name) && name !== fallbackFile();
const glueFile = builtFiles().find(isGlue);
const [firstFile, siteFile] = ["first", "site"].map((it) => scriptFiles().find((name) => name.startsWith(`${it}-`)));
const half = ({ length }) => Math.floor(length / 2);

/** The page with another text's checksum for a script, where it is asked for ahead too. */
const withChecksum = (name, text) => (page) => {
  const sum = createHash("sha256").update(text).digest("base64");
  const changed = page.replace(new RegExp(`(?<="\\./${name}" integrity=")[^"]*`, "g"), `sha256-${sum}`);
  assert.notEqual(changed, page, `the page has no checksum for ${name}`);
  return changed;
};

/** A script that today's browsers understand as little as older ones do today's. */
const TOMORROWS = "let it ???= 1;";

/** A policy that the server sends besides the page's own. */
const withPolicy = (policy) => (it) => {
  if (it.name === "index.html") it.headers["content-security-policy"] = policy;
};

/** A page with a script of somebody else's before its own. */
const othersFirst = (page) => page.replace("<script", '<script src="./other.js"></script><script');

/** The site with a script of somebody else's before its own. */
const withScript = (text) => () => copyOfSite({ "other.js": text, "index.html": othersFirst });

/**
 * Everything that can keep the program from starting: what the server does with an answer, or a folder that it serves; what
 * is said to whoever wanted to use it, and to whoever runs the site.
 */
const CAUSES = {
  "every script has a wrong type": {
    change: (it) => isScript(it.name) && (it.type = "text/plain"),
    says: /in a form that browsers refuse.*whoever runs this website has to mend it/,
    line: [`${siteFile}, `, "sent as text/plain, must be sent as text/javascript", ".htaccess"],
  },
  "the program's scripts have a wrong type": {
    change: (it) => isProgram(it.name) && isScript(it.name) && (it.type = "application/octet-stream"),
    says: /in a form that browsers refuse/,
    line: [`${fallbackFile()}: sent as application/octet-stream, must be sent as text/javascript`],
  },
  "a filter's page comes in place of the program": {
    change: (it) => {
      if (isProgram(it.name) && !isGlue(it.name)) {
        Object.assign(it, { type: "text/html", body: Buffer.from("<!doctype html><title>Blocked</title>") });
      }
    },
    says: /another page came: often that of a web filter/,
    line: [`${programFile()}: sent as text/html, must be sent as application/wasm`, `${fallbackFile()}: sent as text/html`],
  },
  "the program is cut short and of a wrong type": {
    change: (it) => {
      if (it.name === programFile()) Object.assign(it, { type: "text/plain", body: it.body.subarray(0, half(it.body)) });
      if (it.name === fallbackFile()) it.status = 404;
    },
    says: /came only in part/,
    line: [`${programFile()}: only `, "bytes came; sent as text/plain, must be sent as application/wasm"],
  },
  "the policy refuses WebAssembly": {
    change: (it) => {
      withPolicy("script-src 'self'")(it);
      if (it.name === fallbackFile()) it.status = 404;
    },
    says: /A rule of this website or of your network/,
    line: ["WebAssembly is refused by the policy", "add script-src 'wasm-unsafe-eval'", `${fallbackFile()}: answered 404`],
  },
  "the policy refuses what the page fetches": {
    change: (it) => {
      withPolicy("connect-src 'none'")(it);
      if (it.name === fallbackFile()) it.status = 404;
    },
    says: /A rule of this website or of your network/,
    line: [`${programFile()}: refused by the policy`, "add connect-src 'self'"],
  },
  "the policy refuses the program's scripts": {
    change: (it) => {
      const allowed = [...scriptFiles(), causeFile()].map((name) => `http://*:*/${name}`).join(" ");
      withPolicy(`script-src ${allowed} 'wasm-unsafe-eval'`)(it);
    },
    says: /A rule of this website or of your network/,
    line: [`${fallbackFile()}: refused by the policy`, "add script-src 'self'"],
  },
  "every file of the program is missing": {
    change: (it) => isProgram(it.name) && Object.assign(it, { status: 404, type: "text/plain" }),
    says: /missing on the website, or is kept from this computer/,
    line: [`${programFile()}, ${fallbackFile()}: answered 404`],
  },
  "the files of the program have no answer": {
    change: (it) => isProgram(it.name) && (it.breaks = 0),
    says: /could not be fetched: the connection failed, or a web filter is in the way/,
    line: [programFile(), "no answer"],
  },
  "the script of the page is missing": {
    change: (it) => it.name === siteFile && (it.status = 403),
    says: /missing on the website, or is kept from this computer/,
    line: [`${siteFile}: answered 403`],
  },
  "the program is not the one that was built": {
    change: (it) => {
      if (isProgram(it.name) && !isGlue(it.name)) it.body = Buffer.concat([it.body, Buffer.from(" ")]);
    },
    says: /is not as it was made.*could say something wrong/,
    line: [`${programFile()}, ${fallbackFile()}: not the file that was built (its checksum is another)`],
  },
  "the program was copied only in part": {
    change: (it) => {
      if (isProgram(it.name) && !isGlue(it.name)) it.body = it.body.subarray(0, half(it.body));
    },
    says: /came only in part/,
    line: [`${programFile()}: only `, `${fallbackFile()}: only `, "Copy the whole folder of one build anew"],
  },
  "the program breaks off on its way": {
    change: (it) => {
      if (isProgram(it.name) && !isGlue(it.name)) it.breaks = half(it.body);
    },
    says: /came only in part/,
    line: [`${programFile()}, ${fallbackFile()}: broke off on its way`],
  },
  "the browser knows no module scripts": {
    // Such a browser runs no script of a kind that it does not know.
    folder: () =>
      copyOfSite({
        "other.js": "delete HTMLScriptElement.prototype.noModule;",
        "index.html": (page) => othersFirst(page).replaceAll('type="module"', "type=unknown"),
      }),
    says: /This browser is too old.*up-to-date Chrome, Edge, Firefox or Safari/,
    line: ["this browser lacks: module scripts", "Chrome or Edge 89, Firefox 89, Safari 15"],
  },
  "the program's script is cut short and there is no other form": {
    // What is left of it is not understood, as in a browser that is too old.
    change: (it) => {
      if (it.name === glueFile) it.body = it.body.subarray(0, half(it.body));
      if (it.name === fallbackFile()) it.status = 404;
    },
    // Some browsers hold a script that is asked for later against the checksum of its preload; others look into it.
    folder: () => copyOfSite({ "index.html": (page) => page.replace(/<link [^>]*rel="?modulepreload"?[^>]*>/, "") }),
    says: /came only in part/,
    line: [`${glueFile}: only `, "(SyntaxError: "],
  },
  "the browser does not understand the page's script": {
    // Its files are whole: as long as they were built, and what the page's checksum says.
    folder: () => {
      const script = TOMORROWS.padEnd(readFileSync(path.join(setting("DIST"), siteFile)).length);
      return copyOfSite({ [siteFile]: script, "index.html": withChecksum(siteFile, script) });
    },
    says: /This browser is too old/,
    line: ["this browser does not understand a script"],
  },
  "another script takes something away": {
    folder: withScript("window.TextDecoder = function Mine() { throw new Error('invented'); };"),
    says: /Another script gets in the way.*private window/,
    line: ["changed by another script: TextDecoder"],
  },
  "another script has taken our name": {
    folder: withScript('Object.defineProperty(window, "windscreenCopy", { value: {}, writable: false });'),
    says: /Another script gets in the way/,
    line: ["changed by another script: windscreenCopy"],
  },
};

for (const [what, { change = () => {}, folder, says, line }] of Object.entries(CAUSES)) {
  journey(
    `where ${what} the page says so, what to do, and what to mend`,
    "A teacher would sit before a page that does not start, and whoever runs the site would not know why.",
    async (app) => {
      const own = await misserved(change, folder?.());
      try {
        await app.driver.get(own.url);
        await assertSaysWhatToDo(app);
        await causeFound(app);
        assert.match(await app.words("#failed-cause"), says);
        const detail = await app.words("#failed-detail");
        for (const it of line) assert(detail.includes(it), `not said: "${it}" in: ${detail}`);
        await assertReadable(app, `failure, ${what}`);
      } finally {
        own.stop();
      }
    },
  );
}

/** Nothing sticks out on a small screen, and axe finds nothing. */
async function assertReadable(app, name) {
  await keepPicture(app.driver, name);
  assertNothing((await axeFindings(app)).map((it) => [name, it]));
  await resize(app.driver, 320, 640);
  assert.deepEqual(await sticksOut(app), []);
  await keepPicture(app.driver, `${name} 320`);
  await resizeBack(app.driver);
}

journey(
  "the message shows without the file that finds the cause, and without the one that shows it",
  "What keeps the program away may keep its excuses away too.",
  async (app) => {
    for (const missing of [causeFile(), firstFile]) {
      const own = await misserved((it) => (isProgram(it.name) || it.name === missing) && (it.status = 404));
      await app.driver.get(own.url);
      await app.until(
        () => app.run(() => document.getElementById("failed").checkVisibility()),
        "the page says that it cannot start",
      );
      assert.match(await app.words("#failed-cause"), /missing, damaged or blocked/);
      assert.match(await app.words("#failed"), /telephone your safeguarding lead/);
      assert.match(await app.words(".ws-emergency"), /999/);
      own.stop();
    }
  },
);

journey(
  "where the policy lets no script run the page still says whom to ring",
  "Nothing could say anything but the page itself.",
  async (app) => {
    const own = await misserved(withPolicy("script-src 'none'"));
    await app.driver.get(own.url);
    assert.match(await app.words(".ws-emergency"), /999/);
    assert.match(await app.words("#first"), /they cannot run in this browser. Do not wait for them/);
    own.stop();
  },
);

journey(
  "somebody else's script that fails is no failure of ours, and one that changes nothing of importance stops nothing",
  "A blocked tag of the website would take the questionnaires away.",
  async (app) => {
    const folder = copyOfSite({
      "other.js": "const own = window.fetch; window.fetch = (...given) => own(...given); setTimeout(() => { throw new Error('invented'); });",
      "site-of-theirs.js": "throw new Error('invented');",
      // Theirs have such names as ours, and fail while failure.js listens and before the first page is drawn.
      "index.html": (page) =>
        othersFirst(page).replace(
          '<script type="module"',
          '<script defer src="./site.js"></script><script defer src="./site-of-theirs.js"></script><script type="module"',
        ),
    });
    const own = await misserved(() => {}, folder);
    app.url = own.url;
    try {
      await app.open();
      assert(await app.run(() => document.getElementById("app").checkVisibility()), "the questionnaires are hidden");
      assert(!(await app.run(() => document.getElementById("failed").checkVisibility())));
    } finally {
      own.stop();
    }
  },
);

journey(
  "one file that was cut short says so wherever it was cut, and whom to ring",
  "Half a file would look like a page that is still loading.",
  async (app) => {
    const folder = temporaryFolder();
    for (const name of ["windscreen.html", "windscreen-nowasm.html"]) {
      const whole = readFileSync(path.join(setting("DIST"), name));
      const styles = whole.indexOf("<style>");
      for (const at of [styles + 1_000, half(whole), whole.length - 1_000]) {
        const cut = path.join(folder, "cut.html");
        writeFileSync(cut, whole.subarray(0, at));
        await app.driver.get(pathToFileURL(cut).href);
        await app.until(async () => (await app.words("body")).includes("This file is not whole"), `${name} cut at ${at}`);
        assert.match(await app.words("body"), /call 999 now/);
        assert.match(await app.words("#cut-short"), /Ask for the file again/);
        assert.match(await app.words("#cut-short"), /telephone your safeguarding lead/);
        await keepPicture(app.driver, `failure, ${name} cut at ${at}`);
      }
    }
  },
);

/** Both one-file builds, each without its policy and with something changed: where they lie. */
function changedFiles(change) {
  const folder = temporaryFolder();
  return ["windscreen.html", "windscreen-nowasm.html"].map((name) => {
    const whole = readFileSync(path.join(setting("DIST"), name), "utf8");
    const changed = change(whole.replace(/<meta http-equiv="Content-Security-Policy"[^>]*>/, ""));
    writeFileSync(path.join(folder, name), changed);
    return pathToFileURL(path.join(folder, name)).href;
  });
}

/** What a browser that is too old makes of one file, and what it then lacks. */
const TOO_OLD = {
  "knows no module scripts": {
    change: (page) =>
      page
        .replace("<head>", "<head><script>delete HTMLScriptElement.prototype.noModule;</script>")
        .replaceAll('type="module"', 'type="unknown"'),
    line: "this browser lacks: module scripts",
  },
  "does not understand the last script": {
    change: (page) => {
      const begin = '<script type="module">';
      const at = page.lastIndexOf(begin) + begin.length;
      return page.slice(0, at) + TOMORROWS + page.slice(at);
    },
    line: "this browser does not understand a script",
  },
};

for (const [what, { change, line }] of Object.entries(TOO_OLD)) {
  journey(
    `one file in a browser that ${what} says that the browser is too old, not that the file is not whole`,
    "Somebody would ask for the file again and again.",
    async (app) => {
      for (const address of changedFiles(change)) {
        await app.driver.get(address);
        await assertSaysWhatToDo(app);
        await causeFound(app);
        assert.match(await app.words("#failed-cause"), /This browser is too old/);
        assert((await app.words("#failed-detail")).includes(line));
        assert(!(await app.run(() => document.getElementById("cut-short").checkVisibility())), "it is called cut short");
        await assertReadable(app, `failure, one file in a browser that ${what}`);
      }
    },
  );
}

test("what shows a failure is written for browsers of any age", () => {
  for (const name of [firstFile, causeFile()]) {
    parse(readFileSync(path.join(setting("DIST"), name), "utf8"), { ecmaVersion: 5 });
  }
});

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
    // The first thing that the program asks of the browser, before it has drawn anything.
    const stops = "queueMicrotask = () => { throw new Error('invented'); };";
    const changes = { [programFile()]: null, "other.js": stops, "index.html": othersFirst };
    const own = await serve(copyOfSite(changes));
    const [, file] = changedFiles((page) => page.replace("<head>", `<head><script>${stops}</script>`));
    try {
      for (const [address, said] of [
        [own.url, programFile()],
        [file, "invented"],
      ]) {
        await app.driver.get(address);
        await assertSaysWhatToDo(app);
        assert.equal(await app.count(".ws-slower"), 0, "it still says that the questionnaires run");
        const detail = await app.words("#failed-detail");
        assert(detail.includes(said), `not said: "${said}" in: ${detail}`);
      }
    } finally {
      own.stop();
    }
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
    await causeFound(app);
    assert.match(await app.words("#failed-cause"), /This browser does not run WebAssembly/);
    const detail = await app.words("#failed-detail");
    assert.match(detail, /WebAssembly is switched off/);
    assert(detail.includes(`${fallbackFile()}: answered 404`), detail);
    await assertReadable(app, "failure, without WebAssembly");
    // One file from a disk can fetch nothing: it points to its twin, which runs.
    const folder = temporaryFolder();
    for (const name of ["windscreen.html", "windscreen-nowasm.html"]) {
      copyFileSync(path.join(setting("DIST"), name), path.join(folder, name));
    }
    await app.driver.get(pathToFileURL(path.join(folder, "windscreen.html")).href);
    await assertSaysWhatToDo(app);
    await causeFound(app);
    await assertReadable(app, "failure, one file without WebAssembly");
    await app.press("windscreen-nowasm.html");
    await app.at("start");
    assert.match(await app.words("[role=status].ws-slower"), /more slowly/);
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

/** What can be wrong with the later part, each by what becomes of its bytes. */
const WRONGS = {
  "is missing": () => null,
  "is cut short": (bytes) => bytes.subarray(0, bytes.length / 2),
  "is not the one that was built": (bytes) => bytes.map((byte, n) => (n === bytes.length - 100 ? byte ^ 1 : byte)),
  "is a filter's page": () => "<!doctype html><title>Blocked</title><p>This file type is not allowed.",
};

for (const [what, change] of Object.entries(WRONGS)) {
  journey(
    `where the later part ${what}, what the rules say and whom to ring show without it, and it is tried again`,
    "Something that fails between the questions and the result would leave somebody with nothing, or with a result that somebody else had changed.",
    async (app) => {
      const folder = copyOfSite({ "sw.js": null });
      const file = path.join(folder, laterFile());
      const bytes = readFileSync(file);
      for (const twin of ["", ".br", ".gz"]) rmSync(file + twin, { force: true });
      const changed = change(bytes);
      if (changed) writeFileSync(file, changed);
      const own = await serve(folder);
      const usual = app.url;
      app.url = own.url;
      try {
        // Questions need nothing of it.
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
        assertNothing(await axeFindings(app));

        // Once more, while it is still so: it is said again.
        await app.press("Try again");
        await app.until(async () => (await app.words("main")).includes("Try again"), "trying again is offered again");

        writeFileSync(file, bytes);
        await app.press("Try again");
        await app.at("result");
        assert.match(await app.words(".ws-now"), /telephone/i);
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

journey(
  "questions and results come although their looks do not",
  "A filter that stops a stylesheet would keep from somebody what to do and whom to ring.",
  async (app) => {
    const own = await serve(copyOfSite({ [styleFile()]: "<!doctype html><title>Blocked</title>", "sw.js": null }));
    const usual = app.url;
    app.url = own.url;
    try {
      await app.open();
      await app.follow(tool.worry, "quick");
      await app.beginHere(tool);
      await app.follow("Summary", "summary");
    } finally {
      app.url = usual;
      own.stop();
    }
  },
);
