// The needs of an adult, and the first questions about domestic abuse: what the children's papers say of them, and what
// they never say.

import assert from "node:assert/strict";
import { journeys } from "./support/app.mjs";
import { tools } from "./support/content.mjs";

const journey = journeys();

const needs = tools.find((it) => it.id === "parental-needs");
const first = tools.find((it) => it.id === "brief-domestic-abuse");
const LINE = /A tool about an adult suggests for the children/;

/** A child and an adult, of whom this is answered; everything else is answered no. */
async function answered(app, answers) {
  await app.open();
  await app.follow("Start with the people", "people");
  await app.add("a child", "an adult");
  await app.openFor(1, needs);
  await app.answerThrough(needs, (item) => answers[item.id] ?? needs.calm(item), 1);
}

async function toPaper(app, words) {
  await app.follow("Summary", "summary");
  await app.follow(words, "paper");
  return app.words(".ws-paper");
}

journey(
  "what an adult needs is a level on the children's referral, and its reasons stand on the adult's own paper",
  "The other parent would read on the children's papers what this one drinks, or the front door would not learn that help is asked for.",
  async (app) => {
    await answered(app, { substances: "yes" });
    const child = await toPaper(app, /^Look at: the children’s referral$/);
    assert.match(child, LINE, "the referral says nothing of the level");
    for (const item of needs.items) assert(!child.includes(item.text), `the child's paper says: "${item.text}"`);
    assert(!child.includes(needs.title), "the child's paper names the tool");
    const own = await toPaper(app, /^Look at: the restricted paper/);
    assert(own.includes(needs.title));
    assert.match(own, /another adult of the family/);
    assert(own.includes(needs.item("substances").topic), "the adult's paper lacks its reason");
  },
);

journey(
  "what rests on abuse alone is told to the worker and on no child's paper",
  "The person causing harm would read on the children's papers that somebody spoke.",
  async (app) => {
    await answered(app, { abuse: "yes", "abuse-role": "harmed", "abuse-child": "yes" });
    await app.follow("Summary", "summary");
    assert.match(await app.words("main"), /asks for this call/, "the worker is not told");
    const child = await toPaper(app, /^Look at: the children’s referral$/);
    assert.doesNotMatch(child, LINE, "the child's paper says that an adult's tool asks for something");
  },
);

journey(
  "who would rather not say has not said no, and one yes leads to the checklist",
  "A frightened answer would be filed as an all-clear.",
  async (app) => {
    await app.open(`#/tools/${first.id}`);
    await app.follow("Continue", "gate");
    await app.press("Continue");
    assert.equal(await app.page(), "gate", "it opens before anybody thought about safety");
    await app.passGate(first, "ask");
    await app.follow("Start answering", "section");
    await app.answerThrough(first, (item) => (item.id === "afraid" ? "prefers-not" : first.calm(item)));
    await app.openDetails();
    assert.match(await app.words("main"), /never a no/i, "it is read as a no");

    await app.open(`#/tools/${first.id}`);
    await app.follow("Continue", "gate");
    await app.passGate(first, "ask");
    await app.follow("Start answering", "section");
    await app.answerThrough(first, (item) => (item.id === "controlled" ? "yes" : first.calm(item)));
    const said = await app.words("main");
    assert.match(said, /act on it today/i);
    assert.match(said, /Domestic abuse checklist/);
    assert.doesNotMatch(said, /score of|\d of 4/i, "something is counted");
  },
);
