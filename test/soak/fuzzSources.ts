import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { newPlan } from "../../src/model/newPlan.ts";
import { MODEL_ROWS } from "../../src/model/rows/index.ts";
import { TEMPLATE_IDS } from "../../src/model/plan.ts";
import { encodePlan } from "../../src/storage/encodePlan.ts";

/** Chance from a seed: the same seed makes the same inputs everywhere. (mulberry32) */
export type Dice = {
  /** 0 up to and without `n`. */
  readonly below: (n: number) => number;
  readonly pick: <T>(list: readonly T[]) => T;
  readonly chance: (p: number) => boolean;
};

export function makeDice(seed: number): Dice {
  let state = seed >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let x = Math.imul(state ^ (state >>> 15), state | 1);
    x ^= x + Math.imul(x ^ (x >>> 7), x | 61);
    return ((x ^ (x >>> 14)) >>> 0) / 2 ** 32;
  };
  const below = (n: number) => Math.floor(next() * n);
  return {
    below,
    pick: (list) => {
      const found = list[below(list.length)];
      if (found === undefined) throw new Error("nothing to pick from");
      return found;
    },
    chance: (p) => next() < p,
  };
}

/** Pieces that have broken parsers: of formulas, of JSON, of tables, of programs, and of Unicode. */
const PIECES = [
  ...[
    "(",
    ")",
    "[",
    "]",
    "{",
    "}",
    "<",
    ">",
    ",",
    ";",
    ":",
    "?",
    "!",
    "=",
    "==",
    "!=",
    "<=",
    "^",
    "%",
    "&",
    "|",
  ],
  ...["+", "-", "*", "/", "**", "//", "\\", '"', "'", "`", "#", "@", "$", "~", "_", ".", "..", "…", "–", "−"],
  ...[
    "0",
    "1",
    "-1",
    "0.1",
    ",5",
    "1e308",
    "1e309",
    "-1e-400",
    "9007199254740993",
    "0x1F",
    "1_000",
    "Infinity",
  ],
  ...[
    "NaN",
    "null",
    "true",
    "undefined",
    "1 000",
    "12,5",
    "1.234.567,8",
    "20%",
    "20–30%",
    "80k",
    "2.5m",
    "kr",
  ],
  ...[
    "__proto__",
    "constructor",
    "prototype",
    "hasOwnProperty",
    "toString",
    "valueOf",
    "import",
    "eval",
    "this",
  ],
  ...["base", "prev", "sum", "min", "max", "if", "normal(", "triangular(", "lognormal(", "hired(", "ramped("],
  ...[
    "hunters",
    "sellers",
    "customers",
    " to ",
    " and ",
    " or ",
    " not ",
    "\t",
    "\n",
    "\r\n",
    " ",
    "\u00a0",
    "\u202f",
  ],
  ...["\u0000", "\ud800", "\udfff", "\u200b", "\u202e", "é", "e\u0301", "😀", "İ", "ß", "\ufeff", "﷽"],
  ...[
    "<table>",
    "</table>",
    "<tr>",
    "<td>",
    "</td>",
    "<td x:num=",
    "<script>",
    "<!--",
    "-->",
    "&amp;",
    "&#x0;",
    "&#",
  ],
  ...['{"a":', "[[", "]]", "\\u", "\\uD800", "=cmd|' /C calc'!A0", "=HYPERLINK(", "x_", "2027-01", "2027-13"],
] as const;

/** Signs in a row, as random bytes are when they are read as text. */
function noise(dice: Dice, most: number): string {
  return Array.from({ length: dice.below(most) }, () => String.fromCharCode(dice.below(0x3000))).join("");
}

export function soup(dice: Dice, most: number): string {
  return Array.from({ length: 1 + dice.below(most) }, () => dice.pick(PIECES)).join("");
}

/** A text after some changes: pieces put in, taken out, doubled, exchanged; or cut off. */
export function mutated(dice: Dice, text: string): string {
  let now = text;
  for (let n = 1 + dice.below(4); n > 0; n -= 1) {
    const at = dice.below(now.length + 1);
    const to = Math.min(now.length, at + dice.below(12));
    const kind = dice.below(7);
    if (kind === 0) now = now.slice(0, at) + dice.pick(PIECES) + now.slice(at);
    else if (kind === 1) now = now.slice(0, at) + now.slice(to);
    else if (kind === 2) now = now.slice(0, to) + now.slice(at);
    else if (kind === 3) now = now.slice(0, at) + dice.pick(PIECES) + now.slice(to);
    else if (kind === 4) now = now.slice(0, at) + noise(dice, 8) + now.slice(to);
    else if (kind === 5)
      now = now.slice(0, at) + dice.pick(PIECES).repeat(1 + dice.below(30)) + now.slice(at);
    else if (dice.chance(0.3)) now = now.slice(0, at);
  }
  return now;
}

/** One piece, or two, over and over: what makes parsers recurse, or their patterns go back and forth. */
export function monotone(dice: Dice, longest: number): string {
  const unit = dice.pick(PIECES) + (dice.chance(0.5) ? dice.pick(PIECES) : "");
  return dice.pick(["", '"', "<table>", "=", "[", "("]) + unit.repeat(1 + dice.below(longest / unit.length));
}

/** Formulas of the model itself and entries that people type. */
export const FORMULAS: readonly string[] = [
  ...MODEL_ROWS.flatMap((row) => (row.kind === "computed" ? [row.formula] : [String(row.value)])),
  ...["20% to 30%", "normal(10, 2)", "triangular(1; 2; 3)", "base * 1.1", "1 000,50 kr", "=2+3*4", "80-90 k"],
];

const FIXTURES = join(import.meta.dirname, "../fixtures");

/** Plan files of every version there has been, and of every template. */
export const FILES: readonly string[] = [
  ...TEMPLATE_IDS.map((id) => encodePlan(newPlan(id, { language: "en", start: "2027-01" }))),
  ...readdirSync(join(FIXTURES, "plans"), { recursive: true, encoding: "utf8" })
    .filter((path) => path.endsWith(".json"))
    .map((path) => readFileSync(join(FIXTURES, "plans", path), "utf8")),
];

/** What spreadsheet programs put on the clipboard. */
export const TABLES: readonly string[] = readdirSync(join(FIXTURES, "clipboard"))
  .filter((name) => /\.(html|tsv)$/.test(name))
  .map((name) => readFileSync(join(FIXTURES, "clipboard", name), "utf8"));
