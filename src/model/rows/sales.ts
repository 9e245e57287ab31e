import { daysOf } from "../roles.ts";
import { computed, inGroup, input } from "./define.ts";

/** Sales: sales lead, opportunity, customer, one sales cycle later. */
export const salesRows = inGroup("sales", [
  input("open_opportunities_start", "95", "opportunities", {
    essential: true,
    total: "stock",
    startOnly: true,
    label: { en: "Open opportunities at the start", sv: "Öppna affärsmöjligheter vid start" },
    help: {
      en: "Opportunities already in the pipeline when the plan starts. They give the customers of the first months.",
      sv: "Affärsmöjligheter som redan ligger i pipelinen när planen börjar. De ger de första månadernas kunder.",
    },
  }),
  computed("sales_leads", "outbound_sales_leads + inbound_sales_leads", "leads", {
    essential: true,
    label: { en: "Sales leads", sv: "Säljleads" },
    help: {
      en: "Everyone the sellers meet for the first time this month, from outbound and inbound.",
      sv: "Alla som säljarna träffar för första gången den här månaden, från utgående och inkommande.",
    },
  }),
  computed("meetings_booked", "outbound_booked + inbound_sales_leads", "meetings", {
    essential: true,
    label: { en: "Meetings booked", sv: "Bokade möten" },
    help: {
      en: "First meetings booked by the hunters and meetings with leads from marketing.",
      sv: "Första möten som jägarna bokat och möten med leads från marknad.",
    },
  }),
  computed("lead_to_meeting", "inbound_sales_leads / marketing_leads", "percent", {
    total: "ratio",
    label: { en: "Lead to meeting", sv: "Från lead till möte" },
    help: {
      en: "How many meetings marketing's leads give this month, per hundred leads.",
      sv: "Hur många möten marknads leads ger den här månaden, per hundra leads.",
    },
  }),
  computed("marketing_share", "inbound_opportunities / opportunities_new", "share", {
    total: "ratio",
    label: { en: "Opportunities from marketing", sv: "Affärsmöjligheter från marknad" },
    help: {
      en: "The part of the new opportunities that began as a marketing lead.",
      sv: "Den del av de nya affärsmöjligheterna som började som ett marknadslead.",
    },
  }),
  input("selling_hours_per_day", "5", "hours", {
    label: { en: "Selling hours per seller and day", sv: "Säljtimmar per säljare och dag" },
    help: {
      en: "Hours a day that a seller has for leads and opportunities when travel, reports and internal meetings are done.",
      sv: "Timmar om dagen som en säljare har för leads och affärer när resor, rapporter och interna möten är avklarade.",
    },
  }),
  computed("seller_hours", `${daysOf("sellers")} * selling_hours_per_day`, "hours", {
    label: { en: "Selling hours available", sv: "Tillgängliga säljtimmar" },
    help: {
      en: "The hours that all sellers together can sell this month.",
      sv: "De timmar som alla säljare tillsammans kan sälja den här månaden.",
    },
  }),
  input("hours_per_raw_lead", "0.8", "hours", {
    label: { en: "Hours per raw lead", sv: "Timmar per rått lead" },
    help: {
      en: "Seller's time for a marketing lead that nobody has checked first.",
      sv: "Säljarens tid för ett marknadslead som ingen har sållat först.",
    },
  }),
  input("hours_per_sales_lead", "1.5", "hours", {
    label: { en: "Hours per sales lead", sv: "Timmar per säljlead" },
    help: {
      en: "Seller's time to prepare, hold and follow up a first meeting.",
      sv: "Säljarens tid för att förbereda, hålla och följa upp ett första möte.",
    },
  }),
  input("hours_per_opportunity", "1.1", "hours", {
    label: { en: "Hours per open opportunity", sv: "Timmar per öppen affärsmöjlighet" },
    help: {
      en: "Seller's time for each open opportunity in a month of 20 working days.",
      sv: "Säljarens tid för varje öppen affärsmöjlighet under en månad med 20 arbetsdagar.",
    },
  }),
  computed(
    "seller_hours_needed",
    "direct_leads * hours_per_raw_lead + sales_leads * hours_per_sales_lead" +
      " + prev(open_opportunities, open_opportunities_start) * hours_per_opportunity * working_days / 20",
    "hours",
    {
      label: { en: "Selling hours needed", sv: "Säljtimmar som behövs" },
      help: {
        en: "The hours that this month's leads and open opportunities call for.",
        sv: "De timmar som månadens leads och öppna affärer kräver.",
      },
    },
  ),
  input("focus_loss", "1.5", "factor", {
    label: { en: "Effect of lost focus", sv: "Effekt av tappat fokus" },
    help: {
      en: "How hard it hits the win rate when sellers have more to do than time. 0 means not at all; the higher, the harder.",
      sv: "Hur hårt det slår mot stängningsgraden när säljarna har mer att göra än tid. 0 betyder inte alls; ju högre, desto hårdare.",
    },
  }),
  computed(
    "focus",
    "seller_hours_needed > seller_hours ? (seller_hours / seller_hours_needed) ^ focus_loss : 1",
    "share",
    {
      total: "ratio",
      label: { en: "Sellers' focus", sv: "Säljarnas fokus" },
      help: {
        en: "100 % while the sellers' time suffices. Below it, follow-up slips and they win that much less.",
        sv: "100 % så länge säljarnas tid räcker. Därunder halkar uppföljningen efter och de vinner så mycket mindre.",
      },
    },
  ),
  input("outbound_opportunity_rate", "18% to 28%", "share", {
    essential: true,
    label: { en: "Opportunities per outbound lead", sv: "Affärsmöjligheter per utgående lead" },
    help: {
      en: "The part of the meetings from outbound that turn into a real opportunity.",
      sv: "Den del av mötena från utgående försäljning som blir en verklig affärsmöjlighet.",
    },
  }),
  computed(
    "outbound_opportunities",
    "split(outbound_sales_leads, outbound_opportunity_rate)",
    "opportunities",
    {
      label: { en: "Opportunities from outbound", sv: "Affärsmöjligheter från utgående" },
      help: {
        en: "New opportunities this month that began with a hunter's call.",
        sv: "Nya affärsmöjligheter den här månaden som började med en jägares samtal.",
      },
    },
  ),
  input("inbound_opportunity_rate", "38% to 52%", "share", {
    essential: true,
    label: { en: "Opportunities per inbound lead", sv: "Affärsmöjligheter per inkommande lead" },
    help: {
      en: "The part of the sales leads from marketing that turn into a real opportunity. Usually higher than from cold calls.",
      sv: "Den del av säljleadsen från marknad som blir en verklig affärsmöjlighet. Brukar vara högre än från kalla samtal.",
    },
  }),
  computed("inbound_opportunities", "split(inbound_sales_leads, inbound_opportunity_rate)", "opportunities", {
    label: { en: "Opportunities from inbound", sv: "Affärsmöjligheter från inkommande" },
    help: {
      en: "New opportunities this month that began as a marketing lead.",
      sv: "Nya affärsmöjligheter den här månaden som började som ett marknadslead.",
    },
  }),
  computed("opportunities_new", "outbound_opportunities + inbound_opportunities", "opportunities", {
    essential: true,
    label: { en: "New opportunities", sv: "Nya affärsmöjligheter" },
    help: {
      en: "Opportunities that enter the pipeline this month.",
      sv: "Affärsmöjligheter som kommer in i pipelinen den här månaden.",
    },
  }),
  input("cycle_months", "5 to 7", "months", {
    essential: true,
    label: { en: "Sales cycle", sv: "Säljcykel" },
    help: {
      en: "How long it takes on average from a new opportunity to a decision. What you do today shows in customers about that much later.",
      sv: "Hur lång tid det i snitt tar från ny affärsmöjlighet till beslut. Det ni gör i dag syns i kunder ungefär så mycket senare.",
    },
  }),
  input("cycle_sd", "2.5", "months", {
    label: { en: "Spread of the sales cycle", sv: "Spridning i säljcykeln" },
    help: {
      en: "How much the cycle varies from deal to deal. With 6 and 2.5, most deals are decided after three and a half to eight and a half months.",
      sv: "Hur mycket cykeln varierar mellan affärerna. Med 6 och 2,5 avgörs de flesta efter tre och en halv till åtta och en halv månad.",
    },
  }),
  computed(
    "outbound_decided",
    "delay_each(outbound_opportunities, cycle_months, cycle_sd)",
    "opportunities",
    {
      label: { en: "Outbound opportunities decided", sv: "Avgjorda affärer, utgående" },
      help: {
        en: "Opportunities from outbound that are won or lost this month.",
        sv: "Affärsmöjligheter från utgående som vinns eller förloras den här månaden.",
      },
    },
  ),
  computed("inbound_decided", "delay_each(inbound_opportunities, cycle_months, cycle_sd)", "opportunities", {
    label: { en: "Inbound opportunities decided", sv: "Avgjorda affärer, inkommande" },
    help: {
      en: "Opportunities from inbound that are won or lost this month.",
      sv: "Affärsmöjligheter från inkommande som vinns eller förloras den här månaden.",
    },
  }),
  computed("start_decided", "runoff(open_opportunities_start, cycle_months, cycle_sd)", "opportunities", {
    label: { en: "Opportunities from before, decided", sv: "Avgjorda affärer från före start" },
    help: {
      en: "Opportunities that were open at the start and are won or lost this month.",
      sv: "Affärsmöjligheter som var öppna vid start och vinns eller förloras den här månaden.",
    },
  }),
  input("outbound_win_rate", "13% to 23%", "share", {
    essential: true,
    label: { en: "Win rate, outbound", sv: "Stängningsgrad, utgående" },
    help: {
      en: "The part of the decided opportunities from outbound that become customers when the sellers have time enough.",
      sv: "Den del av de avgjorda affärsmöjligheterna från utgående som blir kunder när säljarna har tid nog.",
    },
  }),
  computed("won_outbound", "split(outbound_decided, outbound_win_rate * focus)", "customers", {
    label: { en: "Customers won by outbound", sv: "Kunder från utgående" },
    help: {
      en: "New customers this month that began with a hunter's call.",
      sv: "Nya kunder den här månaden som började med en jägares samtal.",
    },
  }),
  input("inbound_win_rate", "19% to 31%", "share", {
    essential: true,
    label: { en: "Win rate, inbound", sv: "Stängningsgrad, inkommande" },
    help: {
      en: "The part of the decided opportunities from inbound that become customers when the sellers have time enough.",
      sv: "Den del av de avgjorda affärsmöjligheterna från inkommande som blir kunder när säljarna har tid nog.",
    },
  }),
  computed("won_inbound", "split(inbound_decided, inbound_win_rate * focus)", "customers", {
    label: { en: "Customers won by inbound", sv: "Kunder från inkommande" },
    help: {
      en: "New customers this month that began as a marketing lead.",
      sv: "Nya kunder den här månaden som började som ett marknadslead.",
    },
  }),
  input("start_win_rate", "20%", "share", {
    label: { en: "Win rate, open at the start", sv: "Stängningsgrad, öppna vid start" },
    help: {
      en: "The part of the opportunities open at the start that become customers when the sellers have time enough.",
      sv: "Den del av affärsmöjligheterna som var öppna vid start som blir kunder när säljarna har tid nog.",
    },
  }),
  computed("won_start", "split(start_decided, start_win_rate * focus)", "customers", {
    label: { en: "Customers won from before", sv: "Kunder från före start" },
    help: {
      en: "New customers this month from the opportunities that were open at the start.",
      sv: "Nya kunder den här månaden från de affärsmöjligheter som var öppna vid start.",
    },
  }),
  computed("opportunities_decided", "outbound_decided + inbound_decided + start_decided", "opportunities", {
    label: { en: "Opportunities decided", sv: "Avgjorda affärsmöjligheter" },
    help: {
      en: "All opportunities that are won or lost this month.",
      sv: "Alla affärsmöjligheter som vinns eller förloras den här månaden.",
    },
  }),
  computed("new_customers", "won_outbound + won_inbound + won_start", "customers", {
    essential: true,
    label: { en: "New customers", sv: "Nya kunder" },
    help: {
      en: "Deals won this month, whatever way they came in.",
      sv: "Vunna affärer den här månaden, oavsett hur de kom in.",
    },
  }),
  computed("opportunities_lost", "opportunities_decided - new_customers", "opportunities", {
    label: { en: "Opportunities lost", sv: "Förlorade affärsmöjligheter" },
    help: {
      en: "Decided opportunities that did not become customers. Some of them go to nurturing.",
      sv: "Avgjorda affärsmöjligheter som inte blev kunder. En del av dem går till nurturing.",
    },
  }),
  computed(
    "open_opportunities",
    "prev(open_opportunities, open_opportunities_start) + opportunities_new - opportunities_decided",
    "opportunities",
    {
      essential: true,
      total: "stock",
      label: { en: "Open opportunities", sv: "Öppna affärsmöjligheter" },
      help: {
        en: "Opportunities in the pipeline at the end of the month: not yet won or lost.",
        sv: "Affärsmöjligheter i pipelinen när månaden är slut: ännu varken vunna eller förlorade.",
      },
    },
  ),
]);
