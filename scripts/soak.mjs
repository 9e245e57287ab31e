// The long form of the tests that repeat: SOAK=1 makes test/support/repeats.ts give the full numbers. It runs the files
// that use these numbers, and all tests of saving and of use without a network, or only the files that are named:
// `npm run soak -- FILE`. The figures that the tests print are repeated together at the end.
import { spawn } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("..", import.meta.url));
const named = process.argv.slice(2);
const began = Date.now();
const figures = [];

const vitest = spawn(
  process.execPath,
  ["node_modules/vitest/vitest.mjs", "run", ...(named.length > 0 ? named : files())],
  { cwd: root, stdio: ["ignore", "pipe", "inherit"], env: { ...process.env, SOAK: "1" } },
);
let rest = "";
vitest.stdout.on("data", (bytes) => {
  process.stdout.write(bytes);
  const lines = (rest + bytes.toString()).split("\n");
  rest = lines.pop() ?? "";
  figures.push(...lines.filter((line) => /^(fuzz|load|saving): /.test(line)));
});
vitest.on("close", (status) => {
  const minutes = Math.round((Date.now() - began) / 60_000);
  console.log(`\nFigures (${minutes} min):\n${figures.map((line) => `  ${line}`).join("\n")}`);
  process.exitCode = status ?? 1;
});

function files() {
  const repeated = readdirSync(new URL("../test", import.meta.url), { recursive: true, encoding: "utf8" })
    .map((path) => `test/${path.replaceAll("\\", "/")}`)
    .filter((path) => path.endsWith(".test.ts"))
    .filter((path) => readFileSync(new URL(`../${path}`, import.meta.url), "utf8").includes("repeats.ts"));
  return [...new Set([...repeated, "test/browser/storage", "test/browser/offline"])];
}
