import type { Unit } from "./row.ts";
import type { Language } from "./language.ts";

/** The word for a unit after the number one, and after any other number or alone in its column. */
export type UnitWord = { readonly one: string; readonly other: string };

/**
 * Words for the units of the model's rows, except shares and percentages (shown with a per cent sign) and money (shown
 * with the plan's currency). A unit of the user's own is not in this list: it is shown as it was typed.
 */
export const UNIT_WORDS: { readonly [unit: Unit]: { readonly [L in Language]: UnitWord } } = {
  people: { en: { one: "person", other: "people" }, sv: { one: "person", other: "personer" } },
  hours: { en: { one: "hour", other: "hours" }, sv: { one: "timme", other: "timmar" } },
  months: { en: { one: "month", other: "months" }, sv: { one: "månad", other: "månader" } },
  days: { en: { one: "day", other: "days" }, sv: { one: "dag", other: "dagar" } },
  factor: { en: { one: "factor", other: "factor" }, sv: { one: "faktor", other: "faktor" } },
  times: { en: { one: "time", other: "times" }, sv: { one: "gång", other: "gånger" } },
  accounts: { en: { one: "account", other: "accounts" }, sv: { one: "företag", other: "företag" } },
  prospects: { en: { one: "prospect", other: "prospects" }, sv: { one: "prospekt", other: "prospekt" } },
  calls: { en: { one: "call", other: "calls" }, sv: { one: "samtal", other: "samtal" } },
  meetings: { en: { one: "meeting", other: "meetings" }, sv: { one: "möte", other: "möten" } },
  visitors: { en: { one: "visitor", other: "visitors" }, sv: { one: "besökare", other: "besökare" } },
  clicks: { en: { one: "click", other: "clicks" }, sv: { one: "klick", other: "klick" } },
  articles: { en: { one: "article", other: "articles" }, sv: { one: "artikel", other: "artiklar" } },
  campaigns: { en: { one: "campaign", other: "campaigns" }, sv: { one: "kampanj", other: "kampanjer" } },
  leads: { en: { one: "lead", other: "leads" }, sv: { one: "lead", other: "leads" } },
  opportunities: {
    en: { one: "opportunity", other: "opportunities" },
    sv: { one: "affärsmöjlighet", other: "affärsmöjligheter" },
  },
  customers: { en: { one: "customer", other: "customers" }, sv: { one: "kund", other: "kunder" } },
};

/** Whether values of a unit are shown in per cent. */
export function isPercent(unit: Unit): boolean {
  return unit === "share" || unit === "percent";
}

const NOT_COUNTED: readonly Unit[] = ["hours", "months", "days", "factor", "times"];

/** Whether a unit of the model's rows counts things, so that a ten-thousandth is as good as none. */
export function isOfCounts(unit: Unit): boolean {
  return Object.hasOwn(UNIT_WORDS, unit) && !NOT_COUNTED.includes(unit);
}
