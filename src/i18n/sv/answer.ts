import { counted } from "../counted.ts";
import type { answer as en } from "../en/answer.ts";
import type { Translation } from "../translation.ts";

/** In Swedish "under" is used for a year and "i" for a month. */
const during = (period: string) => (/^\d/.test(period) ? `Under ${period}` : `I ${period}`);
import { answerEarly } from "./answerEarly.ts";

export const answer: Translation<typeof en> = {
  ...answerEarly,
  fromHereOn: "härifrån",
  fromHereOnHint: (month) =>
    `Stängt till och med ${month}: dit gäller utfallet, och prognosen räknar vidare därifrån.`,

  goalSpread: (low, median, high) =>
    `Nio gånger av tio mellan ${low} och ${high}; median ${median}. ± är simuleringens fel.`,
  takes: (chance: string) => `→ ${chance}?`,
  takesLong: (chance: string) => `Vad som krävs för att målet ska nås med ${chance} sannolikhet`,
  trend: (first: string, now: string) => `Sedan ni började ändra i planen: från ${first} till ${now}.`,

  goalFrom: "Räknas från",
  goalName: "Namn",
  goalNameHint: "Används i rapporten.",
  planStart: "planens start",

  panel: "Svar för den valda raden",
  fold: "Fäll ihop svarspanelen",
  nothing: "Välj en rad i arket för att se dess svar.",
  overMonths: "Månad för månad",
  distribution: "Möjliga utfall",
  period: "Månad, kvartal eller år",
  numbers: "Siffror",
  showTable: "Visa som tabell",
  hideTable: "Dölj tabellen",
  cameInstead: "Ett utfall: det gäller i stället för det som planen har här nedanför.",
  why: "Varför just den siffran",
  help: "Vad den betyder",
  note: "Anteckning",
  source: "Källa",
  owner: "Ansvarig",
  whose: "Vems siffra",
  origins: {
    template: (template) => `mallens (${template})`,
    converted: (template) => `mallens (${template}), omräknad till planens valuta`,
    yours: () => "er egen",
    agreed: (_template, owner) => `överenskommen: ${owner} svarar för den`,
  },
  scenarios: (scenario) => `scenariots (${scenario})`,
  isOurs: "Det här är vår siffra",
  templateSays: "Mallen",
  withSource: (value, source) => `${value} (${source})`,
  sourceOfBaseline: "Källa till grundplanens siffra",
  addSource: "Ange varifrån den kommer",
  addOwner: "Ange vem som svarar för den",
  range: "Tillåtet",
  rangeBetween: (low, high) => `${low} till ${high}`,
  rangeFrom: (low) => `${low} eller mer`,
  rangeUpTo: (high) => `${high} eller mindre`,
  certain: "Ingen osäkerhet: värdet blir alltid detsamma.",
  headlineMean: (month, mean, range) => `${during(month)}: i snitt ${mean}; nio gånger av tio ${range}.`,
  headline: (month, median, range) =>
    `${during(month)} omkring ${median} (median); nio gånger av tio ${range}.`,
  headlineCertain: (month, value) => `${during(month)}: ${value}, utan osäkerhet.`,
  headlineStart: (value) => `Vid start: ${value}.`,
  expectedIs: (value) => `Kalkylen, som räknar utan slump, visar ${value}.`,
  expectedIsMore: (value) =>
    `Kalkylen visar ${value}: mer, eftersom den räknar utan slump och utan det som går förlorat när folk saknas eller inte hinner med.`,

  asOfLast: "Över ett kvartal eller år: värdet i den sista månaden.",
  ratioLast: "Över ett kvartal eller år visar en kvot sin sista månad.",
  noValueAll: (month) => `${during(month)} finns det inget värde.`,
  noValueSome: (times) => `Utan värde ${times}.`,

  columnMonth: "Månad",
  columnLow: "Lågt (5\u00a0%)",
  columnQuarter: "25\u00a0%",
  columnMedian: "Median",
  columnThree: "75\u00a0%",
  columnHigh: "Högt (95\u00a0%)",
  columnMean: "Medel",
  columnExpected: "Utan slump",
  columnOutcome: "Utfall",
  columnShare: "Hur ofta",

  formula: "Formel",
  lastMonth: "månaden före",
  atStart: "vid starten",
  overTime: "över flera månader",
  summed: (months) => `summan av ${counted(months, "månad", "månader")}`,
  layerTemplate: "Mall",
  layerPlan: "Plan",
  layerScenario: "Scenario",
  fromMonth: (month) => `från ${month}`,
  inMonth: (month) => `i ${month}`,
  inMonths: (first, last) => `${first} till ${last}`,
  changedFormula: "Ni har ändrat formeln.",
};
