import { expect, test } from "vitest";
import { readKeptImport, withChoices, withLessons, withRow } from "../../src/deals/keptImport.ts";
import type { KeptImport } from "../../src/deals/keptImport.ts";

const KEPT: KeptImport = {
  columns: { created: "Skapad", source: "" },
  stages: { Vunnen: "won", Avtal: "open" },
  pipelines: { Förnyelser: false },
  dates: "day-first",
  lessons: { lines: { Mässa: "outbound", Partner: "neither" }, amount: { months: 12 } },
  rows: { "Nya kunder": "new_customers", Summa: "" },
};

test("the choices for an earlier file come back from the plan unchanged", () => {
  expect(readKeptImport(JSON.parse(JSON.stringify(KEPT)))).toEqual(KEPT);
});

test("a plan without an earlier import has no choices for the next file", () => {
  const nothing = { columns: {}, stages: {}, pipelines: {}, lessons: { lines: {} }, rows: {} };
  for (const none of [undefined, null, 7, "x", []]) expect(readKeptImport(none)).toEqual(nothing);
});

test("unreadable choices are left out, and the rest stays", () => {
  const found = readKeptImport({
    ...KEPT,
    columns: { created: 1, closed: "Stängd", unknown: "x" },
    stages: { Vunnen: "maybe", Förlorad: "lost" },
    dates: "backwards",
    lessons: { amount: { months: -1 } },
  });
  expect(found.columns).toEqual({ closed: "Stängd" });
  expect(found.stages).toEqual({ Förlorad: "lost" });
  expect([found.dates, found.lessons.amount]).toEqual([undefined, undefined]);
  expect(found.rows).toEqual(KEPT.rows);
});

test("a further correction is added to the earlier ones, or replaces the one of the same name", () => {
  const next = withChoices(KEPT, { stages: { Avtal: "won", Ny: "open" }, dates: "month-first" });
  expect(next).toEqual({
    ...KEPT,
    stages: { Vunnen: "won", Avtal: "won", Ny: "open" },
    dates: "month-first",
  });
  expect(withLessons(KEPT, { amount: "year" }).lessons).toEqual({ ...KEPT.lessons, amount: "year" });
  expect(withRow(KEPT, "Summa", "hunters").rows).toEqual({ "Nya kunder": "new_customers", Summa: "hunters" });
});
