import { chooseKind } from "../../../deals/chooseKind.ts";
import type { ImportKind } from "../../../deals/chooseKind.ts";
import type { DealChoices } from "../../../deals/dealTable.ts";
import { fittingChoices } from "../../../deals/fittingChoices.ts";
import type { KeptChoices } from "../../../deals/fittingChoices.ts";
import type { ImportedDeals, ImportedMonths } from "../../../deals/questions.ts";

/** How a table is read: the register's two questions, off the page. */
export type Reading = {
  readonly deals: (choices: DealChoices) => Promise<ImportedDeals>;
  readonly months: () => Promise<ImportedMonths>;
};

export type Recognised = {
  /** Undefined where it is neither. */
  readonly kind: ImportKind | undefined;
  readonly choices: DealChoices;
  readonly answer: ImportedDeals | ImportedMonths;
};

/** A corrected column may bring stages into view, and these their own corrections. */
const MOST_ROUNDS = 3;

/** Reads a table that nothing is known of: first as deals, with what was corrected before, then as months. */
export async function recognise(reading: Reading, kept: KeptChoices): Promise<Recognised> {
  let choices: DealChoices = {};
  let deals = await reading.deals(choices);
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const next = choicesFor(deals, choices, kept);
    if (JSON.stringify(next) === JSON.stringify(choices)) break;
    choices = next;
    deals = await reading.deals(choices);
  }
  const months = deals.kind === "deals" ? undefined : await reading.months();
  const kind = chooseKind(deals, months);
  return kind === "months" && months !== undefined
    ? { kind, choices: {}, answer: months }
    : { kind, choices, answer: deals };
}

function choicesFor(deals: ImportedDeals, before: DealChoices, kept: KeptChoices): DealChoices {
  const table =
    deals.kind === "deals" ? deals.understood : { headings: deals.headings, stages: [], pipelines: [] };
  const isAmbiguous = deals.kind === "faults" && deals.issues.some(({ code }) => code === "dates-ambiguous");
  const dates = before.dates ?? (isAmbiguous ? kept.dates : undefined);
  return { ...fittingChoices(kept, table), ...(dates === undefined ? {} : { dates }) };
}
