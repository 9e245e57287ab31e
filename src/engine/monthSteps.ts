import type { RowId } from "../model/row.ts";
import type { RunActuals } from "./actualsInRun.ts";
import type { BuildContext, Node, Step } from "./node.ts";

/** The steps of a month, in order; the same list for months that take the same steps. */
export type MonthSteps = (t: number) => readonly Step[];

/**
 * The steps that each month takes: all in month 0, later those that are not constant over time. Steps that compute a
 * row's value are left out in the months in which the row has an actual; steps that carry values over to later months
 * are not.
 *
 * @param rowOf the row that a step belongs to.
 */
export function monthSteps(
  { steps, carrying, calendar }: BuildContext,
  rowOf: ReadonlyMap<Step, RowId>,
  actuals: RunActuals,
): MonthSteps {
  const moving = steps.filter((step) => !step.constantOverTime);
  const known = new Map<Step, Float64Array>();
  for (const step of moving) {
    const came = carrying.has(step) ? undefined : actuals.get(rowOf.get(step)!);
    if (came !== undefined) known.set(step, came);
  }
  const anyKnown = calendar.map((_, t) => [...known.values()].some((came) => !Number.isNaN(came[t])));
  const months: (readonly Step[])[] = [];
  return (t) => {
    const list = t === 0 ? steps : moving;
    if (!anyKnown[t]) return list;
    return (months[t] ??= list.filter((step) => {
      const came = known.get(step)?.[t];
      return came === undefined || Number.isNaN(came);
    }));
  };
}

/** A row's node with its actuals: in these months one number stands for all trials, and no step writes to it. */
export function withActuals(node: Node, came: Float64Array | undefined): Node {
  if (came === undefined) return node;
  const at = node.at.map((column, t) => (Number.isNaN(came[t]) ? column : Float64Array.of(came[t]!)));
  return { ...node, at };
}

/** Puts other actuals into the same months of a row's node. */
export function putActuals(node: Node, came: Float64Array): void {
  for (const [t, column] of node.at.entries()) if (!Number.isNaN(came[t])) column[0] = came[t]!;
}
