// A person without a pointer: Tab, arrows, Space and Enter, and nothing else.

import assert from "node:assert/strict";
import { Key } from "selenium-webdriver";
import { HAND } from "./hand.mjs";

/** More presses of Tab than any page needs. */
const ENOUGH = 600;

/** Whether something that can be pressed has these words. */
function bears(words) {
  const fits = (it) => (words instanceof RegExp ? words.test(it) : it.includes(words));
  return (it) => ["a", "button", "summary"].includes(it.tag) && !it.inPanel && fits(it.words);
}

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
  async focused() {
    return (await this.#look(false)).at;
  }

  /** The same, and what Tab should come to next. */
  #look(withAhead = true) {
    return this.app.driver.executeScript(`${HAND} return hand.focused(...arguments)`, withAhead);
  }

  /**
   * Presses Tab until the keyboard is on something that fits. `meet` sees every field on the way.
   *
   * As many presses as the page's own order says that it takes are sent at once; where they do not lead there, the rest of
   * the way is gone press by press.
   */
  async reach(fits, what, meet = null) {
    const stops = (it) => fits(it) || (meet && ["input", "textarea", "select"].includes(it.tag));
    let isAsExpected = true;
    let { at, ahead } = await this.#look();
    for (let n = 0; n < ENOUGH; ) {
      // Where nothing has the keyboard, only the browser knows where it goes on.
      const next = isAsExpected && at.tag !== "body" ? ahead.findIndex(stops) : 0;
      const presses = next === -1 ? Math.max(1, ahead.length) : next + 1;
      await this.press(...Array(presses).fill(Key.TAB));
      n += presses;
      const expected = ahead[presses - 1];
      ({ at, ahead } = await this.#look());
      if (fits(at)) return at;
      isAsExpected &&= !expected || (expected.tag === at.tag && expected.name === at.name && expected.words === at.words);
      if (meet && stops(at)) {
        await meet(at);
        ({ at, ahead } = await this.#look());
      }
    }
    return assert.fail(`Tab never reaches ${what} on the page "${await this.app.page()}"`);
  }

  /** Reaches what has these words and presses Enter on it. */
  enter(words, meet) {
    return this.#enter(bears(words), `"${words}"`, meet);
  }

  /** Gives where in the history the page was before. */
  async #enter(fits, what, meet) {
    await this.reach(fits, what, meet);
    const before = await this.app.run(() => history.state);
    await this.press(Key.ENTER);
    return before;
  }

  /** Reaches what has these words, presses Enter on it and waits for the next page. */
  follow(words, page, meet) {
    return this.followTo(bears(words), `Enter on "${words}"`, page, meet);
  }

  /** The same for what fits; gives the kind of the page. */
  async followTo(fits, what, page = null, meet = null) {
    const before = await this.#enter(fits, what, meet);
    // The page is there once its heading has been given the keyboard; a press before that would be lost.
    return this.app.arrive(before, what, page, { withKeyboard: true });
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
