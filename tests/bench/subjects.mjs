// What is measured: the same questionnaire of N signs with three answers each, as our site, as plain HTML, and as SurveyJS; and
// a tool as we ship it, which is in the program as a questionnaire is in the page of the others.

import { readFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { smallInstrument, tools } from "../browser/support/content.mjs";

const installed = fileURLToPath(new URL("node_modules/", import.meta.url));
const ANSWERS = ["Seen", "Not seen", "Not known"];
const signs = (n) => Array.from({ length: n }, (_, at) => `Sign number ${at + 1} of this test`);

/** A file of an npm package. */
function packaged(name, file) {
  return readFileSync(path.join(installed, name, file));
}

/**
 * Each: its name, the address to open, the files in place of those of the built site, and where it is another how many questions
 * it shows. `style` is the stylesheet of the built site.
 */
export function subjects(style, n) {
  return [ours(n), plainHtml(style, n), surveyJs(n)];
}

/** A tool as it is shipped, opened by its address: the longest about children. Its first question is the child's age. */
export function shipped() {
  const about = tools.filter((tool) => tool.about === "child");
  const { title, id } = about.toSorted((a, b) => b.items.length - a.items.length)[0];
  return { name: title, address: `#/tools/${id}`, isSite: true, files: {} };
}

function ours(n) {
  return {
    name: "Windscreen",
    address: "#/tools/bench",
    isSite: true,
    files: {
      "windscreen.json": JSON.stringify({ "windscreen-site": 1, instruments: ["bench.json"] }),
      "bench.json": JSON.stringify(smallInstrument("bench", n)),
    },
  };
}

/** The least that a page can be: GOV.UK markup from the server, and a line that counts. */
function plainHtml(style, n) {
  const css = readFileSync(style);
  const radio = (sign, text, at) => `<div class="govuk-radios__item">
<input class="govuk-radios__input" id="${sign}-${at}" name="${sign}" type="radio" value="${at}">
<label class="govuk-label govuk-radios__label" for="${sign}-${at}">${text}</label></div>`;
  const item = (text, at) => `<div class="ws-item"><div class="govuk-form-group"><fieldset class="govuk-fieldset">
<legend class="govuk-fieldset__legend govuk-fieldset__legend--s">${at + 1}. ${text}</legend>
<div class="govuk-radios govuk-radios--small govuk-radios--inline">${ANSWERS.map((answer, place) => radio(`s${at}`, answer, place)).join("")}</div>
</fieldset></div></div>`;
  const page = `<!DOCTYPE html><html lang="en-GB"><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>Plain</title><link rel="stylesheet" href="style.css"><body><main class="govuk-width-container"><h1>Plain</h1>
<p id="count">0 of ${n} answered</p><form>${signs(n).map(item).join("")}</form></main><script src="count.js"></script></body></html>`;
  const script = `const form = document.forms[0];
form.addEventListener("change", () => {
  document.getElementById("count").textContent = new FormData(form).size + " of ${n} answered";
});`;
  return {
    name: "plain HTML",
    address: "",
    files: { "index.html": page, "style.css": css, "count.js": script },
  };
}

function surveyJs(n) {
  const element = (title, at) => ({ type: "radiogroup", name: `s${at}`, title, choices: ANSWERS });
  const model = { title: "SurveyJS", pages: [{ elements: signs(n).map(element) }], showProgressBar: true };
  const page = `<!DOCTYPE html><html lang="en-GB"><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>SurveyJS</title><link rel="stylesheet" href="survey.css"><body><div id="survey"></div>
<script src="core.js"></script><script src="ui.js"></script><script src="start.js"></script></body></html>`;
  return {
    name: "SurveyJS",
    address: "",
    files: {
      "index.html": page,
      "survey.css": packaged("survey-core", "survey-core.min.css"),
      "core.js": packaged("survey-core", "survey.core.min.js"),
      "ui.js": packaged("survey-js-ui", "survey-js-ui.min.js"),
      "start.js": `new Survey.Model(${JSON.stringify(model)}).render(document.getElementById("survey"));`,
    },
  };
}
