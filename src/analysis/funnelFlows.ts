import type { RowId } from "../model/row.ts";
import { FLOWS, STAGES } from "./funnelShape.ts";
import type { Flow, Stage, StageId, Sum } from "./funnelShape.ts";

/** Months of the map, both included. */
export type Span = { readonly from: number; readonly to: number };

export type StageFigures = {
  readonly stage: Stage;
  /** The number waiting in the stage at the start and at the end of the span; 0 where nobody waits in it. */
  readonly atStart: number;
  readonly atEnd: number;
  readonly inflow: number;
  readonly outflow: number;
  /** atStart + in − out − atEnd: 0 apart from rounding. */
  readonly imbalance: number;
};

export type FlowFigures = {
  readonly flow: Flow;
  readonly amount: number;
  /** The share of all that leaves the stage in the span; no value where nothing does. */
  readonly share: number;
};

export type FunnelFigures = {
  readonly span: Span;
  readonly stages: readonly StageFigures[];
  readonly flows: readonly FlowFigures[];
};

/**
 * The flows of the whole process over a span. Every stage balances: units there at the start and units that came in
 * have gone on, were lost or still wait.
 *
 * @param value a row's value in a month: of the expected run, of a trial or a mean over trials.
 */
export function funnelFlows(span: Span, value: (row: RowId, month: number) => number): FunnelFigures {
  const at = (terms: Sum, month: number): number =>
    terms.reduce((so, { row, sign }) => so + sign * value(row, month), 0);
  const amounts = FLOWS.map((flow) => {
    let amount = 0;
    for (let t = span.from; t <= span.to; t++) amount += at(flow.rows, t);
    return { flow, amount };
  });
  const into = (id: StageId): number => total(amounts, ({ flow }) => flow.to === id);
  const outOf = (id: StageId): number => total(amounts, ({ flow }) => flow.from === id);
  const stages = STAGES.map((stage): StageFigures => {
    const { stock, start } = stage;
    const atEnd = at(stock ?? [], span.to);
    const atStart = span.from === 0 ? at(start ?? [], 0) : at(stock ?? [], span.from - 1);
    const inflow = into(stage.id);
    const outflow = outOf(stage.id);
    // What is outside the process has no balance: people who come from there or go there are not counted in it.
    const imbalance = stage.outside === true ? 0 : atStart + inflow - outflow - atEnd;
    return { stage, atStart, atEnd, inflow, outflow, imbalance };
  });
  const flows = amounts.map(({ flow, amount }): FlowFigures => {
    return { flow, amount, share: amount / outOf(flow.from) };
  });
  return { span, stages, flows };
}

function total(
  amounts: readonly { readonly flow: Flow; readonly amount: number }[],
  wanted: (one: { readonly flow: Flow }) => boolean,
): number {
  return amounts.reduce((sum, one) => (wanted(one) ? sum + one.amount : sum), 0);
}
