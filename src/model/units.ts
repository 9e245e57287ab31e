import type { Unit, Words } from "./row.ts";

/**
 * Words for every unit that the model's rows use, short enough for a column of the sheet. A unit of
 * the user's own is not here and is shown as it was typed; money is better shown as the plan's currency.
 */
export const UNIT_WORDS: { readonly [unit: Unit]: Words } = {
  share: { en: "%", sv: "%" },
  percent: { en: "%", sv: "%" },
  money: { en: "money", sv: "pengar" },
  people: { en: "people", sv: "personer" },
  hours: { en: "hours", sv: "timmar" },
  months: { en: "months", sv: "månader" },
  days: { en: "days", sv: "dagar" },
  factor: { en: "factor", sv: "faktor" },
  times: { en: "times", sv: "gånger" },
  accounts: { en: "accounts", sv: "företag" },
  prospects: { en: "prospects", sv: "prospekt" },
  calls: { en: "calls", sv: "samtal" },
  meetings: { en: "meetings", sv: "möten" },
  visitors: { en: "visitors", sv: "besökare" },
  clicks: { en: "clicks", sv: "klick" },
  articles: { en: "articles", sv: "artiklar" },
  campaigns: { en: "campaigns", sv: "kampanjer" },
  leads: { en: "leads", sv: "leads" },
  opportunities: { en: "opportunities", sv: "affärsmöjligheter" },
  customers: { en: "customers", sv: "kunder" },
};

/** A unit in words; the user's own unit as it is. */
export function unitWords(unit: Unit): Words {
  return Object.hasOwn(UNIT_WORDS, unit)
    ? (UNIT_WORDS[unit] ?? { en: unit, sv: unit })
    : { en: unit, sv: unit };
}
