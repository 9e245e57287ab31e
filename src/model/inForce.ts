import type { Month } from "./month.ts";
import type { Entry, Overrides } from "./row.ts";
import type { InputRow, Layer } from "./sheet.ts";

/** The entry that an input follows in a month, and whence it comes. */
export type InForce = {
  readonly entry: Entry;
  readonly layer: Layer["name"];
  /** "override": set in this very month; "carried": in an earlier one; "base": the layer's value. */
  readonly from: "override" | "carried" | "base";
  /** The month of the override. */
  readonly since?: Month;
};

/** What a layer itself says of an input: its value (month undefined) or one of its months. */
export type OwnEntry = { readonly month: Month | undefined; readonly entry: Entry };

/** What an input follows in a month; undefined where no layer says anything of it. */
export function inForce(row: InputRow, month: Month): InForce | undefined {
  for (let index = row.layers.length - 1; index >= 0; index -= 1) {
    const layer = row.layers[index]!;
    const override = overrideIn(layer, month, row.carry);
    if (override !== undefined) {
      const from = override.since === month ? "override" : "carried";
      return { entry: override.entry, layer: layer.name, from, since: override.since };
    }
    if (layer.value !== undefined) return { entry: layer.value, layer: layer.name, from: "base" };
  }
  return undefined;
}

/** The base value that shows in the sheet: that of the topmost layer which has one. */
export function baseInForce(
  row: InputRow,
): { readonly entry: Entry; readonly layer: Layer["name"] } | undefined {
  for (let index = row.layers.length - 1; index >= 0; index -= 1) {
    const layer = row.layers[index]!;
    if (layer.value !== undefined) return { entry: layer.value, layer: layer.name };
  }
  return undefined;
}

/**
 * Whether a month may follow the base value that shows in the sheet; false where each has one of its own,
 * as after an entry in the first month that holds from there on.
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
  // An override may build on the base value, or give it back.
  return !own || over.some((set) => Object.values(set).some((entry) => String(entry).includes("base")));
}

/** The layer that an edit goes into: the scenario in view, otherwise the plan. */
export function editedLayer(row: InputRow, scenario: string | undefined): Layer | undefined {
  const name = scenario === undefined ? "plan" : "scenario";
  return row.layers.find((layer) => layer.name === name);
}

/** A layer's override that counts in a month: the last up to it, or with a one-off row that month's own. */
export function overrideIn(
  layer: Layer,
  month: Month,
  carry: boolean,
): { readonly entry: Entry; readonly since: Month } | undefined {
  let since: Month | undefined;
  for (const at of Object.keys(layer.months)) {
    const counts = carry ? at <= month : at === month;
    if (counts && (since === undefined || at > since)) since = at;
  }
  const entry = since === undefined ? undefined : layer.months[since];
  return entry === undefined || since === undefined ? undefined : { entry, since };
}
