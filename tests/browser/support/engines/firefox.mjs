// Firefox through geckodriver. What WebDriver cannot do is done through WebDriver BiDi.

import { cpSync, existsSync, mkdirSync, mkdtempSync, renameSync, rmSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { createInterface } from "node:readline";
import { Builder } from "selenium-webdriver";
import firefox from "selenium-webdriver/firefox.js";
import { ASK_NOTHING, LISTEN, root, setting } from "../settings.mjs";
import { startDriver } from "./driver.mjs";

/** Without these Firefox asks the network of its own accord, or waits for a person. */
const QUIET = {
  "app.update.auto": false,
  "browser.shell.checkDefaultBrowser": false,
  "datareporting.policy.dataSubmissionEnabled": false,
  "dom.events.testing.asyncClipboard": true, // the clipboard is read without asking
  "network.captive-portal-service.enabled": false,
  "network.connectivity-service.enabled": false,
};

/**
 * What Firefox keeps of its own program between starts, from the first browser that ended; without it each start works that
 * out anew, for half as long again of the processor. Nothing of any page is in it, and Firefox itself drops what is not
 * of its own version.
 */
const STARTED_BEFORE = path.join(root, "target/firefox-started-before");
const OF_THE_START = ["startupCache", "compatibility.ini"];

/** A folder for one browser, that is gone when it has ended. */
function profile() {
  const folder = mkdtempSync(path.join(os.tmpdir(), "windscreen-firefox-"));
  if (existsSync(STARTED_BEFORE)) cpSync(STARTED_BEFORE, folder, { recursive: true });
  return folder;
}

/** Keeps what the next start needs, if no other browser did. */
function keepStart(folder) {
  if (existsSync(STARTED_BEFORE)) return;
  try {
    const fresh = `${STARTED_BEFORE}-${process.pid}`;
    mkdirSync(fresh, { recursive: true });
    for (const name of OF_THE_START) cpSync(path.join(folder, name), path.join(fresh, name), { recursive: true });
    renameSync(fresh, STARTED_BEFORE);
  } catch {
    // It has kept nothing, or another was first: the next one starts as this one did.
  }
}

/** What each browser reported and nobody has asked for. */
const reported = new WeakMap();

export async function start({ downloads, prompts = false, waits = true, width, height }) {
  const options = new firefox.Options();
  options.setBinary(setting("FIREFOX"));
  const own = profile();
  options.addArguments("-headless", `--width=${width}`, `--height=${height}`, "-profile", own);
  for (const [name, value] of Object.entries(QUIET)) options.setPreference(name, value);
  if (downloads) {
    options.setPreference("browser.download.folderList", 2); // the folder named next
    options.setPreference("browser.download.dir", downloads);
    options.setPreference("browser.download.always_ask_before_handling_new_types", false);
    options.setPreference("browser.download.alwaysOpenPanel", false);
  }
  if (prompts) options.set("unhandledPromptBehavior", { beforeUnload: "ignore", default: "ignore" });
  if (!waits) options.set("pageLoadStrategy", "none");
  options.set("webSocketUrl", true);
  // Ports of nobody's choice: whoever looks for a free one first may find it taken when Firefox comes to it.
  const service = await startDriver(setting("GECKODRIVER"), ["--port=0", "--websocket-port=0"], {
    stdout: "pipe",
    started: listening,
    tidy: () => {
      rmSync(own, { recursive: true, force: true, maxRetries: 3 });
    },
  });
  try {
    const driver = await new Builder()
      .disableEnvironmentOverrides()
      .usingServer(service.url)
      .forBrowser("firefox")
      .setFirefoxOptions(options)
      .build();
    const quit = driver.quit.bind(driver);
    driver.quit = async () => {
      try {
        if (prompts) await leaveUnasked(driver);
        await quit();
        keepStart(own);
      } finally {
        service.stop();
      }
    };
    await listen(driver);
    return driver;
  } catch (error) {
    service.stop();
    throw error;
  }
}

/** Waits until the driver says where it listens. */
function listening(child) {
  return new Promise((found) => {
    createInterface({ input: child.stdout }).on("line", (line) => {
      const address = line.match(/Listening on (\S+)/);
      if (address) found(`http://${address[1]}`);
    });
    child.stdout.unref();
  });
}

/** Otherwise the driver would wait for somebody's answer for ever. */
async function leaveUnasked(driver) {
  try {
    await driver.switchTo().alert().dismiss();
  } catch {
    // Nothing is asked at present.
  }
  await driver.executeScript(ASK_NOTHING);
}

async function ask(driver, method, params) {
  const answer = await (await driver.getBidi()).send({ method, params });
  if (answer.type === "error") throw new Error(`${method}: ${answer.message}`);
  return answer.result;
}

async function listen(driver) {
  const errors = [];
  reported.set(driver, errors);
  const bidi = await driver.getBidi();
  bidi.socket.on("message", (data) => {
    const { method, params } = JSON.parse(data);
    if (method === "log.entryAdded" && params.level === "error") errors.push(params.text);
  });
  await bidi.subscribe("log.entryAdded");
  await ask(driver, "script.addPreloadScript", { functionDeclaration: `() => {${LISTEN}}` });
}

export async function complaints(driver) {
  return reported.get(driver).splice(0);
}

export async function resize(driver, width, height) {
  const context = await driver.getWindowHandle();
  return ask(driver, "browsingContext.setViewport", { context, viewport: { width, height } });
}

export async function resizeBack(driver) {
  const context = await driver.getWindowHandle();
  return ask(driver, "browsingContext.setViewport", { context, viewport: null });
}

/** A preference allows it. */
export function clipboard(driver) {
  return driver.executeScript("return navigator.clipboard.readText()");
}
