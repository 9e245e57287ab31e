import fc from "fast-check";
import { expect, test } from "vitest";
import { isSourceError } from "../../src/pasting/sourceError.ts";
import { entries, paste, target } from "./pasting.ts";

const anything = fc.constantFrom(
  ...[
    "",
    "1",
    "1,200",
    "1.200",
    "12 500",
    "(3)",
    "-",
    "23%",
    "0.2",
    "jan-27",
    "Q1 27",
    "2027",
    "Hunters",
    "Säljare",
  ],
  ...[
    "Total",
    "€5",
    "20–30 %",
    "#REF!",
    "=base + 1",
    "'7",
    "５",
    "Note, two\nlines",
    "46388",
    "feb",
    "Value",
  ],
);
const figure = fc.constantFrom("1", "25", "7.5", "(4)", "#N/A", "many", "");
const grid = (cell: fc.Arbitrary<string>) =>
  fc.array(fc.array(cell, { minLength: 1, maxLength: 6 }), { minLength: 1, maxLength: 6 });
const text = (block: readonly (readonly string[])[]) =>
  block.map((line) => line.map((cell) => (cell.includes("\n") ? `"${cell}"` : cell)).join("\t")).join("\r\n");
const place = fc.record({
  row: fc.constantFrom("hunters", "meetings", "answer_rate", "cash_at_start", "price"),
  at: fc.constantFrom("name", "value", "2027-01", "2027-03", "2028-12"),
  language: fc.constantFrom("en" as const, "sv" as const),
});

test("any paste anywhere gives a plan that writes each place at most once, only into inputs, and has a guess for each question", () => {
  fc.assert(
    fc.property(grid(anything), place, (block, { row, at, language }) => {
      const into = target(row, { at, language });
      const plan = paste(text(block), into);
      const places = plan.cells.map((cell) => `${cell.row} ${cell.at}`);
      expect(new Set(places).size).toBe(places.length);
      const inputs = new Set(into.rows.filter(({ isInput }) => isInput).map(({ id }) => id));
      expect(plan.cells.every((cell) => inputs.has(cell.row))).toBe(true);
      for (const doubt of plan.doubts) {
        expect(doubt.options).toContain(doubt.chosen);
        const others = doubt.options.map((option) => ({ [doubt.about]: option }));
        for (const choices of others) paste(text(block), into, choices);
      }
    }),
    { numRuns: 400, seed: 13 },
  );
});

test("no figure is lost: each is written, marked as a fault, or reported as left out", () => {
  fc.assert(
    fc.property(grid(figure), place, (block, { row, at }) => {
      const plan = paste(text(block), target(row, { at }), { turned: "keep" });
      // A word in the first column may be a name, and then the figures have other places.
      fc.pre(plan.doubts.every(({ about }) => about === "turned"));
      const width = Math.max(...block.map((line) => line.length));
      const last = block.findLastIndex((line) => line.some((cell) => cell !== ""));
      const wanted = block.flat().filter((cell) => cell !== "").length;
      const told = plan.leftOut.reduce((sum, { count }) => sum + count, 0);
      expect(plan.cells.length + told).toBeGreaterThanOrEqual(Math.min(wanted, width * (last + 1)));
    }),
    { numRuns: 300, seed: 13 },
  );
});

test("a mark before three digits is never read as a decimal mark without asking", () => {
  const digits = fc.integer({ min: 1, max: 99 });
  const rest = fc.integer({ min: 100, max: 999 });
  fc.assert(
    fc.property(
      fc.array(fc.tuple(digits, rest), { minLength: 1, maxLength: 4 }),
      fc.constantFrom(",", "."),
      fc.constantFrom("en" as const, "sv" as const),
      (figures, mark, language) => {
        const plan = paste(
          figures.map(([a, b]) => `${a}${mark}${b}`).join("\t"),
          target("visitors", { language }),
        );
        expect(entries(plan).map(Number)).toEqual(figures.map(([a, b]) => a * 1000 + b));
      },
    ),
    { numRuns: 100, seed: 13 },
  );
});

test("errors of other programs are recognised in upper and lower case, and are not taken for names", () => {
  for (const text of ["#REF!", "#värdefel!", "n/a", "#####", "Err:502"])
    expect(isSourceError(text)).toBe(true);
  for (const text of ["Hunters", "#1", "", "-", "12"]) expect(isSourceError(text)).toBe(false);
});
