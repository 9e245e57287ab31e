import type { Ast } from "../formula/ast.ts";
import type { Month } from "../model/month.ts";
import { addMonths } from "../model/month.ts";
import { overrideIn } from "../model/inForce.ts";
import { namesBase } from "../formula/base.ts";
import type { Entry } from "../model/row.ts";
import type { InputRow, Layer } from "../model/sheet.ts";
import { lowerEntry } from "./term.ts";
import type { Term } from "./term.ts";

/** One entry of an input: a layer's value or an override. */
export type Link = {
  readonly layer: Layer["name"];
  /** The month of an override; undefined for the layer's value. */
  readonly month: Month | undefined;
  readonly entry: Entry;
};

/**
 * The entries that make up an input's value in the month `t` after `start`, lowest first: each layer's value and,
 * above it, the layer's override that applies in that month. Entries below one without `base` have no effect but are
 * included; `composeLinks` drops them.
 */
export function linksAt(row: InputRow, start: Month, t: number): Link[] {
  const links: Link[] = [];
  const now = addMonths(start, t);
  for (const layer of row.layers) {
    if (layer.value !== undefined) {
      links.push({ layer: layer.name, month: undefined, entry: layer.value });
    }
    const over = overrideIn(layer.months, now, row.carry);
    if (over !== undefined) links.push({ layer: layer.name, month: over.since, entry: over.entry });
  }
  return links;
}

/** A key for an entry within its row: its layer, its month and its text. */
export function linkKey(link: Link): string {
  return `${link.layer}:${link.month ?? "value"}=${link.entry}`;
}

/**
 * The term of a chain of entries; the result of each is limited to the row's range before the next uses it as `base`.
 * undefined where `base` has nothing below it. A draw's site is the row, the entry's month and the number of entries
 * that it builds on, so that a scenario's own range for an input has the same random numbers as the range that it
 * replaces.
 */
export function composeLinks(
  row: InputRow,
  links: readonly Link[],
  parse: (entry: Entry) => Ast,
): Term | undefined {
  let below: Term | undefined;
  let level = 0;
  for (const link of links) {
    const ast = parse(link.entry);
    const onBase = namesBase(ast);
    if (onBase && below === undefined) return undefined;
    level = onBase ? level + 1 : 0;
    const term = lowerEntry(row.id, `${row.id}@${link.month ?? "value"}^${level}`, ast, {
      base: below,
      share: row.unit === "share",
      tied: link.layer !== "scenario",
    });
    below = clip(term, row);
  }
  return below;
}

function clip(term: Term, row: InputRow): Term {
  if (row.min === undefined && row.max === undefined) return term;
  const min = row.min ?? -Infinity;
  const max = row.max ?? Infinity;
  // A constant inside the range needs no limits.
  if (term.op === "number" && term.value >= min && term.value <= max) return term;
  return { op: "clip", a: term, min, max };
}
