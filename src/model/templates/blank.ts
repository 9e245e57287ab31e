import { ROLES } from "../roles.ts";
import type { Template, TemplateRow } from "../template.ts";

const ZERO: TemplateRow = { value: "0" };

/** Figures that each company must fill in itself; the conversion rates keep the model's values. */
const OWN_FIGURES = [
  "addressable_accounts",
  "call_list_start",
  "followup_pool_start",
  "baseline_visitors",
  "linkedin_spend",
  "search_spend",
  "nurture_pool_start",
  "open_opportunities_start",
  "customers_start",
  "price_month",
  "bookings_target",
];

/** Nobody employed, no spending, nothing in progress. */
export const blank: Template = {
  id: "blank",
  name: { en: "Blank plan", sv: "Tom plan" },
  description: {
    en: "No people, no spend and nothing under way: fill in your own figures from the top.",
    sv: "Inga personer, inga kostnader och inget på gång: fyll i era egna siffror uppifrån och ned.",
  },
  months: 24,
  rows: Object.fromEntries([...ROLES.map((role) => role.id), ...OWN_FIGURES].map((id) => [id, ZERO])),
  goals: [{ row: "new_customers", at_least: 10 }],
};
