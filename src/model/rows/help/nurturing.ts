import type { RowHelp } from "./rowHelp.ts";

export const nurturingHelp: RowHelp = {
  nurture_pool_start: {
    en: "Contacts that get your newsletters when the plan starts.",
    sv: "Kontakter som får era nyhetsbrev när planen börjar.",
  },
  nurture_conversion: {
    en: "The part of those in nurturing who become marketing leads again in a month, thanks to a newsletter or a campaign at the right time.",
    sv: "Den del av dem i nurturing som blir marknadsleads igen under en månad, tack vare ett nyhetsbrev eller en kampanj i rätt tid.",
  },
  reactivated: {
    en: "Nurturing leads that become marketing leads again this month.",
    sv: "Nurturingleads som blir marknadsleads igen den här månaden.",
  },
  unsubscribe_rate: {
    en: "The part of those in nurturing who unsubscribe or whose address stops working in a month.",
    sv: "Den del av dem i nurturing som avregistrerar sig eller vars adress slutar fungera under en månad.",
  },
  unsubscribed: {
    en: "Contacts that leave nurturing for good this month.",
    sv: "Kontakter som lämnar nurturing för gott den här månaden.",
  },
  lost_to_nurture: {
    en: "The part of the lost opportunities worth keeping in touch with. Many were a “not now” rather than a “no”.",
    sv: "Den del av de förlorade affärerna som är värda att hålla kontakt med. Många var ett ”inte nu” snarare än ett ”nej”.",
  },
  nurture_in: {
    en: "Everyone who fell off along the way this month and is kept warm instead: no response, not qualified, no show, lost deal.",
    sv: "Alla som föll av på vägen den här månaden och hålls varma i stället: inget svar, inte kvalificerad, uteblev, förlorad affär.",
  },
  nurture_pool: {
    en: "Contacts that are kept warm with newsletters at the end of the month.",
    sv: "Kontakter som hålls varma med nyhetsbrev när månaden är slut.",
  },
};
