// Chromium through chromedriver. What WebDriver cannot do is done through DevTools.

import { Builder } from "selenium-webdriver";
import chrome from "selenium-webdriver/chrome.js";
import { LISTEN, form, setting } from "../settings.mjs";

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

/** What makes it run no WebAssembly, as a policy of Edge and Chrome does. */
const JITLESS = "--js-flags=--jitless";

export async function start({ flags = [], downloads, prompts = false, waits = true, width, height }) {
  const options = new chrome.Options();
  options.setChromeBinaryPath(setting("CHROMIUM"));
  options.addArguments(...QUIET, ...(form === "nowasm" ? [JITLESS] : []), `--window-size=${width},${height}`, ...flags);
  if (!waits) options.set("pageLoadStrategy", "none");
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
  await driver.sendDevToolsCommand("Page.addScriptToEvaluateOnNewDocument", { source: LISTEN });
  return driver;
}

/** The driver's own click looks at the page ten times for what we have just seen, at half as much again of the processor. */
export async function press(driver, element, over) {
  if (over) throw new Error(`a press would meet what lies over it: ${over}`);
  await driver.actions().move({ origin: element, duration: 0 }).click().perform();
}

export async function complaints(driver) {
  const log = await driver.manage().logs().get("browser");
  return log.filter((entry) => entry.level.name === "SEVERE").map((entry) => entry.message);
}

export function resize(driver, width, height) {
  const metrics = { width, height, deviceScaleFactor: 1, mobile: false };
  return driver.sendDevToolsCommand("Emulation.setDeviceMetricsOverride", metrics);
}

export function resizeBack(driver) {
  return driver.sendDevToolsCommand("Emulation.clearDeviceMetricsOverride", {});
}

export async function clipboard(driver) {
  const permissions = ["clipboardReadWrite", "clipboardSanitizedWrite"];
  await driver.sendDevToolsCommand("Browser.grantPermissions", { permissions });
  return driver.executeScript("return navigator.clipboard.readText()");
}
