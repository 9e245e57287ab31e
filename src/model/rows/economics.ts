import { RAMPED_ROLES, ROLES } from "../roles.ts";
import { computed, inGroup, input } from "./define.ts";

/** Economics: what the team and the ads cost, and what a customer costs and is worth. */
export const economicsRows = inGroup("economics", [
  computed("headcount", ROLES.map((role) => role.id).join(" + "), "people", {
    total: "stock",
    label: { en: "Headcount", sv: "Antal anställda" },
  }),
  input("hire_cost", "60000", "money", {
    label: { en: "Cost per hire", sv: "Kostnad per rekrytering" },
  }),
  computed("hires", hiresFormula(), "people", {
    label: { en: "Hires", sv: "Rekryteringar" },
  }),
  computed("vacancy", "min(1, staff_turnover / 12 * vacancy_months)", "share", {
    total: "ratio",
    label: { en: "Empty seats", sv: "Tomma platser" },
  }),
  input("social_fee", "31.42%", "share", {
    label: { en: "Employer's social fee", sv: "Arbetsgivaravgift" },
  }),
  input("overhead_rate", "12%", "share", {
    label: { en: "Pension and the like", sv: "Pension med mera" },
  }),
  computed("payroll", payrollFormula(), "money", {
    label: { en: "Payroll", sv: "Lönekostnader" },
  }),
  input("tools_per_head", "3000", "money", {
    label: { en: "Tools per person and month", sv: "Verktyg per person och månad" },
  }),
  computed(
    "retention_cost",
    "account_managers * (account_managers_salary * (1 - vacancy) * (1 + social_fee + overhead_rate) + tools_per_head)",
    "money",
    {
      label: { en: "Cost of keeping customers", sv: "Kostnad för att behålla kunder" },
    },
  ),
  computed("first_year_value", "12 * price_month + setup_fee", "money", {
    total: "ratio",
    label: { en: "First-year value of a customer", sv: "Första årets värde av en kund" },
  }),
  computed("bookings", "new_customers * first_year_value", "money", {
    label: { en: "Order value", sv: "Ordervärde" },
  }),
  input("commission_rate", "8%", "share", {
    label: { en: "Commission", sv: "Provision" },
  }),
  computed("commission", "bookings * commission_rate", "money", {
    label: { en: "Commission paid", sv: "Utbetald provision" },
  }),
  computed(
    "total_cost",
    "payroll + headcount * tools_per_head + hires * hire_cost + media_spend + campaigns * campaign_cost + commission",
    "money",
    {
      essential: true,
      label: { en: "Total cost", sv: "Total kostnad" },
    },
  ),
  computed("acquisition_cost", "total_cost - retention_cost", "money", {
    label: { en: "Cost of winning customers", sv: "Kostnad för att vinna kunder" },
  }),
  computed("cac", "trailing(acquisition_cost, 12) / trailing(new_customers, 12)", "money", {
    essential: true,
    total: "ratio",
    label: { en: "Customer acquisition cost (CAC)", sv: "Kundanskaffningskostnad (CAC)" },
  }),
  computed("monthly_retention", "(1 - churn_rate) * (1 + expansion_rate * am_coverage)", "percent", {
    total: "ratio",
    label: { en: "Revenue kept per month", sv: "Intäkt som behålls per månad" },
  }),
  input("ltv_months", "60", "months", {
    min: 0.01,
    label: { en: "Customer value counted over", sv: "Kundvärdet räknas över" },
  }),
  computed(
    "lifetime_months",
    "abs(1 - monthly_retention) > 0.000001 ? (1 - monthly_retention ^ ltv_months) / (1 - monthly_retention) : ltv_months",
    "months",
    {
      total: "ratio",
      label: { en: "Months of revenue per customer", sv: "Intäktsmånader per kund" },
    },
  ),
  computed("ltv", "(price_month * lifetime_months + setup_fee) * gross_margin", "money", {
    total: "ratio",
    label: { en: "Customer lifetime value (LTV)", sv: "Kundlivstidsvärde (LTV)" },
  }),
  computed("ltv_to_cac", "ltv / cac", "times", {
    essential: true,
    total: "ratio",
    label: { en: "LTV to CAC", sv: "LTV/CAC" },
  }),
  computed(
    "payback_months",
    "max(0, cac - setup_fee * gross_margin) / (price_month * gross_margin)",
    "months",
    {
      total: "ratio",
      label: { en: "Payback time", sv: "Återbetalningstid" },
    },
  ),
  computed("pipeline_value", "open_opportunities * first_year_value", "money", {
    total: "stock",
    label: { en: "Pipeline value", sv: "Pipelinens värde" },
  }),
  input("bookings_target", "600000", "money", {
    essential: true,
    total: "flow",
    label: { en: "Sales budget per month", sv: "Säljbudget per månad" },
  }),
  computed("pipeline_coverage", "pipeline_value / (bookings_target * cycle_months)", "times", {
    essential: true,
    total: "ratio",
    label: { en: "Pipeline coverage", sv: "Pipelinetäckning" },
  }),
  computed("contribution", "revenue * gross_margin - total_cost", "money", {
    label: { en: "Contribution", sv: "Täckningsbidrag" },
  }),
  computed("cumulative_contribution", "cumulative(contribution)", "money", {
    total: "stock",
    label: { en: "Contribution since the start", sv: "Täckningsbidrag sedan start" },
  }),
]);

/** New seats in every role, and the average number of people who replace those that left. */
function hiresFormula(): string {
  const hired = ROLES.map((role) => `hired(${role.id})`).join(" + ");
  return `${hired} + headcount * staff_turnover / 12`;
}

/** Pay of managers, and of all other roles for the seats that are filled, plus fees. */
function payrollFormula(): string {
  const others = RAMPED_ROLES.map((role) => `${role.id} * ${role.id}_salary`).join(" + ");
  return `(managers * managers_salary + (1 - vacancy) * (${others})) * (1 + social_fee + overhead_rate)`;
}
