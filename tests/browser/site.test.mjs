// `windscreen.json` and the files it names, as partnerships will write them: well, badly and with ill will.

import assert from "node:assert/strict";
import { journeys } from "./support/app.mjs";
import { assertNothing, axeFindings, turnedRound } from "./support/checks.mjs";
import { childTools, neutralArea, plainTool, smallInstrument, tools } from "./support/content.mjs";
import { copyOfSite, serve } from "./support/site.mjs";
import { tour } from "./support/tour.mjs";

// What is missing or malformed on purpose is reported by the browser too.
const journey = journeys({ complaints: true });

const LOSS = "A partnership's slip in a file would take the whole toolkit away, or pass unnoticed.";

/** Opens a copy of the site with changed files, runs a test there and closes it. */
async function withSite(app, changes, run) {
  const site = await serve(copyOfSite(changes));
  try {
    app.url = site.url;
    await app.open();
    await run(site);
  } finally {
    site.stop();
  }
}

/** What is said to be wrong. */
const problems = (app) => app.words(".ws-problems");

/** Fails unless every shipped tool can be chosen, and one be answered to its result. */
async function assertRestWorks(app) {
  const worries = await app.words(".ws-worries");
  for (const tool of tools) assert(worries.includes(tool.title), `${tool.title} is gone`);
  await app.follow(plainTool.worry, "quick");
  await app.beginHere(plainTool);
  const first = plainTool.sections[0].items[0];
  await app.answer(plainTool, first, plainTool.calm(first));
  assert.equal(await app.answered(), 1);
}

const settings = (more) => ({ "windscreen-site": 1, ...more });
const area = (id, more = {}) => ({ ...neutralArea, id, title: `Area ${id}`, short: `Area ${id}`, ...more });

journey("a malformed windscreen.json says what is wrong and the rest works", LOSS, async (app) => {
  await withSite(app, { "windscreen.json": '{ "windscreen-site": 1, "area": ' }, async () => {
    assert.match(await problems(app), /windscreen\.json/);
    await assertRestWorks(app);
  });
});

journey("a windscreen.json with keys nobody knows names every one of them", LOSS, async (app) => {
  const logo = "javascript:globalThis.hit=3";
  const wrong = settings({
    instrument: ["own.json"],
    them: {},
    theme: { color: "#123456", colour: "red", logo },
    area: "atlantis",
  });
  await withSite(app, { "windscreen.json": wrong }, async () => {
    const said = await problems(app);
    for (const key of ["instrument", "them", "theme.colour"])
      assert(said.includes(key), `"${key}" is not named: ${said}`);
    assert.equal(await app.run(() => globalThis.hit ?? null), null);
    assert.equal(await app.count("header img"), 0);
    await assertRestWorks(app);
  });
});

journey("no windscreen.json is no fault", LOSS, async (app) => {
  await withSite(app, { "windscreen.json": null }, async () => {
    assert.equal(await problems(app), "");
    await assertRestWorks(app);
  });
});

journey(
  "files that windscreen.json names outside its folder are refused and never asked for",
  "A file of somebody else's choosing could put its own words and numbers before staff.",
  async (app) => {
    const elsewhere = ["../secret.json", "https://example.org/x.json", "//example.org/x.json", "sub/x.json", "x.js"];
    await withSite(app, { "windscreen.json": settings({ instruments: elsewhere }) }, async (site) => {
      const said = await problems(app);
      for (const n of elsewhere.keys())
        assert(said.includes(`instruments[${n}]`), `${elsewhere[n]} is not named: ${said}`);
      const asked = site.requests().filter((it) => /x\.js|secret/.test(it.address));
      assert.deepEqual(asked, []);
      await assertRestWorks(app);
    });
  },
);

journey(
  "a broken instrument, a broken area and a missing file each say where, beside good ones that work",
  LOSS,
  async (app) => {
    const broken = smallInstrument("broken", 3, { "n-items": 4, surprise: true });
    broken.sections[0].items[1].scale = "no-such-scale";
    broken.rules[0].level = "terrible";
    const changes = {
      "windscreen.json": settings({
        instruments: ["broken.json", "missing.json", "not-json.json", "good.json"],
        areas: ["broken-area.json", "good-area.json"],
        area: "good-area",
      }),
      "broken.json": broken,
      "not-json.json": "<!doctype html><p>Not found",
      "good.json": smallInstrument("good", 3),
      "broken-area.json": area("broken-area", { levels: [], "review-by": "next year" }),
      "good-area.json": area("good-area"),
    };
    await withSite(app, changes, async () => {
      const said = await problems(app);
      const places = [
        ["broken.json", "n-items"],
        ["broken.json", "surprise"],
        ["broken.json", "sections[0].items[1]"],
        ["broken.json", "rules[0]"],
        ["missing.json"],
        ["not-json.json"],
        ["broken-area.json", "levels"],
        ["broken-area.json", "review-by"],
      ];
      for (const words of places)
        for (const word of words) assert(said.includes(word), `"${word}" of ${words[0]} is not named:\n${said}`);
      assert(!said.includes("good.json") && !said.includes("good-area.json"), `a good file is blamed:\n${said}`);
      const worries = await app.words(".ws-worries");
      assert(worries.includes("Test screen good") && !worries.includes("Test screen broken"));
      assert.match(await app.words("header"), /Area good-area/);
      await assertRestWorks(app);
    });
  },
);

journey(
  "a partnership's own instrument and area load and work",
  "A partnership could not use its own questions and numbers.",
  async (app) => {
    const own = smallInstrument("own", 3);
    const door = {
      ...neutralArea["front-doors"][0],
      name: "The Harbour front door",
      phones: [{ text: "Day", number: "01632 960123", hours: "9 to 5" }],
    };
    const changes = {
      "windscreen.json": settings({
        instruments: ["own.json"],
        area: "own-area.json",
        theme: { name: "Harbour screening", colour: "#1d4e5f" },
      }),
      "own.json": own,
      "own-area.json": area("own-area", { "front-doors": [door, ...neutralArea["front-doors"].slice(1)] }),
    };
    await withSite(app, changes, async (site) => {
      assert.equal(await problems(app), "");
      const header = await app.words("header");
      assert(header.includes("Harbour screening") && header.includes("Area own-area"), header);
      assert.equal(await app.driver.getTitle(), "Windscreen", "the title stays neutral");

      // No age rules: it opens at once, asking nothing.
      app.url = site.url;
      await app.open("#/tools/own", "tool");
      assert.equal(await app.count("[data-page] :is(input, select, textarea)"), 0);
      await app.follow("Start answering", "section");
      const tool = childTools[0];
      const ask = Object.assign(Object.create(Object.getPrototypeOf(tool)), { ...own, items: own.sections[0].items });
      await app.answer(ask, ask.items[0], "seen");
      await app.answer(ask, ask.items[1], "not-seen");
      await app.answer(ask, ask.items[2], "not-seen");
      await app.on();
      await app.at("result");
      const result = await app.words("main");
      assert.match(result, /A sign was seen\./);
      assert(
        result.includes("01632 960123") || result.includes("Harbour front door"),
        "the area's own number is not shown",
      );
      await app.follow("Go to the summary", "summary");
      await app.follow("Look at: ", "paper");
      assert.match(await app.words(".ws-paper"), /Test screen own/);
    });
  },
);

journey(
  "with the palest colour that is taken every word can still be read",
  "Somebody with little sight could not read what to do.",
  async (app) => {
    const taken = { "windscreen.json": settings({ theme: { colour: "#767676" } }) };
    await withSite(app, taken, async () => {
      assert.equal(await problems(app), "");
      const header = () => getComputedStyle(document.querySelector(".ws-header")).backgroundColor;
      assert.equal(await app.run(header), "rgb(118, 118, 118)");
      await tour(app, async (state) => assertNothing((await axeFindings(app)).map((it) => [state, it])));
    });
    // The next paler one.
    const refused = { "windscreen.json": settings({ theme: { colour: "#777777" } }) };
    await withSite(app, refused, async () => {
      assert.match(await problems(app), /theme\.colour: its contrast with white is 4\.47 to 1/);
      const header = () => getComputedStyle(document.querySelector(".ws-header")).backgroundColor;
      assert.equal(await app.run(header), "rgb(17, 75, 90)");
      await assertRestWorks(app);
    });
  },
);

journey(
  "hostile strings in a partnership's files are words and nothing else",
  "Somebody who can change one file could show a wrong number, or take what is entered.",
  async (app) => {
    const markup = '<img src="x" onerror="globalThis.hit = 1"><script>globalThis.hit = 2</script><b>bold</b>';
    const backwards = "\u2066\u2069\u202egnorw";
    const own = smallInstrument("own", 2, {
      title: `T ${markup} ${backwards}`,
      worry: `W ${markup} ${backwards}`,
      purpose: `P ${markup} ${backwards}`,
    });
    own.sections[0].title = `S ${markup} ${backwards}`;
    own.sections[0].items[0].text = `I ${markup} ${backwards}`;
    const changes = {
      "windscreen.json": settings({
        instruments: ["own.json"],
        area: "own-area.json",
        theme: { name: `N ${markup} ${backwards}` },
      }),
      "own.json": own,
      "own-area.json": area("own-area", { short: `A ${markup} ${backwards}`, title: `A ${markup} ${backwards}` }),
    };
    await withSite(app, changes, async (site) => {
      /** Whether words became elements, ran, or turned the words beside them round. */
      const assertHarmless = async () => {
        const ran = await app.run(() => globalThis.hit ?? null);
        assert.equal(ran, null, "a string ran as a program");
        const made = await app.run(() =>
          [...document.querySelectorAll('#app :is(img, script, b), [href^="javascript:"]')].map((it) => it.outerHTML),
        );
        assert.deepEqual(made, [], "a string became part of the page");
        assert.deepEqual(
          await turnedRound(app, backwards),
          [],
          `on the page "${await app.page()}" words of ours are turned round`,
        );
      };
      await assertHarmless();
      assert.equal(site.requests().filter((it) => it.address === "/x").length, 0);
      await app.open("#/tools/own", (await app.words(".ws-worries")).includes("W <img") ? "tool" : "start");
      if ((await app.page()) === "start") {
        assert.match(await problems(app), /own\.json/, "the tool is gone and nobody is told");
        return assertRestWorks(app);
      }
      await assertHarmless();
      await app.follow("Start answering", "section");
      await assertHarmless();
      await app.follow("See the result", "result");
      await assertHarmless();
      await app.follow("Go to the summary", "summary");
      await app.follow("Look at: ", "paper");
      return assertHarmless();
    });
  },
);
