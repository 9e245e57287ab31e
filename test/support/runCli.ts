import { execFile } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";

const ROOT = resolve(import.meta.dirname, "../..");

export type CliRun = { readonly status: number; readonly out: string; readonly err: string };

/** Runs the command line as a process of its own, in the project's folder. */
export function runCli(...args: readonly string[]): Promise<CliRun> {
  return new Promise((done) => {
    const script = join(ROOT, "scripts/simulate.mjs");
    const options = { cwd: ROOT, env: { ...process.env, INIT_CWD: undefined }, maxBuffer: 1 << 28 };
    execFile(process.execPath, [script, ...args], options, (error, out, err) => {
      const status = error === null ? 0 : typeof error.code === "number" ? error.code : -1;
      done({ status, out, err });
    });
  });
}

/** A folder for plan files that a test writes; `remove` when it is done. */
export function planFolder(): {
  readonly write: (name: string, content: object | string) => string;
  readonly remove: () => void;
} {
  const folder = mkdtempSync(join(tmpdir(), "ubm-planner-cli-"));
  return {
    write: (name, content) => {
      const file = join(folder, name);
      writeFileSync(file, typeof content === "string" ? content : JSON.stringify(content));
      return file;
    },
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}
