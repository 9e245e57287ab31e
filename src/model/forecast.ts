import type { Month } from "./month.ts";
import type { RowId } from "./row.ts";
import type { Foreign } from "./foreign.ts";

/** A figure in the form that a file can hold: infinities as texts, null where no trial had a value. */
export type ForecastFigure = number | "Infinity" | "-Infinity" | null;

/** The 5th, 25th, 50th, 75th and 95th percentile of a row in a month. */
export type ForecastFigures = readonly [
  ForecastFigure,
  ForecastFigure,
  ForecastFigure,
  ForecastFigure,
  ForecastFigure,
];

/** A goal as it was when the forecast was made, and its probability. */
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
 * The forecast of a plan on a day, kept so that it can be compared with actuals. It is never edited. It may name rows
 * and scenarios that the plan no longer has.
 */
export type Forecast = {
  /** The day, for example "2027-01-15". */
  readonly made: string;
  readonly name: string;
  /** Left out where it is the plan without a scenario. */
  readonly scenario?: string;
  /** The month that was the last closed one when it was made; left out where none was. */
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
