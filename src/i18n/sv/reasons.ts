import type { reasons as en } from "../en/reasons.ts";
import type { Translation } from "../translation.ts";

export const reasons: Translation<typeof en> = {
  rows: {
    cac: "Inga nya kunder de senaste tolv månaderna, så det finns ingen kostnad per ny kund.",
    ltv_to_cac:
      "Det har inte kostat något att vinna kunder, eller så har inga vunnits, så de två går inte att jämföra.",
    payback_months:
      "Inga nya kunder de senaste tolv månaderna, eller ingen bruttomarginal som betalar tillbaka kostnaden.",
    pipeline_coverage:
      "Det finns inget försäljningsmål, eller så är säljcykeln 0 månader, så det finns inget att täcka.",
    lead_to_meeting: "Inga marknadsleads den här månaden, så det finns ingen andel av dem.",
    marketing_share: "Inga nya affärsmöjligheter den här månaden, så det finns ingen andel av dem.",
    prospector_load: "Inga prospekterare i arbete den här månaden, så de har ingen beläggning.",
    hunter_load: "Inga jägare i arbete den här månaden, så de har ingen beläggning.",
    sdr_load: "Inga SDR:er i arbete den här månaden, så de har ingen beläggning.",
    seller_load: "Inga säljare i arbete den här månaden, så de har ingen beläggning.",
    manager_load: "Inga kundansvariga i arbete den här månaden, så de har ingen beläggning.",
    market_load: "Det finns inga företag att ringa, så inga av dem kan ta slut.",
  },
  infinite: "Något delas med 0 den här månaden, så värdet går inte att räkna ut.",
  noValue: "Det räknas ut från något som saknar värde den här månaden, till exempel 0 delat med 0.",
  outside: "Planen har ingen sådan månad.",
};
