import { computed, inGroup, input } from "./define.ts";

/** Customers: what they pay, how many leave and how account managers affect that. */
export const customerRows = inGroup("customers", [
  input("customers_start", "120", "customers", {
    essential: true,
    total: "stock",
    startOnly: true,
    label: { en: "Customers at the start", sv: "Kunder vid start" },
  }),
  input("accounts_per_manager", "75", "customers", {
    label: { en: "Customers per account manager", sv: "Kunder per kundansvarig" },
  }),
  computed("manager_capacity", "productive_account_managers * accounts_per_manager", "customers", {
    total: "stock",
    label: { en: "Account managers' capacity", sv: "De kundansvarigas kapacitet" },
  }),
  computed(
    "am_coverage",
    "prev(customers, customers_start) > 0 ? min(1, manager_capacity / prev(customers, customers_start)) : 1",
    "share",
    {
      total: "ratio",
      label: { en: "Customers looked after", sv: "Kunder som tas om hand" },
    },
  ),
  input("base_churn", "0.6% to 1.6%", "share", {
    essential: true,
    label: { en: "Churn without account managers", sv: "Kundbortfall utan kundansvariga" },
  }),
  input("am_churn_cut", "30%", "share", {
    label: { en: "Churn avoided by account managers", sv: "Kundbortfall som undviks med kundansvarig" },
  }),
  computed("churn_rate", "clamp(base_churn * (1 - am_coverage * am_churn_cut), 0, 1)", "share", {
    total: "ratio",
    label: { en: "Churn", sv: "Kundbortfall (churn)" },
  }),
  computed("churned", "split(prev(customers, customers_start), churn_rate)", "customers", {
    label: { en: "Customers lost", sv: "Förlorade kunder" },
  }),
  computed("customers", "prev(customers, customers_start) + new_customers - churned", "customers", {
    essential: true,
    total: "stock",
    label: { en: "Customers", sv: "Kunder" },
  }),
  input("price_month", "15000", "money", {
    essential: true,
    label: { en: "Price per month", sv: "Pris per månad" },
  }),
  computed(
    "average_price",
    "prev(customers, customers_start) > 0 ? prev(mrr, customers_start * price_month) / prev(customers, customers_start) : 0",
    "money",
    {
      total: "ratio",
      label: { en: "Average price", sv: "Genomsnittligt pris" },
    },
  ),
  input("expansion_rate", "0.5%", "percent", {
    label: { en: "Growth of customers' spend per month", sv: "Merförsäljning per månad" },
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
    },
  ),
  input("setup_fee", "0", "money", {
    label: { en: "Setup fee", sv: "Startavgift" },
  }),
  computed("revenue", "mrr + new_customers * setup_fee", "money", {
    label: { en: "Revenue", sv: "Intäkter" },
  }),
  input("gross_margin", "80%", "share", {
    essential: true,
    label: { en: "Gross margin", sv: "Bruttomarginal" },
  }),
]);
