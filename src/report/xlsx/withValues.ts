import type { Book, Cell } from "./book.ts";
import { formulaTree } from "./formulaTree.ts";
import { formulaValue, isError, sheetError } from "./formulaValue.ts";
import type { Scalar } from "./formulaValue.ts";

/**
 * A workbook with the result of each of its formulas: programs that show a file without calculating (Excel's Protected
 * View, previews) show these results. Values that are already known are left as they are.
 */
export function withValues(book: Book): Book {
  const sheets = new Map(book.sheets.map(({ name, rows }) => [name, rows]));
  const found = new Map<Cell, Scalar>();

  function valueAt(sheet: string, row: number, column: number): Scalar {
    const cell = sheets.get(sheet)?.[row]?.[column];
    if (cell === undefined) return 0;
    if (cell.value !== undefined) return scalarOf(cell.value);
    if (cell.formula === undefined) return 0;
    const known = found.get(cell);
    if (known !== undefined) return known;
    const value = formulaValue(formulaTree(cell.formula), (other, r, c) => valueAt(other ?? sheet, r, c));
    found.set(cell, value);
    return value;
  }

  return {
    ...book,
    sheets: book.sheets.map((sheet) => ({
      ...sheet,
      rows: sheet.rows.map((row, r) =>
        row?.map((cell, c) =>
          cell?.formula === undefined || cell.value !== undefined
            ? cell
            : { ...cell, ...kept(valueAt(sheet.name, r, c)) },
        ),
      ),
    })),
  };
}

/** ∞ and no value are spreadsheet errors; see Cell. */
function scalarOf(value: number | string): Scalar {
  if (typeof value === "string" || Number.isFinite(value)) return value;
  return sheetError(Number.isNaN(value) ? 7 : 2);
}

function kept(value: Scalar): Pick<Cell, "value" | "error"> {
  if (!isError(value)) return { value: typeof value === "boolean" ? Number(value) : value };
  if (value.error === 6) return { error: "#NUM!" };
  if (value.error === 3) return { error: "#VALUE!" };
  return { value: value.error === 7 ? Number.NaN : Infinity };
}
