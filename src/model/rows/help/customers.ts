import type { RowHelp } from "./rowHelp.ts";

export const customersHelp: RowHelp = {
  customers_start: {
    en: "Paying customers when the plan starts.",
    sv: "Betalande kunder när planen börjar.",
  },
  accounts_per_manager: {
    en: "How many customers one full-time account manager can look after well.",
    sv: "Hur många kunder en kundansvarig på heltid kan ta väl hand om.",
  },
  manager_capacity: {
    en: "How many customers the account managers can look after.",
    sv: "Hur många kunder som de kundansvariga kan ta hand om.",
  },
  am_coverage: {
    en: "The part of the customers that an account manager has time for.",
    sv: "Den del av kunderna som de kundansvariga hinner med.",
  },
  base_churn: {
    en: "The part of the customers who leave in a month if nobody looks after them. 1% a month is about 11% a year.",
    sv: "Den del av kunderna som lämnar under en månad om ingen tar hand om dem. 1\u00a0% i månaden är ungefär 11\u00a0% om året.",
  },
  am_churn_cut: {
    en: "How much of the churn goes away among customers that have an account manager.",
    sv: "Hur mycket av kundbortfallet som försvinner bland kunder som har en kundansvarig.",
  },
  churn_rate: {
    en: "The part of the customers who leave this month, with the account managers' work counted in.",
    sv: "Den del av kunderna som lämnar den här månaden, med de kundansvarigas arbete inräknat.",
  },
  churned: {
    en: "Customers who leave this month.",
    sv: "Kunder som lämnar den här månaden.",
  },
  customers: {
    en: "Paying customers at the end of the month.",
    sv: "Betalande kunder när månaden är slut.",
  },
  price_month: {
    en: "What a new customer pays each month. For yearly contracts, divide by twelve.",
    sv: "Vad en ny kund betalar varje månad. Dela årsavtal med tolv.",
  },
  average_price: {
    en: "What the customers you had when the month began pay on average.",
    sv: "Vad de kunder ni hade när månaden började betalar i snitt.",
  },
  expansion_rate: {
    en: "How much more customers with an account manager pay each month through cross-sell and up-sell. A minus sign means that they pay less.",
    sv: "Hur mycket mer kunder med en kundansvarig betalar varje månad tack vare merförsäljning. Minus betyder att de betalar mindre.",
  },
  mrr: {
    en: "What all customers together pay a month: those who stay, what they add, and the new ones.",
    sv: "Vad alla kunder tillsammans betalar i månaden: de som stannar, det de lägger till och de nya.",
  },
  setup_fee: {
    en: "What a new customer pays once, at the start. 0 if you have no such fee.",
    sv: "Vad en ny kund betalar en gång, i början. 0 om ni inte har någon sådan avgift.",
  },
  revenue: {
    en: "The month's recurring revenue and setup fees.",
    sv: "Månadens återkommande intäkter och startavgifter.",
  },
  gross_margin: {
    en: "What is left of the revenue when the cost of delivering to the customers is paid.",
    sv: "Vad som blir kvar av intäkterna när kostnaden för att leverera till kunderna är betald.",
  },
};
