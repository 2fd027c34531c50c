// WebKitGTK's MiniBrowser through WebKitWebDriver, on a screen of its own that exists in memory alone. It has neither
// DevTools nor a log, so errors are those that the page itself can see (LISTEN), from the moment it is there.

import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { Builder, Key } from "selenium-webdriver";
import { LISTEN, PATIENCE, setting } from "../settings.mjs";
import { freePort, startDriver } from "./driver.mjs";

export async function start({ downloads, prompts = false, waits = true, width, height }) {
  const service = await driverOnScreen(downloads);
  try {
    const driver = await new Builder()
      .disableEnvironmentOverrides()
      .usingServer(service.url)
      .withCapabilities({
        browserName: "MiniBrowser",
        "webkitgtk:browserOptions": { binary: setting("MINIBROWSER"), args: ["--automation"] },
        ...(prompts ? { unhandledPromptBehavior: "ignore" } : {}),
        ...(waits ? {} : { pageLoadStrategy: "none" }),
      })
      .build();
    const quit = driver.quit.bind(driver);
    driver.quit = () => quit().finally(() => service.stop());
    await driver.manage().window().setRect({ x: 0, y: 0, width, height });
    return driver;
  } catch (error) {
    service.stop();
    throw error;
  }
}

/**
 * Where no graphics card helps, drawing as for one takes most of the processor. (Without WebKit's shared memory for pictures,
 * WEBKIT_DISABLE_DMABUF_RENDERER, it takes less still; but then the first picture of a window made smaller never comes.)
 */
const PLAIN = { WEBKIT_SKIA_ENABLE_CPU_RENDERING: "1" };

/** A driver of its own for each browser: it serves one at a time. */
async function driverOnScreen(downloads) {
  const home = mkdtempSync(path.join(os.tmpdir(), "windscreen-webkit-"));
  // MiniBrowser saves where the desktop's settings say.
  mkdirSync(path.join(home, "config"));
  writeFileSync(path.join(home, "config/user-dirs.dirs"), `XDG_DOWNLOAD_DIR="${downloads ?? home}"\n`);
  // The window may be no narrower than the buttons above the page.
  mkdirSync(path.join(home, "config/gtk-3.0"));
  writeFileSync(
    path.join(home, "config/gtk-3.0/gtk.css"),
    "* { min-width: 0; padding: 0; margin: 0; border-width: 0; font-size: 1px; }\n",
  );
  const port = await freePort();
  const screen = ["-a", "-s", "-screen 0 1600x6000x24", setting("WEBKITDRIVER"), `--port=${port}`];
  return startDriver("xvfb-run", screen, {
    env: { ...process.env, ...PLAIN, HOME: home, TMPDIR: home, XDG_CONFIG_HOME: path.join(home, "config") },
    started: () => answers(`http://127.0.0.1:${port}`),
    tidy: () => rmSync(home, { recursive: true, force: true, maxRetries: 3 }),
  });
}

/** Waits until the driver answers there; gives the address. */
async function answers(url) {
  for (const end = Date.now() + PATIENCE; ; ) {
    try {
      await fetch(`${url}/status`);
      return url;
    } catch (error) {
      if (end < Date.now()) throw error;
      await new Promise((done) => setTimeout(done, 50));
    }
  }
}

export function listen(driver) {
  return driver.executeScript(LISTEN);
}

export async function complaints(driver) {
  await listen(driver);
  return driver.executeScript("return globalThis.uncaught.splice(0)");
}

/** The window is larger than the page by its frame. */
export async function resize(driver, width, height) {
  const inner = () => driver.executeScript("return [innerWidth, innerHeight]");
  for (let n = 0; n < 100; n += 1) {
    const [wide, high] = await inner();
    if (wide === width && high === height) return;
    if (n % 10 === 0) {
      const { width: outerWide, height: outerHigh } = await driver.manage().window().getRect();
      const rect = { x: 0, y: 0, width: outerWide + width - wide, height: outerHigh + height - high };
      await driver.manage().window().setRect(rect);
    }
    await new Promise((done) => setTimeout(done, 20));
  }
  throw new Error(`the window stays at ${await inner()} and does not become ${width} by ${height}`);
}

/** No script may read it, so it is pasted into a field as somebody does. */
export async function clipboard(driver) {
  await driver.executeScript(`
    const field = document.body.appendChild(document.createElement("textarea"));
    field.id = "pasted";
    field.focus();
  `);
  await driver.actions().keyDown(Key.CONTROL).sendKeys("v").keyUp(Key.CONTROL).perform();
  const end = Date.now() + PATIENCE;
  let text = "";
  while (!text && Date.now() < end) text = await driver.executeScript("return document.getElementById('pasted').value");
  await driver.executeScript("document.getElementById('pasted').remove()");
  return text;
}

export function resizeBack(driver) {
  return driver.manage().window().setRect({ x: 0, y: 0, width: 1280, height: 900 });
}
