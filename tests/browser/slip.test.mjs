// Slips: a finger that taps twice, a key that is held down, a space too many, a tab that dies. None may cost anything.

import assert from "node:assert/strict";
import { after, before } from "node:test";
import { Key } from "selenium-webdriver";
import { journeys } from "./support/app.mjs";
import { resize, resizeBack } from "./support/browser.mjs";
import { adultTool, plainTool as tool } from "./support/content.mjs";
import { copyOfSite, exitTo, serve } from "./support/site.mjs";

const journey = journeys();
const AWAY = "Somewhere dull";
const TOUCH = { engines: ["chromium"], because: "only DevTools can pretend to the finger on a phone" };

let site;
before(async () => {
  const away = `<!doctype html><title>${AWAY}</title><link rel="icon" href="data:,"><h1>${AWAY}</h1>`;
  site = await serve(copyOfSite({ "index.html": exitTo("./away.html"), "away.html": away }));
});
after(() => site?.stop());

/** Opens this file's own site, whose way out leads nowhere outside. */
async function begin(app, which = tool) {
  app.url = site.url;
  await app.begin(which);
}

/** A finger that taps so many times, so many milliseconds apart, without looking. */
async function tap(app, x, y, times, apart) {
  for (let n = 0; n < times; n += 1) {
    if (0 < n) await new Promise((done) => setTimeout(done, apart));
    const touch = (type, touchPoints) => app.driver.sendDevToolsCommand("Input.dispatchTouchEvent", { type, touchPoints });
    await touch("touchStart", [{ x, y }]);
    await touch("touchEnd", []);
  }
}

async function asPhone(app, run) {
  const say = (command, given) => app.driver.sendDevToolsCommand(command, given);
  await say("Emulation.setDeviceMetricsOverride", { width: 390, height: 740, deviceScaleFactor: 1, mobile: true });
  await say("Emulation.setTouchEmulationEnabled", { enabled: true });
  try {
    await run();
  } finally {
    await say("Emulation.setTouchEmulationEnabled", { enabled: false });
    await resizeBack(app.driver);
  }
}

/** Where the middle of the button that leads on stands; it is scrolled to this height first, as near as the page allows. */
const bringTo = (app, height) =>
  app.run((height) => {
    const on = [...document.querySelectorAll("main button")].find((it) => /^(Continue|See the result)$/.test(it.innerText.trim()));
    const { top, height: own } = on.getBoundingClientRect();
    scrollBy({ top: top + own / 2 - height, behavior: "instant" });
    const box = on.getBoundingClientRect();
    return [box.left + box.width / 2, box.top + box.height / 2];
  }, height);

const trail = (app) => app.run(() => history.state);
const settled = () => new Promise((done) => setTimeout(done, 450));

journey(
  "on a phone a double tap on Continue goes one page on, wherever Continue stands, and never out",
  "A finger that taps twice would wipe an hour's answers, or answer a question unread.",
  async (app) => {
    await asPhone(app, async () => {
      for (const apart of [60, 180]) {
        let height = 70;
        // Until it is answered, a line about danger lies over the top of the page.
        const start = async () => {
          await begin(app);
          await app.answer(tool, tool.danger(), tool.calm(tool.danger()));
        };
        await start();
        while (height < 700) {
          if ((await app.page()) !== "section") await start();
          await settled();
          const before = await trail(app);
          const [x, y] = await bringTo(app, height);
          await settled();
          await tap(app, x, y, 2, apart);
          await settled();
          const where = `Continue at ${Math.round(y)} of 740, ${apart} ms apart`;
          assert.equal(await app.driver.getTitle(), "Windscreen", `${where}: it left`);
          assert.equal(await trail(app), before + 1, `${where}: not one page on`);
          assert.equal(await app.run(() => document.querySelectorAll("main input:checked").length), 0, `${where}: it answered`);
          height += 45;
        }
      }
    });
  },
  TOUCH,
);

journey(
  "Exit stands where nothing else to press ever stands, on every width and however far the page is scrolled",
  "Whoever presses where something stood a moment before would lose everything.",
  async (app) => {
    for (const [width, height] of [[390, 740], [320, 640], [800, 700], [1280, 900]]) {
      await resize(app.driver, width, height);
      const places = new Set();
      await begin(app);
      for (const to of [0, 150, 100_000]) {
        const found = await app.run((to) => {
          scrollTo({ top: to, behavior: "instant" });
          const exit = document.querySelector(".govuk-exit-this-page__button").getBoundingClientRect();
          const hit = document.elementFromPoint(exit.left + exit.width / 2, exit.top + exit.height / 2);
          return {
            place: [exit.left, exit.top, exit.width, exit.height].map(Math.round).join(" "),
            isOnTop: hit?.closest(".govuk-exit-this-page__button") !== null,
          };
        }, to);
        assert(found.isOnTop, `at ${width} pixels something lies over the way out`);
        places.add(found.place);
      }
      await app.on();
      places.add(await app.run(() => {
        const exit = document.querySelector(".govuk-exit-this-page__button").getBoundingClientRect();
        return [exit.left, exit.top, exit.width, exit.height].map(Math.round).join(" ");
      }));
      assert.equal(places.size, 1, `at ${width} pixels it moves: ${[...places].join(" | ")}`);
      // Nothing that can be pressed is covered by it while the page is at its top.
      const covered = await app.run(() => {
        scrollTo({ top: 0, behavior: "instant" });
        const exit = document.querySelector(".govuk-exit-this-page__button").getBoundingClientRect();
        return [...document.querySelectorAll(".ws-emergency a, header a, header button")]
          .map((it) => [it.innerText, it.getBoundingClientRect()])
          .filter(([, it]) => it.width && it.left < exit.right && exit.left < it.right && it.top < exit.bottom && exit.top < it.bottom)
          .map(([words]) => words);
      });
      assert.deepEqual(covered, [], `at ${width} pixels it covers these`);
    }
    await resizeBack(app.driver);
  },
);

journey(
  "a double click counts once where the page changes, and both times where the control stays",
  "A hand that always clicks twice would run past a page of questions; or have to wait for each answer.",
  async (app) => {
    await begin(app);
    await settled();
    const before = await trail(app);
    await app.bringIntoSight(await app.control(/^(Continue|See the result)$/));
    await app.driver.actions().doubleClick(await app.control(/^(Continue|See the result)$/)).perform();
    await settled();
    assert.equal(await trail(app), before + 1);
    await app.follow("People and tools", "people");
    await settled();
    const people = await app.count(".ws-person");
    const add = await app.control("Add a child");
    await app.bringIntoSight(add);
    // The button goes down as people are added above it: the second click finds another place.
    await app.driver.actions().click(add).perform();
    await settled();
    await app.bringIntoSight(await app.control("Add a child"));
    await settled();
    await app.driver.actions().click(await app.control("Add a child")).perform();
    await app.until(async () => (await app.count(".ws-person")) === people + 2, "both presses count");
  },
);

journey(
  "answers given quickly one after another all count",
  "Somebody who knows the answers would be held up, or lose some.",
  async (app) => {
    await begin(app);
    await settled();
    const asked = await app.run(() => [...document.querySelectorAll(".ws-item fieldset")].length);
    assert(1 < asked);
    // By keys: Space chooses, Tab goes on. No press waits for the last.
    const radios = await app.run(() => {
      const first = document.querySelector(".ws-item input[type=radio]");
      first.focus();
      return document.querySelectorAll(".ws-item").length;
    });
    for (let n = 0; n < Math.min(3, radios); n += 1) {
      await app.driver.actions().sendKeys(Key.SPACE, Key.TAB).perform();
      // Past what was asked beside the answer, to the next question.
      await app.run((n) => document.querySelectorAll(".ws-item")[n + 1]?.querySelector("input[type=radio]")?.focus(), n);
    }
    assert.equal(await app.answered(), Math.min(3, radios), "a press of a key was lost");
  },
);

journey(
  "a key that is held down does not run through pages or add people, and a key pressed quickly is not lost",
  "A book on the keyboard would fill the record, and a quick worker would have to press twice.",
  async (app) => {
    await begin(app);
    await app.follow("People and tools", "people");
    const add = await app.control("Add a child");
    await app.run((it) => it.focus(), add);
    const people = await app.count(".ws-person");
    const repeats = await app.run((it) => {
      let n = 0;
      for (let k = 0; k < 8; k += 1) {
        const event = new KeyboardEvent("keydown", { key: "Enter", repeat: 0 < k, bubbles: true, cancelable: true });
        n += it.dispatchEvent(event) ? 1 : 0;
      }
      return n;
    }, add);
    assert.equal(repeats, 1, "a repeated key reaches the button");
    await app.driver.actions().sendKeys(Key.ENTER, Key.ENTER, Key.ENTER).perform();
    await app.until(async () => (await app.count(".ws-person")) === people + 3, "three presses of Enter add three");

    // A link, on a page that moves at the very press: Firefox gives its Enter the look of a click.
    const link = await app.control(/^Back$/);
    await app.run((it) => {
      it.focus();
      it.addEventListener("keydown", () => {
        document.body.classList.toggle("is-changed");
        document.body.style.paddingTop = "3rem"; // nothing stands where it stood
      });
    }, link);
    await app.driver.actions().sendKeys(Key.ENTER).perform();
    await app.until(async () => (await app.page()) !== "people", "Enter on a link of a page that has just moved leads on");
  },
);

/** What has the keyboard, and whether a press of the space bar changes any answer. */
async function spaceChoosesNothing(app, where) {
  const chosen = () => app.run(() => [...document.querySelectorAll("main input")].filter((it) => it.checked).map((it) => it.id).join());
  const at = await app.run(() => document.activeElement?.tagName);
  assert(["H1", "LEGEND", "LABEL", "DIV"].includes(at), `${where}: the keyboard is on ${at}`);
  const before = await chosen();
  await app.driver.actions().sendKeys(Key.SPACE).perform();
  await settled(); // the page may scroll for it
  assert.equal(await chosen(), before, `${where}: a space chose something`);
}

journey(
  "wherever the page moves the keyboard, it is on the question and a space chooses nothing",
  "A space meant to scroll, or to hear on, would answer for a child.",
  async (app) => {
    app.url = site.url;
    await app.open(`#/tools/${tool.id}`);
    const landed = () => app.until(() => app.run(() => document.activeElement?.tagName === "H1"), "the heading has the keyboard");
    await app.beginHereQuick();
    await landed();
    await spaceChoosesNothing(app, "a tool");
    await app.follow("Start answering", "section");
    await landed();
    await spaceChoosesNothing(app, "the first section");
    // An answer taken back.
    const first = tool.items.find((it) => it.scale && !it["asked-if"] && !it.ages);
    await app.toSection(tool, first);
    await app.answer(tool, first, tool.calm(first) ?? tool.unknown(first));
    await app.press(/^Clear/);
    await app.until(() => app.run(() => document.activeElement?.tagName === "LEGEND"), "the question has the keyboard");
    await spaceChoosesNothing(app, "an answer taken back");
    await app.on();
    await landed();
    await spaceChoosesNothing(app, "the next section");
    // An error leads to the question, not to its first answer.
    await app.open(`#/tools/${adultTool.id}`);
    await app.beginHereQuick();
    await app.at("gate");
    await app.press("Continue");
    await app.until(() => app.count(".govuk-error-summary"), "an error is named");
    await app.click(await app.find(".govuk-error-summary a"));
    await app.until(() => app.run(() => document.activeElement?.tagName === "LEGEND"), "the question has the keyboard");
    await spaceChoosesNothing(app, "after an error");
  },
);

journey(
  "in a text box Shift counts only when pressed three times quickly, with nothing typed between",
  "Somebody who writes capitals would lose the record; somebody in danger could not leave from a text box.",
  async (app) => {
    await begin(app);
    await app.follow("Summary", "summary");
    await app.follow("Danger now", "form");
    const id = await app.run(() => document.querySelector("main input[type=text], main textarea").id);
    const shift = (actions) => actions.keyDown(Key.SHIFT).keyUp(Key.SHIFT);
    const slowly = app.driver.actions().click(await app.find(`[id="${id}"]`));
    await app.bringIntoSight(await app.find(`[id="${id}"]`));
    for (let n = 0; n < 4; n += 1) shift(slowly).pause(900);
    await slowly.perform();
    assert.equal(await app.page(), "form", "slow presses left");
    // Capitals, each with its own press, let go of in the order of fast fingers.
    const capitals = app.driver.actions();
    for (const letter of ["N", "H", "S", "G", "P"]) capitals.keyDown(Key.SHIFT).keyDown(letter).keyUp(Key.SHIFT).keyUp(letter);
    await capitals.perform();
    const between = app.driver.actions();
    for (let n = 0; n < 4; n += 1) shift(between).sendKeys("a");
    await between.perform();
    assert.equal(await app.page(), "form", "typing left");
    const quickly = app.driver.actions();
    for (let n = 0; n < 3; n += 1) shift(quickly).pause(100);
    await quickly.perform();
    await app.until(async () => (await app.driver.getTitle()) === AWAY, "three quick presses leave");
  },
);

journey(
  "after some minutes of answers the page offers once to keep them, and never on an adult's pages",
  "An hour of answers would go with a tab that dies; or somebody who reads over a shoulder would learn that there is something to find.",
  async (app) => {
    const soon = (html) => html.replace(/<meta[^>]*windscreen:offer-minutes[^>]*>/, '<meta name="windscreen:offer-minutes" content="0.02">');
    const own = await serve(copyOfSite({ "index.html": soon }));
    app.url = own.url;
    const answerFor = async (which) => {
      const first = await app.run(() => document.querySelector(".ws-item input[type=radio]").name);
      const it = which.item(first.slice(`p0-${which.id}-`.length));
      await app.answer(which, it, which.calm(it));
      await new Promise((done) => setTimeout(done, 1_500));
      await app.answer(which, it, which.unknown(it));
      await settled();
    };
    try {
      // An adult's checklist first: nothing there.
      await app.open(`#/tools/${adultTool.id}`);
      await app.beginHere(adultTool);
      await answerFor(adultTool);
      await app.on();
      assert.equal(await app.count(".ws-offer"), 0, "it offers in the adult's checklist");
      await app.back("section");
      assert.equal(await app.count(".ws-offer"), 0);
      // The first page that is not the adult's.
      await app.follow("People and tools", "people");
      assert.match(await app.words(".ws-offer"), /Keep what you have entered/);
      await app.press("Not now");
      await app.until(async () => (await app.count(".ws-offer")) === 0, "it goes");
      assert.equal(await app.run(() => document.activeElement?.tagName), "H1");
      await app.follow("Summary", "summary");
      assert.equal(await app.count(".ws-offer"), 0, "it offers twice");

      // About a child it comes at the next page, and not under somebody's hand.
      await app.begin(tool);
      await answerFor(tool);
      assert.equal(await app.count(".ws-offer"), 0, "it moves the questions");
      await app.on();
      await app.until(() => app.count(".ws-offer"), "it offers");
      await app.press("Keep it");
      await app.at("keep");
    } finally {
      own.stop();
    }
  },
);

journey(
  "a person goes only when it is said twice, an age that is none is said to be none, and no tool for other ages is asked",
  "A press on the wrong button would cost a child's answers; a day that was typed wrongly would be lost without a word.",
  async (app) => {
    app.url = site.url;
    await app.open();
    await app.follow("Start with the people", "people");
    await app.add("a child");
    const change = () => app.press("Change label or age, or take out");
    await change();
    const age = (value) => app.run((css) => document.querySelector(css).click(), `.ws-person input[value="${value}"]`);
    const fill = async (values) => {
      for (const [n, part] of ["day", "month", "year"].entries()) await app.type(`.ws-person [id$="-born-${part}"]`, values[n]);
    };
    const wrong = () => app.words(".ws-person .govuk-error-message");
    await age("born");
    const next = new Date().getFullYear() + 2;
    for (const [day, says] of [
      [["31", "2", "2023"], /no such day/],
      [["5", "11", "23"], /no such day/],
      [["5", "11", String(next)], /still to come/],
      [["5", "11", "1980"], /18 or over/],
    ]) {
      await fill(day);
      await app.until(async () => says.test(await wrong()), `${day.join(" ")} is said to be wrong: ${says}`);
    }
    await fill(["5", "11", String(next - 5)]);
    await app.until(async () => (await wrong()) === "", "a day that is one is taken");

    // Three years old: nobody asks about exploitation, and whoever means it can.
    const rows = await app.run(() => [...document.querySelectorAll(".ws-grid tbody tr")].map((it) => it.innerText));
    const other = rows.filter((it) => /Not asked at this age/.test(it));
    assert(other.length === 1 && /Use all the same: Child sexual exploitation/.test(other[0]), rows.join("\n"));

    await app.press("Take out Child 1");
    assert.equal(await app.count(".ws-person"), 1, "one press takes a child out");
    await app.press("Take out Child 1 and everything entered");
    await app.until(async () => (await app.count(".ws-person")) === 0, "the child is taken out");
  },
);
