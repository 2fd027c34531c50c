// What reaches the eye in whichever form the program is opened.

import assert from "node:assert/strict";
import { journeys } from "./support/app.mjs";
import { resize, resizeBack } from "./support/browser.mjs";
import { assertNothing, boxedQuestions } from "./support/checks.mjs";
import { adultTool, plainTool as tool } from "./support/content.mjs";

const journey = journeys();

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
    await app.follow("Who rings back", "form");
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
