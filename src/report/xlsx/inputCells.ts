import { linkKey } from "../../engine/inputChain.ts";
import type { Term } from "../../engine/term.ts";
import type { Month } from "../../model/month.ts";
import type { InputRow } from "../../model/sheet.ts";
import type { Cell, Style } from "./book.ts";
import { BELOW, chainAt, plainNumber } from "./entryChain.ts";
import type { ChainLink } from "./entryChain.ts";
import { STRENGTH } from "./guards.ts";
import { kindsBetween } from "./kinds.ts";
import { address, columnName } from "./reference.ts";
import { factsOf } from "./rowKinds.ts";
import { NOTHING_KNOWN } from "./termKinds.ts";
import { makeTranslator } from "./translator.ts";
import { FIRST_MONTH } from "./workings.ts";
import type { Workings } from "./workings.ts";

const BASE_COLUMN = FIRST_MONTH - 1;

export type InputPlace = {
  /** Row from 0 on the sheet whose prefix is given. */
  readonly row: number;
  readonly prefix: string;
  readonly start: Month;
  readonly months: number;
  readonly workings: Workings;
  readonly style: Style;
  /** The value below the row's lowest layer: its cell, and whether it is uncertain. */
  readonly below?: { readonly ref: (t: number, aside: boolean) => string; readonly uncertain: boolean };
  /** The row's value in each month. */
  readonly means: ArrayLike<number>;
  /** Whether the cell of a month holds an actual, whatever is written here. */
  readonly came?: (t: number) => boolean;
  /** The value of the base cell, where it has one. */
  readonly baseMean: () => number;
};

export type InputCells = { readonly base: Cell | undefined; readonly months: readonly Cell[] };

/**
 * The text of the value below an entry, as written on the cell's own sheet or, where `aside`, on the sheet of workings.
 */
type Below = (aside: boolean) => string;

/**
 * The cells of one input (or of a scenario's change to it): the base value where it is the same in all
 * months, and each month as a formula based on it, so that changing the base changes the values built on it.
 */
export function inputCells(row: InputRow, place: InputPlace): InputCells {
  const { months, means } = place;
  const calculated = place.style;
  const typed: Style = { ...calculated, color: "input" };
  const chains = Array.from({ length: months }, (_, t) =>
    chainAt(row, place.start, t, place.below?.uncertain === true),
  );
  const first = chainAt(baseOf(row), place.start, 0, place.below?.uncertain === true);
  const hasBase = standsAlone(first) && chains.every((chain) => isOn(chain, first));
  const baseText = hasBase ? textOf(first, undefined, 0) : undefined;
  const base: Cell | undefined = !hasBase
    ? undefined
    : baseText === undefined || isNumber(first)
      ? { value: place.baseMean(), style: typed }
      : { formula: baseText(false), value: place.baseMean(), style: typed };

  return { base, months: chains.map(monthCell) };

  function monthCell(chain: readonly ChainLink[], t: number): Cell {
    const value = means[t]!;
    const onBase = `$${columnName(BASE_COLUMN)}${place.row + 1}`;
    if (row.startOnly && t > 0) {
      return { formula: hasBase ? onBase : address(place.row, FIRST_MONTH), value, style: calculated };
    }
    const above = hasBase ? chain.slice(prefixLength(chain)) : chain;
    if (hasBase && above.length === 0) return { formula: onBase, value, style: calculated };
    const alone = chain.length === 1 && !chain[0]!.onBase;
    const before = t === 0 ? undefined : chains[t - 1];
    if (alone && before !== undefined && place.came?.(t - 1) !== true && isHeld(chain[0]!, before)) {
      return { formula: address(place.row, FIRST_MONTH + t - 1), value, style: calculated };
    }
    const below: Below | undefined =
      hasBase && prefixLength(chain) > 0
        ? (aside) => `${aside ? place.prefix : ""}${onBase}`
        : place.below && ((aside) => place.below!.ref(t, aside));
    const text = alone && isNumber(chain) ? undefined : textOf(above, below, t);
    if (text === undefined) return { value, style: typed };
    return { formula: text(false), value, style: alone ? typed : calculated };
  }

  /** Whether a carried override continues from the month before, so that it need be changed only once. */
  function isHeld(link: ChainLink, before: readonly ChainLink[]): boolean {
    if (link.link.month === undefined || !row.carry || link.moves || link.term === undefined) return false;
    return before.length === 1 && linkKey(before[0]!.link) === linkKey(link.link);
  }

  /** The text of entries applied to the value below them; undefined where one of them can't be a formula. */
  function textOf(links: readonly ChainLink[], below: Below | undefined, t: number): Below | undefined {
    let text = below;
    for (const [index, { term }] of links.entries()) {
      if (term === undefined) return undefined;
      text = linkText(term, text, t, index);
    }
    return text;
  }

  function linkText(term: Term, below: Below | undefined, t: number, index: number): Below {
    const own = `${place.prefix}${place.row}\n${index}\n`;
    const translator = makeTranslator({
      facts: factsOf({
        kinds: () => kindsBetween(row.min, row.max),
        bounds: () => [row.min ?? -Infinity, row.max ?? Infinity],
      }),
      months,
      workings: {
        ...place.workings,
        rowOf: (key, label) => place.workings.rowOf(own + key, label),
      },
      ref: (id, spot) => {
        const text = id === BELOW ? (below?.(spot.aside) ?? "NA()") : "NA()";
        return /^[\w$!']+$/.test(text) ? text : `(${text})`;
      },
      range: () => undefined,
      changes: () => false,
    });
    return (aside) => {
      const spot = { t, aside, known: NOTHING_KNOWN, baseline: false, label: row.id };
      return translator.operand(term, spot).text(STRENGTH.comparison);
    };
  }
}

/** The number of entries of a chain that make a layer's value for all months: up to the topmost such value. */
function prefixLength(chain: readonly ChainLink[]): number {
  return chain.findLastIndex(({ link }) => link.month === undefined) + 1;
}

/** The input up to its topmost value for all months, without the entries above it. */
export function baseOf(row: InputRow): InputRow {
  const top = row.layers.findLastIndex(({ value }) => value !== undefined);
  const layers = row.layers.slice(0, top + 1);
  return { ...row, layers: layers.map((layer, at) => (at === top ? { ...layer, months: {} } : layer)) };
}

/** Whether a value is the same in all months and refers to no other cell. */
function standsAlone(chain: readonly ChainLink[]): boolean {
  return chain.length > 0 && !chain[0]!.onBase && !chain.some(({ moves }) => moves);
}

/** Whether the part of a month's chain with values for all months equals the base. */
function isOn(chain: readonly ChainLink[], base: readonly ChainLink[]): boolean {
  const length = prefixLength(chain);
  if (length === 0) return true;
  return length === base.length && base.every(({ link }, at) => linkKey(link) === linkKey(chain[at]!.link));
}

/** Whether a chain is one number, or one range whose mean is written. */
function isNumber(chain: readonly ChainLink[]): boolean {
  const term = chain.length === 1 ? chain[0]!.term : undefined;
  return term !== undefined && plainNumber(term) !== undefined;
}
