import { execFileSync, spawn } from "node:child_process";
import { mkdirSync } from "node:fs";
import { join, resolve } from "node:path";
import { createInterface } from "node:readline";

/**
 * The model in C, compiled and warm: each call runs 10,000 trials × 36 months of every row once and gives its milliseconds.
 * `sums` adds the trials up; `all` also keeps every one of them and sorts them for the percentiles.
 */
export type Yardstick = {
  readonly time: (what: "sums" | "all") => Promise<number>;
  readonly stop: () => void;
};

/** Compiles and starts the yardstick; undefined where there is no C compiler. */
export function startYardstick(root: string): Yardstick | undefined {
  const folder = resolve(root, "node_modules/.cache/ubm-planner");
  mkdirSync(folder, { recursive: true });
  const program = join(folder, "yardstick");
  const source = resolve(root, "test/bench/yardstick/bench.c");
  try {
    execFileSync("gcc", ["-O3", "-march=native", "-o", program, source, "-lm"], { stdio: "pipe" });
  } catch (error) {
    // No compiler is no fault; a source that does not compile is one.
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return undefined;
    throw error;
  }
  const child = spawn(program, ["--turns"], { stdio: ["pipe", "pipe", "inherit"] });
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  return {
    time: async (what) => {
      child.stdin.write(`${what}\n`);
      const { value, done } = await lines.next();
      if (done === true) throw new Error("The yardstick ended early.");
      return Number(value);
    },
    stop: () => child.stdin.end(),
  };
}
