import { daysOf } from "../roles.ts";
import { computed, inGroup, input } from "./define.ts";

/** Sales: sales lead, opportunity, customer, one sales cycle later. */
export const salesRows = inGroup("sales", [
  input("open_opportunities_start", "95", "opportunities", {
    essential: true,
    total: "stock",
    startOnly: true,
    label: { en: "Open opportunities at the start", sv: "Öppna affärsmöjligheter vid start" },
  }),
  computed("sales_leads", "outbound_sales_leads + inbound_sales_leads", "leads", {
    essential: true,
    label: { en: "Sales leads", sv: "Säljleads" },
  }),
  computed("meetings_booked", "outbound_booked + inbound_sales_leads", "meetings", {
    essential: true,
    label: { en: "Meetings booked", sv: "Bokade möten" },
  }),
  computed("lead_to_meeting", "inbound_sales_leads / marketing_leads", "percent", {
    total: "ratio",
    label: { en: "Lead to meeting", sv: "Från lead till möte" },
  }),
  computed("marketing_share", "inbound_opportunities / opportunities_new", "share", {
    total: "ratio",
    label: { en: "Opportunities from marketing", sv: "Affärsmöjligheter från marknad" },
  }),
  input("selling_hours_per_day", "5", "hours", {
    label: { en: "Selling hours per seller and day", sv: "Säljtimmar per säljare och dag" },
  }),
  computed("seller_hours", `${daysOf("sellers")} * selling_hours_per_day`, "hours", {
    label: { en: "Selling hours available", sv: "Tillgängliga säljtimmar" },
  }),
  input("hours_per_raw_lead", "0.8", "hours", {
    label: { en: "Hours per raw lead", sv: "Timmar per rått lead" },
  }),
  input("hours_per_sales_lead", "1.5", "hours", {
    label: { en: "Hours per sales lead", sv: "Timmar per säljlead" },
  }),
  input("hours_per_opportunity", "1.1", "hours", {
    label: { en: "Hours per open opportunity", sv: "Timmar per öppen affärsmöjlighet" },
  }),
  computed(
    "seller_hours_needed",
    "direct_leads * hours_per_raw_lead + sales_leads * hours_per_sales_lead" +
      " + prev(open_opportunities, open_opportunities_start) * hours_per_opportunity * working_days / 20",
    "hours",
    {
      label: { en: "Selling hours needed", sv: "Säljtimmar som behövs" },
    },
  ),
  input("focus_loss", "1.5", "factor", {
    label: { en: "Effect of lost focus", sv: "Effekt av tappat fokus" },
  }),
  computed(
    "focus",
    "seller_hours_needed > seller_hours ? (seller_hours / seller_hours_needed) ^ focus_loss : 1",
    "share",
    {
      total: "ratio",
      label: { en: "Sellers' focus", sv: "Säljarnas fokus" },
    },
  ),
  input("outbound_opportunity_rate", "18% to 28%", "share", {
    essential: true,
    label: { en: "Opportunities per outbound lead", sv: "Affärsmöjligheter per utgående lead" },
  }),
  computed(
    "outbound_opportunities",
    "split(outbound_sales_leads, outbound_opportunity_rate)",
    "opportunities",
    {
      label: { en: "Opportunities from outbound", sv: "Affärsmöjligheter från utgående" },
    },
  ),
  input("inbound_opportunity_rate", "38% to 52%", "share", {
    essential: true,
    label: { en: "Opportunities per inbound lead", sv: "Affärsmöjligheter per inkommande lead" },
  }),
  computed("inbound_opportunities", "split(inbound_sales_leads, inbound_opportunity_rate)", "opportunities", {
    label: { en: "Opportunities from inbound", sv: "Affärsmöjligheter från inkommande" },
  }),
  computed("opportunities_new", "outbound_opportunities + inbound_opportunities", "opportunities", {
    essential: true,
    label: { en: "New opportunities", sv: "Nya affärsmöjligheter" },
  }),
  input("cycle_months", "5 to 7", "months", {
    essential: true,
    label: { en: "Sales cycle", sv: "Säljcykel" },
  }),
  input("cycle_sd", "2.5", "months", {
    label: { en: "Spread of the sales cycle", sv: "Spridning i säljcykeln" },
  }),
  computed(
    "outbound_decided",
    "delay_each(outbound_opportunities, cycle_months, cycle_sd)",
    "opportunities",
    {
      label: { en: "Outbound opportunities decided", sv: "Avgjorda affärer, utgående" },
    },
  ),
  computed("inbound_decided", "delay_each(inbound_opportunities, cycle_months, cycle_sd)", "opportunities", {
    label: { en: "Inbound opportunities decided", sv: "Avgjorda affärer, inkommande" },
  }),
  computed("start_decided", "runoff(open_opportunities_start, cycle_months, cycle_sd)", "opportunities", {
    label: { en: "Opportunities from before, decided", sv: "Avgjorda affärer från före start" },
  }),
  input("outbound_win_rate", "13% to 23%", "share", {
    essential: true,
    label: { en: "Win rate, outbound", sv: "Stängningsgrad, utgående" },
  }),
  computed("won_outbound", "split(outbound_decided, outbound_win_rate * focus)", "customers", {
    label: { en: "Customers won by outbound", sv: "Kunder från utgående" },
  }),
  input("inbound_win_rate", "19% to 31%", "share", {
    essential: true,
    label: { en: "Win rate, inbound", sv: "Stängningsgrad, inkommande" },
  }),
  computed("won_inbound", "split(inbound_decided, inbound_win_rate * focus)", "customers", {
    label: { en: "Customers won by inbound", sv: "Kunder från inkommande" },
  }),
  input("start_win_rate", "20%", "share", {
    label: { en: "Win rate, open at the start", sv: "Stängningsgrad, öppna vid start" },
  }),
  computed("won_start", "split(start_decided, start_win_rate * focus)", "customers", {
    label: { en: "Customers won from before", sv: "Kunder från före start" },
  }),
  computed("opportunities_decided", "outbound_decided + inbound_decided + start_decided", "opportunities", {
    label: { en: "Opportunities decided", sv: "Avgjorda affärsmöjligheter" },
  }),
  computed("new_customers", "won_outbound + won_inbound + won_start", "customers", {
    essential: true,
    label: { en: "New customers", sv: "Nya kunder" },
  }),
  computed("opportunities_lost", "opportunities_decided - new_customers", "opportunities", {
    label: { en: "Opportunities lost", sv: "Förlorade affärsmöjligheter" },
  }),
  computed(
    "open_opportunities",
    "prev(open_opportunities, open_opportunities_start) + opportunities_new - opportunities_decided",
    "opportunities",
    {
      essential: true,
      total: "stock",
      label: { en: "Open opportunities", sv: "Öppna affärsmöjligheter" },
    },
  ),
]);
