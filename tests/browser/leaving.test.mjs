// Leaving: by mistake, in a hurry, for a moment.

import assert from "node:assert/strict";
import http from "node:http";
import { after, before } from "node:test";
import { Key } from "selenium-webdriver";
import { journeys } from "./support/app.mjs";
import { askNothing, newTab } from "./support/browser.mjs";
import { NOTHING, kept } from "./support/checks.mjs";
import { plainTool as tool } from "./support/content.mjs";
import { copyOfSite, exitTo, serve } from "./support/site.mjs";

const journey = journeys({ prompts: true });

const SECRET = "Invented case: Robin was hungry on Tuesday";
const AWAY = "Somewhere dull";

let site;
let nowhere;
let stuck;
before(async () => {
  const away = `<!doctype html><title>${AWAY}</title><link rel="icon" href="data:,"><h1>${AWAY}</h1>`;
  site = await serve(copyOfSite({ "index.html": exitTo("./away.html"), "away.html": away }));
  // A way out that never arrives: the browser stays where it is.
  nowhere = http.createServer((_, answer) => answer.writeHead(204).end());
  await new Promise((ready) => nowhere.listen(0, "127.0.0.1", ready));
  stuck = await serve(copyOfSite({ "index.html": exitTo(`http://127.0.0.1:${nowhere.address().port}/`) }));
});
after(() => {
  site?.stop();
  stuck?.stop();
  nowhere?.close();
});

/** A window without a past, so that no question before leaving stands open. */
async function openAfresh(app, where, hash) {
  const old = await app.driver.getWindowHandle();
  app.url = where.url;
  await newTab(app.driver);
  const fresh = await app.driver.getWindowHandle();
  await app.driver.switchTo().window(old);
  await askNothing(app.driver);
  await app.driver.close();
  await app.driver.switchTo().window(fresh);
  await app.open(hash);
}

/** Opens a tool, raises its alarm and writes a note beside it. */
async function enterSomething(app, where) {
  await openAfresh(app, where, `#/tools/${tool.id}`);
  await app.beginHere(tool);
  const alarm = tool.alarm();
  await app.toSection(tool, alarm);
  await app.answer(tool, alarm, tool.raised(alarm));
  const note = `#item-p0-${tool.id}-${alarm.id} textarea`;
  await app.until(() => app.count(note), "a note is asked for");
  await app.type(note, SECRET);
  assert(await copyHolds(app, SECRET), "the copy for a program that stops holds the note");
  return alarm;
}

/** Whether the copy kept for a program that stops holds these words. It is shown and hidden again. */
function copyHolds(app, words) {
  return app.run((words) => {
    const { error } = console;
    console.error = () => {};
    globalThis.windscreenCopy.offer("asked by a test");
    console.error = error;
    const box = document.getElementById("stopped-answers");
    const holds = box.value.includes(words);
    box.value = "";
    document.getElementById("stopped").hidden = true;
    document.getElementById("app").hidden = false;
    return holds;
  }, words);
}

/** Reloads as a person does, and says whether the browser asks first. */
async function asksBeforeReload(app) {
  await app.run(() => {
    window.before = true;
    setTimeout(() => location.reload(), 0);
  });
  let asked = false;
  await app.until(async () => {
    try {
      await app.driver.switchTo().alert();
      asked = true;
    } catch (error) {
      if (error.name !== "NoSuchAlertError") throw error;
    }
    try {
      return asked || (await app.run(() => !window.before && document.querySelector("main[data-page]") !== null));
    } catch (error) {
      if (error.name !== "UnexpectedAlertOpenError") throw error;
      return false; // the question has come in between
    }
  }, "the page reloads or asks");
  return asked;
}

journey(
  "leaving asks first, once something was entered and not before",
  "Half an hour of answers would be lost to one wrong key.",
  async (app) => {
    await openAfresh(app, site);
    await app.follow("About", "about");
    assert(!(await asksBeforeReload(app)), "it asks although nothing was entered: people learn to ignore it");

    const alarm = await enterSomething(app, site);
    assert(await asksBeforeReload(app), "nothing is asked");
    await app.driver.switchTo().alert().dismiss();
    assert.equal(await app.page(), "section");
    assert(
      await app.run((css) => document.querySelector(css).checked, app.radio(tool, alarm, tool.raised(alarm))),
      "staying loses the answer",
    );

    // In a window of its own: once told to stay, the driver of Firefox stays whatever it is told.
    await enterSomething(app, site);
    assert(await asksBeforeReload(app));
    await app.driver.switchTo().alert().accept();
    await app.at("start");
    assert.equal(await app.count(".ws-header__ways a"), 1, "a reload begins afresh");
  },
  { engines: ["chromium", "firefox"], because: "the driver of WebKitGTK answers the question before anybody sees it" },
);

/** The ways to leave in a hurry. */
const EXITS = {
  "the button": (app) => app.press("Exit this page"),
  "Shift three times": (app) =>
    app.driver
      .actions()
      .sendKeys(Key.SHIFT)
      .keyUp(Key.SHIFT)
      .keyDown(Key.SHIFT)
      .keyUp(Key.SHIFT)
      .keyDown(Key.SHIFT)
      .keyUp(Key.SHIFT)
      .perform(),
};

for (const [name, leave] of Object.entries(EXITS)) {
  journey(
    `exit by ${name} leaves nothing behind`,
    "Whoever comes into the room could press Back and read about a child or a victim.",
    async (app) => {
      await enterSomething(app, site);
      await leave(app);
      await app.until(
        async () => (await app.driver.getTitle()) === AWAY,
        "the outside page opens, and nothing asks first",
      );
      const there = await app.driver.getCurrentUrl();
      assert.equal(there, `${site.url}away.html`, "nothing goes with it in the address");
      assert.equal(await app.run(() => document.referrer), "", "nothing goes with it as the page it came from");

      await app.run(() => history.back());
      await app.at("start");
      const shown = await app.run(
        () =>
          document.documentElement.innerText + [...document.querySelectorAll("textarea, input")].map((it) => it.value),
      );
      assert(!shown.includes(SECRET));
      assert.equal(await app.count(".ws-header__ways a"), 1, "somebody is still there");
      assert(!(await copyHolds(app, SECRET)), "the copy still holds the note");
      assert.deepEqual(await kept(app), NOTHING);
    },
  );

  journey(
    `exit by ${name} blanks and wipes at once, however slow the way out`,
    "On a slow line the answers would stay in sight while somebody comes in.",
    async (app) => {
      await enterSomething(app, stuck);
      await leave(app);
      const inSight = () =>
        app.run(
          () =>
            [...document.body.querySelectorAll("*")].filter(
              (it) => it.checkVisibility() && it.innerText?.trim().length > 20,
            ).length,
        );
      await app.until(async () => (await inSight()) === 0, "the page is blank");
      assert(!(await copyHolds(app, SECRET)), "the copy still holds the note");
      const held = await app.run(
        () =>
          [...document.querySelectorAll("textarea, input")].map((it) => it.value).join() + document.body.textContent,
      );
      assert(!held.includes(SECRET), "the page still holds the note");
      assert.deepEqual(await kept(app), NOTHING);
    },
  );
}

journey(
  "a page that the browser remembered is empty",
  "Back or Forward could bring the answers back from the browser's own memory.",
  async (app) => {
    await enterSomething(app, site);
    await app.run(() => window.dispatchEvent(new PageTransitionEvent("pageshow", { persisted: true })));
    await app.at("start");
    assert.equal(await app.count(".ws-header__ways a"), 1);
    assert(!(await copyHolds(app, SECRET)));
  },
);

journey(
  "hiding the screen shows nothing and loses nothing",
  "Somebody would have to choose between being read over the shoulder and losing the answers.",
  async (app) => {
    const alarm = await enterSomething(app, site);
    const answered = await app.answered();
    await app.press("Hide the screen");
    await app.at("hidden");
    const shown = await app.words("#app");
    assert(
      !shown.includes(SECRET) && !shown.includes(tool.title) && !shown.includes("Child 1"),
      `it still shows: ${shown}`,
    );
    await app.press("Show it again");
    await app.at("section");
    assert.equal(await app.answered(), answered);
    assert.equal(
      await app.run((css) => document.querySelector(css).value, `#item-p0-${tool.id}-${alarm.id} textarea`),
      SECRET,
    );
    // The way out went with the page, and is back with it.
    await EXITS["Shift three times"](app);
    await app.until(async () => (await app.driver.getTitle()) === AWAY, "Shift three times leaves after that too");
  },
);

journey(
  "Back and Forward walk through the pages without loss",
  "Looking up an earlier answer would cost the later ones.",
  async (app) => {
    const alarm = await enterSomething(app, site);
    const section = await app.words("main h1");
    const isThere = () =>
      app.run((css) => document.querySelector(css)?.checked ?? false, app.radio(tool, alarm, tool.raised(alarm)));
    await app.on();
    await app.run(() => history.back());
    await app.until(isThere, "the browser's Back shows the section with its answer");
    assert.equal(await app.words("main h1"), section);
    await app.run(() => history.forward());
    await app.until(async () => (await app.words("main h1")) !== section, "Forward goes on");
    await app.press(/^Back$/);
    await app.until(isThere, "the page's own Back shows the section with its answer");
    await app.run(() => history.back());
    await app.until(async () => (await app.words("main h1")) !== section, "the browser's Back goes on from there");
  },
);
