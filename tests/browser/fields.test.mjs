// The browser's own helpers (autofill, spell checkers in the cloud, writing suggestions, translators) get nothing.

import assert from "node:assert/strict";
import { journeys } from "./support/app.mjs";
import { assertNothing, boxedQuestions, noisyFields } from "./support/checks.mjs";
import { tour } from "./support/tour.mjs";

const journey = journeys();

journey(
  "every field is quiet",
  "A browser or one of its helpers could keep a child's details, offer them to the next person, or send them away.",
  async (app, context) => {
    const found = [];
    let n = 0;
    await tour(app, async (state) => {
      for (const it of await noisyFields(app)) found.push([state, it]);
      for (const it of await boxedQuestions(app)) found.push([state, it]);
      n += await app.count("input, textarea, select");
    });
    assert(100 < n);
    context.diagnostic(`${n} fields`);
    assertNothing(found);
  },
);
