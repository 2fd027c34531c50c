// What makes answering quick and loses nothing: numbers in sight, one field beside an answer, the rest of a part in one press.

import assert from "node:assert/strict";
import { journeys } from "./support/app.mjs";
import { resize, resizeBack } from "./support/browser.mjs";
import { assertNothing, axeFindings, sticksOut } from "./support/checks.mjs";
import { areaWithNumbers, plainTool as tool } from "./support/content.mjs";

const journey = journeys();
const alarm = tool.alarm();

/** The value of each question in sight, by its name; empty while nothing is chosen. */
const answers = (app) =>
  app.run(() => {
    const found = {};
    for (const it of document.querySelectorAll(".ws-item-list .ws-item input[type=radio]")) {
      found[it.name] ??= "";
      if (it.checked) found[it.name] = it.value;
    }
    return found;
  });

/** The tool's items whose note has a field of this role beside others. */
const noted = tool.items.find((item) => {
  const fields = tool.notes.find((it) => it.id === item.notes)?.fields ?? [];
  return item.kind === "risk" && !item.ages && !item["follow-up"] && 1 < fields.length && fields[0].role === "evidence";
});

journey(
  "the rest of a part is not known at one press, no sign of harm with it, and another press takes back exactly that",
  "Somebody who knows little would press forty times, or an answer of theirs would be gone with what they take back.",
  async (app) => {
    await app.begin(tool);
    const item = tool.items.find((it) => it.kind === "risk" && !it.ages && !it["asked-if"] && !it["follow-up"]);
    await app.toSection(tool, item);
    await app.answer(tool, item, tool.calm(item));
    const before = await answers(app);
    await app.press("Rest of this part");
    await app.until(async () => (await app.words(".ws-rest")).includes("now answered"), "it says how many");
    const said = await app.run(() => document.activeElement.innerText);
    assert.match(said, /^Undo/, "the keyboard is lost, or undoes nothing");
    const after = await answers(app);
    const name = `p0-${tool.id}-${item.id}`;
    assert.equal(after[name], before[name], "an answer was changed");
    let n = 0;
    for (const [key, value] of Object.entries(after)) {
      const it = tool.items.find((item) => key === `p0-${tool.id}-${item.id}`);
      if (it?.kind === "harm" || it?.["follow-up"]) assert.equal(value, before[key], `${key}: a sign of harm is passed over`);
      if (value !== before[key]) n += 1;
    }
    assert((await app.words(".ws-rest")).includes(String(n)), `${n} are answered, and the page says another number`);
    // What is answered since stays.
    const other = tool.items.find((it) => after[`p0-${tool.id}-${it.id}`] && !before[`p0-${tool.id}-${it.id}`]);
    await app.answer(tool, other, tool.calm(other));
    assertNothing(await axeFindings(app));
    await app.press(/^Undo/);
    await app.until(async () => (await app.words(".ws-rest")).includes("Taken back"), "it says that it is taken back");
    const key = `p0-${tool.id}-${other.id}`;
    assert.deepEqual(await answers(app), { ...before, [key]: tool.calm(other) });
  },
);

journey(
  "beside an answer one field is in sight, and what is written under more is never folded away",
  "A page would be as long as a form, or something that was written would be overlooked.",
  async (app) => {
    await app.begin(tool);
    await app.toSection(tool, noted);
    await app.answer(tool, noted, tool.raised(noted));
    const box = `#item-p0-${tool.id}-${noted.id} .ws-item__beside`;
    await app.until(() => app.count(box), "a note is asked for");
    const inSight = () =>
      app.run((box) => [...document.querySelectorAll(`${box} :is(textarea, input)`)].filter((it) => it.checkVisibility()).length, box);
    assert.equal(await inSight(), 1, "more than one field stands beside an answer");
    await app.click(await app.find(`${box} summary`));
    await app.until(async () => 1 < (await inSight()), "more opens");
    const field = `${box} details :is(textarea, input[type=text])`;
    await app.type(field, "x");
    const more = () => app.run((box) => document.querySelector(`${box} details`).open, box);
    assert(await more());
    // Taking out the last letter must not close it under the hand.
    await app.type(field, "");
    assert(await more(), "it closes while somebody writes");
    await app.type(field, "Invented words");
    await app.on();
    await app.back("section");
    assert(await more(), "what is written is folded away");
    assert.equal(await app.run((css) => document.querySelector(css).value, field), "Invented words");
  },
);

journey(
  "an alarm gives both numbers with their hours in the panel, on a telephone too, and a tap rings them",
  "Somebody who must ring now would look for the number.",
  async (app) => {
    await resize(app.driver, 390, 844);
    await app.begin(tool);
    await app.toSection(tool, alarm);
    await app.answer(tool, alarm, tool.raised(alarm));
    // While no area is known the panel says how to find the number, and lets one choose.
    await app.until(async () => (await app.words(".ws-panel")).includes("Numbers for day and night"), "it says how to find them");
    await app.click(await app.find(".ws-panel summary"));
    await app.settle();
    assertNothing(await axeFindings(app));
    await app.run((id) => {
      const list = document.getElementById("area-panel");
      list.value = id;
      list.dispatchEvent(new Event("change", { bubbles: true }));
    }, areaWithNumbers.id);
    const phones = areaWithNumbers["front-doors"].find((it) => it.for.includes("child")).phones;
    for (const { number, hours } of phones) {
      await app.until(async () => (await app.words(".ws-panel")).includes(number), `${number} stands there`);
      assert((await app.words(".ws-panel")).includes(hours), `${number}: when it is answered is not said`);
      assert.equal(await app.count(`.ws-panel a[href="tel:${number.replaceAll(" ", "")}"]`), 1);
    }
    const first = await app.run(() => {
      const panel = document.querySelector(".ws-panel").getBoundingClientRect();
      return document.querySelector(".ws-panel a[href^='tel:']").getBoundingClientRect().bottom <= panel.bottom;
    });
    assert(first, "the first number must be scrolled to");
    assertNothing(await sticksOut(app));
    await resizeBack(app.driver);
  },
);
