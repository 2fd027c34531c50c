// A person without a pointer: Tab, arrows, Space and Enter, and nothing else.

import assert from "node:assert/strict";
import { Key } from "selenium-webdriver";

/** More presses of Tab than any page needs. */
const ENOUGH = 600;

export class Keyboard {
  constructor(app) {
    this.app = app;
  }

  async press(...keys) {
    await this.app.driver
      .actions()
      .sendKeys(...keys)
      .perform();
  }

  /** What the keyboard is on. */
  focused() {
    return this.app.run(() => {
      const it = document.activeElement;
      const box = it.getBoundingClientRect();
      return {
        tag: it.tagName.toLowerCase(),
        kind: it.type ?? "",
        name: it.name ?? "",
        value: it.value ?? "",
        id: it.id,
        checked: it.checked ?? false,
        chosen: it.type === "radio" && document.querySelector(`input[name="${it.name}"]:checked`) !== null,
        words: it.innerText?.replace(/\s+/g, " ").trim() ?? "",
        group: it.closest("section")?.querySelector("h2")?.innerText.trim() ?? "",
        inMain: it.closest("main") !== null,
        inPanel: it.closest(".ws-panel") !== null,
        inSight: box.bottom > 0 && box.top < innerHeight && 0 < box.width,
      };
    });
  }

  /** Presses Tab until the keyboard is on something that fits. `meet` sees everything on the way. */
  async reach(fits, what, meet = async () => {}) {
    for (let n = 0; n < ENOUGH; n += 1) {
      await this.press(Key.TAB);
      const at = await this.focused();
      if (await fits(at)) return at;
      await meet(at);
    }
    return assert.fail(`Tab never reaches ${what} on the page "${await this.app.page()}"`);
  }

  /** Reaches what has these words and presses Enter on it. */
  async enter(words, meet) {
    const fits = (it) => (words instanceof RegExp ? words.test(it.words) : it.words.includes(words));
    const at = await this.reach(
      (it) => ["a", "button", "summary"].includes(it.tag) && !it.inPanel && fits(it),
      `"${words}"`,
      meet,
    );
    const before = await this.app.run(() => history.state);
    await this.press(Key.ENTER);
    return { at, before };
  }

  /** Reaches what has these words, presses Enter on it and waits for the next page. */
  async follow(words, page, meet) {
    const { before } = await this.enter(words, meet);
    await this.app.until(
      async () => (await this.app.run(() => history.state)) !== before,
      `Enter on "${words}" leads on`,
    );
    if (page) await this.app.at(page);
    // The page is there once its heading has been given the keyboard; a press before that would be lost.
    await this.app.until(async () => (await this.focused()).tag === "h1", "the heading of the page has the keyboard");
    return this.app.page();
  }

  /**
   * Waits until the question of this name stands as it was left: on the way to a choice another may have shown a field, and
   * a program that runs slowly takes it away only after the next key of a driver.
   */
  drawn(name) {
    return this.app.driver.executeAsyncScript(function (name, done) {
      let before = null;
      const look = () => {
        const now = document.getElementsByName(name)[0]?.closest(".ws-item")?.innerHTML;
        if (now === before) return done();
        before = now;
        return setTimeout(look, 50);
      };
      look();
    }, name);
  }

  /** Chooses a radio button of the group that the keyboard has just come to, by its place. */
  async choose(name, place) {
    if (place === 0) await this.press(Key.SPACE);
    // Each press redraws the item: the next one must find the keyboard where the last one left it.
    for (let n = 0; n < place; n += 1) await this.press(Key.ARROW_DOWN);
    await this.drawn(name);
    const at = await this.focused();
    assert(
      at.name === name && at.checked,
      `the keyboard is lost after answering "${name}": it is on a ${at.tag} "${at.words || at.name}"`,
    );
    return at;
  }
}
