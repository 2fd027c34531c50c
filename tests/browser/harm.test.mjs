// What must happen now, from the moment a sign of harm is chosen.

import assert from "node:assert/strict";
import { journeys } from "./support/app.mjs";
import { resize, resizeBack } from "./support/browser.mjs";
import { adultTool, neutralArea, tools } from "./support/content.mjs";

const journey = journeys();

/** Where a choice stands on the screen, and what a finger there would touch. */
function place(app, css) {
  return app.run((css) => {
    const it = document.querySelector(css);
    const { x, y, width, height } = it.getBoundingClientRect();
    const touched = document.elementFromPoint(x + width / 2, y + height / 2);
    const label = document.querySelector(`label[for="${it.id}"]`);
    return { x, y, width, height, isFree: it === touched || label === touched };
  }, css);
}

// First questions that are not scored have no sign but the danger itself.
for (const tool of tools.filter((it) => it.alarm())) {
  journey(
    `a sign of harm in ${tool.title} speaks at once`,
    "A child or an adult in danger would wait until somebody has finished a form.",
    async (app) => {
      const alarm = tool.alarm();
      for (const [width, height] of [
        [1280, 900],
        [320, 640],
      ]) {
        await resize(app.driver, width, height);
        await app.begin(tool);
        await app.toSection(tool, alarm);
        assert.equal(await app.count(".ws-panel--open"), 0, "it warns before anything was said");
        const css = app.radio(tool, alarm, tool.raised(alarm));
        // Of a home, what nobody said of its children is taken as not known.
        const already = await app.answered();
        const before = await app.run((css) => {
          document.querySelector(css).scrollIntoView({ block: "center", behavior: "instant" });
          const { x, y, width, height } = document.querySelector(css).getBoundingClientRect();
          return { x, y, width, height };
        }, css);
        await app.click(await app.find(css));
        await app.until(() => app.count(".ws-panel--open"), "the panel opens");
        await app.settle();

        const { isFree, ...after } = await place(app, css);
        // Firefox rounds where a page is scrolled to, which nobody sees.
        const moved = Object.keys(before).filter((it) => 1 < Math.abs(after[it] - before[it]));
        // Of the pages with a child it is asked afterwards, on a page too short to be scrolled against what opens.
        if (!tool["with-child"]) {
          assert.deepEqual(moved, [], `${width} px: the question moved under the pointer`);
          assert(isFree, `${width} px: the panel covers the answer that was just given`);
        }
        assert.match(await app.words(".ws-panel [role=alert]"), /now|today/i, "what must happen is read out");
        const panel = await app.run(() => {
          const box = document.querySelector(".ws-panel--open").getBoundingClientRect();
          return { top: box.top, bottom: box.bottom, height: innerHeight };
        });
        assert(
          0 <= panel.top && panel.bottom <= panel.height + 1,
          `${width} px: the panel is not wholly in sight: ${JSON.stringify(panel)}`,
        );
        assert.equal(await app.answered(), already + 1);

        // Whatever else is answered, it is announced once.
        await app.run(() => {
          window.announced = 0;
          const count = (changes) => (window.announced += changes.length);
          new MutationObserver(count).observe(document.querySelector(".ws-panel [role=alert]"), {
            childList: true,
            subtree: true,
            characterData: true,
          });
        });
        const danger = tool.danger();
        const isLeft = (item) => item.id === alarm.id || item.id === danger.id;
        await app.answerSection(tool, (item) => (isLeft(item) ? null : tool.calm(item)));
        assert.equal(await app.run(() => window.announced), 0, "it is announced again at each answer");

        // Asked above the list, and only there; in sight wherever the page stands, until it is answered.
        const ask = `#item-p0-${tool.id}-${danger.id}`;
        assert.equal(await app.count(ask), 1, "it does not ask whether anyone is in danger, or asks twice");
        const isInSight = (css) =>
          app.run((css) => {
            const box = document.querySelector(css).getBoundingClientRect();
            return 0 <= box.top && box.bottom <= innerHeight;
          }, css);
        await app.run(() => [...document.querySelectorAll(".ws-item")].at(-1).scrollIntoView({ behavior: "instant" }));
        assert(await isInSight(".ws-danger-bar"), `${width} px: the question of danger is forgotten before it is answered`);
        await app.run(() => document.querySelector(".ws-danger-bar button").click());
        await app.until(() => isInSight(`.ws-danger ${ask} legend`), `${width} px: the line leads to the question`);
        await app.answer(tool, danger, tool.raised(danger));
        await app.until(
          async () => (await app.words(".ws-panel [role=alert]")).includes(neutralArea.emergency.number),
          "999 is named",
        );
        await app.answer(tool, danger, tool.unknown(danger));
        assert.match(await app.words(".ws-panel [role=alert]"), /999/, "not sure is taken for no");
        // Once it is answered so, it stands on the first page alone.
        await app.click({ css: app.radio(tool, danger, tool.calm(danger)) });
        await app.until(
          async () => !(await app.words(".ws-panel [role=alert]")).includes("999"),
          "no takes 999 back",
        );
        assert(await app.count(".ws-panel--open"), "the sign itself still stands");
        assert.equal(await app.count(".ws-danger-bar"), 0, "it is asked for again although it is answered");

        // Gone when the answer is.
        const clear = await app.run(
          (id) => document.getElementById(id).querySelector("button"),
          `item-p0-${tool.id}-${alarm.id}`,
        );
        await app.click(clear);
        await app.until(async () => (await app.count(".ws-panel--open")) === 0, "clearing the answer closes the panel");
        assert.equal(await app.words(".ws-panel [role=alert]"), "");
        assert(!(await app.run((css) => document.querySelector(css).checked, css)), "the answer is not cleared");
      }
      await resizeBack(app.driver);
    },
  );
}

journey(
  "the panel leads to whom to ring and what to say",
  "Somebody alarmed would search for the number.",
  async (app) => {
    const tool = tools.find((it) => it.about === "child" && it.alarm().kind === "harm");
    const alarm = tool.alarm();
    await app.begin(tool);
    await app.toSection(tool, alarm);
    await app.answer(tool, alarm, tool.raised(alarm));
    await app.until(() => app.count(".ws-panel--open"), "the panel opens");
    await app.follow("Who to ring and what to say", "result");
    assert(await app.count(".ws-now--urgent"), "the result says what must happen now");
    const door = neutralArea["front-doors"].find((it) => it.for.includes("child"));
    assert((await app.words(".ws-now")).includes(door.name), "the front door is named");
    assert((await app.words("main")).includes(alarm.topic), "the sign is named, to say on the telephone");
  },
);

journey(
  "grave danger to an adult heads the result, with whatever else is known or not",
  "A woman who was strangled would read that no route has opened.",
  async (app) => {
    for (const sign of adultTool.critical()) {
      await app.begin(adultTool, 34);
      await app.toSection(adultTool, sign);
      await app.answer(adultTool, sign, adultTool.raised(sign));
      await app.until(() => app.count(".ws-panel--open"), `${sign.topic}: nothing is said at the answer`);
      const names = (when) => when.any?.items.includes(sign.id);
      const heads = adultTool.rules.filter((it) => it.headline && (names(it.when) || names(it.when.all?.[0] ?? {})));
      // Those under 16 have their own.
      const rules = heads.filter((it) => it.level !== "statutory");
      assert((await app.words(".ws-panel [role=alert]")).includes(rules[0].headline), `${sign.topic}: at the answer`);
      await app.follow("Who to ring and what to say", "result");
      const words = await app.words("main");
      assert.equal(await app.words("main h1"), rules[0].headline, `${sign.topic}: the heading`);
      for (const rule of rules) assert(words.includes(rule.headline), `${sign.topic}: "${rule.headline}" is not said`);
      for (const id of rules.flatMap((it) => it.routes ?? [])) {
        const route = adultTool.routes.find((it) => it.id === id);
        assert(words.includes(route.title), `${sign.topic}: "${route.title}" is not open`);
      }
      assert(!/uneasy|No route|low number/i.test(words), `${sign.topic}: a lesser thing is said beside it`);
    }
  },
);

journey(
  "a critical sign that is not known is to be found out today, and opens nothing by itself",
  "Not known would be read as no.",
  async (app) => {
    const sign = adultTool.critical()[0];
    await app.begin(adultTool, 34);
    await app.toSection(adultTool, sign);
    await app.answer(adultTool, sign, adultTool.unknown(sign));
    assert.equal(await app.count(".ws-panel--open"), 0);
    while ((await app.page()) !== "result") await app.follow(/^(Continue|See the result)$/);
    assert.match(await app.words("main"), new RegExp(`Find out today: [^.]*${sign.topic}`));
  },
);
