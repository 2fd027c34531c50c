// Every page, on a wide screen and on a narrow one, as axe and a narrow column see it.

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
