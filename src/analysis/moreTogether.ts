import { marginOfError } from "../lib/marginOfError.ts";
import type { Effect } from "./pair.ts";

/**
 * Whether two changes together have clearly more effect, in their direction, than the sum of their effects alone: by
 * more than the margin of error. The errors are combined as if independent; since all effects use common random
 * numbers, that is rather too large.
 */
export function isMoreTogether(
  pair: Pick<Effect, "effect" | "error">,
  apart: readonly Pick<Effect, "effect" | "error">[],
): boolean {
  const alone = apart.reduce((sum, { effect }) => sum + effect, 0);
  const error = Math.sqrt([pair, ...apart].reduce((sum, one) => sum + one.error * one.error, 0));
  return Math.sign(pair.effect) * (pair.effect - alone) > marginOfError(error);
}
