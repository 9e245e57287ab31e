// Prints the project's own figures and how they compare with those kept in test/bench/figures.json from the
// last change: npm run bench [-- NAME …] [-- --keep]. NAME picks files; --keep writes the figures down.
import { readFileSync, readdirSync, writeFileSync } from "node:fs";
import { fileURLToPath, pathToFileURL } from "node:url";
import { bundle } from "./bundle.mjs";

process.chdir(fileURLToPath(new URL("..", import.meta.url)));
const FIGURES = "test/bench/figures.json";
const keep = process.argv.includes("--keep");
const names = process.argv.slice(2).filter((argument) => !argument.startsWith("--"));
const kept = readKept();
const figures = {};

const files = readdirSync("test/bench").filter((file) => file.endsWith(".bench.ts"));
const chosen = files.filter((file) => names.length === 0 || names.some((name) => file.includes(name)));
for (const file of chosen.sort()) {
  const { name, run } = await import(pathToFileURL(await bundle(`test/bench/${file}`)).href);
  console.log(`\n${name}`);
  console.log(
    `  ${"".padEnd(58)}${"now".padStart(12)} ${"".padEnd(8)}${"kept".padStart(12)}${"ratio".padStart(8)}`,
  );
  const of = (figures[name] = {});
  const report = (figure, value, unit) => {
    of[figure] = { value, unit };
    const before = kept[name]?.[figure]?.value;
    const ratio = before === undefined || before === 0 ? "" : (value / before).toFixed(2);
    const was = before === undefined ? "" : show(before);
    console.log(
      `  ${figure.padEnd(58)}${show(value).padStart(12)} ${unit.padEnd(8)}${was.padStart(12)}${ratio.padStart(8)}`,
    );
  };
  await run(report, (text) => console.log(`  ${text}`));
}
if (keep) {
  writeFileSync(FIGURES, `${JSON.stringify({ ...kept, ...figures }, null, 2)}\n`);
  console.log(`\nKept in ${FIGURES}.`);
}

function readKept() {
  try {
    return JSON.parse(readFileSync(FIGURES, "utf8"));
  } catch {
    return {};
  }
}

function show(value) {
  return Math.abs(value) >= 100 ? value.toFixed(0) : value.toPrecision(3);
}
