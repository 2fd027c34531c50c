// Keeping on this device: off until somebody asks, encrypted, gone when it should be, and never one tab over another.

import assert from "node:assert/strict";
import { journeys } from "./support/app.mjs";
import { NOTHING, assertNothing, axeFindings, kept, sticksOut } from "./support/checks.mjs";
import { keepPicture, newTab, resize } from "./support/browser.mjs";
import { areaWithNumbers, plainTool as tool } from "./support/content.mjs";
import { passphrase } from "./support/keeping.mjs";

const WORDS = "lamp river eleven quiet moss";
const journey = journeys();
const item = tool.items.find((it) => it.kind === "risk" && !it.ages);

/** What the browser's storage holds of ours. */
const entries = (app) =>
  app.run(() => Object.entries(localStorage).filter(([name]) => name.startsWith("windscreen-kept-")));

async function toKeep(app) {
  await app.follow("Summary", "summary");
  await app.follow("Keep it as an encrypted file", "keep");
}

async function keepHere(app) {
  await toKeep(app);
  await passphrase(app, WORDS);
  await app.press("Keep here: A week");
  await app.until(async () => (await app.words("main")).includes("From now on this is kept"), "it is kept");
}

/** Waits until what is kept here was written anew. */
async function written(app, before) {
  await app.until(async () => JSON.stringify(await entries(app)) !== JSON.stringify(before), "the change is written");
}

/** A tab that dies: no word of leaving is asked, nothing is tidied up. */
async function reopen(app) {
  await newTab(app.driver);
  const fresh = await app.driver.getWindowHandle();
  for (const handle of await app.driver.getAllWindowHandles()) {
    if (handle === fresh) continue;
    await app.driver.switchTo().window(handle);
    await app.driver.close();
  }
  await app.driver.switchTo().window(fresh);
  await app.open();
}

journey(
  "the area is remembered where somebody ticks that, nothing else with it, and is forgotten when the tick goes",
  "Somebody would choose the area at every visit, or the device would keep what nobody asked it to keep.",
  async (app) => {
    const own = areaWithNumbers;
    const tick = async () => app.click(await app.find("input[name=area-remember]"));
    const shows = (words) => app.until(async () => (await app.words("header")).includes(words), `the header says "${words}"`);
    await app.open();
    await shows("Choose your area");
    assert.equal(await app.count("[name=area-remember]"), 0, "there is nothing to remember yet");
    await app.chooseArea(own.id);
    await shows(own.short);
    assert.deepEqual(await kept(app), NOTHING, "an area is kept that nobody asked to keep");
    await app.open();
    await shows("Choose your area");
    await app.chooseArea(own.id);
    await app.until(() => app.count("input[name=area-remember]"), "it can be remembered");
    await tick();
    await app.until(async () => (await app.words("main")).includes("remembered on this device"), "it says so");
    const only = { ...NOTHING, local: { "windscreen-area": own.id } };
    assert.deepEqual(await kept(app), only);
    assertNothing(await axeFindings(app));
    await app.open();
    await shows(own.short);
    // An area is nothing about a person: whoever leaves in a hurry finds it again.
    await app.follow("Start with the people", "people");
    await app.add("a child");
    await app.run(() => window.windscreenCopy.forget());
    assert.deepEqual(await kept(app), only);
    await app.open();
    await tick();
    await app.until(() => app.run(() => localStorage.length === 0), "it is forgotten");
    assert.deepEqual(await kept(app), NOTHING);
    await app.open();
    await shows("Choose your area");
  },
);

journey(
  "where the browser keeps nothing the area stays chosen, and the page says why it is not remembered",
  "Somebody would rely on what is not there, or lose what they chose.",
  async (app) => {
    await app.open();
    await app.run(() => {
      Storage.prototype.setItem = () => {
        throw new DOMException("no", "QuotaExceededError");
      };
    });
    await app.chooseArea(areaWithNumbers.id);
    await app.until(() => app.count("input[name=area-remember]"), "it can be remembered");
    await app.click(await app.find("input[name=area-remember]"));
    await app.until(async () => (await app.words("main")).includes("keeps nothing"), "it says so");
    assert(!(await app.run(() => document.querySelector("input[name=area-remember]").checked)), "the tick says otherwise");
    assert((await app.words("header")).includes(areaWithNumbers.short));
  },
);

journey(
  "a tab that dies loses at most the last few seconds where keeping is on, and nothing stays where it is off",
  "An afternoon's work about a child would be gone with a browser that stopped.",
  async (app) => {
    await app.begin(tool);
    assert.deepEqual(await entries(app), [], "something is kept that nobody asked for");
    await app.toSection(tool, item);
    await app.answer(tool, item, tool.raised(item));
    await keepHere(app);
    await resize(app.driver, 1280, 2200);
    assertNothing(await axeFindings(app));
    await keepPicture(app.driver, "keep-on-device");
    const first = await entries(app);
    assert.equal(first.length, 1);
    assert(!first[0].join("").includes(item.id) && !first[0].join("").includes("Child"), "it can be read without a passphrase");
    // A later change is written too.
    await app.follow("People and tools", "people");
    await app.add("a child");
    await written(app, first);
    await reopen(app);
    await app.follow("Open an earlier record", "keep");
    assert.match(await app.words("main"), /Last written on .* Stays until/s);
    await keepPicture(app.driver, "kept-before");
    await resize(app.driver, 320, 900);
    assertNothing(await sticksOut(app));
    await resize(app.driver, 1280, 900);
    await passphrase(app, "not the words");
    await app.press(/^Open it/);
    await app.until(async () => (await app.words("main")).includes("does not open"), "it says why");
    await passphrase(app, WORDS);
    await app.press(/^Open it/);
    await app.until(async () => (await app.words("main")).includes("From now on this is kept"), "it opens, and goes on");
    assert.equal((await entries(app)).length, 1, "what was opened is kept twice");
    await app.follow("People and tools", "people");
    assert.match(await app.words("main"), /1 of \d+ answered/, "an answer is lost");
    assert.equal(await app.count(".ws-person"), 2, "a child is lost");

    // Stopping deletes it.
    await toKeep(app);
    await app.press("Stop, and delete");
    await app.until(async () => (await entries(app)).length === 0, "it is deleted");
  },
);

journey(
  "two tabs do not write over each other",
  "What was entered in one window would replace what was entered in another.",
  async (app) => {
    await app.begin(tool);
    await keepHere(app);
    const [[name]] = await entries(app);
    const here = await app.driver.getWindowHandle();
    await newTab(app.driver);
    await app.open();
    await app.follow("Open an earlier record", "keep");
    await passphrase(app, WORDS);
    await app.press(/^Open it/);
    await app.until(async () => (await app.words("main")).includes("From now on this is kept"), "a copy opens");
    const both = await entries(app);
    assert.equal(both.length, 2, "the second tab writes where the first does");
    await app.follow("People and tools", "people");
    await app.add("a child", "a child");
    await written(app, both);
    const after = Object.fromEntries(await entries(app));
    assert.equal(after[name], Object.fromEntries(both)[name], "the first tab's work was written over");
    // The way out takes its own along, and leaves the other's.
    await app.run(() => globalThis.windscreenCopy.forget());
    assert.deepEqual((await entries(app)).map(([it]) => it), [name]);
    await app.driver.close();
    await app.driver.switchTo().window(here);
    await app.run(() => globalThis.windscreenCopy.forget());
    // What one tab deletes, the browser tells the other a moment later.
    await app.until(async () => (await entries(app)).length === 0, "the way out leaves nothing on the device");
  },
);

journey(
  "what other tabs keep is named, deleted only when that is confirmed, and the tab that kept it is told",
  "The way out would leave a child's record on the device without a word; or a wrong press would delete a colleague's work.",
  async (app) => {
    await app.begin(tool);
    await keepHere(app);
    const [[name]] = await entries(app);
    const here = await app.driver.getWindowHandle();
    await newTab(app.driver);
    await app.open();
    // A page opened anew offers it back, before anything else is loaded.
    assert.match(await app.words(".ws-offer"), /kept on this device.*last written on/s);
    await app.begin(tool);
    await app.follow("People and tools", "people");
    assert.match(await app.words("footer"), /last written on .* Exit this page does not delete that/s);
    await app.follow("Open it, or delete it", "keep");
    await app.press(/^Delete it/);
    await app.until(async () => (await app.words("main")).includes("Delete for good what was last written"), "it asks");
    assert.deepEqual((await entries(app)).map(([it]) => it), [name], "it is deleted before that is confirmed");
    await app.press(/^Leave it/);
    await app.until(async () => !(await app.words("main")).includes("Delete for good"), "it is left");
    assert.deepEqual((await entries(app)).map(([it]) => it), [name]);
    await app.press(/^Delete it/);
    await app.press(/^Delete it for good/);
    await app.until(async () => (await entries(app)).length === 0, "it is deleted");
    await app.driver.close();
    await app.driver.switchTo().window(here);
    await app.until(async () => (await app.words(".ws-offer")).includes("was deleted in another tab"), "the other tab says so");
    await new Promise((done) => setTimeout(done, 3_000)); // longer than it takes to write
    assert.deepEqual(await entries(app), [], "it is written anew");
    assert.equal(await app.page(), "keep", "what was entered there is gone");
    await app.follow("People and tools", "people");
    assert.equal(await app.count(".ws-person"), 1);
  },
);

journey(
  "the way out deletes what this tab opened, too",
  "A record that was only looked at would stay on a shared machine.",
  async (app) => {
    await app.begin(tool);
    await keepHere(app);
    await reopen(app);
    assert.equal((await entries(app)).length, 1, "a reload loses what was kept");
    await app.follow("Open it, or delete it", "keep");
    await passphrase(app, WORDS);
    // It opens, and then this browser has no more room to keep it.
    await app.run(() => {
      const { setItem } = Storage.prototype;
      Storage.prototype.setItem = function (name, value) {
        if (value) throw new DOMException("full", "QuotaExceededError");
        return setItem.call(this, name, value);
      };
    });
    await app.press(/^Open it/);
    await app.until(async () => (await app.words("main")).includes("would not keep it on the device"), "it opens, and is not kept");
    assert.equal((await entries(app)).length, 1, "what was kept before is gone, although nothing could be written in its place");
    await app.run(() => globalThis.windscreenCopy.forget());
    assert.deepEqual(await entries(app), []);
  },
);

journey(
  "where storage is refused it says so, and nothing is lost",
  "A managed browser would swallow the work, or stop.",
  async (app) => {
    await app.begin(tool);
    await app.run(() => {
      Storage.prototype.setItem = () => {
        throw new DOMException("refused", "QuotaExceededError");
      };
    });
    await toKeep(app);
    assert.match(await app.words("main"), /does not let this page keep anything on the device/);
    assert.match(await app.words("main"), /Save a file instead/);
    assert.doesNotMatch(await app.words("main"), /Keep here/);
    assert.match(await app.words(".ws-emergency"), /call 999 now/);
    await app.follow("People and tools", "people");
    assert.equal(await app.count(".ws-person"), 1);
  },
);

journey(
  "what is kept goes when its time has run out",
  "A child's record would stay on a shared machine for ever.",
  async (app) => {
    await app.begin(tool);
    await keepHere(app);
    await app.run(() => {
      const [name] = Object.keys(localStorage).filter((it) => it.startsWith("windscreen-kept-"));
      const it = JSON.parse(localStorage.getItem(name));
      localStorage.setItem("windscreen-kept-old", JSON.stringify({ ...it, until: "2026-01-01T00:00:00.000Z" }));
      localStorage.setItem("somebody-elses", "{}");
    });
    await reopen(app);
    await app.follow("Open an earlier record", "keep");
    const names = await app.run(() => Object.keys(localStorage));
    assert(!names.includes("windscreen-kept-old"), "it is still there");
    assert(names.includes("somebody-elses"), "what is not ours was deleted");
    await app.run(() => localStorage.clear());
  },
);

journey(
  "a covered screen asks for the passphrase that was used, and offers the way out",
  "Whoever comes to a screen left alone would read a child's record.",
  async (app) => {
    await app.begin(tool);
    await keepHere(app);
    await app.press("Hide the screen");
    await app.until(() => app.count(".ws-cover"), "the screen is covered");
    assertNothing(await axeFindings(app));
    await keepPicture(app.driver, "cover-with-passphrase");
    assert.equal(await app.run(() => document.activeElement?.tagName), "H1", "nobody is told that the screen is covered");
    assert(await app.count(".ws-cover ~ * .govuk-exit-this-page, .govuk-exit-this-page"), "there is no way out");
    await passphrase(app, "not the words");
    await app.press("Show it again");
    await app.until(async () => (await app.words("main")).includes("not the passphrase"), "it says so");
    await passphrase(app, WORDS);
    await app.press("Show it again");
    await app.until(async () => (await app.count(".ws-cover")) === 0, "the screen comes back");
    assert.equal(await app.page(), "keep");
    await app.run(() => globalThis.windscreenCopy.forget());
  },
);
