// The long form of the tests that repeat: SOAK=1 asks test/support/repeats.ts for the full numbers.
import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("..", import.meta.url));
const named = process.argv.slice(2);
const done = spawnSync(
  process.execPath,
  ["node_modules/vitest/vitest.mjs", "run", ...(named.length > 0 ? named : ["test/soak", "test/browser"])],
  { cwd: root, stdio: ["ignore", "inherit", "inherit"], env: { ...process.env, SOAK: "1" } },
);
process.exitCode = done.status ?? 1;
