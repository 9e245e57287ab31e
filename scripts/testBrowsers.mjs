// Every journey in every browser that this machine has beside Chromium; says which are missing and how to get them.
// It installs nothing. Arguments are handed to Vitest: `npm run test:browsers -- -t WebKit`.
import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("..", import.meta.url));
const args = [
  "node_modules/vitest/vitest.mjs",
  "run",
  "--project",
  "browser",
  "test/browsers",
  ...process.argv.slice(2),
];
const done = spawnSync(process.execPath, args, {
  cwd: root,
  stdio: "inherit",
  env: { ...process.env, UBM_PLANNER_BROWSERS: "all" },
});
process.exitCode = done.status ?? 1;
