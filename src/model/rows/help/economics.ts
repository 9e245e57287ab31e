import type { RowHelp } from "./rowHelp.ts";

export const economicsHelp: RowHelp = {
  headcount: {
    en: "Everyone in sales and marketing, in full-time people.",
    sv: "Alla inom sälj och marknad, räknat i heltider.",
  },
  hire_cost: {
    en: "What it costs to find and start up one new person: advertising, agency, computer, introduction.",
    sv: "Vad det kostar att hitta och få i gång en ny person: annonser, rekryterare, dator, introduktion.",
  },
  hires: {
    en: "People hired this month: for new seats, and on average to replace those who leave.",
    sv: "Personer som anställs den här månaden: till nya platser och, i snitt, för att ersätta dem som slutar.",
  },
  vacancy: {
    en: "The part of the seats that stand empty on average, and so cost no pay.",
    sv: "Den del av platserna som i snitt står tomma och därför inte kostar lön.",
  },
  social_fee: {
    en: "What the employer pays to the state on top of pay. 31.42% is the full Swedish rate.",
    sv: "Vad arbetsgivaren betalar till staten utöver lönen. 31,42\u00a0% är den fulla svenska avgiften.",
  },
  overhead_rate: {
    en: "Pension, insurance and holiday supplements on top of pay.",
    sv: "Pension, försäkringar och semestertillägg utöver lönen.",
  },
  payroll: {
    en: "The month's pay for the whole team, fees and pension included.",
    sv: "Månadens löner för hela teamet, med avgifter och pension.",
  },
  tools_per_head: {
    en: "CRM, phone, data, licences and the like for one person in a month.",
    sv: "CRM, telefoni, data, licenser och liknande för en person under en månad.",
  },
  retention_cost: {
    en: "What the account managers cost. It is not part of what it costs to win a customer.",
    sv: "Vad de kundansvariga kostar. Det räknas inte till kostnaden för att vinna en kund.",
  },
  first_year_value: {
    en: "What a new customer pays in the first twelve months.",
    sv: "Vad en ny kund betalar de första tolv månaderna.",
  },
  bookings: {
    en: "The first-year value of this month's new customers.",
    sv: "Första årets värde av månadens nya kunder.",
  },
  commission_rate: {
    en: "What is paid in commission, as a part of a new customer's first-year value.",
    sv: "Vad som betalas i provision, som del av en ny kunds värde det första året.",
  },
  commission: {
    en: "Commission on this month's new customers.",
    sv: "Provision på månadens nya kunder.",
  },
  total_cost: {
    en: "Everything sales and marketing cost this month: people, tools, hiring, ads, campaigns and commission.",
    sv: "Allt som sälj och marknad kostar den här månaden: personal, verktyg, rekrytering, annonser, kampanjer och provision.",
  },
  acquisition_cost: {
    en: "The total cost without the account managers.",
    sv: "Den totala kostnaden utan de kundansvariga.",
  },
  cac: {
    en: "What a new customer has cost to win, over the last twelve months. No figure until the first customer has come.",
    sv: "Vad en ny kund har kostat att vinna, över de senaste tolv månaderna. Ingen siffra innan den första kunden kommit.",
  },
  monthly_retention: {
    en: "How much of a customer's revenue is there a month later, with churn and added sales counted in.",
    sv: "Hur mycket av en kunds intäkt som finns kvar en månad senare, med bortfall och merförsäljning inräknade.",
  },
  ltv_months: {
    en: "How many months ahead a customer's value is counted. 60 is five years; longer is mostly wishful.",
    sv: "Hur många månader framåt som en kunds värde räknas. 60 är fem år; längre är mest önsketänkande.",
  },
  lifetime_months: {
    en: "How many months' price a new customer pays in all over that time, on average.",
    sv: "Hur många månadspriser en ny kund betalar totalt under den tiden, i snitt.",
  },
  ltv: {
    en: "What a new customer leaves in gross margin over the whole time.",
    sv: "Vad en ny kund ger i bruttovinst under hela tiden.",
  },
  ltv_to_cac: {
    en: "How many times over a customer pays back what it cost to win. Three or more is seen as healthy.",
    sv: "Hur många gånger om en kund betalar tillbaka vad den kostade att vinna. Tre eller mer brukar ses som sunt.",
  },
  payback_months: {
    en: "How many months it takes before a new customer has paid back its acquisition cost.",
    sv: "Hur många månader det tar innan en ny kund har betalat tillbaka sin anskaffningskostnad.",
  },
  pipeline_value: {
    en: "What the open opportunities are worth in the first year if all of them were won.",
    sv: "Vad de öppna affärsmöjligheterna är värda det första året om alla skulle vinnas.",
  },
  bookings_target: {
    en: "The order value that you are to sell for each month. The pipeline is measured against it.",
    sv: "Det ordervärde som ni ska sälja för varje månad. Pipelinen mäts mot det.",
  },
  pipeline_coverage: {
    en: "How many times the pipeline covers the sales budget of one sales cycle. Three is a common aim; a low win rate calls for more.",
    sv: "Hur många gånger pipelinen täcker säljbudgeten för en säljcykel. Tre är ett vanligt mål; en låg andel vunna affärer kräver mer.",
  },
  contribution: {
    en: "The month's gross margin from all customers, less what sales and marketing cost.",
    sv: "Månadens bruttovinst från alla kunder, minus vad sälj och marknad kostar.",
  },
  cumulative_contribution: {
    en: "The contribution of all months so far, added up.",
    sv: "Täckningsbidraget från alla månader hittills, hopräknat.",
  },
};
