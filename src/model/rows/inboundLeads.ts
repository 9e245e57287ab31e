import { daysOf } from "../roles.ts";
import { computed, input } from "./define.ts";
import type { RowParts } from "./define.ts";

/** From visitors and campaigns to sales leads: the mail series, the SDRs and the hand-over. */
export const inboundLeadRows: readonly RowParts[] = [
  input("campaigns_per_month", "1", "campaigns", {
    label: { en: "Campaigns per campaign manager", sv: "Kampanjer per kampanjansvarig" },
  }),
  computed("campaigns", "productive_campaign_managers * campaigns_per_month", "campaigns", {
    label: { en: "Campaigns", sv: "Kampanjer" },
  }),
  input("campaign_cost", "25000", "money", {
    label: { en: "Cost per campaign", sv: "Kostnad per kampanj" },
  }),
  input("leads_per_campaign", "12 to 30", "leads", {
    label: { en: "Leads per campaign", sv: "Leads per kampanj" },
  }),
  computed("campaign_leads", "count(campaigns * leads_per_campaign)", "leads", {
    label: { en: "Leads from campaigns", sv: "Leads från kampanjer" },
  }),
  input("visitor_lead_rate", "1% to 2%", "share", {
    essential: true,
    label: { en: "Leads per visitor", sv: "Leads per besökare" },
  }),
  input("paid_lead_rate", "3% to 6%", "share", {
    essential: true,
    label: { en: "Leads per ad click", sv: "Leads per annonsklick" },
  }),
  computed(
    "new_marketing_leads",
    "split(organic_visitors, visitor_lead_rate) + split(paid_visitors, paid_lead_rate) + campaign_leads",
    "leads",
    {
      label: { en: "New marketing leads", sv: "Nya marknadsleads" },
    },
  ),
  computed("marketing_leads", "new_marketing_leads + reactivated", "leads", {
    essential: true,
    label: { en: "Marketing leads", sv: "Marknadsleads" },
  }),
  input("lead_filter", "100%", "share", {
    essential: true,
    label: { en: "Leads through the filter", sv: "Leads genom filtret" },
  }),
  computed("direct_leads", "split(marketing_leads, 1 - lead_filter)", "leads", {
    label: { en: "Raw leads to sellers", sv: "Råa leads till säljarna" },
  }),
  computed("filtered_leads", "marketing_leads - direct_leads", "leads", {
    label: { en: "Leads in the mail series", sv: "Leads i mejlserien" },
  }),
  input("email1_rate", "8%", "share", {
    label: { en: "Response to mail 1: a call", sv: "Svar på mejl 1: ett samtal" },
  }),
  input("email2_rate", "10%", "share", {
    label: { en: "Response to mail 2: a report", sv: "Svar på mejl 2: en rapport" },
  }),
  input("email3_rate", "10%", "share", {
    label: { en: "Response to mail 3: a webinar", sv: "Svar på mejl 3: ett webbinarium" },
  }),
  computed("response_rate", "1 - (1 - email1_rate) * (1 - email2_rate) * (1 - email3_rate)", "share", {
    total: "ratio",
    label: { en: "Response to the mail series", sv: "Svar på mejlserien" },
  }),
  computed("interested_leads", "split(filtered_leads, response_rate)", "leads", {
    label: { en: "Interested leads", sv: "Intresserade leads" },
  }),
  input("leads_per_day", "5", "leads", {
    label: { en: "Leads per SDR and day", sv: "Leads per SDR och dag" },
  }),
  computed("sdr_capacity", `${daysOf("sdrs")} * leads_per_day`, "leads", {
    label: { en: "SDR capacity", sv: "SDR-kapacitet" },
  }),
  computed("sdr_worked", "min(prev(sdr_queue) + interested_leads, split(sdr_capacity, 1))", "leads", {
    label: { en: "Leads called by SDRs", sv: "Leads ringda av SDR" },
  }),
  input("cold_rate", "40%", "share", {
    label: { en: "Waiting leads that go cold", sv: "Väntande leads som kallnar" },
  }),
  computed("sdr_gone_cold", "split(prev(sdr_queue) + interested_leads - sdr_worked, cold_rate)", "leads", {
    label: { en: "Leads gone cold", sv: "Kallnade leads" },
  }),
  computed("sdr_queue", "prev(sdr_queue) + interested_leads - sdr_worked - sdr_gone_cold", "leads", {
    total: "stock",
    label: { en: "Leads waiting for an SDR", sv: "Leads i kö till SDR" },
  }),
  input("first_response_hours", "24", "hours", {
    essential: true,
    label: { en: "Time to first response", sv: "Tid till första svar" },
  }),
  computed(
    "response_hours",
    "max(1, first_response_hours, sdr_capacity > 0 ? 730 * prev(sdr_queue) / sdr_capacity : 0)",
    "hours",
    {
      total: "ratio",
      label: { en: "Actual response time", sv: "Verklig svarstid" },
    },
  ),
  input("response_elasticity", "0.15", "factor", {
    label: { en: "Effect of a slow response", sv: "Effekt av långsamt svar" },
  }),
  computed("speed_factor", "(response_hours / 24) ^ (-response_elasticity)", "factor", {
    total: "ratio",
    label: { en: "Effect of response time", sv: "Svarstidens effekt" },
  }),
  input("decision_share", "70%", "share", {
    label: { en: "Has decision power", sv: "Har beslutsmandat" },
  }),
  input("need_share", "65%", "share", {
    label: { en: "Has a need", sv: "Har ett behov" },
  }),
  input("fit_share", "70%", "share", {
    label: { en: "Fits your offer", sv: "Passar ert erbjudande" },
  }),
  computed(
    "qualification_rate",
    "clamp(decision_share * need_share * fit_share * speed_factor, 0, 1)",
    "share",
    {
      total: "ratio",
      label: { en: "Qualification rate", sv: "Kvalificeringsgrad" },
    },
  ),
  computed("qualified_leads", "split(sdr_worked, qualification_rate)", "leads", {
    label: { en: "Qualified leads", sv: "Kvalificerade leads" },
  }),
  input("acceptance_rate", "85%", "share", {
    label: { en: "Accepted by sales", sv: "Accepteras av sälj" },
  }),
  computed("accepted_leads", "split(qualified_leads, acceptance_rate)", "leads", {
    label: { en: "Accepted leads", sv: "Accepterade leads" },
  }),
  computed(
    "direct_qualified",
    "split(direct_leads, response_rate * decision_share * need_share * fit_share * acceptance_rate)",
    "leads",
    {
      label: { en: "Good ones among the raw leads", sv: "Bra leads bland de råa" },
    },
  ),
  computed("inbound_sales_leads", "accepted_leads + direct_qualified", "leads", {
    label: { en: "Sales leads from inbound", sv: "Säljleads från inkommande" },
  }),
];
