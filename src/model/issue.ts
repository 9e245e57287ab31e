import type { RowId } from "./row.ts";
import type { TableIssue } from "./tableIssue.ts";

/** A position in a formula's text: from (included) to (excluded). */
type Span = { readonly from: number; readonly to: number };

/** A place in the plan file: the keys and indexes that lead to it, for example ["rows", "hunters", "value"]. */
export type Place = readonly (string | number)[];

/** Every fault that a user can cause, with the data that its message needs, but without words. */
export type Issue = FormulaIssue | CellIssue | FileIssue | TableIssue;

/** A fault at a place in a plan. */
export type PlacedIssue = { readonly at: Place; readonly issue: Issue };

/** Parts of mathjs's grammar that the formula language does not have. */
export type RefusedConstruct =
  | "assignment"
  | "function-definition"
  | "matrix"
  | "object"
  | "range"
  | "text"
  | "unit"
  | "property"
  | "implicit-multiplication"
  | "chained-comparison"
  | "several-expressions"
  | "comment"
  | "operator"
  | "literal";

export type FormulaIssue =
  | { readonly code: "empty" }
  | { readonly code: "syntax"; readonly span: Span; readonly found: string }
  | { readonly code: "too-long"; readonly length: number; readonly max: number }
  | { readonly code: "too-deep"; readonly max: number; readonly span?: Span }
  | { readonly code: "too-many-nodes"; readonly max: number }
  | {
      readonly code: "refused";
      readonly construct: RefusedConstruct;
      readonly text: string;
      readonly span: Span;
    }
  | { readonly code: "number-too-large"; readonly text: string; readonly span: Span }
  | { readonly code: "percent-place"; readonly span: Span }
  | { readonly code: "unknown-name"; readonly name: string; readonly nearest?: string; readonly span: Span }
  | {
      readonly code: "unknown-function";
      readonly name: string;
      readonly nearest?: string;
      readonly span: Span;
    }
  | { readonly code: "function-without-call"; readonly name: string; readonly span: Span }
  | {
      readonly code: "argument-count";
      readonly fn: string;
      readonly min: number;
      readonly max: number;
      readonly found: number;
      readonly span: Span;
    }
  | { readonly code: "needs-row-name"; readonly fn: string; readonly span: Span }
  | { readonly code: "needs-whole-number"; readonly fn: string; readonly span: Span }
  | { readonly code: "pairs-of-arguments"; readonly fn: string; readonly span: Span }
  | { readonly code: "interval-ends"; readonly span: Span }
  | { readonly code: "interval-order"; readonly low: number; readonly high: number; readonly span: Span }
  | {
      readonly code: "interval-share";
      readonly low: number;
      readonly high: number;
      readonly span: Span;
    }
  | {
      readonly code: "distribution-argument";
      readonly fn: string;
      /** Index of the argument, from 0. */
      readonly argument: number;
      readonly needs:
        | "number"
        | "positive"
        | "not-negative"
        | "share"
        | "open-share"
        | "above-previous"
        | "between-neighbours"
        | "some-weight"
        | "less-extreme";
      readonly found: number | undefined;
      readonly span: Span;
    }
  | { readonly code: "uncertain-in-computed"; readonly span: Span }
  | { readonly code: "nested-uncertain"; readonly fn: string; readonly span: Span }
  | { readonly code: "base-in-computed"; readonly span: Span }
  | { readonly code: "row-in-input"; readonly name: string; readonly span: Span }
  | { readonly code: "function-in-input"; readonly fn: string; readonly span: Span }
  | { readonly code: "cycle"; readonly rows: readonly RowId[]; readonly span?: Span };

export type CellIssue =
  | {
      readonly code: "out-of-range";
      readonly value: number;
      readonly min: number | undefined;
      readonly max: number | undefined;
      readonly month?: string;
    }
  /** `decimal`: the decimal sign that is expected where another one was typed. */
  | { readonly code: "not-a-number"; readonly text: string; readonly decimal?: string }
  /** Not a number, a range or a formula; `percent`: the row is in per cent. */
  | { readonly code: "not-understood"; readonly percent: boolean }
  /** An amount typed as approximate; `example`: a range around it. */
  | { readonly code: "how-sure"; readonly example: string }
  /** An amount typed as a minimum or a maximum. */
  | { readonly code: "one-sided"; readonly example: string }
  | { readonly code: "date"; readonly text: string }
  /** The pasted text is an error value of the program from which it was copied. */
  | { readonly code: "source-error"; readonly text: string }
  /** A number that is to apply from a month on. */
  | { readonly code: "from-month" }
  | { readonly code: "per-year" }
  | { readonly code: "per-week" }
  | { readonly code: "per-day" }
  | { readonly code: "other-currency"; readonly typed: string; readonly plan: string }
  | { readonly code: "percent-here" }
  /** A day or a week that may be a working day or week or a calendar one. */
  | { readonly code: "which-measure" }
  | { readonly code: "start-only" }
  /** Another tab edits the plan. */
  | { readonly code: "read-only" }
  /** More means of uncertain values inside formulas than the program computes, where only simulation gives them. */
  | { readonly code: "too-many-means"; readonly max: number }
  /** An actual of a row that applies only to the plan's start. */
  | { readonly code: "actual-of-start" }
  /** An actual below 0 for a row of the model that can't be negative. */
  | { readonly code: "actual-negative"; readonly value: number }
  /** An actual further back than a plan's history goes; `first` is the first month that may have one. */
  | { readonly code: "actual-too-early"; readonly month: string; readonly first: string }
  /** A closed month after the plan's last month. */
  | { readonly code: "closed-outside"; readonly month: string; readonly last: string };

export type FileIssue =
  | { readonly code: "file-too-large"; readonly bytes: number; readonly max: number }
  | { readonly code: "not-json"; readonly line: number; readonly column: number; readonly found: string }
  | { readonly code: "not-a-plan" }
  /** Reading and checking it takes longer than for any plan that a person makes, or the user stopped the check. */
  | { readonly code: "check-too-long" }
  | { readonly code: "check-stopped" }
  | { readonly code: "newer-version"; readonly version: number; readonly supported: number }
  | { readonly code: "bad-version"; readonly found: string }
  | { readonly code: "duplicate-key"; readonly key: string }
  | { readonly code: "unknown-key"; readonly key: string; readonly nearest?: string }
  | { readonly code: "forbidden-key"; readonly key: string }
  | { readonly code: "missing-key"; readonly key: string }
  | {
      readonly code: "wrong-type";
      readonly expected:
        | "text"
        | "number"
        | "whole-number"
        | "true-or-false"
        | "object"
        | "list"
        | "text-or-number"
        | "label"
        | "month"
        | "date"
        | "day"
        | "digest"
        | "figures"
        | "currency"
        | "correlation";
      readonly found: string;
    }
  | { readonly code: "not-one-of"; readonly found: string; readonly allowed: readonly string[] }
  | { readonly code: "number-outside"; readonly found: number; readonly min: number; readonly max: number }
  | {
      readonly code: "too-many";
      readonly what: "rows" | "scenarios" | "goals" | "forecasts" | "estimates" | "meetings" | "decisions";
      readonly found: number;
      readonly max: number;
    }
  | { readonly code: "text-too-long"; readonly length: number; readonly max: number }
  | { readonly code: "nested-too-deep"; readonly max: number }
  | { readonly code: "bad-id"; readonly id: string }
  | { readonly code: "reserved-id"; readonly id: string }
  | { readonly code: "unknown-row"; readonly id: string; readonly nearest?: string }
  | { readonly code: "not-an-input"; readonly id: string }
  | { readonly code: "not-computed"; readonly id: string }
  | { readonly code: "template-row-fixed"; readonly key: string }
  | { readonly code: "key-needs-kind"; readonly key: string; readonly kind: "input" | "computed" }
  | { readonly code: "range-order"; readonly min: number; readonly max: number }
  | { readonly code: "duplicate-name"; readonly name: string }
  | { readonly code: "past-last-month"; readonly last: string }
  | { readonly code: "goal-bounds" }
  | { readonly code: "goal-outside"; readonly date: string; readonly first: string; readonly last: string }
  | { readonly code: "goal-order"; readonly from: string; readonly by: string }
  | { readonly code: "correlation-size"; readonly value: number }
  | { readonly code: "correlation-self"; readonly id: string }
  | { readonly code: "correlation-twice"; readonly first: string; readonly second: string }
  | { readonly code: "correlation-needs-one-draw"; readonly id: string }
  | { readonly code: "correlations-impossible"; readonly first: string; readonly second: string };

export type IssueCode = Issue["code"];
