// With the network gone after one visit; and where that cannot be had, as before.

import assert from "node:assert/strict";
import { cpSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { journeys } from "./support/app.mjs";
import { keepPicture, newTab, setting } from "./support/browser.mjs";
import { NOTHING, assertNothing, axeFindings, kept, keptForOffline } from "./support/checks.mjs";
import { plainTool as tool } from "./support/content.mjs";
import { copyOfSite, laterFile, programFile, serve } from "./support/site.mjs";

const journey = journeys({ complaints: true });
const item = tool.items.find((it) => it.kind === "risk" && !it.ages);

async function aScreen(app) {
  await app.begin(tool);
  await app.toSection(tool, item);
  await app.answer(tool, item, tool.raised(item));
  await app.follow("Summary", "summary");
  await app.follow("the children’s referral", "paper");
  assert.match(await app.words(".ws-paper"), /Child 1/);
}

journey(
  "after one visit everything works with the network gone, the settings of the site too",
  "On a home visit without a signal there would be nothing.",
  async (app) => {
    const own = await serve(copyOfSite({ "windscreen.json": { "windscreen-site": 1, area: "cheshire-east" } }));
    app.url = own.url;
    await app.open();
    await keptForOffline(app);
    // A second visit is one that the kept program serves, and that keeps the settings.
    await app.open();
    own.stop();
    await app.open();
    assert.match(await app.words("header"), /Cheshire East/);
    await aScreen(app);
  },
);

/** Whether the page says that it is newer than last time. */
const saysNewer = (app) => app.run(() => document.getElementById("newer").checkVisibility());

/** Once the program is kept, the network goes, and a tool opens all the same. */
async function opensWithoutNetwork(app, own) {
  await keptForOffline(app);
  own.stop();
  await app.open();
  await app.follow(tool.worry, "quick");
  await aScreen(app);
}

journey(
  "after one visit to the start page alone a tool opens with the network gone",
  "Somebody who looked at the page in the office would have no questions on a home visit.",
  async (app) => {
    const own = await serve(copyOfSite());
    app.url = own.url;
    await app.open();
    await opensWithoutNetwork(app, own);
  },
);

journey(
  "a filter's page in place of a file is never kept, and trying again opens the page",
  "A filter's page in place of the questions would be all that this browser ever shows.",
  async (app) => {
    const folder = copyOfSite({ [laterFile()]: "<!doctype html><title>Blocked</title>" });
    const own = await serve(folder);
    app.url = own.url;
    await app.open();
    await app.press("About");
    await app.until(async () => (await app.words("main")).includes("Try again"), "trying again is offered");
    cpSync(path.join(setting("DIST"), laterFile()), path.join(folder, laterFile()));
    await app.press("Try again");
    await app.at("about");
    // At the next visit the whole is kept, and is whole.
    await app.open();
    await opensWithoutNetwork(app, own);
  },
);

journey(
  "a new build takes the old one's place at the next visit and says so once, and nothing of the old one stays",
  "Staff would go on with rules that were mended, or not know that they were.",
  async (app) => {
    const folder = copyOfSite();
    const own = await serve(folder);
    app.url = own.url;
    await app.open();
    await keptForOffline(app);
    await app.open();
    assert(!(await saysNewer(app)), "the first build is called newer");
    const old = await app.driver.executeAsyncScript((done) => caches.keys().then(done));
    const last = await app.driver.getWindowHandle();
    // The same site, built anew: another name for the build, and for its program.
    const program = programFile();
    const renamed = program.replace(/-[0-9a-f]+/, "-0123456789abcdef");
    for (const name of ["sw.js", "index.html"]) {
      const file = path.join(folder, name);
      const text = readFileSync(file, "utf8").replaceAll(program, renamed).replace(old[0], "windscreen-program-another");
      for (const twin of [".br", ".gz"]) rmSync(file + twin, { force: true });
      writeFileSync(file, text);
    }
    cpSync(path.join(folder, program), path.join(folder, renamed));
    for (const twin of ["", ".br", ".gz"]) rmSync(path.join(folder, program) + twin);
    // The page of the new build comes at the next visit, and says so at once; the old files serve until no page of the old
    // build is open.
    await app.open();
    await app.until(() => saysNewer(app), "it says that it is newer");
    assert.match(await app.words("#newer"), /newer version of the questionnaires than at your last visit/);
    assert.equal(await app.page(), "start");
    assertNothing(await axeFindings(app));
    await keepPicture(app.driver, "newer");
    // Somebody is at work: nothing is in their way, loaded anew or taken away.
    await app.begin(tool);
    // WebKit may let it take over as soon as it is there.
    await app.until(
      () =>
        app.driver.executeAsyncScript((done) =>
          navigator.serviceWorker
            .getRegistration()
            .then((it) => it.update())
            .then(() => caches.keys())
            .then((names) => done(names.includes("windscreen-program-another"))),
        ),
      "the new build is fetched",
    );
    assert.equal(await app.page(), "section");
    assert(!(await saysNewer(app)), "it lies beneath the panel");
    // The last page of the old build is closed: Firefox keeps one that was only left, and the old build with it.
    await newTab(app.driver);
    const fresh = await app.driver.getWindowHandle();
    await app.driver.switchTo().window(last);
    await app.driver.close();
    await app.driver.switchTo().window(fresh);
    await app.until(async () => {
      await app.driver.get("about:blank"); // for a moment no page of the site is open
      await app.open();
      const controlled = await app.driver.executeAsyncScript((done) =>
        navigator.serviceWorker.getRegistration().then((it) => done(!it.waiting && !it.installing)),
      );
      return controlled;
    }, "the new build takes over");
    const now = await app.driver.executeAsyncScript((done) => caches.keys().then(done));
    assert.deepEqual(now, ["windscreen-program-another"]);
    // Nothing but the files of the build: its program bears a name of this test's.
    const renamedProgram = `windscreen-program-another: ${own.url}${renamed}`;
    assert.deepEqual(await kept(app), { ...NOTHING, caches: [renamedProgram] });
    await app.open();
    await aScreen(app);
    assert(!(await saysNewer(app)), "it says so twice");
    own.stop();
  },
  {
    engines: ["chromium", "firefox"],
    because: "WebKitGTK now and then loads a page for ever while one service worker takes another's place",
  },
);

journey(
  "where a service worker is refused or missing nothing changes",
  "A managed browser would show an error in place of a questionnaire.",
  async (app) => {
    const own = await serve(copyOfSite({ "sw.js": null }));
    app.url = own.url;
    await aScreen(app);
    own.stop();
  },
);
