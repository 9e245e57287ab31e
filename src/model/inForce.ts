import type { Month } from "./month.ts";
import type { Entry, Overrides } from "./row.ts";
import type { InputRow, Layer } from "./sheet.ts";

/** The entry in force for an input in a month, and where it comes from. */
export type InForce = {
  readonly entry: Entry;
  readonly layer: Layer["name"];
  /** "override": entered for this very month; "carried": entered for an earlier month; "base": the layer's value. */
  readonly from: "override" | "carried" | "base";
  /** The month of the override. */
  readonly since?: Month;
};

/** A layer's own entry for an input: its value (month undefined) or one of its months. */
export type OwnEntry = { readonly month: Month | undefined; readonly entry: Entry };

/** The entry in force for an input in a month; undefined where no layer has an entry for it. */
export function inForce(row: InputRow, month: Month): InForce | undefined {
  for (let index = row.layers.length - 1; index >= 0; index -= 1) {
    const layer = row.layers[index]!;
    const override = overrideIn(layer.months, month, row.carry);
    if (override !== undefined) {
      const from = override.since === month ? "override" : "carried";
      return { entry: override.entry, layer: layer.name, from, since: override.since };
    }
    if (layer.value !== undefined) return { entry: layer.value, layer: layer.name, from: "base" };
  }
  return undefined;
}

/** The base value shown in the sheet: that of the topmost layer which has one. */
export function baseInForce(
  row: InputRow,
): { readonly entry: Entry; readonly layer: Layer["name"] } | undefined {
  for (let index = row.layers.length - 1; index >= 0; index -= 1) {
    const layer = row.layers[index]!;
    if (layer.value !== undefined) return { entry: layer.value, layer: layer.name };
  }
  return undefined;
}

/** The layer that an edit changes: the scenario in view, otherwise the plan. */
export function editedLayer(row: InputRow, scenario: string | undefined): Layer | undefined {
  const name = scenario === undefined ? "plan" : "scenario";
  return row.layers.find((layer) => layer.name === name);
}

/**
 * The override in force in a month: for a carried input the latest up to that month, also one dated before the plan's
 * start; otherwise only the month's own. No other code decides how far an entry reaches.
 */
export function overrideIn(
  months: Overrides,
  month: Month,
  carry: boolean,
): { readonly entry: Entry; readonly since: Month } | undefined {
  let since: Month | undefined;
  for (const at of Object.keys(months)) {
    const counts = carry ? at <= month : at === month;
    if (counts && (since === undefined || at > since)) since = at;
  }
  const entry = since === undefined ? undefined : months[since];
  return entry === undefined || since === undefined ? undefined : { entry, since };
}
