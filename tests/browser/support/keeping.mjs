// Keeping and opening, as somebody does it: a passphrase, and a file that is chosen.

/** Writes the passphrase on the page that keeps, as often as it is asked for. */
export async function passphrase(app, words) {
  const ids = await app.run(() => [...document.querySelectorAll(".ws-passphrase")].map((it) => it.id));
  for (const id of ids) await app.type(`#${id}`, words);
}

/** Presses the button that asks for a file, and chooses one with this text. */
export async function choose(app, text) {
  await app.run((text) => {
    const click = HTMLInputElement.prototype.click;
    HTMLInputElement.prototype.click = function () {
      HTMLInputElement.prototype.click = click;
      const chosen = new DataTransfer();
      chosen.items.add(new File([text], "windscreen.jwe"));
      this.files = chosen.files;
      this.onchange();
    };
  }, text);
  await app.press("Choose a file and open it");
}

/** Opens a sealed file from the page that keeps, and waits until it is open. */
export async function openFile(app, text, words) {
  await passphrase(app, words);
  await choose(app, text);
  await app.until(async () => (await app.words("main")).includes("Opened."), "the file opens");
}

const NONE = { notes: [], gaps: [], lists: [] };

/** The payload of a saved record: people of these ages, and answers of a tool for each. */
export function payload(written, tool, answers, more = {}) {
  const people = answers.map((_, id) => ({
    id,
    label: `Child ${id + 1}`,
    role: tool.about,
    age: { years: 6 },
    facts: [],
  }));
  const sheets = answers.map((chosen, person) => ({
    person,
    instrument: tool.id,
    answers: Object.entries(chosen).map(([item, choice]) => ({ item, choice, notes: [] })),
    ...{ texts: [], points: [], stages: [], exceptions: [], targets: more.targets ?? [] },
  }));
  return JSON.stringify({
    "windscreen-record": 2,
    area: "england",
    reference: "2026-01-01-TEST",
    written,
    build: "test",
    instruments: [{ id: tool.id, edition: tool.edition }],
    people,
    sheets,
    ...NONE,
    earlier: [],
    ...more.record,
  });
}
