// `windscreen.json` and the files it names, as partnerships will write them: well, badly and with ill will.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import path from "node:path";
import { journeys } from "./support/app.mjs";
import { assertNothing, axeFindings, turnedRound } from "./support/checks.mjs";
import { childTools, neutralArea, plainTool, smallInstrument, tools } from "./support/content.mjs";
import { copyOfSite, serve } from "./support/site.mjs";
import { root } from "./support/browser.mjs";
import { tour } from "./support/tour.mjs";

const areas = path.join(root, "crates/windscreen-content/areas");

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

/** The tools to choose from: those that cannot wait, and the others. */
const worriesOf = (app) =>
  app.run(() => [...document.querySelectorAll(".ws-worries")].map((it) => it.innerText).join("\n"));

/** Fails unless every shipped tool can be chosen, and one be answered to its result. */
async function assertRestWorks(app) {
  const worries = await worriesOf(app);
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
      const worries = await worriesOf(app);
      assert(worries.includes("Test screen good") && !worries.includes("Test screen broken"));
      assert.match(await app.words("header"), /Area good-area/);
      await assertRestWorks(app);
    });
  },
);

/** Goes from the start page through an alarm and its result to the referral, and looks at each. */
async function throughAlarm(app, look) {
  await look("main", "the start page");
  await app.follow(plainTool.worry, "quick");
  await app.beginHere(plainTool);
  const sign = plainTool.alarm();
  await app.toSection(plainTool, sign);
  await app.answer(plainTool, sign, plainTool.raised(sign));
  await app.until(() => app.count(".ws-panel--open"), "the panel opens");
  await look(".ws-panel--open", "the alarm");
  await app.follow("Who to ring and what to say", "result");
  await look(".ws-now", "the result");
  await app.follow("Summary", "summary");
  await app.follow("Look at: your own sheet", "paper");
  await look(".ws-paper", "the worker's own sheet");
}

const harbour = JSON.parse(readFileSync(path.join(root, "tests/areas/harbour.json"), "utf8"));

journey(
  "a slip in a partnership's area is said wherever its numbers stand, and all that reads well stands",
  "One wrong digit in a file, and a school would ring the council of another county.",
  async (app) => {
    const broken = structuredClone(harbour);
    broken["front-doors"][0].phones[0].number = "01632 96OOO1";
    const changes = { "windscreen.json": settings({ area: "harbour.json" }), "harbour.json": broken };
    await withSite(app, changes, async () => {
      assert.match(await problems(app), /front-doors\[0\]\.phones\[0\]\.number: there should be a whole telephone/);
      assert.match(await app.words("header"), /Harbour/);
      await throughAlarm(app, async (css, where) => {
        // The box at the top is for whoever keeps the file, and quotes what is wrong.
        const words = (await app.words(css)).replace(await problems(app), "");
        assert.match(words, /the number "Office hours" of Harbour front door/, `${where} does not say it: ${words}`);
        assert(!words.includes("96OOO1"), `${where} shows what is no number`);
        if (css === ".ws-now" || css === ".ws-paper") {
          assert.match(words, /01632 960002, option 3/, `${where} has lost a number that reads well`);
          assert.match(words, /9am to 5pm/, `${where} has lost hours that read well`);
        }
      });
    });
  },
);

journey(
  "where a partnership's area cannot be read at all, the neutral one says so wherever its numbers stand",
  "A school would take the neutral advice for its own, and look for no number.",
  async (app) => {
    for (const text of ["<!doctype html><p>Not found", null]) {
      const changes = { "windscreen.json": settings({ area: "harbour.json" }), "harbour.json": text };
      await withSite(app, changes, async () => {
        assert.match(await problems(app), /harbour\.json/);
        await throughAlarm(app, async (css, where) => {
          const words = await app.words(css);
          assert.match(words, /The names, numbers and times of harbour\.json could not be read/, `${where}: ${words}`);
        });
      });
    }
  },
);

journey(
  "a pack with a partnership's name that it did not issue is called an example wherever it is named",
  "A school would rely on numbers that nobody of the partnership has seen.",
  async (app) => {
    const example = JSON.parse(readFileSync(path.join(areas, "cheshire-east.json"), "utf8"));
    await withSite(app, { "windscreen.json": settings({ area: example.id }) }, async () => {
      assert.equal(await problems(app), "");
      const whole = `Example, not issued by ${example["not-issued-by"]}.`;
      assert((await app.words("header")).includes(`${example.short} (example)`), await app.words("header"));
      assert((await app.words("main")).includes(whole), await app.words("main"));
      const keepers = /older copy|number was found|was seen on|a digit short|was not read|before relying/i;
      await app.follow("About", "about");
      const about = await app.words("main");
      assert(about.includes(whole), about);
      const numbers = about.slice(about.indexOf("Who to ring in"), about.indexOf("Tools that may not be printed"));
      assert.doesNotMatch(numbers, keepers);
      await app.open();
      await throughAlarm(app, async (css) => {
        const words = await app.words(css);
        if (css === ".ws-paper") assert(words.includes(whole), words);
        assert.doesNotMatch(words, keepers);
        // Its two highest levels have one name: one step, and one word.
        if (css === ".ws-now") {
          assert.equal(await app.count(".ws-diagram rect"), 5);
          const steps = await app.words(".ws-diagram__words");
          assert.equal(steps.split("Specialist").length, 2, steps);
          assert.match(steps, /Talk it over and look again/);
        }
      });
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
      await app.unfold("How this was worked out");
      const result = await app.words("main");
      assert.match(result, /A sign was seen\./);
      assert(
        result.includes("01632 960123") || result.includes("Harbour front door"),
        "the area's own number is not shown",
      );
      await app.follow("Summary", "summary");
      await app.follow("Look at: ", "paper");
      assert.match(await app.words(".ws-paper"), /Test screen own/);
    });
  },
);

journey(
  "the colour of an area comes and goes with it",
  "A worker would take the pages of one partnership for those of another.",
  async (app) => {
    const brand = { ...neutralArea.brand, colour: "#1d4e5f" };
    const changes = {
      "windscreen.json": settings({ areas: ["blue.json", "plain.json"] }),
      "blue.json": area("blue", { brand }),
      "plain.json": area("plain"),
    };
    await withSite(app, changes, async () => {
      const header = () => app.run(() => getComputedStyle(document.querySelector(".ws-header")).backgroundColor);
      const before = await header();
      await app.chooseArea("blue");
      await app.until(async () => (await header()) === "rgb(29, 78, 95)", "the area's colour is shown");
      await app.chooseArea("plain");
      await app.until(async () => (await header()) === before, "an area without a colour has the usual one");
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
      await app.open("#/tools/own", (await worriesOf(app)).includes("W <img") ? "tool" : "start");
      if ((await app.page()) === "start") {
        assert.match(await problems(app), /own\.json/, "the tool is gone and nobody is told");
        return assertRestWorks(app);
      }
      await assertHarmless();
      await app.follow("Start answering", "section");
      await assertHarmless();
      await app.follow("See the result", "result");
      await assertHarmless();
      await app.follow("Summary", "summary");
      await app.follow("Look at: ", "paper");
      return assertHarmless();
    });
  },
);
