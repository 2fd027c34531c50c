// Licensed words on a partnership's own site: whose they are is said, and an answer keeps the words in which it was asked.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import path from "node:path";
import { journeys } from "./support/app.mjs";
import { root } from "./support/browser.mjs";
import { tools } from "./support/content.mjs";
import { copyOfSite, serve } from "./support/site.mjs";

const journey = journeys({ complaints: true });

const pack = (more = {}) => ({
  ...JSON.parse(readFileSync(path.join(root, "tests/wording/neglect.json"), "utf8")),
  from: "2020-01-01",
  until: "2099-12-31",
  ...more,
});
const tool = tools.find((it) => it.id === pack().instrument);
const named = "Questions in the words of Example Owner, used under licence by Example Partnership";

/** Opens a copy of the site with this pack, runs a test there and closes it. */
async function withPack(app, file, run) {
  const settings = { "windscreen-site": 1, wording: ["pack.json"] };
  const site = await serve(copyOfSite({ "windscreen.json": settings, "pack.json": file }));
  try {
    app.url = site.url;
    await app.open();
    await run();
  } finally {
    site.stop();
  }
}

journey(
  "a partnership's licensed words are asked, named on every page of the tool, and stand on paper",
  "A partnership would break its licence, or staff would take the toolkit's rules for the owner's.",
  async (app) => {
    await withPack(app, pack(), async () => {
      assert.equal(await app.words(".ws-problems"), "");
      await app.follow(tool.worry, "quick");
      await app.beginHere(tool);
      const item = tool.item("clothing-weather");
      await app.toSection(tool, item);
      const part = await app.words("main");
      assert(part.includes(named) && part.includes(pack().items[item.id].text), part);
      await app.answer(tool, item, tool.raised(item));
      await app.unfold("All parts, and the result so far");
      await app.follow("The result so far", "result");
      const result = await app.words("main");
      assert(result.includes(named) && result.includes("this toolkit’s own"), result);
    });
  },
);

journey(
  "an expired licence asks nobody in its words, and says who can renew it",
  "A partnership would go on using words that it may not use.",
  async (app) => {
    await withPack(app, pack({ until: "2020-12-31" }), async () => {
      assert.equal(await app.words(".ws-problems"), "");
      await app.follow(tool.worry, "quick");
      await app.beginHereQuick();
      await app.at("tool");
      assert.match(await app.words("main"), /ended on .* Example Partnership can renew the licence/s);
      await app.follow("Start answering", "section");
      const item = tool.item("clothing-weather");
      await app.toSection(tool, item);
      const part = await app.words("main");
      assert(part.includes(item.text) && !part.includes("Invented"), part);
    });
  },
);

journey(
  "a pack with a slip is said, and the tool asks in the toolkit's words",
  "A slip in a file would put a question under another's rules, or take the tool away.",
  async (app) => {
    const broken = pack();
    broken.items["clothing-wether"] = { text: "Invented" };
    await withPack(app, broken, async () => {
      assert.match(await app.words(".ws-problems"), /pack\.json: items\.clothing-wether/);
      await app.follow(tool.worry, "quick");
      await app.beginHere(tool);
      const item = tool.item("clothing-weather");
      await app.toSection(tool, item);
      assert(!(await app.words("main")).includes("Invented"));
    });
  },
);
