import { DEAL_COLUMNS } from "../model/tableIssue.ts";
import type { DateOrder, DealColumn } from "../model/tableIssue.ts";
import type { DealChoices, DealTable, Pipeline, Stage } from "./dealTable.ts";
import type { DealState } from "./durations.ts";

/** Corrections of earlier files, by the names in those files. */
export type KeptChoices = {
  /** Headings by role; "" for none. */
  readonly columns?: { readonly [C in DealColumn]?: string };
  readonly stages?: { readonly [name: string]: DealState };
  /** Whether a pipeline counts. */
  readonly pipelines?: { readonly [name: string]: boolean };
  readonly dates?: DateOrder;
};

/** Words for pipelines of deals with existing customers: these deals bring no new customers. */
const OF_CUSTOMERS =
  /renew|förny|förläng|extension|up-?sell|cross.?sell|merförsälj|korsförsälj|existing|befintlig|expansion/i;

/**
 * The corrections made to earlier files, as far as they apply to this one: only for columns, stages and pipelines that
 * this file has; the rest is guessed as usual. A pipeline without a correction counts unless its name shows that its
 * deals are with existing customers; if no pipeline would count, all do. The order of day and month is determined from
 * this file.
 */
export function fittingChoices(
  kept: KeptChoices,
  { headings, stages, pipelines }: Pick<DealTable, "headings" | "stages" | "pipelines">,
): DealChoices {
  const columns = DEAL_COLUMNS.flatMap((column) => {
    const name = kept.columns?.[column];
    return name === undefined || (name !== "" && !headings.includes(name)) ? [] : [[column, name] as const];
  });
  const counted = countedOf(kept.pipelines ?? {}, pipelines);
  return {
    ...(columns.length === 0 ? {} : { columns: Object.fromEntries(columns) }),
    ...statesOf(kept.stages ?? {}, stages),
    ...(counted === undefined ? {} : { pipelines: counted }),
  };
}

/** All stages that are won and all that are lost; nothing where no stage was corrected. */
function statesOf(
  kept: { readonly [name: string]: DealState },
  stages: readonly Stage[],
): Pick<DealChoices, "won" | "lost"> {
  if (!stages.some(({ name }) => Object.hasOwn(kept, name))) return {};
  const stateOf = ({ name, state }: Stage) => (Object.hasOwn(kept, name) ? kept[name]! : state);
  const named = (wanted: DealState) =>
    stages.filter((stage) => stateOf(stage) === wanted).map(({ name }) => name);
  return { won: named("won"), lost: named("lost") };
}

/** Undefined where all pipelines count. */
function countedOf(
  kept: { readonly [name: string]: boolean },
  pipelines: readonly Pipeline[],
): string[] | undefined {
  const names = pipelines.map(({ name }) => name);
  const counts = (name: string) => (Object.hasOwn(kept, name) ? kept[name]! : !OF_CUSTOMERS.test(name));
  const counted = names.filter(counts);
  return counted.length === 0 || counted.length === names.length ? undefined : counted;
}
