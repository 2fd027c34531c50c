// A walk past every kind of page in every state that differs to the eye.

import { adultTool, childTools, toolThatNeedsAge } from "./content.mjs";

/** Items in turn raised, not known, and left as they are not. */
export function mixed(tool) {
  return (item) => {
    const place = tool.items.indexOf(item) % 5;
    if (place === 0) return tool.raised(item);
    return place === 1 ? tool.unknown(item) : tool.calm(item);
  };
}

/** Walks. `see` is called with the words for each state, while it is in sight. */
export async function tour(app, see) {
  await app.open();
  await see("start");
  await app.follow("About", "about");
  await see("about");

  // A child's first tool: one that cannot do without an age.
  const first = toolThatNeedsAge;
  await app.follow("Windscreen", "start");
  await app.follow(first.worry, "quick");
  await see("quick");
  await app.press("Continue");
  await app.until(() => app.count(".govuk-error-summary"), "an error is named");
  await see("quick, with an error");
  await app.beginHereQuick(6);
  await see("tool");
  await app.follow("Start answering", "section");
  await see("section");
  const alarm = first.alarm();
  await app.toSection(first, alarm);
  await app.answer(first, alarm, first.raised(alarm));
  await app.until(() => app.count(".ws-panel--open"), "the panel opens");
  await see("section, with notes and the panel open");
  while ((await app.page()) === "section") {
    await app.answerSection(first, mixed(first));
    await app.on();
  }
  await app.at("texts");
  await see("texts");
  await app.follow("See the result", "result");
  await app.openDetails();
  await see(`result of ${first.id}`);

  // Everybody else.
  await app.follow("People and tools", "people");
  await app.press("Add an adult");
  await app.until(async () => 2 === (await app.count(".ws-person")), "the adult is added");
  await see("people");
  await app.openDetails();
  await see("people, with everything open");

  for (const tool of childTools.filter((it) => it !== first)) {
    await app.follow("People and tools", "people");
    await app.follow(tool.title, "tool");
    await app.follow("Start answering", "section");
    await see(`first section of ${tool.id}`);
    await app.answerThrough(tool, mixed(tool));
    await see(`result of ${tool.id}`);
  }

  await app.follow("People and tools", "people");
  await app.follow(adultTool.title, "gate");
  await see("gate");
  await app.press("Continue");
  await app.until(() => app.count(".govuk-error-summary"), "an error is named");
  await see("gate, with an error");
  await app.passGate(adultTool, "not-safe", 1);
  await app.at("tool");
  await app.follow("Start answering", "section");
  await see("section, when it is not safe to ask");
  await app.back("tool");
  await app.back("gate");
  await app.passGate(adultTool, "from-what-is-known", 1);
  await app.follow("Start answering", "section");
  await app.answerThrough(adultTool, mixed(adultTool), 1);
  await see(`result of ${adultTool.id}`);

  await app.follow("Summary", "summary");
  await see("summary");
  await app.follow("Keep it as an encrypted file", "keep");
  await see("keep");
  await app.follow("Summary", "summary");
  for (const words of ["Danger now", "Child 1: The child", "What you ask for, and what the parents know", "The adults", "If you disagree"]) {
    await app.follow(words, "form");
    await see(`form, ${words}`);
    await app.follow("Go to the summary", "summary");
  }
  await app.follow("What happened", "form");
  await app.until(() => app.count(".ws-row"), "the first row stands open");
  await see("form, with a row");
  await app.follow("Go to the summary", "summary");
  const papers = await app.run(() => document.querySelectorAll(".ws-papers button").length);
  for (let n = 0; n < papers; n += 1) {
    await app.openDetails();
    const words = await app.run((n) => document.querySelectorAll(".ws-papers button")[n].innerText, n);
    await app.follow(words, "paper");
    await app.openDetails();
    await see(`paper ${n + 1}`);
    await app.follow("Back to the summary", "summary");
  }
  await app.follow("Then and now", "review");
  await see("then and now");
  await app.press("Hide the screen");
  await app.at("hidden");
  await see("hidden screen");
}
