import type { PlanSla } from "../../../model/plan.ts";

/** What is defined, and what is agreed, in the order in which it is read; the ids are the plan file's. */
export const SLA_PARTS = [
  { id: "definitions", ids: ["lead", "marketing_lead", "qualified_lead", "sales_lead", "opportunity"] },
  {
    id: "agreement",
    ids: ["criteria", "handover", "first_response", "acceptance", "owners", "meetings"],
  },
] as const;

export type SlaId = (typeof SLA_PARTS)[number]["ids"][number];

/** The model's inputs that the agreement is about, by the part that speaks of them. */
export const SLA_INPUTS: { readonly [id in SlaId]?: readonly string[] } = {
  criteria: ["decision_share", "need_share", "fit_share"],
  handover: ["lead_filter", "leads_per_day"],
  first_response: ["first_response_hours"],
  acceptance: ["acceptance_rate"],
};

/** The texts that were kept, by their ids. */
export function keptTexts(sla: PlanSla): { readonly [id in SlaId]?: string } {
  return sla.texts ?? {};
}
