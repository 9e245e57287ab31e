import { entryNamesBase } from "../formula/base.ts";
import type { Month } from "../model/month.ts";
import type { Overrides } from "../model/row.ts";
import type { InputRow } from "../model/sheet.ts";

/**
 * Whether some month may follow the base value in the sheet; false where every month has its own value, as after an
 * entry in the first month that holds from there on.
 */
export function baseCounts(row: InputRow, months: readonly Month[]): boolean {
  const over: Overrides[] = [];
  for (let index = row.layers.length - 1; index >= 0; index -= 1) {
    const layer = row.layers[index]!;
    over.push(layer.months);
    if (layer.value !== undefined) break;
  }
  const first = months[0];
  if (row.startOnly || first === undefined) return true;
  const own = row.carry
    ? over.some((set) => Object.keys(set).some((at) => at <= first))
    : months.every((month) => over.some((set) => set[month] !== undefined));
  // An override may build on the base value, or restore it.
  return !own || over.some((set) => Object.values(set).some((entry) => entryNamesBase(entry)));
}
