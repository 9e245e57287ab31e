import { computed, inGroup, input } from "./define.ts";

/** Lead nurturing: those who were not ready are kept warm and come back as marketing leads. */
export const nurturingRows = inGroup("nurturing", [
  input("nurture_pool_start", "6000", "leads", {
    total: "stock",
    startOnly: true,
    label: { en: "In nurturing at the start", sv: "I nurturing vid start" },
    help: {
      en: "Contacts that get your newsletters when the plan starts.",
      sv: "Kontakter som får era nyhetsbrev när planen börjar.",
    },
  }),
  input("nurture_conversion", "0.4% to 1.6%", "share", {
    essential: true,
    label: { en: "Come back per month", sv: "Kommer tillbaka per månad" },
    help: {
      en: "The part of those in nurturing who become marketing leads again in a month, thanks to a newsletter or a campaign at the right time.",
      sv: "Den del av dem i nurturing som blir marknadsleads igen under en månad, tack vare ett nyhetsbrev eller en kampanj i rätt tid.",
    },
  }),
  computed("reactivated", "split(prev(nurture_pool, nurture_pool_start), nurture_conversion)", "leads", {
    label: { en: "Back from nurturing", sv: "Tillbaka från nurturing" },
    help: {
      en: "Nurturing leads that become marketing leads again this month.",
      sv: "Nurturingleads som blir marknadsleads igen den här månaden.",
    },
  }),
  input("unsubscribe_rate", "1.5%", "share", {
    label: { en: "Drop out per month", sv: "Faller bort per månad" },
    help: {
      en: "The part of those in nurturing who unsubscribe or whose address stops working in a month.",
      sv: "Den del av dem i nurturing som avregistrerar sig eller vars adress slutar fungera under en månad.",
    },
  }),
  computed(
    "unsubscribed",
    "split(prev(nurture_pool, nurture_pool_start) - reactivated, unsubscribe_rate)",
    "leads",
    {
      label: { en: "Dropped out", sv: "Bortfallna" },
      help: {
        en: "Contacts that leave nurturing for good this month.",
        sv: "Kontakter som lämnar nurturing för gott den här månaden.",
      },
    },
  ),
  input("lost_to_nurture", "60%", "share", {
    label: { en: "Lost deals to nurturing", sv: "Förlorade affärer till nurturing" },
    help: {
      en: "The part of the lost opportunities worth keeping in touch with. Many were a “not now” rather than a “no”.",
      sv: "Den del av de förlorade affärerna som är värda att hålla kontakt med. Många var ett ”inte nu” snarare än ett ”nej”.",
    },
  }),
  computed("nurture_in", nurtureIn(), "leads", {
    label: { en: "New to nurturing", sv: "Nya i nurturing" },
    help: {
      en: "Everyone who fell off along the way this month and is kept warm instead: no response, not qualified, no show, lost deal.",
      sv: "Alla som föll av på vägen den här månaden och hålls varma i stället: inget svar, inte kvalificerad, uteblev, förlorad affär.",
    },
  }),
  computed(
    "nurture_pool",
    "prev(nurture_pool, nurture_pool_start) - reactivated - unsubscribed + nurture_in",
    "leads",
    {
      total: "stock",
      label: { en: "Nurturing leads", sv: "Nurturingleads" },
      help: {
        en: "Contacts that are kept warm with newsletters at the end of the month.",
        sv: "Kontakter som hålls varma med nyhetsbrev när månaden är slut.",
      },
    },
  ),
]);

/** Those who leave each step without going on to the next, in the order of the steps. */
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
