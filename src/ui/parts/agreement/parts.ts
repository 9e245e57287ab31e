import type { PlanSla } from "../../../model/plan.ts";

/** What is defined and what is agreed, in reading order; the ids are those in the plan file. */
export const SLA_PARTS = [
  { id: "definitions", ids: ["lead", "marketing_lead", "qualified_lead", "sales_lead", "opportunity"] },
  {
    id: "agreement",
    ids: ["criteria", "handover", "first_response", "acceptance", "owners", "meetings"],
  },
] as const;

export type SlaId = (typeof SLA_PARTS)[number]["ids"][number];

/** The model inputs that the agreement covers, by the part that mentions them. */
export const SLA_INPUTS: { readonly [id in SlaId]?: readonly string[] } = {
  criteria: ["decision_share", "need_share", "fit_share"],
  handover: ["lead_filter", "leads_per_day"],
  first_response: ["first_response_hours"],
  acceptance: ["acceptance_rate"],
};

/** The saved texts, by their ids. */
export function keptTexts(sla: PlanSla): { readonly [id in SlaId]?: string } {
  return sla.texts ?? {};
}
