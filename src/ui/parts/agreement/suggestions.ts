import type { Dictionary } from "../../../i18n/words.ts";
import type { RowId } from "../../../model/row.ts";
import { SLA_INPUTS } from "./parts.ts";
import type { SlaId } from "./parts.ts";

/** Who contacts marketing's leads in the agreed months, and whether hunters book meetings in those months. */
export type LeadTakers = { readonly leads: "sdrs" | "sellers" | "nobody"; readonly hunters: boolean };

/**
 * Who takes leads in a plan up to the month with the index `last`: SDRs, where there are any and leads come to them
 * through the filter; otherwise the sellers, where leads go straight to them.
 *
 * @param expected every row's values by month in the expected run.
 */
export function leadTakers(expected: ReadonlyMap<RowId, ArrayLike<number>>, last: number): LeadTakers {
  const some = (row: RowId, is: (value: number) => boolean) =>
    Array.from(expected.get(row) ?? [])
      .slice(0, last + 1)
      .some(is);
  const employed = (role: RowId) => some(role, (count) => count > 0);
  const hunters = employed("hunters");
  if (employed("sdrs") && some("lead_filter", (share) => share > 0)) return { leads: "sdrs", hunters };
  return { leads: some("lead_filter", (share) => share < 1) ? "sellers" : "nobody", hunters };
}

/** The initial texts: none mentions people whom the plan does not have. */
export function suggestedTexts(
  { texts, without }: Dictionary["sla"],
  { leads, hunters }: LeadTakers,
): { readonly [id in SlaId]: string } {
  return {
    ...texts,
    ...(leads === "sdrs" ? {} : without.sdrs[leads]),
    ...(hunters ? {} : without.hunters),
  };
}

/** The inputs that a part of the agreement covers; without those of SDRs if no SDRs take leads. */
export function agreedInputs(id: SlaId, { leads }: LeadTakers): readonly RowId[] {
  const rows = SLA_INPUTS[id] ?? [];
  return leads === "sdrs" ? rows : rows.filter((row) => row !== "leads_per_day");
}
