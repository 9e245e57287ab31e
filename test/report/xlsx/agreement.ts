import { expect } from "vitest";
import { compilePlan } from "../../../src/engine/compilePlan.ts";
import { runExpected } from "../../../src/engine/runExpected.ts";
import type { Plan } from "../../../src/model/plan.ts";
import type { Book, Cell } from "../../../src/report/xlsx/book.ts";
import { columnName } from "../../../src/report/xlsx/reference.ts";
import { FIRST_MONTH } from "../../../src/report/xlsx/workings.ts";
import type { ReadBook, ReadValue } from "./readBook.ts";

/**
 * The largest allowed difference of a cell from the expected run, as a share of the value or of 1 where that is larger.
 */
const TOLERANCE = 1e-9;

/** Expects the values of every row on the sheets of inputs and of the model to be those of the expected run. */
export function expectAgreement(book: ReadBook, plan: Plan, scenario?: string): void {
  const { rows } = runExpected(compilePlan(plan, scenario));
  const off: string[] = [];
  const seen = new Set<string>();
  for (const name of ["Inputs", "Model"]) {
    const sheet = book.sheets.get(name)!;
    for (const [at, { value: id }] of sheet) {
      const values = typeof id === "string" && at.startsWith("A") ? rows.get(id) : undefined;
      if (values === undefined || !/^A\d+$/.test(at)) continue;
      seen.add(String(id));
      values.forEach((wanted, t) => {
        const cell = sheet.get(`${columnName(FIRST_MONTH + t)}${at.slice(1)}`);
        if (!agrees(cell?.value, wanted)) {
          off.push(
            `${name} ${id} month ${t}: ${JSON.stringify(cell?.value)} is not ${wanted} (${cell?.formula})`,
          );
        }
      });
    }
  }
  expect(off.slice(0, 20)).toEqual([]);
  expect([...rows.keys()].filter((id) => !seen.has(id))).toEqual([]);
}

function agrees(found: ReadValue | undefined, wanted: number): boolean {
  if (Number.isNaN(wanted)) return isError(found, "#N/A");
  if (!Number.isFinite(wanted)) return isError(found, "#DIV/0!");
  return typeof found === "number" && Math.abs(found - wanted) <= TOLERANCE * Math.max(1, Math.abs(wanted));
}

function isError(found: ReadValue | undefined, error: string): boolean {
  return typeof found === "object" && found.error === error;
}

/**
 * Expects the values that our workbook stores for its formulas to be those that another program calculated, on every
 * sheet.
 */
export function expectSameValues(book: ReadBook, ours: Book): void {
  const off: string[] = [];
  for (const { name, rows } of ours.sheets) {
    const sheet = book.sheets.get(name)!;
    rows.forEach((row, r) =>
      row?.forEach((cell, c) => {
        if (cell?.formula === undefined) return;
        const at = `${columnName(c)}${r + 1}`;
        const found = sheet.get(at)?.value;
        const fits =
          cell.error !== undefined
            ? isError(found, cell.error)
            : typeof cell.value === "string"
              ? found === cell.value
              : cell.value !== undefined && agrees(found, cell.value);
        if (!fits)
          off.push(
            `${name} ${at}: ${JSON.stringify(found)} is not ${cell.error ?? cell.value} (${cell.formula})`,
          );
      }),
    );
  }
  expect(off.slice(0, 20)).toEqual([]);
}

/** A change of one cell on the sheet of inputs, as a user makes it: the row's id, and "D" or a month from 0. */
export type CellChange = { readonly id: string; readonly at: "value" | number; readonly to: number };

export function changedBook(book: Book, changes: readonly CellChange[], scenario?: string): Book {
  const inputs = book.sheets.find(({ name }) => name === "Inputs")!;
  const rows = inputs.rows.map((row) => (row === undefined ? undefined : [...row]));
  const set = (row: (Cell | undefined)[], column: number, value: number | string): void => {
    row[column] = { value };
  };
  if (scenario !== undefined) set(rows[1]!, FIRST_MONTH - 1, scenario);
  for (const { id, at, to } of changes) {
    const row = rows.find((one) => one?.[0]?.value === id)!;
    set(row, at === "value" ? FIRST_MONTH - 1 : FIRST_MONTH + at, to);
  }
  return { ...book, sheets: book.sheets.map((sheet) => (sheet === inputs ? { ...sheet, rows } : sheet)) };
}
