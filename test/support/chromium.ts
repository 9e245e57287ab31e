import { execFile, execFileSync } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync } from "node:fs";
import { delimiter, dirname, join } from "node:path";
import { promisify } from "node:util";

/** A Chromium that can be started, and the environment that it needs beside the present one. */
export type Chromium = { readonly executable: string; readonly env: Readonly<Record<string, string>> };

const ROOT = rootAbove(import.meta.dirname);
const PACKAGE = join(ROOT, "node_modules/@sparticuz/chromium");
const CACHE = join(ROOT, "node_modules/.cache");

export const CHROMIUM_ARGS: readonly string[] = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  "--no-first-run",
];

/**
 * Finds a Chromium: CHROME_PATH if set; on Linux x64 the one that came as a package, so that a bare machine will
 * do; else one that is installed.
 */
export async function findChromium(): Promise<Chromium> {
  const named = process.env.CHROME_PATH;
  if (named !== undefined && named !== "") return { executable: named, env: {} };
  if (process.platform === "linux" && process.arch === "x64") return packaged();
  const installed = INSTALLED.find((path) => existsSync(path));
  if (installed === undefined) throw new Error("No Chromium found: set CHROME_PATH to one.");
  return { executable: installed, env: {} };
}

const INSTALLED = [
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
  "C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe",
];

/** The project's folder; a bench is bundled into another folder than this file's. */
function rootAbove(folder: string): string {
  return existsSync(join(folder, "package-lock.json")) ? folder : rootAbove(dirname(folder));
}

/** Unpacks the packaged Chromium once, and lends it libraries and fonts where the machine has none. */
async function packaged(): Promise<Chromium> {
  const { version } = JSON.parse(readFileSync(join(PACKAGE, "package.json"), "utf8")) as { version: string };
  const folder = join(CACHE, `chromium-${version}`);
  if (!existsSync(folder)) await unpackInto(folder);
  const executable = join(folder, "chromium");
  const env: Record<string, string> = {};
  if (lacksLibraries(executable)) {
    const before = process.env.LD_LIBRARY_PATH;
    env.LD_LIBRARY_PATH = [join(folder, "al2023", "lib"), ...(before ? [before] : [])].join(delimiter);
  }
  if (!existsSync("/etc/fonts/fonts.conf")) env.FONTCONFIG_PATH = join(folder, "fonts");
  return { executable, env };
}

/** Under a name of our own and then renamed, so that two runs at once never see half a browser. */
async function unpackInto(folder: string): Promise<void> {
  const draft = `${folder}.${process.pid}`;
  mkdirSync(draft, { recursive: true });
  // The package unpacks into the system's folder for temporary files, and its libraries only where it takes the
  // machine for Amazon's: a process of its own gets an environment that says both.
  const script = 'import chromium from "@sparticuz/chromium"; await chromium.executablePath();';
  await promisify(execFile)(process.execPath, ["--input-type=module", "--eval", script], {
    cwd: PACKAGE,
    env: { ...process.env, TMPDIR: draft, AWS_EXECUTION_ENV: "AWS_Lambda_nodejs20.x" },
  });
  try {
    renameSync(draft, folder);
  } catch (error) {
    rmSync(draft, { recursive: true, force: true });
    if (!existsSync(folder)) throw error; // Else another run was first.
  }
}

function lacksLibraries(executable: string): boolean {
  try {
    return execFileSync("ldd", [executable], { encoding: "utf8" }).includes("not found");
  } catch {
    return true;
  }
}
