import { marginOfError } from "../lib/marginOfError.ts";
import type { Effect } from "./pair.ts";

/**
 * Whether two changes made together do clearly more, in the direction in which they go, than each of them alone does
 * in sum: by more than the error of trials. The errors are taken as independent: as all are of the
 * same futures, that is rather too wide.
 */
export function isMoreTogether(
  pair: Pick<Effect, "effect" | "error">,
  apart: readonly Pick<Effect, "effect" | "error">[],
): boolean {
  const alone = apart.reduce((sum, { effect }) => sum + effect, 0);
  const error = Math.sqrt([pair, ...apart].reduce((sum, one) => sum + one.error * one.error, 0));
  return Math.sign(pair.effect) * (pair.effect - alone) > marginOfError(error);
}
