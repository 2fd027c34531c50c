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

journey(
  "axe finds nothing on any page, and nothing must be scrolled sideways",
  "Somebody who uses a screen reader, high zoom or a telephone could not read or answer part of this.",
  async (app, context) => {
    const found = [];
    let n = 0;
    await resize(app.driver, ...WIDTHS[0]);
    await tour(app, async (state) => {
      for (const [width, height] of WIDTHS) {
        await resize(app.driver, width, height);
        for (const it of await axeFindings(app)) found.push([`${state}, ${width} px`, it]);
        for (const it of await sticksOut(app)) found.push([`${state}, ${width} px`, it]);
      }
      await resize(app.driver, ...WIDTHS[0]);
      n += 1;
    });
    context.diagnostic(`${n} states of pages at ${WIDTHS.length} widths`);
    assertNothing(found);
  },
);

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

journey(
  "what later stylesheets bring changes no colour and no measure of the first",
  "Links would turn purple where somebody has been, and words would lose the contrast that they were given.",
  async (app) => {
    await app.open();
    const first = await settings(app);
    assert(20 < Object.keys(first).length, "the first stylesheet sets hardly anything");
    let n = 0;
    await tour(app, async (state) => {
      const now = await settings(app);
      for (const name of Object.keys(first).filter((it) => it !== "--ws-reference" && it !== "--ws-panel-height"))
        assert.equal(now[name], first[name], `${state}: ${name}`);
      n += 1;
    });
    assert(10 < n);
  },
);
