// The app as somebody sees it: its pages, its buttons by their words, its questions by the instrument's own ids.

import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { By, WebElement } from "selenium-webdriver";
import {
  PATIENCE,
  address,
  complaints,
  engine,
  hasDied,
  inPage,
  keepPicture,
  listen,
  mayStartAnew,
  newTab,
  press,
  startBrowser,
  unless,
  until,
} from "./browser.mjs";
import { HAND } from "./hand.mjs";

/** The way on from a section. */
const ON = /^(Continue|See the result)$/;

/** A running app in a browser. */
export class App {
  constructor(driver, url) {
    this.driver = driver;
    this.url = url;
  }

  static async start(options = {}) {
    return new App(await startBrowser(options), address());
  }

  /** Ends the browser, unless it has ended by itself. */
  async stop() {
    await this.driver.quit().catch((error) => {
      if (!hasDied(error)) throw error;
    });
  }

  run(run, ...given) {
    return inPage(this.driver, run, ...given);
  }

  until(condition, what) {
    return until(this.driver, condition, what);
  }

  find(css) {
    return this.driver.findElement(By.css(css));
  }

  count(css) {
    return this.run((css) => document.querySelectorAll(css).length, css);
  }

  /** The words of an element as they are shown; empty where there is none. */
  words(css) {
    return this.run((css) => document.querySelector(css)?.innerText ?? "", css);
  }

  // ----- where somebody is

  /** Opens the site afresh, as from a bookmark. */
  async open(hash = "", page = hash.startsWith("#/tools/") ? "quick" : "start") {
    await this.#leave();
    await this.driver.get(this.url + hash);
    await this.at(page);
    await listen(this.driver);
    await complaints(this.driver); // those of an earlier page are not this one's
  }

  /**
   * Sees to it that the next address is opened afresh, even where only what follows its # differs from the present one. By
   * way of an empty page, that would take a browser twice as long.
   */
  async #leave() {
    const leave = () => {
      if (!location.protocol.startsWith("http")) return false;
      history.replaceState(null, "", "?left");
      return true;
    };
    if (!(await this.run(leave).catch(() => false))) await this.driver.get("about:blank");
  }

  /** The kind of the present page. */
  page() {
    return this.run(() => document.querySelector("main[data-page]")?.dataset.page ?? null);
  }

  /** Waits for a page. */
  at(page) {
    return this.until(async () => (await this.page()) === page, `the page "${page}" opens`);
  }

  /** Chooses the area of this id, on the start page. */
  chooseArea(id) {
    return this.run((id) => {
      const list = document.getElementById("area");
      list.value = id;
      list.dispatchEvent(new Event("change", { bubbles: true }));
    }, id);
  }

  /** Presses what leads to another page, and waits until that is there; gives its kind. */
  async follow(words, page) {
    return this.followTo(this.#control(words), `"${words}"`, page);
  }

  /** The same for what `ready` of hand.mjs takes. */
  async followTo(target, words, page) {
    const { element, trail, over } = await this.ready(target);
    await press(this.driver, element, over);
    return this.arrive(trail, words, page, { pressAgain: () => this.#pressAgain(element, words) });
  }

  /**
   * Waits until a press led away from this place in the history, to this page if one is named; gives its kind. A press that
   * nobody heard is made again. `withKeyboard`: until its heading has the keyboard, too.
   */
  async arrive(trail, words, page = null, { pressAgain = null, withKeyboard = false } = {}) {
    for (const end = Date.now() + PATIENCE; ; ) {
      const now = await this.hand("arrived", { trail, page, withKeyboard, isSure: !pressAgain, patience: PATIENCE / 2 }).catch(
        (error) => {
          if (error.name === "JavascriptError") return { isHeard: true }; // another document comes
          throw error;
        },
      );
      if (now.isThere) return now.at;
      if (end < Date.now()) assert.fail(`this did not happen: ${now.lacks ?? `${words} leads on`}`);
      if (!now.isHeard && !now.left) await pressAgain?.();
      pressAgain = null;
    }
  }

  /** Goes back by the page's own link. */
  async back(page) {
    await this.press(/^Back$/);
    await this.at(page);
  }

  // ----- what somebody presses

  /** Opens what stands folded under these words, if it is not open already. */
  async unfold(words) {
    const summary = await this.control(words);
    if (await this.run((it) => !it.closest("details").open, summary)) await this.click(summary);
    await this.until(() => this.run((it) => it.closest("details").open, summary), `"${words}" opens`);
  }

  /** The visible button, link or summary with these words (a text that it holds, or a pattern for all of it). */
  async control(words) {
    const { words: text, pattern } = this.#control(words);
    const found = await this.driver.executeScript(`${HAND} return hand.control(...arguments)`, text, pattern);
    assert(found, `nothing on the page "${await this.page()}" says "${words}"`);
    return found;
  }

  #control(words) {
    return { words: String(words), pattern: words instanceof RegExp ? words.source : null };
  }

  async press(words) {
    await this.click(this.#control(words));
  }

  /** Runs what hand.mjs calls so in the page. */
  hand(name, ...given) {
    return this.driver.executeAsyncScript(`${HAND} hand.${name}(...arguments)`, ...given);
  }

  /** Makes ready to press: an element, or what `ready` of hand.mjs takes. */
  async ready(target) {
    const isElement = target instanceof WebElement;
    const found = await this.hand("ready", isElement ? target : null, isElement ? {} : target, PATIENCE / 2);
    if (found.element) return found;
    const what = target.css ? `is "${target.css}"` : `says "${target.words}"`;
    return assert.fail(`nothing on the page "${await this.page()}" ${what}`);
  }

  /** Clicks as a person does: on what is in sight and stands still, and once more where it had only just come there. */
  async click(target) {
    const { element, over } = await this.ready(target);
    await press(this.driver, element, over);
    const heard = await this.run(() => window.hand.nHeard()).catch(() => null); // the page may be gone
    if (heard === 0) await this.#pressAgain(element, target.words ? `"${target.words}"` : (target.css ?? "an element"));
  }

  /** A press that does not count (www/scripts/press.js) reaches nobody: the page had changed once more. That is said aloud. */
  async #pressAgain(element, what) {
    console.log(`PRESSED AGAIN on ${engine}: the page changed just before the press on ${what}`);
    await new Promise((done) => setTimeout(done, 400));
    await element.click();
  }

  /** Scrolls to an element, and waits until it stands still. */
  bringIntoSight(element) {
    return this.hand("bring", element);
  }

  async type(css, text) {
    const { element: field } = await this.ready({ css });
    await field.clear();
    if (text) await field.sendKeys(text); // WebKit's driver types nothing for no words
  }

  /** Waits until nothing on the page moves. */
  settle() {
    return this.driver.executeAsyncScript(function (done) {
      Promise.allSettled(document.getAnimations().map((it) => it.finished)).then(() => done());
    });
  }

  /** Puts text into a field all at once, as a paste does. */
  async paste(css, text) {
    await this.run(
      (css, text) => {
        document.querySelector(css).focus();
        document.execCommand("insertText", false, text);
      },
      css,
      text,
    );
  }

  // ----- people

  /** Adds people on the people page: "a child", "an unborn baby", "an adult". */
  async add(...whom) {
    for (const it of whom) {
      const n = await this.count(".ws-person");
      await this.press(`Add ${it}`);
      await this.until(async () => (await this.count(".ws-person")) === n + 1, `${it} is added`);
    }
  }

  /** Opens a tool for a person from the people page, and goes to its first section. */
  async openFor(person, tool, way) {
    if ((await this.page()) !== "people") await this.follow("People and tools", "people");
    const link = await this.run(
      (person, title) =>
        [...document.querySelectorAll(".ws-person")][person]
          ? [...[...document.querySelectorAll(".ws-person")][person].querySelectorAll("a")].find((it) =>
              it.innerText.includes(title),
            )
          : null,
      person,
      tool.title,
    );
    assert(link, `the list of people does not offer "${tool.title}" for person ${person + 1}`);
    const at = await this.followTo(link, `"${tool.title}"`);
    if (at === "gate") await this.passGate(tool, way ?? "ask", person);
    if ((await this.page()) === "tool") await this.follow("Start answering", "section");
  }

  // ----- questions

  /** The selector of a choice of an item. */
  radio(tool, item, choice, person = 0) {
    const name = `p${person}-${tool.id}-${item.id}`;
    return `#item-${name} input[name="${name}"][value="${choice}"]`;
  }

  /** Answers with the pointer. */
  async answer(tool, item, choice, person = 0) {
    const css = this.radio(tool, item, choice, person);
    await this.until(async () => 0 < (await this.count(css)), `"${item.topic}" is asked`);
    await this.click({ css });
    await this.until(() => this.run((css) => document.querySelector(css)?.checked, css), `"${item.topic}" is answered`);
  }

  /** How many are answered, as the page says. */
  async answered() {
    return Number(await this.run(() => document.querySelector("[data-answered]")?.dataset.answered));
  }

  /** Answers all items of the section in sight at once. `decide` gives the choice for an item, or null. */
  async answerSection(tool, decide, person = 0) {
    const done = new Set();
    for (;;) {
      const asked = await this.run(
        (start) =>
          [...document.querySelectorAll(".ws-item")]
            .filter((it) => it.id.startsWith(start) && !it.closest(".ws-panel"))
            // A question that the record answers has nothing to press.
            .filter((it) => it.querySelector("input"))
            .map((it) => it.id.slice(start.length)),
        `item-p${person}-${tool.id}-`,
      );
      const fresh = asked.filter((id) => !done.has(id) && tool.item(id));
      if (fresh.length === 0) return;
      const wanted = fresh.flatMap((id) => {
        done.add(id);
        const item = tool.item(id);
        const choice = item.scale ? decide(item) : null;
        return choice ? [this.radio(tool, item, choice, person)] : [];
      });
      await this.run((wanted) => wanted.forEach((css) => document.querySelector(css).click()), wanted);
    }
  }

  /** Goes on, answering nothing, to the section in which an item stands. */
  async toSection(tool, item, person = 0) {
    while (!(await this.count(`[id="item-p${person}-${tool.id}-${item.id}"]`))) await this.on();
    await this.at("section");
  }

  /** Opens everything that can be opened on the page. */
  openDetails() {
    return this.run(() => document.querySelectorAll("details").forEach((it) => (it.open = true)));
  }

  /** Goes on from a section, to the next page. */
  on() {
    return this.follow(ON);
  }

  /** Answers from the present section to the result. */
  async answerThrough(tool, decide, person = 0) {
    while ((await this.page()) === "section") {
      await this.answerSection(tool, decide, person);
      await this.on();
    }
    if ((await this.page()) === "texts") await this.follow("See the result");
    await this.at("result");
  }

  /** From the start page to the first section of a tool about a child of this age in years. */
  async begin(tool, years = 6) {
    await this.open(`#/tools/${tool.id}`, tool.opens);
    await this.beginHere(tool, years);
  }

  /** Answers a tool's quick question, where it asks one. */
  async beginHereQuick(years = 6) {
    if (await this.count('input[value="years"]')) {
      await this.click({ css: 'input[value="years"]' });
      await this.type('input[name="age-years"]', String(years));
    }
    await this.follow("Continue");
  }

  /** From a tool's quick question to its first section. */
  async beginHere(tool, years = 6) {
    if ((await this.page()) === "quick") await this.beginHereQuick(years);
    if ((await this.page()) === "gate") await this.passGate(tool, "ask");
    await this.at("tool");
    await this.follow("Start answering", "section");
  }

  /** Goes on at the safety gate in one of its ways, with every point met. */
  async passGate(tool, kind, person = 0) {
    const way = tool.gate.ways.find((it) => it.kind === kind);
    for (const point of kind === "ask" ? tool.gate.points : []) {
      await this.click({ css: `input[name="p${person}-${tool.id}-gate-points"][value="${point.id}"]` });
    }
    await this.click({ css: `input[name="p${person}-${tool.id}-gate-way"][value="${way.id}"]` });
    await this.follow("Continue");
  }

  /** Opens another address in a tab of its own, runs a function in the page, then one out here, and closes it. */
  async elsewhere(address, run, look = async () => {}) {
    const here = await this.driver.getWindowHandle();
    await newTab(this.driver);
    try {
      await this.driver.get(address);
      const found = await this.run(run);
      await look();
      return found;
    } finally {
      await this.driver.close();
      await this.driver.switchTo().window(here);
    }
  }

  // ----- what must always hold

  /** Fails if the browser complained or the page's policy refused anything. */
  async assertNoComplaint() {
    const refused = await this.run(() => globalThis.refusedByPolicy ?? []);
    assert.deepEqual(refused, [], "the page's own policy refused something: it would be missing in use");
    assert.deepEqual(await complaints(this.driver), [], "the browser reports errors: part of the page did not work");
  }
}

/**
 * Journeys in one browser. Each has a name that is a sentence and says what a practitioner loses when it fails.
 *
 * `complaints: true` for a file whose journeys break things on purpose. `engines` or `forms`, and `because`, for what cannot run on
 * every engine or in every form: given here for a whole file, or after the function for one journey.
 */
export function journeys(options = {}) {
  let app;
  before(async () => {
    if (!unless(options).skip) app = await App.start(options);
  });
  after(() => app?.stop());
  return (name, loss, run, limit = {}) =>
    test(name, { ...unless(options), ...unless(limit) }, async (context) => {
      const whole = async () => {
        await run(app, context);
        if (!options.complaints) await app.assertNoComplaint();
      };
      try {
        await whole().catch(async (error) => {
          // WebKitGTK is not steady enough to tell a fault of ours from one of its own at the first try (ENGINES.md).
          const what = hasDied(error) ? "died" : engine === "webkit" && "failed";
          if (!what || !mayStartAnew(`${what} in "${name}": ${error.message}`)) throw error;
          await app.stop().catch(() => {}); // whatever is left of it
          app = await App.start(options);
          await whole();
        });
      } catch (error) {
        await keepPicture(app.driver, name);
        const failure = new Error(`${loss}\n${error.message}`);
        const calls = String(error.stack)
          .split("\n")
          .filter((line) => /^\s+at /.test(line));
        failure.stack = [failure.message, ...calls].join("\n");
        throw failure;
      }
    });
}
