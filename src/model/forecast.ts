import type { Month } from "./month.ts";
import type { RowId } from "./row.ts";
import type { Foreign } from "./foreign.ts";

/** A figure as a file can hold it: infinities as texts, null where no trial had a value. */
export type ForecastFigure = number | "Infinity" | "-Infinity" | null;

/** The 5th, 25th, 50th, 75th and 95th percentile of a row in a month. */
export type ForecastFigures = readonly [
  ForecastFigure,
  ForecastFigure,
  ForecastFigure,
  ForecastFigure,
  ForecastFigure,
];

/** A goal as it was, and the probability that was given. */
export type ForecastGoal = {
  readonly name?: string;
  readonly row: RowId;
  readonly at_least?: number;
  readonly at_most?: number;
  readonly from?: string;
  readonly by: string;
  readonly probability: number;
} & Foreign;

/**
 * What was said of a plan on a day, kept so that it can be held against what came. It is never edited. Rows and
 * scenarios may be named that the plan no longer has.
 */
export type Forecast = {
  /** The day, for example "2027-01-15". */
  readonly made: string;
  readonly name: string;
  /** Left out: the plan itself. */
  readonly scenario?: string;
  /** The last month that was closed then; left out where none was. */
  readonly closed?: Month;
  readonly trials: number;
  readonly seed: number;
  /** The program's version. */
  readonly program: string;
  /** SHA-256 of the plan's text, in hexadecimal digits. */
  readonly digest: string;
  readonly rows: { readonly [id: RowId]: { readonly [month: Month]: ForecastFigures } };
  readonly goals: readonly ForecastGoal[];
} & Foreign;
