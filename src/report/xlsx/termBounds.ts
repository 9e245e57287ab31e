import type { Term } from "../../engine/term.ts";
import type { RowId } from "../../model/row.ts";

/** The smallest and the largest possible value, as far as known; infinite where not known. */
export type Bounds = readonly [least: number, most: number];
export const BOUNDLESS: Bounds = [-Infinity, Infinity];

/** The bounds of a term's numbers, from the ranges of its inputs. */
export function termBounds(term: Term, rows: (id: RowId) => Bounds): Bounds {
  const of = (part: Term): Bounds => termBounds(part, rows);
  switch (term.op) {
    case "number":
      return [term.value, term.value];
    case "row":
      return rows(term.id);
    case "clip":
      return of(term.a);
    case "clamp":
      return least(most(of(term.a), of(term.b)), of(term.c));
    case "select":
      return around([of(term.b), of(term.c)]);
    case "calendar":
      return around(term.args.map(of));
    case "binary": {
      const a = of(term.a);
      const b = of(term.b);
      switch (term.fn) {
        case "+":
          return [a[0] + b[0], a[1] + b[1]];
        case "-":
          return [a[0] - b[1], a[1] - b[0]];
        case "*":
          return a[0] >= 0 && b[0] >= 0 ? [a[0] * b[0], product(a[1], b[1])] : BOUNDLESS;
        case "min":
          return least(a, b);
        case "max":
          return most(a, b);
        default:
          return BOUNDLESS;
      }
    }
    default:
      return BOUNDLESS;
  }
}

function least(a: Bounds, b: Bounds): Bounds {
  return [Math.min(a[0], b[0]), Math.min(a[1], b[1])];
}

function most(a: Bounds, b: Bounds): Bounds {
  return [Math.max(a[0], b[0]), Math.max(a[1], b[1])];
}

function around(all: readonly Bounds[]): Bounds {
  return [Math.min(...all.map(([low]) => low)), Math.max(...all.map(([, high]) => high))];
}

function product(a: number, b: number): number {
  return a === 0 || b === 0 ? 0 : a * b;
}
