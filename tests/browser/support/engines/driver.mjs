// Starting a driver as a process of its own, and ending it with everything that it started.

import { spawn } from "node:child_process";
import net from "node:net";

const running = new Set();
process.on("exit", () => running.forEach((it) => it.stop()));
process.once("SIGTERM", () => process.exit(143)); // a test that took too long

/**
 * Starts a program. `started(child)` waits until it can be spoken to and gives its address; a program that ends before
 * is an error, and so is one that cannot be run. `tidy` is called when it has been stopped.
 */
export async function startDriver(program, given, { env = process.env, stdout = "ignore", started, tidy = () => {} }) {
  const child = spawn(program, given, {
    detached: true, // a group of its own: whatever it started must end with it
    stdio: ["ignore", stdout, process.env.WINDSCREEN_TALK ? "inherit" : "ignore"],
    env,
  });
  const service = {
    stop() {
      if (!running.delete(service)) return;
      try {
        process.kill(-child.pid);
      } catch {
        // It has ended by itself.
      }
      try {
        tidy();
      } catch {
        // Something is still being written there: a temporary folder more, which is no fault of a test.
      }
    },
  };
  running.add(service);
  const failed = new Promise((_, reject) => {
    child.on("error", reject);
    child.on("exit", (code) => reject(new Error(`${program} ended with ${code} before it could be spoken to`)));
  });
  failed.catch(() => {});
  try {
    service.url = await Promise.race([started(child), failed]);
  } catch (error) {
    service.stop();
    throw error;
  }
  child.unref();
  return service;
}

/** Where a system begins to give ports of its own accord, as it does to whoever asks for any: 32768 on Linux. */
const [LOWEST, BELOW] = [20_000, 32_000];

/** A port for a program that takes none of its own accord: one that nobody else is given before the program has it. */
export async function freePort() {
  for (;;) {
    const port = LOWEST + Math.floor(Math.random() * (BELOW - LOWEST));
    if (await isFree(port)) return port;
  }
}

function isFree(port) {
  return new Promise((done) => {
    const server = net.createServer().on("error", () => done(false));
    server.listen(port, "127.0.0.1", () => server.close(() => done(true)));
  });
}
