import { computed, inGroup } from "./define.ts";
import type { RowParts } from "./define.ts";
import type { Words } from "../row.ts";

/** Utilisation: where the bottleneck is this month. */
export const utilisationRows = inGroup("utilisation", [
  load("prospector_load", "prospects_researched / prospecting_capacity", {
    label: { en: "Prospectors' load", sv: "Prospekterarnas beläggning" },
    help: {
      en: "How much of the prospectors' time is used. Near 100 % while the hunters wait for lists, they are the bottleneck.",
      sv: "Hur mycket av prospekterarnas tid som används. Nära 100 % medan jägarna väntar på listor är de flaskhalsen.",
    },
  }),
  load("hunter_load", "dials / dial_capacity", {
    label: { en: "Hunters' load", sv: "Jägarnas beläggning" },
    help: {
      en: "How much of the hunters' time is used. At 100 % one more hunter gives more calls; below it they lack people to call.",
      sv: "Hur mycket av jägarnas tid som används. Vid 100 % ger en jägare till fler samtal; därunder saknar de någon att ringa.",
    },
  }),
  load("sdr_load", "(prev(sdr_queue) + interested_leads) / sdr_capacity", {
    label: { en: "SDRs' load", sv: "SDR:ernas beläggning" },
    help: {
      en: "Leads to call compared with what the SDRs have time for. Above 100 % leads wait and go cold.",
      sv: "Leads att ringa jämfört med vad SDR:erna hinner. Över 100 % får leads vänta och kallnar.",
    },
  }),
  load("seller_load", "seller_hours_needed / seller_hours", {
    label: { en: "Sellers' load", sv: "Säljarnas beläggning" },
    help: {
      en: "Hours needed compared with hours there are. Above 100 % the sellers lose focus and win fewer deals.",
      sv: "Timmar som behövs jämfört med timmar som finns. Över 100 % tappar säljarna fokus och vinner färre affärer.",
    },
  }),
  load("manager_load", "prev(customers, customers_start) / manager_capacity", {
    label: { en: "Account managers' load", sv: "Beläggning hos account managers" },
    help: {
      en: "Customers compared with what the account managers can look after. Above 100 % some have nobody, and more leave.",
      sv: "Kunder jämfört med vad account managers kan ta hand om. Över 100 % står några utan, och fler lämnar.",
    },
  }),
  load("market_load", "1 - untouched_accounts / (addressable_accounts + call_list_start)", {
    label: { en: "Market worked through", sv: "Bearbetad marknad" },
    help: {
      en: "The part of the companies that are on the call list or resting after a call. Near 100 % there is no one left to call.",
      sv: "Den del av företagen som står på ringlistan eller vilar efter ett samtal. Nära 100 % finns det inga kvar att ringa.",
    },
  }),
]);

/** How much of what is there is used: may pass 100 %. */
function load(id: string, formula: string, texts: { readonly label: Words; readonly help: Words }): RowParts {
  return computed(id, formula, "percent", { essential: true, total: "ratio", ...texts });
}
