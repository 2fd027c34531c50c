// A worked family (tests/families) entered by hand: whatever the present page asks and the family's record answers is
// answered, wherever it stands. Screens, clicks and fields are counted on the way.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import path from "node:path";
import { Key } from "selenium-webdriver";
import { root } from "./browser.mjs";
import { tools } from "./content.mjs";
import { Keyboard } from "./keyboard.mjs";

export const form = JSON.parse(readFileSync(path.join(root, "crates/windscreen-content/referral/form.json"), "utf8"));
export const formPages = form.steps.flatMap((step) => step.pages);
const fieldKinds = new Map(formPages.flatMap((page) => (page.fields ?? []).map((it) => [it.id, it.kind])));
const formLists = new Map(formPages.filter((page) => page.list).map((page) => [page.list.id, page.list]));

/** What a family's record answers, by the names of the fields that ask for it. */
export class Family {
  constructor(id) {
    this.id = id;
    this.json = JSON.parse(readFileSync(path.join(root, `tests/families/${id}.json`), "utf8"));
    this.people = this.json.people;
    this.sheets = this.json.sheets;
    /** What is wanted in each field: one of `choice`, `ticks` and `text`. */
    this.wants = new Map();
    /** The rows of each list of the form. */
    this.rows = new Map(this.json.lists.map((it) => [it.list, it.rows]));
    this.people.forEach((it) => this.#age(it));
    this.sheets.forEach((it) => this.#sheet(it));
    this.#form();
  }

  #want(name, want) {
    this.wants.set(name, want);
  }

  #age({ id, role, age, facts }) {
    const name = `p${id}-age`;
    for (const { fact, is } of facts) this.#want(`p${id}-fact-${fact}`, { choice: is, optional: true });
    if (role === "adult") return; // whoever is added as an adult is one
    const day = (kind, written) => {
      const [year, month, date] = written.split("-").map(Number);
      const whole = `${name}-${kind}`;
      // In one field or in three.
      this.#want(whole, { text: `${date} ${month} ${year}`, optional: true });
      this.#want(`${whole}-day`, { text: String(date), optional: true });
      this.#want(`${whole}-month`, { text: String(month), optional: true });
      this.#want(`${whole}-year`, { text: String(year), optional: true });
    };
    if (age.born) {
      this.#want(name, { choice: "born", optional: true });
      day("born", age.born);
    } else if (age.years !== undefined) {
      this.#want(name, { choice: "years", optional: true });
      this.#want(`${name}-years`, { text: String(age.years), optional: true });
    } else if (age.due) day("due", age.due);
  }

  #sheet({ person, instrument, answers, texts }) {
    const start = `p${person}-${instrument}`;
    for (const { item, choice, number, "follow-up": followUp, notes } of answers) {
      const name = `${start}-${item}`;
      if (choice) this.#want(name, { choice });
      if (number !== undefined) this.#want(name, { text: String(number) });
      if (followUp) this.#want(`${name}-follow-up`, { choice: followUp });
      for (const { field, text } of notes) this.#want(`${name}-${field}`, { any: text });
    }
    for (const { id, text } of texts) this.#want(`${start}-${id}-text`, { text });
  }

  #form() {
    // A page about an adult names its fields as a child's does.
    const name = (key) => {
      const [field, child] = key.split(":");
      return child === undefined ? `p0-referral-${field}` : `p${child}-referral-${field}-child`;
    };
    for (const { field, text } of this.json.notes) this.#want(name(field), asked(fieldKinds.get(field.split(":")[0]), text));
    for (const { field, text } of this.json.gaps) {
      this.#want(`${name(field)}-gap`, { ticks: [text ? "not-applicable" : "not-known"], optional: true });
      if (text) this.#want(`${name(field)}-because`, { text: text.slice(1), optional: true });
    }
    for (const [list, rows] of this.rows) {
      const kinds = new Map(formLists.get(list).fields.map((it) => [it.id, it.kind]));
      // Rows are numbered as they are added, whatever number the record gives them.
      for (const [n, { cells }] of rows.entries()) {
        for (const { field, text } of cells) this.#want(`p0-referral-${field}-${list}-${n}`, asked(kinds.get(field), text));
      }
    }
  }

  /** The way on from the gate that a sheet was filled behind. */
  gateOf(person, instrument) {
    return this.sheets.find((it) => it.person === person && it.instrument === instrument)?.way;
  }
}

function asked(kind, text) {
  if (["choice", "row"].includes(kind)) return { choice: text };
  if (["ticks", "children", "readers", "pieces", "rows"].includes(kind)) return { ticks: text.split(" ") };
  return { text };
}

/** Whether two writings are the same words, or the same day. */
function same(one, other) {
  const plain = (words) => {
    const day = words.match(/^(\d{1,2})[ /.-](\d{1,2})[ /.-](\d{4})$/);
    return day ? day.slice(1).map(Number).join(" ") : words.trim();
  };
  return plain(one) === plain(other);
}

/**
 * What stands on the page and could be filled, in order: its name, its kind, and whether it is folded away. And of `lists`,
 * each with the words that add a row, those that stand here, with how many rows they have.
 */
function fillable(lists) {
  const found = new Map(); // what opens with a choice stands between the choices
  const folds = [...document.querySelectorAll("main details:not([open])")];
  for (const it of document.querySelectorAll("main :is(input, textarea, select)")) {
    if (!it.name || it.disabled) continue;
    const kind = it.tagName === "INPUT" ? it.type : it.tagName.toLowerCase();
    const one = found.get(it.name) ?? { name: it.name, kind, chosen: [], value: "", isSeen: false, offered: [] };
    found.set(it.name, one);
    if (kind === "radio" || kind === "checkbox") {
      one.offered.push(it.value);
      if (it.checked) one.chosen.push(it.value);
    } else one.value = it.value;
    one.isSeen ||= it.checkVisibility();
    one.folded = folds.findIndex((fold) => fold.contains(it));
    // A part that opens with a choice that was not made is not asked.
    one.isAsked = it.checkVisibility() || one.folded !== -1;
  }
  const buttons = [...document.querySelectorAll("main button")].map((it) => it.innerText.trim());
  const names = [...document.querySelectorAll("[name*='-referral-']")].map((it) => it.name);
  const nRows = (list) => new Set(names.map((it) => it.match(new RegExp(`-${list}-(\\d+)$`))?.[1]).filter(Boolean)).size;
  // Where people are added, "Add an adult" and "Add another child" are no rows.
  const here = buttons.includes("Add an unborn baby") ? [] : lists.filter(([, words]) => buttons.includes(words));
  return { fields: [...found.values()], lists: here.map(([list]) => [list, nRows(list)]) };
}

/** Somebody who enters a family. `hand` is "touch" or "keys". */
export class Walk {
  constructor(app, family, hand) {
    Object.assign(this, { app, family, hand, screens: 0, clicks: 0, fields: 0, met: new Set() });
    this.keyboard = new Keyboard(app);
    /** Called at each state that was walked through, with its name. */
    this.see = async () => {};
  }

  get counts() {
    return { screens: this.screens, clicks: this.clicks, fields: this.fields };
  }

  /** Notes that a screen is before somebody. */
  async screen() {
    this.screens += 1;
    await this.see(`${this.app.page ? await this.app.page() : ""} ${this.screens}`);
  }

  /** Presses what has these words; counts the screen that it leads to. */
  async press(words, page) {
    this.clicks += 1;
    const kind = typeof page === "string" ? page : null;
    if (this.hand === "keys") {
      if (!page) return void (await this.keyboard.enter(words));
      await this.keyboard.follow(words, kind);
    } else {
      if (!page) return void (await this.app.press(words));
      await this.app.follow(words, kind);
    }
    return this.screen();
  }

  /** What is asked in sight, or folded, and wanted, and not yet there; and the lists that stand here. */
  async #open() {
    const adders = [...this.family.rows.keys()].map((list) => [list, `Add ${formLists.get(list).row}`]);
    const { fields, lists } = await this.app.run(fillable, adders);
    const open = [];
    for (const it of fields) {
      const key = it.name.replace(/^(p\d+)-summary-/, "$1-referral-"); // the same field on another page
      const want = this.family.wants.get(key);
      if (!want || this.met.has(key) || !it.isAsked) continue;
      if (this.#stands(it, want)) this.met.add(key);
      else open.push({ ...it, key, want: this.#fitted(it, want) });
    }
    return { open, lists };
  }

  #stands(it, want) {
    const { choice, ticks, text } = this.#fitted(it, want);
    if (choice) return it.chosen.includes(choice);
    if (ticks) return ticks.every((tick) => it.chosen.includes(tick));
    return same(it.value, text);
  }

  /** A note beside an answer is written, chosen or ticked, as its field is. */
  #fitted({ kind }, want) {
    if (!want.any) return want;
    if (kind === "radio") return { choice: want.any };
    return kind === "checkbox" ? { ticks: want.any.split(" ") } : { text: want.any };
  }

  /** Adds a row of one of the lists that stand here, if one is still to be added. */
  async #addRow(lists) {
    for (const [list, n] of lists) {
      if (this.family.rows.get(list).length <= n) continue;
      await this.press(new RegExp(`^Add ${formLists.get(list).row}$`));
      await this.app.until(
        () => this.app.run((end) => document.querySelector(`[name$='${end}']`) !== null, `-${list}-${n}`),
        "a row is added",
      );
      return true;
    }
    return false;
  }

  /** Fills whatever the family's record fills on this page. */
  async fill() {
    let isQuiet = false;
    for (;;) {
      const { open, lists } = await this.#open();
      const isDone = open.length === 0 && !(await this.#addRow(lists));
      // What a choice opens comes with the next drawing.
      if (isDone && isQuiet) return;
      if (isDone) await this.app.driver.executeAsyncScript("setTimeout(arguments[0], 100)");
      isQuiet = isDone;
      if (0 < open.length) await (this.hand === "keys" ? this.#passByKeys(open) : this.#passByTouch(open));
    }
  }

  /** Answers what is open, until something unfolds. */
  async #passByTouch(open) {
    const texts = [];
    // Fields beside one another are filled with one call of the driver.
    const write = async () => {
      if (texts.length === 0) return;
      await this.app.run((texts) => {
        for (const [css, text] of texts) {
          const field = document.querySelector(css);
          field.focus();
          field.select();
          document.execCommand("insertText", false, text);
        }
      }, texts.splice(0));
    };
    for (const it of open) {
      if (!it.isSeen) {
        await write();
        const fold = await this.app.run(
          (n) => [...document.querySelectorAll("main details:not([open])")][n].querySelector("summary"),
          it.folded,
        );
        await this.app.click(fold);
        this.clicks += 1;
        return;
      }
      const { choice, ticks, text } = it.want;
      const css = `main [name="${it.name}"]`;
      if (text === undefined) {
        await write();
        for (const value of choice ? [choice] : ticks.filter((tick) => !it.chosen.includes(tick))) {
          assert(it.offered.includes(value), `"${it.name}" does not offer "${value}"`);
          await this.#tap(`${css}[value="${value}"]`);
        }
      } else {
        texts.push([css, text]);
        this.fields += 1;
      }
      this.met.add(it.key);
    }
    await write();
  }

  async #tap(css) {
    await this.app.click({ css });
    await this.app.until(() => this.app.run((css) => document.querySelector(css)?.checked === true, css), `${css} is chosen`);
    this.clicks += 1;
  }

  /** Tabs on to what is open next, and fills it. */
  async #passByKeys(open) {
    const names = new Map(open.map((it) => [it.name, it]));
    const folds = new Set(open.filter((it) => !it.isSeen).map((it) => it.folded));
    const at = await this.keyboard.reach(
      (at) => names.get(at.name)?.isSeen || (at.tag === "summary" && 0 < folds.size),
      `"${open[0].name}"`,
    );
    if (at.tag !== "summary") return this.#byKeys(names.get(at.name), at);
    const n = await this.app.run(() =>
      [...document.querySelectorAll("main details:not([open])")].indexOf(document.activeElement.parentElement),
    );
    if (!folds.has(n)) return undefined;
    await this.keyboard.press(Key.ENTER);
    this.clicks += 1;
    return undefined;
  }

  async #byKeys(it, at) {
    const { choice, ticks, text } = it.want;
    if (choice) {
      assert(it.offered.includes(choice), `"${it.name}" does not offer "${choice}"`);
      const away = it.offered.indexOf(choice) - it.offered.indexOf(at.value);
      if (away === 0) await this.keyboard.press(Key.SPACE);
      for (let n = 0; n < Math.abs(away); n += 1) await this.keyboard.press(away < 0 ? Key.ARROW_UP : Key.ARROW_DOWN);
      await this.keyboard.drawn(it.name);
      const now = await this.keyboard.focused();
      assert(
        now.name === it.name && now.checked && now.value === choice,
        `the keyboard is lost after answering "${it.name}": it is on a ${now.tag} "${now.words || now.value}"`,
      );
      this.clicks += 1;
    } else if (ticks) {
      if (!ticks.includes(at.value) || at.checked) return; // the next Tab comes to the next of them
      await this.keyboard.press(Key.SPACE);
      this.clicks += 1;
      if (ticks.some((tick) => tick !== at.value && !it.chosen.includes(tick))) return;
    } else {
      await this.app.driver.switchTo().activeElement().sendKeys(Key.chord(Key.CONTROL, "a"), text);
      this.fields += 1;
    }
    this.met.add(it.key);
  }

  /** Adds everybody of the family on the people page who is not there yet, with their ages. */
  async people() {
    const here = await this.app.count(".ws-person");
    for (const { role, age } of this.family.people.slice(here)) {
      const n = await this.app.count(".ws-person");
      await this.press(role === "adult" ? "Add an adult" : age.unborn ? "Add an unborn baby" : "Add a child");
      await this.app.until(async () => (await this.app.count(".ws-person")) === n + 1, "somebody is added");
    }
    await this.fill();
  }

  /** From the people page through every tool of the family, back to where a result leads. */
  async tools() {
    for (const { person, instrument, points, way } of this.family.sheets) {
      if ((await this.app.page()) !== "people") await this.press(/^People and tools$/, "people");
      const tool = tools.find((it) => it.id === instrument);
      await this.#openFor(person, tool);
      if ((await this.app.page()) === "gate") {
        const name = `p${person}-${instrument}-gate`;
        this.family.wants.set(`${name}-points`, { ticks: points.map((it) => it.point) });
        this.family.wants.set(`${name}-way`, { choice: way });
        await this.fill();
        await this.press(/^Continue$/, true);
      }
      if ((await this.app.page()) === "tool") {
        await this.fill();
        await this.press("Start answering", "section");
      }
      while ((await this.app.page()) === "section") {
        await this.fill();
        await this.press(/^(Continue|See the result)$/, true);
      }
      if ((await this.app.page()) === "texts") {
        await this.fill();
        await this.press("See the result", "result");
      }
    }
  }

  async #openFor(person, tool) {
    const link = (person, title) =>
      [...[...document.querySelectorAll(".ws-person")][person].querySelectorAll("a")].find((it) => it.innerText.includes(title));
    this.clicks += 1;
    if (this.hand === "keys") {
      // Of several people the link of this one, by the heading that it stands under.
      const whose = await this.app.run((n) => [...document.querySelectorAll(".ws-person h2")][n].id, person);
      const isTheirs = (at) => at.tag === "a" && at.groupId === whose && at.words.includes(tool.title);
      await this.keyboard.followTo(isTheirs, `"${tool.title}"`);
    } else await this.app.followTo(await this.app.run(link, person, tool.title), `"${tool.title}"`);
    await this.screen();
  }

  /** What the record holds and no page that was walked through asked for. */
  unmet() {
    return [...this.family.wants].filter(([name, want]) => !want.optional && !this.met.has(name)).map(([name]) => name);
  }
}
