import { computed, inGroup, input } from "./define.ts";

/** Customers: what they pay, how many leave and what account managers do about it. */
export const customerRows = inGroup("customers", [
  input("customers_start", "120", "customers", {
    essential: true,
    total: "stock",
    startOnly: true,
    label: { en: "Customers at the start", sv: "Kunder vid start" },
    help: {
      en: "Paying customers when the plan starts.",
      sv: "Betalande kunder när planen börjar.",
    },
  }),
  input("accounts_per_manager", "75", "customers", {
    label: { en: "Customers per account manager", sv: "Kunder per account manager" },
    help: {
      en: "How many customers one full-time account manager can look after well.",
      sv: "Hur många kunder en account manager på heltid kan ta hand om väl.",
    },
  }),
  computed("manager_capacity", "productive_account_managers * accounts_per_manager", "customers", {
    total: "stock",
    label: { en: "Account managers' capacity", sv: "Kapacitet hos account managers" },
    help: {
      en: "How many customers the account managers can look after.",
      sv: "Hur många kunder som account managers kan ta hand om.",
    },
  }),
  computed(
    "am_coverage",
    "prev(customers, customers_start) > 0 ? min(1, manager_capacity / prev(customers, customers_start)) : 1",
    "share",
    {
      total: "ratio",
      label: { en: "Customers looked after", sv: "Kunder som tas om hand" },
      help: {
        en: "The part of the customers that an account manager has time for.",
        sv: "Den del av kunderna som en account manager hinner med.",
      },
    },
  ),
  input("base_churn", "0.6% to 1.6%", "share", {
    essential: true,
    label: { en: "Churn without account managers", sv: "Kundbortfall utan account managers" },
    help: {
      en: "The part of the customers who leave in a month if nobody looks after them. 1 % a month is about 11 % a year.",
      sv: "Den del av kunderna som lämnar under en månad om ingen tar hand om dem. 1 % i månaden är ungefär 11 % om året.",
    },
  }),
  input("am_churn_cut", "30%", "share", {
    label: { en: "Churn avoided by account managers", sv: "Kundbortfall som undviks med AM" },
    help: {
      en: "How much of the churn goes away among customers that have an account manager.",
      sv: "Hur mycket av kundbortfallet som försvinner bland kunder som har en account manager.",
    },
  }),
  computed("churn_rate", "clamp(base_churn * (1 - am_coverage * am_churn_cut), 0, 1)", "share", {
    total: "ratio",
    label: { en: "Churn", sv: "Kundbortfall (churn)" },
    help: {
      en: "The part of the customers who leave this month, with the account managers' work counted in.",
      sv: "Den del av kunderna som lämnar den här månaden, med account managers arbete inräknat.",
    },
  }),
  computed("churned", "split(prev(customers, customers_start), churn_rate)", "customers", {
    label: { en: "Customers lost", sv: "Förlorade kunder" },
    help: {
      en: "Customers who leave this month.",
      sv: "Kunder som lämnar den här månaden.",
    },
  }),
  computed("customers", "prev(customers, customers_start) + new_customers - churned", "customers", {
    essential: true,
    total: "stock",
    label: { en: "Customers", sv: "Kunder" },
    help: {
      en: "Paying customers at the end of the month.",
      sv: "Betalande kunder när månaden är slut.",
    },
  }),
  input("price_month", "15000", "money", {
    essential: true,
    label: { en: "Price per month", sv: "Pris per månad" },
    help: {
      en: "What a new customer pays each month. For yearly contracts, divide by twelve.",
      sv: "Vad en ny kund betalar varje månad. Dela årsavtal med tolv.",
    },
  }),
  computed(
    "average_price",
    "prev(customers, customers_start) > 0 ? prev(mrr, customers_start * price_month) / prev(customers, customers_start) : 0",
    "money",
    {
      total: "ratio",
      label: { en: "Average price", sv: "Genomsnittligt pris" },
      help: {
        en: "What the customers you had when the month began pay on average.",
        sv: "Vad de kunder ni hade när månaden började betalar i snitt.",
      },
    },
  ),
  input("expansion_rate", "0.5%", "percent", {
    label: { en: "Growth of customers' spend per month", sv: "Merförsäljning per månad" },
    help: {
      en: "How much more customers with an account manager pay each month through cross-sell and up-sell. A minus sign means that they pay less.",
      sv: "Hur mycket mer kunder med en account manager betalar varje månad tack vare merförsäljning. Minus betyder att de betalar mindre.",
    },
  }),
  computed(
    "mrr",
    "(prev(mrr, customers_start * price_month) - churned * average_price) * (1 + expansion_rate * am_coverage)" +
      " + new_customers * price_month",
    "money",
    {
      essential: true,
      total: "stock",
      label: { en: "Monthly recurring revenue (MRR)", sv: "Månatlig återkommande intäkt (MRR)" },
      help: {
        en: "What all customers together pay a month: those who stay, what they add, and the new ones.",
        sv: "Vad alla kunder tillsammans betalar i månaden: de som stannar, det de lägger till och de nya.",
      },
    },
  ),
  input("setup_fee", "0", "money", {
    label: { en: "Setup fee", sv: "Startavgift" },
    help: {
      en: "What a new customer pays once, at the start. 0 if you have no such fee.",
      sv: "Vad en ny kund betalar en gång, i början. 0 om ni inte har någon sådan avgift.",
    },
  }),
  computed("revenue", "mrr + new_customers * setup_fee", "money", {
    label: { en: "Revenue", sv: "Intäkter" },
    help: {
      en: "The month's recurring revenue and setup fees.",
      sv: "Månadens återkommande intäkter och startavgifter.",
    },
  }),
  input("gross_margin", "80%", "share", {
    essential: true,
    label: { en: "Gross margin", sv: "Bruttomarginal" },
    help: {
      en: "What is left of the revenue when the cost of delivering to the customers is paid.",
      sv: "Vad som blir kvar av intäkterna när kostnaden för att leverera till kunderna är betald.",
    },
  }),
]);
