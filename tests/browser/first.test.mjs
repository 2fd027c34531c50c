// What is asked first, and what a grade or a smack asks for at once.

import assert from "node:assert/strict";
import { journeys } from "./support/app.mjs";
import { neutralArea, tools } from "./support/content.mjs";

const journey = journeys();

const { number } = neutralArea.emergency;

/** What the panel says must happen now; empty while nothing must. */
const now = (app) => app.words(".ws-panel [role=alert]");

/** The tools in which the danger question is asked of everybody. */
const asked = tools.filter((it) => it.about === "child" && !it.danger()["asked-if"]);

journey(
  "the danger question stands first, and not sure is 999",
  "A child in danger now would wait until the worker comes to the question, or until a sign is raised.",
  async (app) => {
    assert.notEqual(asked.length, 0, "no tool about a child asks everybody");
    for (const tool of asked) {
      const danger = tool.danger();
      assert.equal(tool.sectionOf(danger), 0);
      await app.begin(tool);
      const first = await app.run(() => document.querySelector(".ws-item").id);
      assert.equal(first, `item-p0-${tool.id}-${danger.id}`, `${tool.title}: something else is asked before it`);
      assert.equal(await now(app), "", "unanswered sets something");
      for (const choice of [tool.raised(danger), tool.unknown(danger)]) {
        await app.answer(tool, danger, choice);
        await app.until(async () => (await now(app)).includes(number), `${tool.title}: "${choice}" names ${number}`);
      }
      await app.answer(tool, danger, tool.calm(danger));
      await app.until(async () => (await now(app)) === "", "no takes it back");

      // Every other sign of harm that is always asked stands on the same page, before any ordinary sign.
      // Before a birth each stands with the parent it is about.
      const always = tool.born ? [] : tool.items.filter((it) => it.kind === "harm" && !it["asked-if"] && !it.ages && it.id !== danger.id);
      for (const sign of always) {
        assert.equal(await app.count(`[id="item-p0-${tool.id}-${sign.id}"]`), 1, `${tool.title}: ${sign.topic} comes later`);
      }
    }
  },
);

const graded = tools.find((it) => it.profile);
const rule = (level) =>
  graded.rules.find((it) => it.level === level && it.when.any?.items && it.when.any.answered.includes("grade-at-least-5"));

journey(
  "a celebration that was missed asks for a discussion today, and hunger for the telephone now",
  "Staff who are sent to the front door for a birthday not kept stop believing the profile, also where a child goes hungry.",
  async (app) => {
    const today = rule("multi-agency").when.any.items;
    const years = 3;
    const item = graded.items.find((it) => today.includes(it.id) && it.ages.from <= years && years < it.ages.under);
    await app.begin(graded, years);
    await app.toSection(graded, item);
    await app.answer(graded, item, graded.raised(item));
    assert.equal(await now(app), "", "one of these alone is read as an emergency");
    await app.answerThrough(graded, (it) => (it.id === item.id ? null : graded.calm(it)));
    const result = await app.words("main");
    assert(result.includes(rule("multi-agency").do), "nothing says to talk it over today");

    const worst = graded.items.find((it) => rule("statutory").when.any.items.includes(it.id) && !it.ages);
    await app.begin(graded, years);
    await app.toSection(graded, worst);
    await app.answer(graded, worst, graded.raised(worst));
    await app.until(async () => /now/i.test(await now(app)), "the panel asks for the telephone");
  },
);

journey(
  "a smack is a warning beside the grade",
  "A child who is hit by somebody who is otherwise warm looks like a child about whom nothing was seen.",
  async (app) => {
    const smack = graded.items.find((it) => it.kind === "context");
    const warning = graded.rules.find((it) => it.alert && it.when.any?.items?.includes(smack.id));
    await app.begin(graded);
    await app.answerThrough(graded, (it) => (it.id === smack.id ? graded.raised(it) : graded.calm(it)));
    const [steps, why] = [await app.words(".ws-now"), await app.words(".ws-reasons")];
    assert(steps.includes(warning.do), `the result does not say what to do: ${steps}`);
    assert(why.includes(warning.text), `the result does not say why: ${why}`);
    assert.equal(await now(app), "");
  },
);
