import type { RowHelp } from "./rowHelp.ts";

export const outboundHelp: RowHelp = {
  addressable_accounts: {
    en: "How many companies fit your offer and have not been called yet when the plan starts. It sets how long outbound can go on before the market has been called through.",
    sv: "Hur många företag som passar ert erbjudande och inte är ringda när planen börjar. Det avgör hur länge ni kan ringa innan marknaden är genomgången.",
  },
  account_rest_months: {
    en: "How long a company is left alone after it has been called, before it may be called anew.",
    sv: "Hur länge ett företag får vara i fred efter att det har ringts, innan det får ringas på nytt.",
  },
  call_list_start: {
    en: "Researched prospects that lie ready for the hunters when the plan starts.",
    sv: "Färdigkontrollerade prospekt som ligger klara för jägarna när planen börjar.",
  },
  call_list_months: {
    en: "How many months of calling the prospectors try to keep ready for the hunters.",
    sv: "Hur många månaders ringande som prospekterarna försöker ha klart åt jägarna.",
  },
  prospects_per_day: {
    en: "How many checked contacts one prospector gets ready in a working day.",
    sv: "Hur många kontrollerade kontakter en prospekterare får fram på en arbetsdag.",
  },
  prospecting_capacity: {
    en: "How many prospects the prospectors could get ready this month if they worked at full speed.",
    sv: "Hur många prospekt prospekterarna skulle hinna få fram den här månaden om de gick för fullt.",
  },
  dials_per_day: {
    en: "How many times a trained hunter dials in a working day, answered or not.",
    sv: "Hur många gånger en inkörd jägare slår ett nummer på en arbetsdag, med eller utan svar.",
  },
  dial_capacity: {
    en: "How many dials the hunters have time for this month.",
    sv: "Hur många uppringningar jägarna hinner med den här månaden.",
  },
  dials_per_prospect: {
    en: "How many times a prospect is tried before the hunter moves on to the next.",
    sv: "Hur många gånger ett prospekt rings innan jägaren går vidare till nästa.",
  },
  prospects_wanted: {
    en: "How many new prospects it takes to keep the call list as long as you want it.",
    sv: "Hur många nya prospekt som krävs för att ringlistan ska vara så lång som ni vill ha den.",
  },
  prospects_researched: {
    en: "Companies that become prospects this month. Held back by the prospectors' time, the hunters' needs or the companies that are left.",
    sv: "Företag som blir prospekt den här månaden. Begränsas av prospekterarnas tid, jägarnas behov eller hur många företag som är kvar.",
  },
  prospects_called: {
    en: "Prospects that the hunters call this month: those on the list, as far as the hunters' time goes.",
    sv: "Prospekt som jägarna ringer den här månaden: de som står på listan, så långt jägarnas tid räcker.",
  },
  call_list: {
    en: "Prospects that lie ready and are not called yet at the end of the month.",
    sv: "Prospekt som ligger klara men ännu inte är ringda när månaden är slut.",
  },
  accounts_returning: {
    en: "Companies that were called earlier and have rested long enough to be called again.",
    sv: "Företag som har ringts tidigare och nu har vilat så länge att de får ringas igen.",
  },
  untouched_accounts: {
    en: "Companies that can still be turned into prospects. Near zero, the market is called through.",
    sv: "Företag som fortfarande kan bli prospekt. När det närmar sig noll är hela marknaden uppringd.",
  },
  dials: {
    en: "All calls that the hunters make this month, answered or not.",
    sv: "Alla samtal som jägarna ringer den här månaden, med eller utan svar.",
  },
  answer_rate: {
    en: "The part of the dials that someone answers. Give a range rather than one figure: it says how sure you are.",
    sv: "Den del av uppringningarna som någon svarar på. Ange hellre ett intervall än en siffra: det säger hur säkra ni är.",
  },
  conversations: {
    en: "Calls in which the hunter gets to speak to someone.",
    sv: "Samtal där jägaren får tala med någon.",
  },
  meeting_rate: {
    en: "The part of the answered calls that ends with a booked meeting. Good lists and trained hunters raise it.",
    sv: "Den del av de besvarade samtalen som slutar med ett bokat möte. Bra listor och tränade jägare höjer den.",
  },
  booked_by_call: {
    en: "Meetings that the hunters book straight in the first calls.",
    sv: "Möten som jägarna bokar direkt i de första samtalen.",
  },
  later_rate: {
    en: "The part of those who answer without booking who see the need but have other things to do first. They go to personal follow-up.",
    sv: "Den del av dem som svarar utan att boka som ser behovet men har annat före. De går till personlig uppföljning.",
  },
  not_now: {
    en: "Prospects who said “not now” this month and get the hunter's own follow-up mails.",
    sv: "Prospekt som sa ”inte nu” den här månaden och får jägarens egna uppföljningsmejl.",
  },
  followup_pool_start: {
    en: "Prospects that the hunters already follow up when the plan starts.",
    sv: "Prospekt som jägarna redan följer upp när planen börjar.",
  },
  followup_months: {
    en: "How long a prospect stays in the hunter's follow-up before general nurturing takes over.",
    sv: "Hur länge ett prospekt ligger kvar i jägarens uppföljning innan den allmänna nurturingen tar över.",
  },
  followup_reply_rate: {
    en: "The part of those in follow-up who click or reply in a month, and so get a new call.",
    sv: "Den del av dem under uppföljning som klickar eller svarar under en månad och därför får ett nytt samtal.",
  },
  followup_replies: {
    en: "Prospects in follow-up who respond this month and are called again.",
    sv: "Prospekt under uppföljning som hör av sig den här månaden och rings igen.",
  },
  followup_expired: {
    en: "Prospects who never responded and move on to nurturing this month.",
    sv: "Prospekt som aldrig svarade och går vidare till nurturing den här månaden.",
  },
  followup_pool: {
    en: "Prospects that the hunters keep warm with personal mails at the end of the month.",
    sv: "Prospekt som jägarna håller varma med personliga mejl när månaden är slut.",
  },
  followup_meeting_rate: {
    en: "The part of those who respond to follow-up who agree to a meeting when called.",
    sv: "Den del av dem som svarar på uppföljningen som tackar ja till ett möte när jägaren ringer.",
  },
  booked_by_followup: {
    en: "Meetings with prospects who first said “not now”.",
    sv: "Möten med prospekt som först sa ”inte nu”.",
  },
  outbound_booked: {
    en: "All meetings that outbound books this month.",
    sv: "Alla möten som den utgående försäljningen bokar den här månaden.",
  },
  show_rate: {
    en: "The part of the hunters' booked meetings that take place. A reminder the day before helps.",
    sv: "Den del av jägarnas bokade möten som blir av. En påminnelse dagen före hjälper.",
  },
  outbound_sales_leads: {
    en: "Booked meetings that take place: from here on the seller has them.",
    sv: "Bokade möten som blir av: härifrån har säljaren dem.",
  },
};
