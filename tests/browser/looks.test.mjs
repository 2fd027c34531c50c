// What reaches the eye in whichever form the program is opened.

import assert from "node:assert/strict";
import { journeys } from "./support/app.mjs";
import { resize, resizeBack } from "./support/browser.mjs";
import { assertNothing, axeFindings, boxedQuestions, sticksOut } from "./support/checks.mjs";
import { adultTool, areas, plainTool as tool } from "./support/content.mjs";

const journey = journeys();
const longestArea = [...areas].sort((a, b) => b.short.length - a.short.length)[0];

journey(
  "no question stands in a grey box of the browser's own that strikes through its words",
  "Where the styles do not reach the questions, their words cannot be read.",
  async (app) => {
    const found = [];
    const look = async (where) => {
      for (const it of await boxedQuestions(app)) found.push([where, it]);
    };
    await app.begin(tool);
    await look("a section");
    await app.follow("People and tools", "people");
    await app.openDetails();
    await look("people");
    await app.open(`#/tools/${adultTool.id}`);
    await look("the quick question");
    await app.beginHereQuick();
    await app.at("gate");
    await look("the gate");
    await app.follow("Summary", "summary");
    await app.follow("You: whom they can ring back", "form");
    await look("a page of the form");
    assertNothing(found);
  },
);

journey(
  "on a telephone what stands around a page leaves it three quarters of the window",
  "Whoever stands in a corridor with a telephone would scroll before they read what to do.",
  async (app) => {
    await resize(app.driver, 390, 844);
    await app.begin(tool);
    await app.follow("People and tools", "people");
    // With the longest name of an area that ours have.
    await app.run((id) => {
      const list = document.getElementById("area-header");
      list.value = id;
      list.dispatchEvent(new Event("change", { bubbles: true }));
    }, longestArea.id);
    await app.until(async () => (await app.words("header")).includes(longestArea.short), "the area is chosen");
    // The line that says that the program runs without WebAssembly is one more, and the browser's doing.
    const { head, window } = await app.run(() => ({
      head:
        document.querySelector(".ws-page").getBoundingClientRect().top -
        (document.querySelector(".ws-slower")?.offsetHeight ?? 0),
      window: innerHeight,
    }));
    await resizeBack(app.driver);
    assert(head <= window / 4, `the page begins ${head} px down a window of ${window} px`);
  },
);

journey(
  "the area is changed from the header of any page, on the smallest telephone too, and nothing moves",
  "Somebody who sees another area's numbers would have to go back to the first page, or would not find the way.",
  async (app) => {
    await resize(app.driver, 320, 640);
    await app.begin(tool);
    const top = () => app.run(() => document.querySelector("main h1").getBoundingClientRect().top + scrollY);
    const before = await top();
    await app.click(await app.find("header summary"));
    await app.settle();
    assert.equal(await top(), before, "the page moves");
    assertNothing(await sticksOut(app));
    assertNothing(await axeFindings(app));
    const inSight = await app.run(() => {
      const box = document.querySelector("#area-header").getBoundingClientRect();
      const at = document.elementFromPoint(box.left + box.width / 2, box.top + box.height / 2);
      return at?.id === "area-header";
    });
    assert(inSight, "something lies over the list of areas");
    await app.run((id) => {
      const list = document.getElementById("area-header");
      list.value = id;
      list.dispatchEvent(new Event("change", { bubbles: true }));
    }, longestArea.id);
    await app.until(async () => (await app.words("header")).includes(longestArea.short), "the area is chosen");
    assertNothing(await sticksOut(app));
    await app.follow("Continue", "section");
    assert(!(await app.run(() => document.querySelector("header details").open)), "it lies over the next page");
    await resizeBack(app.driver);
  },
);
