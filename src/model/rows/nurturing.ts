import { computed, inGroup, input } from "./define.ts";

/** Lead nurturing: leads that were not ready are kept in contact and come back as marketing leads. */
export const nurturingRows = inGroup("nurturing", [
  input("nurture_pool_start", "6000", "leads", {
    total: "stock",
    startOnly: true,
    label: { en: "In nurturing at the start", sv: "I nurturing vid start" },
  }),
  input("nurture_conversion", "0.4% to 1.6%", "share", {
    essential: true,
    label: { en: "Come back per month", sv: "Kommer tillbaka per månad" },
  }),
  computed("reactivated", "split(prev(nurture_pool, nurture_pool_start), nurture_conversion)", "leads", {
    label: { en: "Back from nurturing", sv: "Tillbaka från nurturing" },
  }),
  input("unsubscribe_rate", "1.5%", "share", {
    label: { en: "Drop out per month", sv: "Avregistreringar per månad" },
  }),
  computed(
    "unsubscribed",
    "split(prev(nurture_pool, nurture_pool_start) - reactivated, unsubscribe_rate)",
    "leads",
    {
      label: { en: "Dropped out", sv: "Avregistrerade" },
    },
  ),
  input("lost_to_nurture", "60%", "share", {
    label: { en: "Lost deals to nurturing", sv: "Förlorade affärer till nurturing" },
  }),
  computed("nurture_in", nurtureIn(), "leads", {
    label: { en: "New to nurturing", sv: "Nya i nurturing" },
  }),
  computed(
    "nurture_pool",
    "prev(nurture_pool, nurture_pool_start) - reactivated - unsubscribed + nurture_in",
    "leads",
    {
      total: "stock",
      label: { en: "Nurturing leads", sv: "Nurturingleads" },
    },
  ),
]);

/** The leads that leave each step without going on to the next, in the order of the steps. */
function nurtureIn(): string {
  return [
    "(filtered_leads - interested_leads)",
    "(direct_leads - direct_qualified)",
    "sdr_gone_cold",
    "(sdr_worked - accepted_leads)",
    "followup_expired",
    "(followup_replies - booked_by_followup)",
    "(outbound_booked - outbound_sales_leads)",
    "(sales_leads - opportunities_new)",
    "split(opportunities_lost, lost_to_nurture)",
  ].join(" + ");
}
