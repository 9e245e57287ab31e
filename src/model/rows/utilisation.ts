import { computed, inGroup } from "./define.ts";
import type { RowParts } from "./define.ts";
import type { Words } from "../language.ts";

/** Utilisation: where the bottleneck is this month. */
export const utilisationRows = inGroup("utilisation", [
  load("prospector_load", "prospects_researched / prospecting_capacity", {
    label: { en: "Prospectors' load", sv: "Prospekterarnas beläggning" },
  }),
  load("hunter_load", "dials / dial_capacity", {
    label: { en: "Hunters' load", sv: "Jägarnas beläggning" },
  }),
  load("sdr_load", "(prev(sdr_queue) + interested_leads) / sdr_capacity", {
    label: { en: "SDRs' load", sv: "SDR:ernas beläggning" },
  }),
  load("seller_load", "seller_hours_needed / seller_hours", {
    label: { en: "Sellers' load", sv: "Säljarnas beläggning" },
  }),
  load("manager_load", "prev(customers, customers_start) / manager_capacity", {
    label: { en: "Account managers' load", sv: "De kundansvarigas beläggning" },
  }),
  load("market_load", "1 - untouched_accounts / (addressable_accounts + call_list_start)", {
    label: { en: "Market worked through", sv: "Bearbetad marknad" },
  }),
]);

/** The share of the available capacity that is used; it may be above 100 %. */
function load(id: string, formula: string, texts: { readonly label: Words }): RowParts {
  return computed(id, formula, "percent", { essential: true, total: "ratio", ...texts });
}
