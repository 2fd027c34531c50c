// Every page, on a wide screen and on a narrow one, as axe and a narrow column see it.

import assert from "node:assert/strict";
import { journeys } from "./support/app.mjs";
import { resize } from "./support/browser.mjs";
import { assertNothing, axeFindings, sticksOut } from "./support/checks.mjs";
import { tour } from "./support/tour.mjs";

const journey = journeys();

/** 640 is a desk screen at 200 %, 320 the same at 400 %, and a small telephone. */
const WIDTHS = [
  [1280, 900],
  [640, 450],
  [320, 640],
];

/** The values of everything that the stylesheets here set for the whole page. */
function settings(app) {
  return app.run(() => {
    const names = new Set();
    for (const sheet of document.styleSheets)
      for (const rule of sheet.cssRules)
        if (rule.selectorText === ":root") for (const name of rule.style) if (name.startsWith("--")) names.add(name);
    const style = getComputedStyle(document.documentElement);
    return Object.fromEntries([...names].map((name) => [name, style.getPropertyValue(name)]));
  });
}

let walked = null;

/** One walk past every page for both journeys: what axe and a narrow window find there, and what the stylesheets set. */
async function walk(app) {
  if (walked) return walked;
  const states = [];
  const found = [];
  await resize(app.driver, ...WIDTHS[0]);
  await tour(app, async (state) => {
    states.push([state, await settings(app)]);
    for (const [width, height] of WIDTHS) {
      await resize(app.driver, width, height);
      for (const it of await axeFindings(app)) found.push([`${state}, ${width} px`, it]);
      for (const it of await sticksOut(app)) found.push([`${state}, ${width} px`, it]);
    }
    await resize(app.driver, ...WIDTHS[0]);
  });
  walked = { states, found };
  return walked;
}

journey(
  "axe finds nothing on any page, and nothing must be scrolled sideways",
  "Somebody who uses a screen reader, high zoom or a telephone could not read or answer part of this.",
  async (app, context) => {
    const { states, found } = await walk(app);
    context.diagnostic(`${states.length} states of pages at ${WIDTHS.length} widths`);
    assertNothing(found);
  },
);

journey(
  "what later stylesheets bring changes no colour and no measure of the first",
  "Links would turn purple where somebody has been, and words would lose the contrast that they were given.",
  async (app) => {
    const [[, first], ...later] = (await walk(app)).states;
    assert(20 < Object.keys(first).length, "the first stylesheet sets hardly anything");
    for (const [state, now] of later) {
      for (const name of Object.keys(first).filter((it) => it !== "--ws-reference" && it !== "--ws-panel-height"))
        assert.equal(now[name], first[name], `${state}: ${name}`);
    }
    assert(10 < later.length);
  },
);
