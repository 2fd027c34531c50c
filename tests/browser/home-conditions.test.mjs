// A home where two of three children stay: dangers by their ages, what is counted, and the paper of each child.

import assert from "node:assert/strict";
import { journeys } from "./support/app.mjs";
import { assertNothing, axeFindings } from "./support/checks.mjs";
import { keepPicture, resize } from "./support/browser.mjs";
import { homeTool as tool, plainTool } from "./support/content.mjs";

const journey = journeys();
const SEEN = "Invented: one tin in the cupboard";

/** The choice of an item that means this. */
const meaning = (item, means) => tool.choice(item, means);

/** The check boxes that say which children stay in the home on the people page. */
const STAYS = '.ws-person input[type="checkbox"][name$="stays"]';

journey(
  "a home is looked at for the children who stay there, with the record's ages and every flag before the total",
  "A baby's bed would be one of twenty things, or a child who never stays there would be called in danger.",
  async (app) => {
    await app.open();
    await app.follow("Start with the people", "people");
    await app.add("a child", "a child", "a home");
    await app.until(async () => (await app.count(STAYS)) === 2, "both children are asked about");
    assert.equal(await app.count(`${STAYS}:checked`), 2, "a child is left out until somebody says so");
    await app.click({ css: STAYS });
    await app.until(async () => (await app.count(`${STAYS}:checked`)) === 1, "one child never stays there");
    assertNothing(await axeFindings(app));

    await app.openFor(2, tool);
    const item = (id) => tool.item(id);
    await app.answer(tool, item("danger-now"), meaning(item("danger-now"), "no"), 2);
    // The child's age is not known: whoever may be a baby is taken for one until somebody answers.
    await app.toSection(tool, item("baby-here"), 2);
    await app.until(() => app.count(app.radio(tool, item("baby-sleep"), "yes", 2)), "a baby's bed is asked about");
    assert.match(await app.words("main"), /it is taken as not known/);
    await app.toSection(tool, item("food"), 2);
    await app.answer(tool, item("food"), meaning(item("food"), "severe"), 2);
    const note = `#item-p2-${tool.id}-food textarea`;
    await app.until(() => app.count(note), "what was seen is asked for");
    await app.type(note, SEEN);
    while ((await app.page()) === "section") await app.on();
    if ((await app.page()) === "texts") await app.follow("See the result");
    await app.at("result");
    const result = await app.words("main");
    assert.match(result, /Look at these first/);
    assert(result.indexOf("Look at these first") < result.indexOf("points over"), "the total stands before its flags");
    assert.match(result, /3 points over 1 aspect looked at, 19 not looked at/);
    assertNothing(await axeFindings(app));
    await resize(app.driver, 1280, 2400);
    await keepPicture(app.driver, "home-result");
    await resize(app.driver, 1280, 900);

    // The child who stays there is told of it in their own screen; the other is not.
    const own = plainTool.items.find((it) => it.kind === "risk" && !it.ages);
    for (const [child, isTold] of [[1, true], [0, false]]) {
      await app.openFor(child, plainTool);
      await app.toSection(plainTool, own, child);
      await app.answer(plainTool, own, plainTool.calm(own), child);
      while ((await app.page()) === "section") await app.on();
      if ((await app.page()) === "texts") await app.follow("See the result");
      await app.at("result");
      assert.equal(/A home where this child stays/.test(await app.words("main")), isTold, `child ${child + 1}`);
    }
    await app.follow("Summary", "summary");
    await app.follow("the children’s referral", "paper");
    const paper = await app.words(".ws-paper");
    assert.match(paper, /Home conditions, Home 1 \(stays there: Child 2\)/);
    assert(paper.includes(SEEN), "what was seen is lost");
  },
);
