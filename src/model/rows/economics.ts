import { RAMPED_ROLES, ROLES } from "../roles.ts";
import { computed, inGroup, input } from "./define.ts";

/** Economics: what the team and the ads cost, and what a customer costs and is worth. */
export const economicsRows = inGroup("economics", [
  computed("headcount", ROLES.map((role) => role.id).join(" + "), "people", {
    total: "stock",
    label: { en: "Headcount", sv: "Antal anställda" },
    help: {
      en: "Everyone in sales and marketing, in full-time people.",
      sv: "Alla inom sälj och marknad, räknat i heltider.",
    },
  }),
  input("hire_cost", "60000", "money", {
    label: { en: "Cost per hire", sv: "Kostnad per rekrytering" },
    help: {
      en: "What it costs to find and start up one new person: advertising, agency, computer, introduction.",
      sv: "Vad det kostar att hitta och få i gång en ny person: annonser, rekryterare, dator, introduktion.",
    },
  }),
  computed("hires", hiresFormula(), "people", {
    label: { en: "Hires", sv: "Rekryteringar" },
    help: {
      en: "People hired this month: for new seats, and on average to replace those who leave.",
      sv: "Personer som anställs den här månaden: till nya platser och, i snitt, för att ersätta dem som slutar.",
    },
  }),
  computed("vacancy", "min(1, staff_turnover / 12 * vacancy_months)", "share", {
    total: "ratio",
    label: { en: "Empty seats", sv: "Tomma platser" },
    help: {
      en: "The part of the seats that stand empty on average, and so cost no pay.",
      sv: "Den del av platserna som i snitt står tomma och därför inte kostar lön.",
    },
  }),
  input("social_fee", "31.42%", "share", {
    label: { en: "Employer's social fee", sv: "Arbetsgivaravgift" },
    help: {
      en: "What the employer pays to the state on top of pay. 31.42 % is the full Swedish rate.",
      sv: "Vad arbetsgivaren betalar till staten utöver lönen. 31,42 % är den fulla svenska avgiften.",
    },
  }),
  input("overhead_rate", "12%", "share", {
    label: { en: "Pension and the like", sv: "Pension med mera" },
    help: {
      en: "Pension, insurance and holiday supplements on top of pay.",
      sv: "Pension, försäkringar och semestertillägg utöver lönen.",
    },
  }),
  computed("payroll", payrollFormula(), "money", {
    label: { en: "Payroll", sv: "Lönekostnader" },
    help: {
      en: "The month's pay for the whole team, fees and pension included.",
      sv: "Månadens löner för hela teamet, med avgifter och pension.",
    },
  }),
  input("tools_per_head", "3000", "money", {
    label: { en: "Tools per person and month", sv: "Verktyg per person och månad" },
    help: {
      en: "CRM, phone, data, licences and the like for one person in a month.",
      sv: "CRM, telefoni, data, licenser och liknande för en person under en månad.",
    },
  }),
  computed(
    "retention_cost",
    "account_managers * (account_managers_salary * (1 - vacancy) * (1 + social_fee + overhead_rate) + tools_per_head)",
    "money",
    {
      label: { en: "Cost of keeping customers", sv: "Kostnad för att behålla kunder" },
      help: {
        en: "What the account managers cost. It is not part of what it costs to win a customer.",
        sv: "Vad account managers kostar. Det räknas inte till kostnaden för att vinna en kund.",
      },
    },
  ),
  computed("first_year_value", "12 * price_month + setup_fee", "money", {
    total: "ratio",
    label: { en: "First-year value of a customer", sv: "Första årets värde av en kund" },
    help: {
      en: "What a new customer pays in the first twelve months.",
      sv: "Vad en ny kund betalar de första tolv månaderna.",
    },
  }),
  computed("bookings", "new_customers * first_year_value", "money", {
    label: { en: "Order value", sv: "Ordervärde" },
    help: {
      en: "The first-year value of this month's new customers.",
      sv: "Första årets värde av månadens nya kunder.",
    },
  }),
  input("commission_rate", "8%", "share", {
    label: { en: "Commission", sv: "Provision" },
    help: {
      en: "What is paid in commission, as a part of a new customer's first-year value.",
      sv: "Vad som betalas i provision, som del av en ny kunds värde det första året.",
    },
  }),
  computed("commission", "bookings * commission_rate", "money", {
    label: { en: "Commission paid", sv: "Utbetald provision" },
    help: {
      en: "Commission on this month's new customers.",
      sv: "Provision på månadens nya kunder.",
    },
  }),
  computed(
    "total_cost",
    "payroll + headcount * tools_per_head + hires * hire_cost + media_spend + campaigns * campaign_cost + commission",
    "money",
    {
      essential: true,
      label: { en: "Total cost", sv: "Total kostnad" },
      help: {
        en: "Everything sales and marketing cost this month: people, tools, hiring, ads, campaigns and commission.",
        sv: "Allt som sälj och marknad kostar den här månaden: personal, verktyg, rekrytering, annonser, kampanjer och provision.",
      },
    },
  ),
  computed("acquisition_cost", "total_cost - retention_cost", "money", {
    label: { en: "Cost of winning customers", sv: "Kostnad för att vinna kunder" },
    help: {
      en: "The total cost without the account managers.",
      sv: "Den totala kostnaden utan account managers.",
    },
  }),
  computed("cac", "trailing(acquisition_cost, 12) / trailing(new_customers, 12)", "money", {
    essential: true,
    total: "ratio",
    label: { en: "Customer acquisition cost (CAC)", sv: "Kundanskaffningskostnad (CAC)" },
    help: {
      en: "What a new customer has cost to win, over the last twelve months. No figure until the first customer has come.",
      sv: "Vad en ny kund har kostat att vinna, över de senaste tolv månaderna. Ingen siffra innan den första kunden kommit.",
    },
  }),
  computed("monthly_retention", "(1 - churn_rate) * (1 + expansion_rate * am_coverage)", "percent", {
    total: "ratio",
    label: { en: "Revenue kept per month", sv: "Intäkt som behålls per månad" },
    help: {
      en: "How much of a customer's revenue is there a month later, with churn and added sales counted in.",
      sv: "Hur mycket av en kunds intäkt som finns kvar en månad senare, med bortfall och merförsäljning inräknade.",
    },
  }),
  input("ltv_months", "60", "months", {
    min: 0.01,
    label: { en: "Customer value counted over", sv: "Kundvärdet räknas över" },
    help: {
      en: "How many months ahead a customer's value is counted. 60 is five years; longer is mostly wishful.",
      sv: "Hur många månader framåt som en kunds värde räknas. 60 är fem år; längre är mest önsketänkande.",
    },
  }),
  computed(
    "lifetime_months",
    "abs(1 - monthly_retention) > 0.000001 ? (1 - monthly_retention ^ ltv_months) / (1 - monthly_retention) : ltv_months",
    "months",
    {
      total: "ratio",
      label: { en: "Months of revenue per customer", sv: "Intäktsmånader per kund" },
      help: {
        en: "How many months' price a new customer pays in all over that time, on average.",
        sv: "Hur många månadspriser en ny kund betalar totalt under den tiden, i snitt.",
      },
    },
  ),
  computed("ltv", "(price_month * lifetime_months + setup_fee) * gross_margin", "money", {
    total: "ratio",
    label: { en: "Customer lifetime value (LTV)", sv: "Kundlivstidsvärde (LTV)" },
    help: {
      en: "What a new customer leaves in gross margin over the whole time.",
      sv: "Vad en ny kund ger i bruttomarginal under hela tiden.",
    },
  }),
  computed("ltv_to_cac", "ltv / cac", "times", {
    essential: true,
    total: "ratio",
    label: { en: "LTV to CAC", sv: "LTV/CAC" },
    help: {
      en: "How many times over a customer pays back what it cost to win. Three or more is seen as healthy.",
      sv: "Hur många gånger om en kund betalar tillbaka vad den kostade att vinna. Tre eller mer brukar ses som sunt.",
    },
  }),
  computed(
    "payback_months",
    "max(0, cac - setup_fee * gross_margin) / (price_month * gross_margin)",
    "months",
    {
      total: "ratio",
      label: { en: "Payback time", sv: "Återbetalningstid" },
      help: {
        en: "How many months it takes before a new customer has paid back its acquisition cost.",
        sv: "Hur många månader det tar innan en ny kund har betalat tillbaka sin anskaffningskostnad.",
      },
    },
  ),
  computed("pipeline_value", "open_opportunities * first_year_value", "money", {
    total: "stock",
    label: { en: "Pipeline value", sv: "Pipelinens värde" },
    help: {
      en: "What the open opportunities are worth in the first year if all of them were won.",
      sv: "Vad de öppna affärsmöjligheterna är värda det första året om alla skulle vinnas.",
    },
  }),
  input("bookings_target", "600000", "money", {
    essential: true,
    total: "flow",
    label: { en: "Sales budget per month", sv: "Säljbudget per månad" },
    help: {
      en: "The order value that you are to sell for each month. The pipeline is measured against it.",
      sv: "Det ordervärde som ni ska sälja för varje månad. Pipelinen mäts mot det.",
    },
  }),
  computed("pipeline_coverage", "pipeline_value / (bookings_target * cycle_months)", "times", {
    essential: true,
    total: "ratio",
    label: { en: "Pipeline coverage", sv: "Pipelinetäckning" },
    help: {
      en: "How many times the pipeline covers the sales budget of one sales cycle. Three is a common aim; a low win rate calls for more.",
      sv: "Hur många gånger pipelinen täcker säljbudgeten för en säljcykel. Tre är ett vanligt mål; låg stängningsgrad kräver mer.",
    },
  }),
  computed("contribution", "revenue * gross_margin - total_cost", "money", {
    label: { en: "Contribution", sv: "Täckningsbidrag" },
    help: {
      en: "The month's gross margin from all customers, less what sales and marketing cost.",
      sv: "Månadens bruttomarginal från alla kunder, minus vad sälj och marknad kostar.",
    },
  }),
  computed("cumulative_contribution", "cumulative(contribution)", "money", {
    total: "stock",
    label: { en: "Contribution since the start", sv: "Täckningsbidrag sedan start" },
    help: {
      en: "The contribution of all months so far, added up.",
      sv: "Täckningsbidraget från alla månader hittills, hopräknat.",
    },
  }),
]);

/** New seats in every role, and on average those that take over after someone who left. */
function hiresFormula(): string {
  const hired = ROLES.map((role) => `hired(${role.id})`).join(" + ");
  return `${hired} + headcount * staff_turnover / 12`;
}

/** Pay of managers, and of all other roles for the seats that are filled, with fees on top. */
function payrollFormula(): string {
  const others = RAMPED_ROLES.map((role) => `${role.id} * ${role.id}_salary`).join(" + ");
  return `(managers * managers_salary + (1 - vacancy) * (${others})) * (1 + social_fee + overhead_rate)`;
}
