import { err, ok } from "../lib/result.ts";
import type { Result } from "../lib/result.ts";
import type { Unit } from "../model/row.ts";
import { saidFault } from "../workshop/answer.ts";
import type { Said, SaidFault, Sure } from "../workshop/answer.ts";
import { readFigure } from "./readFigure.ts";

/** What a person has typed for one question. */
export type TypedAnswer = {
  readonly low: string;
  readonly high: string;
  readonly middle: string;
  readonly sure: Sure;
};

/** What is typed wrong, and in which field. */
export type WrongAnswer = {
  readonly field: "low" | "high" | "middle";
  readonly fault: SaidFault | "not-a-number";
};

/** An answer as typed, in the row's unit, or the first thing that is wrong with it. */
export function readSaid(
  typed: TypedAnswer,
  row: { readonly unit: Unit; readonly min?: number | undefined; readonly max?: number | undefined },
  locale: string,
  currency: string,
): Result<Said, WrongAnswer> {
  const figure = (text: string) => readFigure(text, row.unit, locale, currency);
  const [low, high, middle] = [figure(typed.low), figure(typed.high), figure(typed.middle)];
  if (low === undefined) return err({ field: "low", fault: "not-a-number" });
  if (high === undefined) return err({ field: "high", fault: "not-a-number" });
  if (middle === undefined && typed.middle.trim() !== "") {
    return err({ field: "middle", fault: "not-a-number" });
  }
  const said: Said = { low, high, sure: typed.sure, ...(middle === undefined ? {} : { middle }) };
  const fault = saidFault(said, row.unit, row.min, row.max);
  return fault === undefined ? ok(said) : err({ field: fault === "middle" ? "middle" : "high", fault });
}
