// A stock browser, spoken to through its own driver. It knows nothing of the app.
//
// `cargo xtask test browser` sets the environment (crates/xtask/src/steps.rs). ENGINES.md says what runs where, and when
// a browser is started a second time.

import { AssertionError } from "node:assert";
import { mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { ASK_NOTHING, PATIENCE, engine, form, output } from "./settings.mjs";

export { PATIENCE, address, engine, form, root, setting } from "./settings.mjs";

const does = await import(`./engines/${engine}.mjs`);

/** How often a condition is looked at again. */
const POLL = 25;

/** After so long a driver that has not answered hangs: every wait that it knows of is shorter. */
const HANGS = 3 * PATIENCE;

/** Waits for an answer of a driver, though not for ever: nothing else would end before the whole file of tests does. */
async function answered(promise, what) {
  let timer;
  const late = new Promise((_, reject) => {
    timer = setTimeout(() => reject(new Error(`the driver hangs: no answer to "${what}" in ${HANGS / 1000} seconds`)), HANGS);
  });
  try {
    return await Promise.race([promise, late]);
  } finally {
    clearTimeout(timer);
  }
}

/**
 * Starts a browser of the engine that WINDSCREEN_ENGINE names.
 *
 * `flags`: more switches, for Chromium. `downloads`: a folder for them. `prompts`: the question before leaving waits
 * for an answer (otherwise the driver answers it with "leave"). `waits`: whether the driver waits until a page is loaded.
 */
export async function startBrowser(options = {}) {
  const start = async () => {
    const driver = await answered(does.start({ width: 1280, height: 900, ...options }), "newSession");
    const execute = driver.execute.bind(driver);
    driver.execute = async (command) => {
      try {
        return await answered(execute(command), command.getName());
      } catch (error) {
        // WebKit's driver says no word of a time that ran out.
        error.message ||= `${error.name} at "${command.getName()}", of which the driver says nothing more`;
        throw error;
      }
    };
    await driver.manage().setTimeouts({ pageLoad: PATIENCE, script: PATIENCE });
    return driver;
  };
  try {
    return await start();
  } catch (error) {
    if (!mayStartAnew(`did not start: ${error.message}`)) throw error;
    return start();
  }
}

/** Each file of tests is a process of its own, so this is once for each. */
let hasStartedAnew = false;

/** Whether a browser may be started anew, which is said aloud. `why` completes "The browser …". */
export function mayStartAnew(why) {
  if (hasStartedAnew) return false;
  hasStartedAnew = true;
  console.log(`STARTED ANEW on ${engine}, once for this file. The browser ${why}`);
  return true;
}

/** What drivers say when their browser has gone. */
const GONE = [
  /ECONNREFUSED|ECONNRESET|EPIPE|socket hang up/, // the driver itself
  /BiDi connection (closed|error)/,
  /tab crashed|session deleted|chrome not reachable|disconnected: /, // Chromium, and WebKit the second of them
  /Failed to decode response from marionette|Tried to run command without establishing a connection/, // Firefox
];

/** Whether a browser or its driver died, as its driver's error says. What a test asserts never counts as that. */
export function hasDied(error) {
  if (error instanceof AssertionError || error.name === "TimeoutError") return false;
  return error.name === "NoSuchSessionError" || GONE.some((words) => words.test(error.message));
}

/**
 * Whether the engine that runs is one of `engines`. Where it is not, the reason is printed. Every such limit stands in
 * ENGINES.md (engines.test.mjs).
 */
export function only(context, { engines, because }) {
  if (engines.includes(engine)) return true;
  context.diagnostic(`not on ${engine}: ${because}`);
  return false;
}

/** The same for a whole test of `node:test`, and for the forms: its options, by which it is left out with the reason. */
export function unless({ engines = [engine], forms = [form], because }) {
  if (!engines.includes(engine)) return { skip: `not on ${engine}: ${because}` };
  return forms.includes(form) ? {} : { skip: `not in the form "${form}": ${because}` };
}

/** Waits for a condition, and says in words what did not happen. The condition may be an async function. */
export function until(driver, condition, what) {
  const patient = async () => {
    try {
      return await condition();
    } catch (error) {
      // The page is being drawn anew: look again.
      if (["StaleElementReferenceError", "NoSuchElementError", "JavascriptError"].includes(error.name)) return false;
      throw error;
    }
  };
  return driver.wait(patient, PATIENCE, `this did not happen: ${what}`, POLL);
}

/** Runs a function in the page. It must not use anything but its arguments. */
export function inPage(driver, run, ...given) {
  return driver.executeScript(`return (${run}).apply(null, arguments)`, ...given);
}

/**
 * Presses an element in the middle, with the pointer. `over` says what lies over it, if anything: then nobody could press it,
 * which is an error on every engine.
 */
export function press(driver, element, over = null) {
  return does.press ? does.press(driver, element, over) : element.click();
}

/** Begins to listen for errors, where an engine could not do so before the page came. */
export async function listen(driver) {
  await does.listen?.(driver);
}

/** What the browser complained of since this was last asked: errors of scripts, files not found, refusals. */
export function complaints(driver) {
  return does.complaints(driver);
}

/** Opens a new tab and goes there. In WebKitGTK it is a window: nothing is drawn in a tab that nobody looks at. */
export function newTab(driver) {
  return driver.switchTo().newWindow(engine === "webkit" ? "window" : "tab");
}

/** Lets the window be closed without a question: the driver of Firefox would wait for the answer for ever. */
export function askNothing(driver) {
  return driver.executeScript(ASK_NOTHING);
}

/** Keeps a picture of a failure. Whatever goes wrong here must not hide the failure itself. */
export async function keepPicture(driver, name) {
  try {
    const folder = engine === "chromium" ? output : path.join(output, engine);
    mkdirSync(folder, { recursive: true });
    const file = path.join(folder, `${name.replace(/[^a-z0-9]+/gi, "-").toLowerCase()}.png`);
    writeFileSync(file, await driver.takeScreenshot(), "base64");
  } catch {
    // No picture, then.
  }
}

/** Makes the page as wide and high as a device's, narrower than a window may be. */
export function resize(driver, width, height) {
  return does.resize(driver, width, height);
}

/** Makes the page as large as its window again. */
export function resizeBack(driver) {
  return does.resizeBack(driver);
}

/** What the clipboard holds. */
export function clipboard(driver) {
  return does.clipboard(driver);
}
