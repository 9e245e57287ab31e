// The whole truth in one command: types, formatting, lint, then every test in one Vitest run. Everything that
// fails is reported; the last line is `N passed, N failed`, where a failed check counts as a failed test.
// Arguments are handed to Vitest: `npm test -- test/engine`.
import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("..", import.meta.url));
const bin = (path) => join(root, "node_modules", path);
const CHECKS = [
  ["types of the page", "typescript/bin/tsc", ["-p", "."]],
  ["types of the pure folders, without a browser", "typescript/bin/tsc", ["-p", "src/tsconfig.pure.json"]],
  ["types of the workers", "typescript/bin/tsc", ["-p", "src/workers"]],
  ["formatting", "prettier/bin/prettier.cjs", ["--check", "--log-level", "warn", "."]],
  ["lint", "oxlint/bin/oxlint", ["--quiet", "--deny-warnings"]],
];

let failedChecks = 0;
for (const [name, program, args] of CHECKS) {
  const ok = run(program, args) === 0;
  if (!ok) failedChecks += 1;
  console.log(`${ok ? "ok    " : "FAILED"} ${name}`);
}

const folder = mkdtempSync(join(tmpdir(), "ubm-planner-test-"));
const countsFile = join(folder, "counts.json");
const status = run(
  "vitest/vitest.mjs",
  [
    "run",
    "--reporter=default",
    "--reporter=./scripts/countingReporter.mjs",
    "--reporter=./scripts/stillRunningReporter.mjs",
    ...process.argv.slice(2),
  ],
  { UBM_PLANNER_COUNTS: countsFile },
);
const counts = readCounts();
rmSync(folder, { recursive: true, force: true });
// A run that ends badly without a failed test (it could not start, an error outside any test) is a failure too.
if (status !== 0 && counts.failed === 0) counts.failed = 1;
const failed = counts.failed + failedChecks;
const skipped = counts.skipped > 0 ? `, ${counts.skipped} skipped` : "";
console.log(`${counts.passed} passed, ${failed} failed${skipped}`);
process.exitCode = failed > 0 ? 1 : 0;

function run(program, args, env = {}) {
  const done = spawnSync(process.execPath, [bin(program), ...args], {
    cwd: root,
    stdio: ["ignore", "inherit", "inherit"],
    env: { ...process.env, ...env },
  });
  if (done.error !== undefined) console.log(done.error.message);
  return done.status ?? 1;
}

function readCounts() {
  try {
    return JSON.parse(readFileSync(countsFile, "utf8"));
  } catch {
    return { passed: 0, failed: 0, skipped: 0 };
  }
}
