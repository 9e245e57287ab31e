import { compileInput } from "../../engine/compilePlan.ts";
import type { Compiled } from "../../engine/compilePlan.ts";
import { inputMeans } from "../../engine/inputMeans.ts";
import type { InputRow } from "../../model/sheet.ts";
import { baseOf } from "./inputCells.ts";

/** The mean of an input's value for all months, before changes by month. */
export function baseMean(row: InputRow, compiled: Compiled): number {
  const base = compileInput(baseOf(row), compiled.plan.start, 1);
  return inputMeans(base, { months: compiled.months.slice(0, 1), ties: compiled.ties })[0]!;
}
