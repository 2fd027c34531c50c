// How long somebody waits for our pages, beside plain HTML and SurveyJS, in one run on one machine: `cargo xtask bench page`.
//
// Chromium with an empty profile for each run, its processor slowed four times, a line of 4 Mbit/s and 100 ms, files with
// brotli. Medians are printed; nothing fails: budgets that fail are bytes (`cargo xtask size`).

import { readdirSync } from "node:fs";
import path from "node:path";
import { startBrowser } from "../browser/support/browser.mjs";
import { setting } from "../browser/support/settings.mjs";
import { serve } from "./server.mjs";
import { shipped, subjects } from "./subjects.mjs";

const SIZES = [24, 1_000];
const RUNS = Number(process.env.WINDSCREEN_BENCH_RUNS ?? 5);
const ANSWERS = 21;
const SLOWER = 4;
/** A list of a thousand takes SurveyJS half a minute on a slow machine. */
const PATIENCE = 300_000;
const LINE = { offline: false, latency: 100, downloadThroughput: 4_000_000 / 8, uploadThroughput: 4_000_000 / 8 };

const folder = setting("DIST");

/** The stylesheet of the built site. */
const style = path.join(folder, readdirSync(folder).find((file) => file.endsWith(".css")));

/**
 * Runs in the page before anything of it: notes when the first question and when the last can be answered and are painted,
 * and presses what starts the questions where something must be pressed.
 */
function watch(n) {
  const noted = { first: undefined, all: undefined };
  globalThis.benchNoted = noted;
  const painted = (what) => {
    noted[what] = null;
    requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel();
      port2.onmessage = () => {
        noted[what] = performance.now();
      };
      port1.postMessage(null);
    });
  };
  let pressed = false;
  const look = () => {
    const radios = document.querySelectorAll('input[type="radio"]').length;
    if (noted.first === undefined && 0 < radios) painted("first");
    if (noted.all === undefined && 3 * n <= radios) painted("all");
    const start = document.querySelector('[data-page="tool"] button.govuk-button');
    if (!pressed && radios === 0 && start) {
      pressed = true;
      start.click();
    }
  };
  new MutationObserver(look).observe(document, { childList: true, subtree: true });
}

/** Answers signs all over the list, and gives the median time from the press until it is painted. */
function answer(rounds, done) {
  const radios = [...document.querySelectorAll('input[type="radio"]')];
  const n = Math.max(1, Math.floor(radios.length / 3));
  const times = [];
  const round = (at) => {
    if (at === rounds) {
      done(times.sort((a, b) => a - b)[Math.floor(rounds / 2)]);
      return;
    }
    const radio = radios[3 * ((at * 7 + 1) % n) + (Math.floor(at / n) % 3)];
    const start = performance.now();
    radio.click();
    requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel();
      port2.onmessage = () => {
        times.push(performance.now() - start);
        setTimeout(() => round(at + 1), 50);
      };
      port1.postMessage(null);
    });
  };
  round(0);
}

const median = (numbers) => numbers.sort((a, b) => a - b)[Math.floor(numbers.length / 2)];

async function measure(subject, n) {
  const found = { first: [], all: [], answer: [], bytes: [] };
  const site = await serve(subject.files, subject.isSite ? folder : undefined);
  try {
    for (let run = 0; run <= RUNS; run += 1) {
      site.served.clear();
      const driver = await startBrowser();
      try {
        await driver.manage().setTimeouts({ script: PATIENCE, pageLoad: PATIENCE });
        await driver.sendDevToolsCommand("Network.enable", {});
        await driver.sendDevToolsCommand("Page.addScriptToEvaluateOnNewDocument", { source: `(${watch})(${n})` });
        await driver.sendDevToolsCommand("Network.emulateNetworkConditions", LINE);
        await driver.sendDevToolsCommand("Emulation.setCPUThrottlingRate", { rate: SLOWER });
        await driver.get(site.url + subject.address);
        await driver.wait(() => driver.executeScript("return Boolean(benchNoted.all)"), PATIENCE, `${subject.name} shows all its questions`);
        const noted = await driver.executeScript("return benchNoted");
        const bytes = [...site.served.values()].reduce((sum, one) => sum + one, 0);
        // What comes later is fetched by now, and does not stand in the way of an answer.
        await driver.sleep(3_000);
        const shown = await driver.executeAsyncScript(answer, ANSWERS);
        // The first run warms the compression and the machine.
        if (run === 0) continue;
        found.first.push(noted.first);
        found.all.push(noted.all);
        found.answer.push(shown);
        found.bytes.push(bytes);
      } finally {
        await driver.quit();
      }
    }
  } finally {
    site.stop();
  }
  return Object.fromEntries(Object.entries(found).map(([name, all]) => [name, median(all)]));
}

const figure = (number, digits = 0) => number.toFixed(digits).padStart(9);
const WIDE = 34;

/** Measures one subject, and prints its line. */
async function row(subject, n) {
  const found = await measure(subject, n);
  const line = [figure(found.first), figure(found.all), figure(found.answer, 1), figure(found.bytes / 1000)];
  console.log(subject.name.padEnd(WIDE) + line.join(""));
  return found;
}

console.log(`Medians of ${RUNS} runs, in milliseconds, and kB until all questions are drawn`);
console.log("".padEnd(WIDE) + ["first", "all", "answer", "kB"].map((name) => name.padStart(9)).join(""));
// In the program as a questionnaire is in the page of the others: what most people open.
const own = await row(shipped(), 1 / 3);
for (const n of SIZES) {
  console.log(`${n} questions`);
  const rows = [];
  for (const subject of subjects(style, n)) rows.push(await row(subject, n));
  const [brought, plain, survey] = rows;
  const share = (ours) => (ours.first / survey.first).toFixed(2);
  const lag = (ours) => (ours.answer - plain.answer).toFixed(1);
  if (n === SIZES[0]) console.log(`  a shipped tool: first question in ${share(own)} of SurveyJS's time, an answer ${lag(own)} ms after plain HTML's`);
  console.log(`  brought by a site: first question in ${share(brought)} of SurveyJS's time, an answer ${lag(brought)} ms after plain HTML's`);
}
