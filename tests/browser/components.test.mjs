// All components of govuk-yew on one page, each by its own example, with the styles of GOV.UK Frontend
// (crates/govuk-yew/examples/all.rs draws it; `cargo xtask test browser` says where it is). The program is not there: what
// is tested is what stands on a page before it, and for anybody's.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { after, before } from "node:test";
import { journeys } from "./support/app.mjs";
import { resize, setting } from "./support/browser.mjs";
import { assertNothing, axeFindings, boxedQuestions, sticksOut } from "./support/checks.mjs";
import { somebodyElse } from "./support/site.mjs";

// The styles ask for fonts that may be used only on GOV.UK, and are not here.
const journey = journeys({ complaints: true });
let site;

before(async () => (site = await somebodyElse({ "": readFileSync(setting("COMPONENTS"), "utf8") })));
after(() => site?.stop());

journey(
  "axe finds nothing wrong with any component, and nothing sticks out",
  "Whoever builds a page of these components would keep people out of it.",
  async (app) => {
    await app.driver.get(site.url);
    const found = [];
    for (const [width, height] of [
      [1280, 900],
      [320, 640],
    ]) {
      await resize(app.driver, width, height);
      for (const it of [...(await sticksOut(app)), ...(await boxedQuestions(app)), ...(await axeFindings(app))]) {
        found.push([`${width} px`, it]);
      }
    }
    await resize(app.driver, 1280, 900);
    assertNothing(found);
  },
);

journey(
  "what an answer reveals is seen only where it is chosen",
  "Somebody would be asked what does not apply to them, or not be asked what does.",
  async (app) => {
    await app.driver.get(site.url);
    const seen = await app.run(() =>
      [...document.querySelectorAll("input:is([type=radio], [type=checkbox])[data-aria-controls]")].map((it) => {
        const revealed = document.getElementById(it.dataset.ariaControls);
        return [it.value, it.checked, revealed.checkVisibility()];
      }),
    );
    assert(2 <= seen.length, "the examples reveal something");
    for (const [value, checked, visible] of seen) assert.equal(visible, checked, value);
  },
);
