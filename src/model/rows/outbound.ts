import { daysOf } from "../roles.ts";
import { computed, inGroup, input } from "./define.ts";

/** Outbound sales: unknown account, prospect, answered call, booked meeting, sales lead. */
export const outboundRows = inGroup("outbound", [
  input("addressable_accounts", "15000", "accounts", {
    essential: true,
    startOnly: true,
    label: { en: "Addressable accounts", sv: "Möjliga företag" },
    help: {
      en: "How many companies fit your offer and have not been called yet when the plan starts. It sets how long outbound can go on before the market has been called through.",
      sv: "Hur många företag som passar ert erbjudande och inte är ringda när planen börjar. Det avgör hur länge ni kan ringa innan marknaden är genomgången.",
    },
  }),
  input("account_rest_months", "9", "months", {
    label: { en: "Rest before calling again", sv: "Vila innan ni ringer igen" },
    help: {
      en: "How long a company is left alone after it has been called, before it may be called anew.",
      sv: "Hur länge ett företag får vara i fred efter att det har ringts, innan det får ringas på nytt.",
    },
  }),
  input("call_list_start", "0", "prospects", {
    total: "stock",
    startOnly: true,
    label: { en: "Call list at the start", sv: "Ringlista vid start" },
    help: {
      en: "Researched prospects that lie ready for the hunters when the plan starts.",
      sv: "Färdigkontrollerade prospekt som ligger klara för jägarna när planen börjar.",
    },
  }),
  input("call_list_months", "1.5", "months", {
    label: { en: "Call list kept ahead", sv: "Framförhållning i ringlistan" },
    help: {
      en: "How many months of calling the prospectors try to keep ready for the hunters.",
      sv: "Hur många månaders ringande som prospekterarna försöker ha klart åt jägarna.",
    },
  }),
  input("prospects_per_day", "60", "prospects", {
    label: { en: "Prospects per prospector and day", sv: "Prospekt per prospekterare och dag" },
    help: {
      en: "How many checked contacts one prospector gets ready in a working day.",
      sv: "Hur många kontrollerade kontakter en prospekterare får fram på en arbetsdag.",
    },
  }),
  computed("prospecting_capacity", `${daysOf("prospectors")} * prospects_per_day`, "prospects", {
    label: { en: "Prospecting capacity", sv: "Kapacitet att prospektera" },
    help: {
      en: "How many prospects the prospectors could get ready this month if they worked at full speed.",
      sv: "Hur många prospekt prospekterarna skulle hinna få fram den här månaden om de gick för fullt.",
    },
  }),
  input("dials_per_day", "80", "calls", {
    essential: true,
    label: { en: "Dials per hunter and day", sv: "Uppringningar per jägare och dag" },
    help: {
      en: "How many times a trained hunter dials in a working day, answered or not.",
      sv: "Hur många gånger en inkörd jägare slår ett nummer på en arbetsdag, med eller utan svar.",
    },
  }),
  computed("dial_capacity", `${daysOf("hunters")} * dials_per_day`, "calls", {
    label: { en: "Calling capacity", sv: "Ringkapacitet" },
    help: {
      en: "How many dials the hunters have time for this month.",
      sv: "Hur många uppringningar jägarna hinner med den här månaden.",
    },
  }),
  input("dials_per_prospect", "4", "calls", {
    min: 0.01,
    label: { en: "Dials per prospect", sv: "Uppringningar per prospekt" },
    help: {
      en: "How many times a prospect is tried before the hunter moves on to the next.",
      sv: "Hur många försök ett prospekt får innan jägaren går vidare till nästa.",
    },
  }),
  computed(
    "prospects_wanted",
    "max(0, call_list_months * dial_capacity / dials_per_prospect - prev(call_list, call_list_start))",
    "prospects",
    {
      label: { en: "Prospects the hunters need", sv: "Prospekt som jägarna behöver" },
      help: {
        en: "How many new prospects it takes to keep the call list as long as you want it.",
        sv: "Hur många nya prospekt som krävs för att ringlistan ska vara så lång som ni vill ha den.",
      },
    },
  ),
  computed(
    "prospects_researched",
    "min(prospecting_capacity, prospects_wanted, prev(untouched_accounts, addressable_accounts))",
    "prospects",
    {
      label: { en: "Prospects researched", sv: "Framtagna prospekt" },
      help: {
        en: "Companies that become prospects this month. Held back by the prospectors' time, the hunters' needs or the companies that are left.",
        sv: "Företag som blir prospekt den här månaden. Begränsas av prospekterarnas tid, jägarnas behov eller hur många företag som är kvar.",
      },
    },
  ),
  computed(
    "prospects_called",
    "min(prev(call_list, call_list_start) + prospects_researched, dial_capacity / dials_per_prospect)",
    "prospects",
    {
      label: { en: "Prospects called", sv: "Ringda prospekt" },
      help: {
        en: "Prospects that the hunters call this month: those on the list, as far as the hunters' time goes.",
        sv: "Prospekt som jägarna ringer den här månaden: de som står på listan, så långt jägarnas tid räcker.",
      },
    },
  ),
  computed(
    "call_list",
    "prev(call_list, call_list_start) + prospects_researched - prospects_called",
    "prospects",
    {
      total: "stock",
      label: { en: "Call list", sv: "Ringlista" },
      help: {
        en: "Prospects that lie ready and are not called yet at the end of the month.",
        sv: "Prospekt som ligger klara men ännu inte är ringda när månaden är slut.",
      },
    },
  ),
  computed("accounts_returning", "delay(prospects_called, account_rest_months, 0)", "accounts", {
    label: { en: "Accounts back from rest", sv: "Företag som får ringas igen" },
    help: {
      en: "Companies that were called earlier and have rested long enough to be called again.",
      sv: "Företag som har ringts tidigare och nu har vilat så länge att de får ringas igen.",
    },
  }),
  computed(
    "untouched_accounts",
    "prev(untouched_accounts, addressable_accounts) - prospects_researched + accounts_returning",
    "accounts",
    {
      total: "stock",
      label: { en: "Accounts left to call", sv: "Företag kvar att ringa" },
      help: {
        en: "Companies that can still be turned into prospects. Near zero, the market is called through.",
        sv: "Företag som fortfarande kan bli prospekt. När det närmar sig noll är marknaden genomringd.",
      },
    },
  ),
  computed("dials", "prospects_called * dials_per_prospect", "calls", {
    label: { en: "Dials", sv: "Uppringningar" },
    help: {
      en: "All calls that the hunters make this month, answered or not.",
      sv: "Alla samtal som jägarna ringer den här månaden, med eller utan svar.",
    },
  }),
  input("answer_rate", "20% to 30%", "share", {
    essential: true,
    label: { en: "Answer rate", sv: "Svarsfrekvens" },
    help: {
      en: "The part of the dials that someone answers. Give a range rather than one figure: it says how sure you are.",
      sv: "Den del av uppringningarna som någon svarar på. Ange hellre ett intervall än en siffra: det säger hur säkra ni är.",
    },
  }),
  computed("conversations", "split(dials, answer_rate)", "calls", {
    label: { en: "Answered calls", sv: "Besvarade samtal" },
    help: {
      en: "Calls in which the hunter gets to speak to someone.",
      sv: "Samtal där jägaren får tala med någon.",
    },
  }),
  input("meeting_rate", "7% to 13%", "share", {
    essential: true,
    label: { en: "Meetings per answered call", sv: "Möten per besvarat samtal" },
    help: {
      en: "The part of the answered calls that ends with a booked meeting. Good lists and trained hunters raise it.",
      sv: "Den del av de besvarade samtalen som slutar med ett bokat möte. Bra listor och tränade jägare höjer den.",
    },
  }),
  computed("booked_by_call", "split(conversations, meeting_rate)", "meetings", {
    label: { en: "Meetings booked by call", sv: "Möten bokade per telefon" },
    help: {
      en: "Meetings that the hunters book straight in the first calls.",
      sv: "Möten som jägarna bokar direkt i de första samtalen.",
    },
  }),
  input("later_rate", "30%", "share", {
    label: { en: "Not now, maybe later", sv: "Inte nu, kanske senare" },
    help: {
      en: "The part of those who answer without booking who see the need but have other things to do first. They go to personal follow-up.",
      sv: "Den del av dem som svarar utan att boka som ser behovet men har annat före. De går till personlig uppföljning.",
    },
  }),
  computed("not_now", "split(conversations - booked_by_call, later_rate)", "prospects", {
    label: { en: "New to follow-up", sv: "Nya för uppföljning" },
    help: {
      en: "Prospects who said “not now” this month and get the hunter's own follow-up mails.",
      sv: "Prospekt som sa ”inte nu” den här månaden och får jägarens egna uppföljningsmejl.",
    },
  }),
  input("followup_pool_start", "550", "prospects", {
    total: "stock",
    startOnly: true,
    label: { en: "In follow-up at the start", sv: "Under uppföljning vid start" },
    help: {
      en: "Prospects that the hunters already follow up when the plan starts.",
      sv: "Prospekt som jägarna redan följer upp när planen börjar.",
    },
  }),
  input("followup_months", "4", "months", {
    label: { en: "Length of follow-up", sv: "Uppföljningens längd" },
    help: {
      en: "How long a prospect stays in the hunter's follow-up before general nurturing takes over.",
      sv: "Hur länge ett prospekt ligger kvar i jägarens uppföljning innan den allmänna nurturingen tar över.",
    },
  }),
  input("followup_reply_rate", "6%", "share", {
    label: { en: "Follow-up response per month", sv: "Respons på uppföljning per månad" },
    help: {
      en: "The part of those in follow-up who click or reply in a month, and so get a new call.",
      sv: "Den del av dem under uppföljning som klickar eller svarar under en månad och därför får ett nytt samtal.",
    },
  }),
  computed(
    "followup_replies",
    "split(prev(followup_pool, followup_pool_start), followup_reply_rate)",
    "prospects",
    {
      label: { en: "Responses to follow-up", sv: "Svar på uppföljning" },
      help: {
        en: "Prospects in follow-up who respond this month and are called again.",
        sv: "Prospekt under uppföljning som hör av sig den här månaden och rings igen.",
      },
    },
  ),
  computed(
    "followup_expired",
    "split(prev(followup_pool, followup_pool_start) - followup_replies, min(1, 1 / followup_months))",
    "prospects",
    {
      label: { en: "Follow-up ended", sv: "Avslutad uppföljning" },
      help: {
        en: "Prospects who never responded and move on to nurturing this month.",
        sv: "Prospekt som aldrig svarade och går vidare till nurturing den här månaden.",
      },
    },
  ),
  computed(
    "followup_pool",
    "prev(followup_pool, followup_pool_start) + not_now - followup_replies - followup_expired",
    "prospects",
    {
      total: "stock",
      label: { en: "In follow-up", sv: "Under uppföljning" },
      help: {
        en: "Prospects that the hunters keep warm with personal mails at the end of the month.",
        sv: "Prospekt som jägarna håller varma med personliga mejl när månaden är slut.",
      },
    },
  ),
  input("followup_meeting_rate", "35%", "share", {
    label: { en: "Meetings per follow-up response", sv: "Möten per svar på uppföljning" },
    help: {
      en: "The part of those who respond to follow-up who agree to a meeting when called.",
      sv: "Den del av dem som svarar på uppföljningen som tackar ja till ett möte när jägaren ringer.",
    },
  }),
  computed("booked_by_followup", "split(followup_replies, followup_meeting_rate)", "meetings", {
    label: { en: "Meetings booked by follow-up", sv: "Möten bokade via uppföljning" },
    help: {
      en: "Meetings with prospects who first said “not now”.",
      sv: "Möten med prospekt som först sa ”inte nu”.",
    },
  }),
  computed("outbound_booked", "booked_by_call + booked_by_followup", "meetings", {
    label: { en: "Meetings booked by hunters", sv: "Möten bokade av jägarna" },
    help: {
      en: "All meetings that outbound books this month.",
      sv: "Alla möten som den utgående försäljningen bokar den här månaden.",
    },
  }),
  input("show_rate", "80%", "share", {
    label: { en: "Show rate", sv: "Närvarograd" },
    help: {
      en: "The part of the hunters' booked meetings that take place. A reminder the day before helps.",
      sv: "Den del av jägarnas bokade möten som blir av. En påminnelse dagen före hjälper.",
    },
  }),
  computed("outbound_sales_leads", "split(outbound_booked, show_rate)", "leads", {
    label: { en: "Sales leads from outbound", sv: "Säljleads från utgående försäljning" },
    help: {
      en: "Booked meetings that take place: from here on the seller has them.",
      sv: "Bokade möten som blir av: härifrån har säljaren dem.",
    },
  }),
]);
