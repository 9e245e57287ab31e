// Builds the site, serves the built site on a free port and says where; opens a browser where there is one.
import { spawn } from "node:child_process";
import { accessSync, constants } from "node:fs";
import { delimiter, join } from "node:path";
import { fileURLToPath } from "node:url";
import { build, preview } from "vite";

const FIRST_PORT = 4173;
const root = fileURLToPath(new URL("..", import.meta.url));

await build({ root, logLevel: "warn" });
// Not strict: vite takes the next free port from the first one up.
const server = await preview({ root, logLevel: "warn", preview: { port: FIRST_PORT, strictPort: false } });
const address = server.resolvedUrls?.local[0];
if (address === undefined) throw new Error("The server has no address.");
console.log(`UBM Planner is at ${address}   (Ctrl+C stops it)`);

const opener = { linux: "xdg-open", darwin: "open", win32: "cmd" }[process.platform];
const attended = process.env.CI === undefined && process.stdout.isTTY === true;
if (attended && opener !== undefined && onPath(opener)) {
  const args = process.platform === "win32" ? ["/c", "start", "", address] : [address];
  const child = spawn(opener, args, { stdio: "ignore", detached: true });
  child.on("error", () => {}); // The address is printed already; a browser that will not start is no fault of ours.
  child.unref();
}

/** Whether a program of that name can be run; on Linux only where there is a screen to open it on. */
function onPath(program) {
  if (process.platform === "win32") return true;
  if (process.platform === "linux" && !process.env.DISPLAY && !process.env.WAYLAND_DISPLAY) return false;
  return (process.env.PATH ?? "").split(delimiter).some((folder) => {
    try {
      accessSync(join(folder, program), constants.X_OK);
      return true;
    } catch {
      return false;
    }
  });
}
