// A hand at the page: what happens there around a press, with few calls of a driver. Each call costs some milliseconds on
// every engine, and a journey has hundreds of presses.

/** Makes `window.hand`. It is sent to the page as text, and must not use anything but what it makes itself. */
function make() {
  // A press counts only on what has stood still for a third of a second (www/scripts/press.js): somebody who presses by hand needs
  // that long to see it. The page's clock is put on by that much before each press instead. The real third of a second
  // is for slip.test.mjs; that a press counted is heard here.
  let ahead = 0;
  let nHeard = 0;
  const now = performance.now.bind(performance);
  performance.now = () => now() + ahead;
  document.addEventListener("click", () => (nHeard += 1), true);

  const page = () => document.querySelector("main[data-page]")?.dataset.page ?? null;

  /** The visible button, link or summary with these words, or that fit this pattern. */
  const control = (words, pattern) => {
    const fits = (it) => {
      const shown = it.innerText.replace(/\s+/g, " ").trim();
      return pattern ? new RegExp(pattern).test(shown) : shown.includes(words);
    };
    const all = [...document.querySelectorAll("button, a[href], summary")];
    return all.find((it) => it.checkVisibility() && fits(it)) ?? null;
  };

  /** What a press on an element would meet. */
  const met = (it) => {
    const { left, top, width, height } = it.getClientRects()[0] ?? it.getBoundingClientRect();
    return document.elementFromPoint(left + width / 2, top + height / 2);
  };

  /** Whether an element is wholly in sight, and not under what stays in view while the page is scrolled. */
  const isInSight = (it) => {
    const { top, bottom } = it.getBoundingClientRect();
    return 50 <= top && bottom <= innerHeight - 50 && it.contains(met(it));
  };

  /** Scrolls to an element that is not in sight, and waits until it stands still. */
  const bring = (it, done) => {
    let before = null;
    const look = () => {
      if (!isInSight(it)) it.scrollIntoView({ block: "center", behavior: "instant" });
      const { x, y } = it.getBoundingClientRect();
      const here = [x, y, document.documentElement.scrollHeight];
      // Firefox scrolls one pixel to and fro where the middle lies between two, which nobody sees.
      const isStill = before?.every((it, n) => Math.abs(it - here[n]) <= 1);
      if (isStill || !it.isConnected) return done();
      before = here;
      return setTimeout(look, 16); // not a frame: WebKit draws none in a part of a page that is out of sight
    };
    look();
  };

  /** What somebody learns who comes to an element with the keyboard. */
  const described = (it) => {
    const box = it.getBoundingClientRect();
    return {
      tag: it.tagName.toLowerCase(),
      kind: it.type ?? "",
      name: it.name ?? "",
      value: it.value ?? "",
      id: it.id,
      checked: it.checked ?? false,
      chosen: it.type === "radio" && document.querySelector(`input[name="${it.name}"]:checked`) !== null,
      words: it === document.body ? "" : (it.innerText?.replace(/\s+/g, " ").trim() ?? ""),
      group: it.closest("section")?.querySelector("h2")?.innerText.trim() ?? "",
      groupId: it.closest("section")?.getAttribute("aria-labelledby") ?? "",
      inMain: it.closest("main") !== null,
      inPanel: it.closest(".ws-panel") !== null,
      inSight: box.bottom > 0 && box.top < innerHeight && 0 < box.width,
    };
  };

  /** What Tab should come to next, in order: of a group of radio buttons the one that is chosen, or the first. */
  const onTheWay = () => {
    const at = document.activeElement;
    const met = new Set(at.type === "radio" ? [at.name] : []);
    return [...document.querySelectorAll("a[href], button, summary, input, textarea, select")].filter((it) => {
      if (!(at.compareDocumentPosition(it) & Node.DOCUMENT_POSITION_FOLLOWING)) return false;
      if (it.disabled || it.tabIndex < 0 || !it.checkVisibility({ visibilityProperty: true })) return false;
      if (it.type !== "radio") return true;
      if (met.has(it.name)) return false;
      const chosen = document.querySelector(`input[type=radio][name="${it.name}"]:checked`);
      if (chosen && chosen !== it) return false;
      met.add(it.name);
      return true;
    });
  };

  return {
    control,
    /** What the keyboard is on, and on request what lies ahead of it. */
    focused: (withAhead) => ({
      at: described(document.activeElement),
      ahead: withAhead ? onTheWay().slice(0, 40).map(described) : [],
    }),
    bring,
    nHeard: () => nHeard,

    /**
     * Makes ready to press: on an element, or on what a selector finds, or on a control by its words. Gives the element, or
     * null where none comes, where in the history the page is, and what lies over it if anything. (WebKit's driver knows no element inside an object.)
     */
    ready(element, { css, words, pattern }, patience, done) {
      const end = now() + patience;
      const find = () => {
        const it = element ?? (css ? document.querySelector(css) : control(words, pattern));
        if (it) return bring(it, () => found(it));
        // A page that has just come may draw its links a moment later.
        return end < now() ? done({ element: null }) : setTimeout(find, 10);
      };
      const found = (it) => {
        ahead += 400;
        nHeard = 0;
        const over = it.contains(met(it)) ? null : (met(it)?.outerHTML.slice(0, 100) ?? "the edge of the window");
        done({ element: it, trail: history.state, over });
      };
      find();
    },

    /**
     * Waits, though not for ever, until the press led away from this place in the history, and to this page if one is named.
     * Gives up at once where nobody heard the press, unless it `isSure` that somebody did.
     */
    arrived({ trail, page: wanted, withKeyboard, isSure, patience }, done) {
      const end = now() + patience;
      const isHeard = isSure || 0 < nHeard;
      const look = () => {
        const left = history.state !== trail;
        const at = page();
        const lacks = [
          [left, null],
          [at !== "waiting", "the rest of the program comes"],
          [!wanted || at === wanted, `the page "${wanted}" opens`],
          [!withKeyboard || document.activeElement.tagName === "H1", "the heading of the page has the keyboard"],
        ].find(([is]) => !is);
        const isGivenUp = (!isHeard && !left) || end < now();
        if (!lacks || isGivenUp) return done({ isHeard, left, at, isThere: !lacks, lacks: lacks?.[1] });
        return setTimeout(look, 10);
      };
      look();
    },
  };
}

/** Goes before a script that uses `hand`. */
export const HAND = `window.hand ??= (${make})();`;
