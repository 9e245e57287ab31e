import { daysOf } from "../roles.ts";
import { computed, inGroup, input } from "./define.ts";

/** Outbound sales, with its stages: unknown account, prospect, answered call, booked meeting, sales lead. */
export const outboundRows = inGroup("outbound", [
  input("addressable_accounts", "15000", "accounts", {
    essential: true,
    startOnly: true,
    label: { en: "Addressable accounts", sv: "Möjliga företag" },
  }),
  input("account_rest_months", "9", "months", {
    label: { en: "Rest before calling again", sv: "Vila innan ni ringer igen" },
  }),
  input("call_list_start", "0", "prospects", {
    total: "stock",
    startOnly: true,
    label: { en: "Call list at the start", sv: "Ringlista vid start" },
  }),
  input("call_list_months", "1.5", "months", {
    label: { en: "Call list kept ahead", sv: "Framförhållning i ringlistan" },
  }),
  input("prospects_per_day", "60", "prospects", {
    label: { en: "Prospects per prospector and day", sv: "Prospekt per prospekterare och dag" },
  }),
  computed("prospecting_capacity", `${daysOf("prospectors")} * prospects_per_day`, "prospects", {
    label: { en: "Prospecting capacity", sv: "Kapacitet att prospektera" },
  }),
  input("dials_per_day", "80", "calls", {
    essential: true,
    label: { en: "Dials per hunter and day", sv: "Uppringningar per jägare och dag" },
  }),
  computed("dial_capacity", `${daysOf("hunters")} * dials_per_day`, "calls", {
    label: { en: "Calling capacity", sv: "Ringkapacitet" },
  }),
  input("dials_per_prospect", "4", "calls", {
    min: 0.01,
    label: { en: "Dials per prospect", sv: "Uppringningar per prospekt" },
  }),
  computed(
    "prospects_wanted",
    "max(0, call_list_months * dial_capacity / dials_per_prospect - prev(call_list, call_list_start))",
    "prospects",
    {
      label: { en: "Prospects the hunters need", sv: "Prospekt som jägarna behöver" },
    },
  ),
  computed(
    "prospects_researched",
    "min(prospecting_capacity, prospects_wanted, prev(untouched_accounts, addressable_accounts))",
    "prospects",
    {
      label: { en: "Prospects researched", sv: "Framtagna prospekt" },
    },
  ),
  computed(
    "prospects_called",
    "min(prev(call_list, call_list_start) + prospects_researched, dial_capacity / dials_per_prospect)",
    "prospects",
    {
      label: { en: "Prospects called", sv: "Ringda prospekt" },
    },
  ),
  computed(
    "call_list",
    "prev(call_list, call_list_start) + prospects_researched - prospects_called",
    "prospects",
    {
      total: "stock",
      label: { en: "Call list", sv: "Ringlista" },
    },
  ),
  computed("accounts_returning", "delay(prospects_called, account_rest_months, 0)", "accounts", {
    label: { en: "Accounts back from rest", sv: "Företag som får ringas igen" },
  }),
  computed(
    "untouched_accounts",
    "prev(untouched_accounts, addressable_accounts) - prospects_researched + accounts_returning",
    "accounts",
    {
      total: "stock",
      label: { en: "Accounts left to call", sv: "Företag kvar att ringa" },
    },
  ),
  computed("dials", "prospects_called * dials_per_prospect", "calls", {
    label: { en: "Dials", sv: "Uppringningar" },
  }),
  input("answer_rate", "20% to 30%", "share", {
    essential: true,
    label: { en: "Answer rate", sv: "Svarsfrekvens" },
  }),
  computed("conversations", "split(dials, answer_rate)", "calls", {
    label: { en: "Answered calls", sv: "Besvarade samtal" },
  }),
  input("meeting_rate", "7% to 13%", "share", {
    essential: true,
    label: { en: "Meetings per answered call", sv: "Möten per besvarat samtal" },
  }),
  computed("booked_by_call", "split(conversations, meeting_rate)", "meetings", {
    label: { en: "Meetings booked by call", sv: "Möten bokade per telefon" },
  }),
  input("later_rate", "30%", "share", {
    label: { en: "Not now, maybe later", sv: "Inte nu, kanske senare" },
  }),
  computed("not_now", "split(conversations - booked_by_call, later_rate)", "prospects", {
    label: { en: "New to follow-up", sv: "Nya för uppföljning" },
  }),
  input("followup_pool_start", "550", "prospects", {
    total: "stock",
    startOnly: true,
    label: { en: "In follow-up at the start", sv: "Under uppföljning vid start" },
  }),
  input("followup_months", "4", "months", {
    label: { en: "Length of follow-up", sv: "Uppföljningens längd" },
  }),
  input("followup_reply_rate", "6%", "share", {
    label: { en: "Follow-up response per month", sv: "Respons på uppföljning per månad" },
  }),
  computed(
    "followup_replies",
    "split(prev(followup_pool, followup_pool_start), followup_reply_rate)",
    "prospects",
    {
      label: { en: "Responses to follow-up", sv: "Svar på uppföljning" },
    },
  ),
  computed(
    "followup_expired",
    "split(prev(followup_pool, followup_pool_start) - followup_replies, min(1, 1 / followup_months))",
    "prospects",
    {
      label: { en: "Follow-up ended", sv: "Avslutad uppföljning" },
    },
  ),
  computed(
    "followup_pool",
    "prev(followup_pool, followup_pool_start) + not_now - followup_replies - followup_expired",
    "prospects",
    {
      total: "stock",
      label: { en: "In follow-up", sv: "Under uppföljning" },
    },
  ),
  input("followup_meeting_rate", "35%", "share", {
    label: { en: "Meetings per follow-up response", sv: "Möten per svar på uppföljning" },
  }),
  computed("booked_by_followup", "split(followup_replies, followup_meeting_rate)", "meetings", {
    label: { en: "Meetings booked by follow-up", sv: "Möten bokade via uppföljning" },
  }),
  computed("outbound_booked", "booked_by_call + booked_by_followup", "meetings", {
    label: { en: "Meetings booked by hunters", sv: "Möten bokade av jägarna" },
  }),
  input("show_rate", "80%", "share", {
    label: { en: "Show rate", sv: "Möten som blir av" },
  }),
  computed("outbound_sales_leads", "split(outbound_booked, show_rate)", "leads", {
    label: { en: "Sales leads from outbound", sv: "Säljleads från utgående försäljning" },
  }),
]);
