// A stock Chromium, headless, spoken to through chromedriver. It knows nothing of the app.
//
// `cargo xtask test browser` sets the environment (crates/xtask/src/steps.rs).

import { mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { Builder } from "selenium-webdriver";
import chrome from "selenium-webdriver/chrome.js";

/** The folder of the whole project. */
export const root = fileURLToPath(new URL("../../../", import.meta.url));

/** Pictures of what failed. Git ignores it. */
const output = path.join(root, "tests/browser/output");

/** How long anything may take before it counts as not happening: the machine may be busy. */
export const PATIENCE = 20_000;

/** How often a condition is looked at again. */
const POLL = 25;

/** A setting that `cargo xtask test browser` gives. */
export function setting(name) {
  const value = process.env[`WINDSCREEN_${name}`];
  if (!value) throw new Error(`WINDSCREEN_${name} is not set: run these with \`cargo xtask test browser\``);
  return value;
}

/**
 * Switches for every browser that these tests start, for whoever wants to see the journeys under another condition:
 * with `WINDSCREEN_FLAGS=--js-flags=--jitless` they run without WebAssembly.
 */
const ALSO = (process.env.WINDSCREEN_FLAGS ?? "").split(" ").filter(Boolean);

/** Switches without which Chromium asks the network of its own accord, or will not run as root. */
const QUIET = [
  "--headless=new",
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  "--disable-dev-shm-usage",
];

/** Runs before any script of each page: keeps what the page's policy refused, for `complaints`. */
const LISTEN = `
  globalThis.refusedByPolicy = [];
  addEventListener("securitypolicyviolation", (event) =>
    globalThis.refusedByPolicy.push(event.violatedDirective + " " + event.blockedURI));
`;

/**
 * Starts a browser.
 *
 * `flags`: more switches. `downloads`: a folder for them. `prompts`: the question before leaving waits for an answer
 * (otherwise the driver answers it with "leave").
 */
export async function startBrowser({ flags = [], downloads, prompts = false, width = 1280, height = 900 } = {}) {
  const options = new chrome.Options();
  options.setChromeBinaryPath(setting("CHROMIUM"));
  options.addArguments(...QUIET, ...ALSO, `--window-size=${width},${height}`, ...flags);
  options.setLoggingPrefs({ browser: "ALL" });
  if (downloads) {
    options.setUserPreferences({ "download.default_directory": downloads, "download.prompt_for_download": false });
  }
  if (prompts) {
    // Only a session that also speaks WebDriver BiDi leaves this question open.
    options.set("unhandledPromptBehavior", { beforeUnload: "ignore", default: "ignore" });
    options.set("webSocketUrl", true);
  }
  const driver = await new Builder()
    .forBrowser("chrome")
    .setChromeOptions(options)
    .setChromeService(new chrome.ServiceBuilder(setting("CHROMEDRIVER")))
    .build();
  await driver.manage().setTimeouts({ pageLoad: PATIENCE, script: PATIENCE });
  await driver.sendDevToolsCommand("Page.addScriptToEvaluateOnNewDocument", { source: LISTEN });
  return driver;
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

/** What the browser complained of since this was last asked: errors of scripts, files not found, refusals. */
export async function complaints(driver) {
  const log = await driver.manage().logs().get("browser");
  return log.filter((entry) => entry.level.name === "SEVERE").map((entry) => entry.message);
}

/** Keeps a picture of a failure. Whatever goes wrong here must not hide the failure itself. */
export async function keepPicture(driver, name) {
  try {
    mkdirSync(output, { recursive: true });
    const file = path.join(output, `${name.replace(/[^a-z0-9]+/gi, "-").toLowerCase()}.png`);
    writeFileSync(file, await driver.takeScreenshot(), "base64");
  } catch {
    // No picture, then.
  }
}

/** Makes the page as wide and high as a device's, narrower than a window may be. */
export function resize(driver, width, height) {
  const metrics = { width, height, deviceScaleFactor: 1, mobile: false };
  return driver.sendDevToolsCommand("Emulation.setDeviceMetricsOverride", metrics);
}
