import { daysOf } from "../roles.ts";
import { computed, inGroup, input } from "./define.ts";
import type { RowParts } from "./define.ts";
import { dealRows } from "./deals.ts";

/** From sales leads to opportunities, and how many the sellers have time for. */
const meetingRows: readonly RowParts[] = [
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
];

/** Sales: from sales lead to opportunity and, one sales cycle later, customer. */
export const salesRows = inGroup("sales", [...meetingRows, ...dealRows]);
