// Whether answering stays quick when an instrument is long.

import assert from "node:assert/strict";
import { after, before } from "node:test";
import { journeys } from "./support/app.mjs";
import { smallInstrument } from "./support/content.mjs";
import { copyOfSite, serve } from "./support/site.mjs";

const journey = journeys();

const N_MANY = 1_000;
const N_FEW = 10;

let site;
before(async () => {
  site = await serve(
    copyOfSite({
      "windscreen.json": { "windscreen-site": 1, instruments: ["few.json", "many.json"] },
      "few.json": smallInstrument("few", N_FEW),
      "many.json": smallInstrument("many", N_MANY),
    }),
  );
});
after(() => site?.stop());

async function openTool(app, id, n) {
  app.url = site.url;
  await app.open(`#/tools/${id}`, "tool");
  await app.follow("Start answering", "section");
  await app.until(async () => (await app.count(".ws-item")) === n, `all ${n} are asked`);
}

/** Answers this item, and gives what was drawn anew outside it. */
function answerAndWatch(app, id, place) {
  return app.driver.executeAsyncScript(
    function (id, place, done) {
      const name = `p0-${id}-item-${place}`;
      const own = document.getElementById(`item-${name}`);
      const drawn = { own: 0, others: [] };
      const see = (changes) => {
        for (const it of changes) {
          if (own.contains(it.target)) drawn.own += 1;
          else
            drawn.others.push(
              `${it.type} ${it.attributeName ?? ""} on ${it.target.nodeName} ${it.target.className ?? ""}`,
            );
        }
      };
      const watcher = new MutationObserver(see);
      watcher.observe(own.closest(".ws-item-list"), {
        childList: true,
        subtree: true,
        attributes: true,
        characterData: true,
      });
      own.querySelector('input[value="seen"]').click();
      setTimeout(() => {
        see(watcher.takeRecords());
        watcher.disconnect();
        done(drawn);
      }, 0);
    },
    id,
    place,
  );
}

/** How long an answer takes: the program's work, and what the browser needs to show it. Medians of many, in milliseconds. */
function timePerAnswer(app, id, n) {
  return app.driver.executeAsyncScript(
    function (id, n, done) {
      const rounds = 30;
      const work = [];
      const shown = [];
      const median = (times) => times.sort((a, b) => a - b)[rounds / 2];
      const turn = (at) => {
        if (at === rounds) {
          done({ work: median(work), shown: median(shown) });
          return;
        }
        const place = 1 + ((at * 7) % n);
        const value = Math.floor(at / n) % 2 ? "seen" : "not-seen";
        const radio = document.querySelector(`#item-p0-${id}-item-${place} input[value="${value}"]`);
        const start = performance.now();
        radio.click();
        // The program draws before any later microtask; the browser lays out and paints before the next turn.
        queueMicrotask(() => {
          const drawn = performance.now();
          setTimeout(() => {
            work.push(drawn - start);
            shown.push(performance.now() - drawn);
            turn(at + 1);
          }, 0);
        });
      };
      turn(0);
    },
    id,
    n,
  );
}

journey(
  "an instrument of 1,000 items opens and answers without growing slow",
  "Somebody with a long questionnaire and an old machine would wait after each answer, and stop.",
  async (app, context) => {
    await openTool(app, "few", N_FEW);
    const few = await timePerAnswer(app, "few", N_FEW);

    const start = performance.now();
    await openTool(app, "many", N_MANY);
    const opening = performance.now() - start;

    const place = N_MANY - 1;
    const { own, others } = await answerAndWatch(app, "many", place);
    assert.deepEqual(others, [], "answering one item draws its neighbours anew");
    assert(0 < own, "the answered item shows its answer");
    await app.until(async () => (await app.answered()) === 1, "the progress counts the answer");
    assert(
      await app.run(
        (place) => document.querySelector(`#item-p0-many-item-${place} input[value="seen"]`).checked,
        place,
      ),
    );

    const many = await timePerAnswer(app, "many", N_MANY);
    context.diagnostic(`opening ${N_MANY} items: ${Math.round(opening)} ms`);
    for (const [n, it] of [
      [N_FEW, few],
      [N_MANY, many],
    ]) {
      context.diagnostic(
        `an answer among ${n} items: ${it.work.toFixed(1)} ms of work, ${it.shown.toFixed(1)} ms until the browser has laid it out`,
      );
    }
  },
);
