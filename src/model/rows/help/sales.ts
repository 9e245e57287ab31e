import type { RowHelp } from "./rowHelp.ts";

export const salesHelp: RowHelp = {
  open_opportunities_start: {
    en: "Opportunities already in the pipeline when the plan starts. They give the customers of the first months.",
    sv: "Affärsmöjligheter som redan ligger i pipelinen när planen börjar. De ger de första månadernas kunder.",
  },
  sales_leads: {
    en: "Everyone the sellers meet for the first time this month, from outbound and inbound.",
    sv: "Alla som säljarna träffar för första gången den här månaden, från utgående och inkommande.",
  },
  meetings_booked: {
    en: "First meetings booked by the hunters and meetings with leads from marketing.",
    sv: "Första möten som jägarna bokat och möten med leads från marknad.",
  },
  lead_to_meeting: {
    en: "How many meetings marketing's leads give this month, per hundred leads.",
    sv: "Hur många möten marknads leads ger den här månaden, per hundra leads.",
  },
  marketing_share: {
    en: "The part of the new opportunities that began as a marketing lead.",
    sv: "Den del av de nya affärsmöjligheterna som började som ett marknadslead.",
  },
  selling_hours_per_day: {
    en: "Hours a day that a seller has for leads and opportunities when travel, reports and internal meetings are done.",
    sv: "Timmar om dagen som en säljare har för leads och affärer när resor, rapporter och interna möten är avklarade.",
  },
  seller_hours: {
    en: "The hours that all sellers together can sell this month.",
    sv: "De timmar som alla säljare tillsammans kan sälja den här månaden.",
  },
  hours_per_raw_lead: {
    en: "Seller's time for a marketing lead that nobody has checked first.",
    sv: "Säljarens tid för ett marknadslead som ingen har sållat först.",
  },
  hours_per_sales_lead: {
    en: "Seller's time to prepare, hold and follow up a first meeting.",
    sv: "Säljarens tid för att förbereda, hålla och följa upp ett första möte.",
  },
  hours_per_opportunity: {
    en: "Seller's time for each open opportunity in a month of 20 working days.",
    sv: "Säljarens tid för varje öppen affärsmöjlighet under en månad med 20 arbetsdagar.",
  },
  seller_hours_needed: {
    en: "The hours that this month's leads and open opportunities call for.",
    sv: "De timmar som månadens leads och öppna affärer kräver.",
  },
  focus_loss: {
    en: "How hard it hits the win rate when sellers have more to do than time. 0 means not at all; the higher, the harder.",
    sv: "Hur hårt det slår mot andelen vunna affärer när säljarna har mer att göra än tid. 0 betyder inte alls; ju högre, desto hårdare.",
  },
  focus: {
    en: "100% while the sellers' time suffices. Below it, follow-up slips and they win that much less.",
    sv: "100\u00a0% så länge säljarnas tid räcker. Därunder halkar uppföljningen efter och de vinner så mycket mindre.",
  },
  outbound_opportunity_rate: {
    en: "The part of the meetings from outbound that turn into a real opportunity.",
    sv: "Den del av mötena från utgående försäljning som blir en verklig affärsmöjlighet.",
  },
  outbound_opportunities: {
    en: "New opportunities this month that began with a hunter's call.",
    sv: "Nya affärsmöjligheter den här månaden som började med en jägares samtal.",
  },
  inbound_opportunity_rate: {
    en: "The part of the sales leads from marketing that turn into a real opportunity. Usually higher than from cold calls.",
    sv: "Den del av säljleadsen från marknad som blir en verklig affärsmöjlighet. Brukar vara högre än från kalla samtal.",
  },
  inbound_opportunities: {
    en: "New opportunities this month that began as a marketing lead.",
    sv: "Nya affärsmöjligheter den här månaden som började som ett marknadslead.",
  },
  opportunities_new: {
    en: "Opportunities that enter the pipeline this month.",
    sv: "Affärsmöjligheter som kommer in i pipelinen den här månaden.",
  },
};
