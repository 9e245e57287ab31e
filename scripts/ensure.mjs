// Installs the dependencies when they are missing or belong to another lock, Node or system.
// Called first by every npm script (npm's own pre-hooks do not run under ignore-scripts).
// `--quiet`, or npm's own --silent, prints nothing unless the install fails; never on standard output.
import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("..", import.meta.url));
const stampFile = new URL("../node_modules/.installed-from", import.meta.url);
const quiet = process.argv.includes("--quiet") || process.env.npm_config_loglevel === "silent";

const wanted = createHash("sha256")
  .update(readFileSync(new URL("../package-lock.json", import.meta.url)))
  .update(`\n${process.versions.modules} ${process.platform} ${process.arch}`)
  .digest("hex");

if (installedFrom() !== wanted) install();

function installedFrom() {
  try {
    return readFileSync(stampFile, "utf8").trim();
  } catch {
    return undefined;
  }
}

function install() {
  if (!quiet) process.stderr.write("Installing what is missing (once; about half a minute) …\n");
  // npm_execpath is npm's own script, so no shell and no npm.cmd is needed; without npm we call it by name.
  const npm = process.env.npm_execpath;
  const args = ["ci", "--no-audit", "--no-fund", `--loglevel=${quiet ? "error" : "warn"}`];
  const options = { cwd: root, stdio: quiet ? ["ignore", "pipe", "pipe"] : ["ignore", 2, 2] };
  const done = npm?.endsWith("js")
    ? spawnSync(process.execPath, [npm, ...args], options)
    : spawnSync("npm", args, { ...options, shell: process.platform === "win32" });
  if (done.status !== 0) {
    process.stderr.write(`${done.stdout ?? ""}${done.stderr ?? ""}${done.error?.message ?? ""}\n`);
    process.stderr.write("The dependencies could not be installed.\n");
    process.exit(done.status ?? 1);
  }
  writeFileSync(stampFile, `${wanted}\n`);
}
