import { daysOf } from "../roles.ts";
import { computed, input } from "./define.ts";
import type { RowParts } from "./define.ts";

/** From visitors and campaigns to sales leads: the mail series, the SDRs and the hand-over. */
export const inboundLeadRows: readonly RowParts[] = [
  input("campaigns_per_month", "1", "campaigns", {
    label: { en: "Campaigns per campaign manager", sv: "Kampanjer per kampanjansvarig" },
    help: {
      en: "How many campaigns, webinars or events one full-time campaign manager runs in a month.",
      sv: "Hur många kampanjer, webbinarier eller event en kampanjansvarig på heltid genomför i månaden.",
    },
  }),
  computed("campaigns", "productive_campaign_managers * campaigns_per_month", "campaigns", {
    label: { en: "Campaigns", sv: "Kampanjer" },
    help: {
      en: "Campaigns, webinars and events this month. Half a campaign is one every second month.",
      sv: "Kampanjer, webbinarier och event den här månaden. En halv kampanj är en varannan månad.",
    },
  }),
  input("campaign_cost", "25000", "money", {
    label: { en: "Cost per campaign", sv: "Kostnad per kampanj" },
    help: {
      en: "What one campaign costs to buy in: venue, speakers, print, tools. Your own people's pay is not part of it.",
      sv: "Vad en kampanj kostar i inköp: lokal, talare, tryck, verktyg. Egna löner ingår inte.",
    },
  }),
  input("leads_per_campaign", "12 to 30", "leads", {
    label: { en: "Leads per campaign", sv: "Leads per kampanj" },
    help: {
      en: "How many new marketing leads one campaign gives.",
      sv: "Hur många nya marknadsleads en kampanj ger.",
    },
  }),
  computed("campaign_leads", "count(campaigns * leads_per_campaign)", "leads", {
    label: { en: "Leads from campaigns", sv: "Leads från kampanjer" },
    help: {
      en: "New marketing leads from this month's campaigns and events.",
      sv: "Nya marknadsleads från månadens kampanjer och event.",
    },
  }),
  input("visitor_lead_rate", "1% to 2%", "share", {
    essential: true,
    label: { en: "Leads per visitor", sv: "Leads per besökare" },
    help: {
      en: "The part of the visitors without ads who leave their name: sign up, download or ask for a quote.",
      sv: "Den del av besökarna utan annons som lämnar sitt namn: anmäler sig, laddar ner eller ber om offert.",
    },
  }),
  input("paid_lead_rate", "3% to 6%", "share", {
    essential: true,
    label: { en: "Leads per ad click", sv: "Leads per annonsklick" },
    help: {
      en: "The part of the visitors from ads who leave their name. A good landing page raises it.",
      sv: "Den del av besökarna från annonser som lämnar sitt namn. En bra landningssida höjer den.",
    },
  }),
  computed(
    "new_marketing_leads",
    "split(organic_visitors, visitor_lead_rate) + split(paid_visitors, paid_lead_rate) + campaign_leads",
    "leads",
    {
      label: { en: "New marketing leads", sv: "Nya marknadsleads" },
      help: {
        en: "People who leave their name for the first time this month, on the site or at a campaign.",
        sv: "Personer som lämnar sitt namn för första gången den här månaden, på webbplatsen eller i en kampanj.",
      },
    },
  ),
  computed("marketing_leads", "new_marketing_leads + reactivated", "leads", {
    essential: true,
    label: { en: "Marketing leads", sv: "Marknadsleads" },
    help: {
      en: "New leads and those who come back from nurturing, together.",
      sv: "Nya leads och de som kommer tillbaka från nurturing, tillsammans.",
    },
  }),
  input("lead_filter", "100%", "share", {
    essential: true,
    label: { en: "Leads through the filter", sv: "Leads genom filtret" },
    help: {
      en: "The part of the marketing leads that first get the mail series and an SDR. The rest go straight to the sellers and take their time.",
      sv: "Den del av marknadsleadsen som först får mejlserien och en SDR. Resten går direkt till säljarna och tar deras tid.",
    },
  }),
  computed("direct_leads", "split(marketing_leads, 1 - lead_filter)", "leads", {
    label: { en: "Raw leads to sellers", sv: "Råa leads till säljarna" },
    help: {
      en: "Marketing leads that reach the sellers without being checked first.",
      sv: "Marknadsleads som når säljarna utan att någon har sållat dem först.",
    },
  }),
  computed("filtered_leads", "marketing_leads - direct_leads", "leads", {
    label: { en: "Leads in the mail series", sv: "Leads i mejlserien" },
    help: {
      en: "Marketing leads that get the three mails.",
      sv: "Marknadsleads som får de tre mejlen.",
    },
  }),
  input("email1_rate", "8%", "share", {
    label: { en: "Response to mail 1: a call", sv: "Svar på mejl 1: ett samtal" },
    help: {
      en: "The part who respond to the first mail, which offers a talk with a seller.",
      sv: "Den del som svarar på det första mejlet, som erbjuder ett samtal med en säljare.",
    },
  }),
  input("email2_rate", "10%", "share", {
    label: { en: "Response to mail 2: a report", sv: "Svar på mejl 2: en rapport" },
    help: {
      en: "The part of those left who respond to the second mail, which has a report worth passing on to the boss.",
      sv: "Den del av de återstående som svarar på det andra mejlet, med en rapport att visa för chefen.",
    },
  }),
  input("email3_rate", "10%", "share", {
    label: { en: "Response to mail 3: a webinar", sv: "Svar på mejl 3: ett webbinarium" },
    help: {
      en: "The part of those still left who respond to the third mail, an invitation to a webinar.",
      sv: "Den del av dem som ännu är kvar som svarar på det tredje mejlet, en inbjudan till ett webbinarium.",
    },
  }),
  computed("response_rate", "1 - (1 - email1_rate) * (1 - email2_rate) * (1 - email3_rate)", "share", {
    total: "ratio",
    label: { en: "Response to the mail series", sv: "Svar på mejlserien" },
    help: {
      en: "The part of the leads who respond to at least one of the three mails.",
      sv: "Den del av leadsen som svarar på minst ett av de tre mejlen.",
    },
  }),
  computed("interested_leads", "split(filtered_leads, response_rate)", "leads", {
    label: { en: "Interested leads", sv: "Intresserade leads" },
    help: {
      en: "Leads who responded to the mails and are to be called. The others go to nurturing.",
      sv: "Leads som svarat på mejlen och ska ringas. De andra går till nurturing.",
    },
  }),
  input("leads_per_day", "5", "leads", {
    label: { en: "Leads per SDR and day", sv: "Leads per SDR och dag" },
    help: {
      en: "How many interested leads one trained SDR calls and qualifies in a working day.",
      sv: "Hur många intresserade leads en inkörd SDR ringer och kvalificerar på en arbetsdag.",
    },
  }),
  computed("sdr_capacity", `${daysOf("sdrs")} * leads_per_day`, "leads", {
    label: { en: "SDR capacity", sv: "SDR-kapacitet" },
    help: {
      en: "How many leads the SDRs have time for this month.",
      sv: "Hur många leads SDR:erna hinner med den här månaden.",
    },
  }),
  computed("sdr_worked", "min(prev(sdr_queue) + interested_leads, split(sdr_capacity, 1))", "leads", {
    label: { en: "Leads called by SDRs", sv: "Leads ringda av SDR" },
    help: {
      en: "Interested leads that an SDR gets to this month.",
      sv: "Intresserade leads som en SDR hinner ringa den här månaden.",
    },
  }),
  input("cold_rate", "40%", "share", {
    label: { en: "Waiting leads that go cold", sv: "Väntande leads som kallnar" },
    help: {
      en: "The part of the leads that nobody had time to call who lose interest before the month is over.",
      sv: "Den del av de leads ingen hann ringa som tappar intresset innan månaden är slut.",
    },
  }),
  computed("sdr_gone_cold", "split(prev(sdr_queue) + interested_leads - sdr_worked, cold_rate)", "leads", {
    label: { en: "Leads gone cold", sv: "Kallnade leads" },
    help: {
      en: "Leads who waited too long and go to nurturing instead.",
      sv: "Leads som fick vänta för länge och går till nurturing i stället.",
    },
  }),
  computed("sdr_queue", "prev(sdr_queue) + interested_leads - sdr_worked - sdr_gone_cold", "leads", {
    total: "stock",
    label: { en: "Leads waiting for an SDR", sv: "Leads i kö till SDR" },
    help: {
      en: "Interested leads that still wait for their call at the end of the month.",
      sv: "Intresserade leads som fortfarande väntar på sitt samtal när månaden är slut.",
    },
  }),
  input("first_response_hours", "24", "hours", {
    essential: true,
    label: { en: "Time to first response", sv: "Tid till första svar" },
    help: {
      en: "How fast a lead is called when there is no queue. The agreement between marketing and sales says 24 hours at most.",
      sv: "Hur snabbt ett lead rings när det inte är någon kö. Överenskommelsen mellan marknad och sälj säger högst 24 timmar.",
    },
  }),
  computed(
    "response_hours",
    "max(1, first_response_hours, sdr_capacity > 0 ? 730 * prev(sdr_queue) / sdr_capacity : 0)",
    "hours",
    {
      total: "ratio",
      label: { en: "Actual response time", sv: "Verklig svarstid" },
      help: {
        en: "How long a lead waits for a call, the queue to the SDRs counted in.",
        sv: "Hur länge ett lead får vänta på samtal, kön till SDR:erna inräknad.",
      },
    },
  ),
  input("response_elasticity", "0.15", "factor", {
    label: { en: "Effect of a slow response", sv: "Effekt av långsamt svar" },
    help: {
      en: "How much waiting cools a lead. 0 means that it makes no difference; 0.15 means that twice the wait costs about a tenth.",
      sv: "Hur mycket väntan kyler ett lead. 0 betyder att den inte spelar någon roll, 0,15 att dubbel väntan kostar ungefär en tiondel.",
    },
  }),
  computed("speed_factor", "(response_hours / 24) ^ (-response_elasticity)", "factor", {
    total: "ratio",
    label: { en: "Effect of response time", sv: "Svarstidens effekt" },
    help: {
      en: "1 at 24 hours; above 1 when leads are called sooner, below when they wait longer.",
      sv: "1 vid 24 timmar, över 1 när leads rings snabbare och under när de får vänta längre.",
    },
  }),
  input("decision_share", "70%", "share", {
    label: { en: "Has decision power", sv: "Har beslutsmandat" },
    help: {
      en: "The part of the called leads who can decide, or sway the one who does.",
      sv: "Den del av de ringda leadsen som kan besluta, eller påverka den som gör det.",
    },
  }),
  input("need_share", "65%", "share", {
    label: { en: "Has a need", sv: "Har ett behov" },
    help: {
      en: "The part of those who have a need that you can solve.",
      sv: "Den del av dem som har ett behov ni kan lösa.",
    },
  }),
  input("fit_share", "70%", "share", {
    label: { en: "Fits your offer", sv: "Passar ert erbjudande" },
    help: {
      en: "The part of those whose company is of the right kind and size for you.",
      sv: "Den del av dem vars företag är av rätt slag och storlek för er.",
    },
  }),
  computed(
    "qualification_rate",
    "clamp(decision_share * need_share * fit_share * speed_factor, 0, 1)",
    "share",
    {
      total: "ratio",
      label: { en: "Qualification rate", sv: "Kvalificeringsgrad" },
      help: {
        en: "The part of the called leads who meet all three criteria, with the response time counted in.",
        sv: "Den del av de ringda leadsen som klarar alla tre kriterierna, med svarstiden inräknad.",
      },
    },
  ),
  computed("qualified_leads", "split(sdr_worked, qualification_rate)", "leads", {
    label: { en: "Qualified leads", sv: "Kvalificerade leads" },
    help: {
      en: "Called leads with decision power, need and fit.",
      sv: "Ringda leads som har mandat, behov och passar er.",
    },
  }),
  input("acceptance_rate", "85%", "share", {
    label: { en: "Accepted by sales", sv: "Accepteras av sälj" },
    help: {
      en: "The part of the qualified leads that the sellers accept. A low figure means that the two departments see leads differently.",
      sv: "Den del av de kvalificerade leadsen som säljarna accepterar. En låg siffra betyder att avdelningarna ser olika på leads.",
    },
  }),
  computed("accepted_leads", "split(qualified_leads, acceptance_rate)", "leads", {
    label: { en: "Accepted leads", sv: "Accepterade leads" },
    help: {
      en: "Qualified leads that a seller takes over.",
      sv: "Kvalificerade leads som en säljare tar över.",
    },
  }),
  computed(
    "direct_qualified",
    "split(direct_leads, response_rate * decision_share * need_share * fit_share * acceptance_rate)",
    "leads",
    {
      label: { en: "Good ones among the raw leads", sv: "Bra leads bland de råa" },
      help: {
        en: "Raw leads that turn out to be worth a meeting, once the seller has sorted them out.",
        sv: "Råa leads som visar sig vara värda ett möte, när säljaren själv har sållat.",
      },
    },
  ),
  computed("inbound_sales_leads", "accepted_leads + direct_qualified", "leads", {
    label: { en: "Sales leads from inbound", sv: "Säljleads från inkommande" },
    help: {
      en: "Leads from marketing that a seller meets.",
      sv: "Leads från marknad som en säljare träffar.",
    },
  }),
];
