import fc from "fast-check";
import { expect, test } from "vitest";
import { summarise } from "../../src/engine/summarise.ts";
import { joinSummaries, partsOfRow, planSummary, summarisePart } from "../../src/engine/summaryParts.ts";
import { periodsOf } from "../../src/model/periods.ts";
import type { RowPieces } from "../../src/engine/rowBlocks.ts";

const VALUE = fc.oneof(
  fc.integer({ min: -5, max: 20 }),
  fc.double({ noNaN: true, min: -1e6, max: 1e6 }),
  fc.constantFrom(NaN, Infinity),
);

test("a row summarised year by year has the digits of one summarised as a whole", () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 30 }),
      fc.integer({ min: 1, max: 12 }),
      fc.constantFrom("flow", "stock", "ratio"),
      fc.integer({ min: 1, max: 9 }),
      fc.integer({ min: 1, max: 9 }),
      fc.infiniteStream(VALUE),
      fc.boolean(),
      (months, year_starts, total, before, after, values, totals) => {
        const { quarters, years } = periodsOf({ start: "2027-03", months, year_starts });
        const periods = totals ? [...quarters, ...years] : [];
        const column = (count: number) => Float64Array.from({ length: count }, () => values.next().value!);
        const pieces = [before, after].map((count) => Array.from({ length: months }, () => column(count)));
        const row: RowPieces = { row: "x", total, pieces };
        const trials = before + after;
        const plan = planSummary(periods, years);
        const blocks = pieces.map((piece) =>
          years.map(({ from, to }) =>
            Float64Array.from(piece.slice(from, to + 1).flatMap((months) => [...months])),
          ),
        );
        const parts = partsOfRow({ row: "x", total, parts: blocks }, plan, periods);
        const joined = joinSummaries(
          parts.map((part) => summarisePart(part, trials)),
          plan,
        );
        expect(joined).toEqual(summarise(row, trials, periods));
      },
    ),
    { numRuns: 200 },
  );
});
