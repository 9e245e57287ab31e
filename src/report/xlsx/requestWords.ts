import type { Language } from "../../model/language.ts";

/** The texts of the request sheet. */
export type RequestWords = {
  readonly ask: string;
  readonly plan: string;
  readonly against: (plan: string, baseline: string, end: string) => string;
  readonly alone: (plan: string, end: string) => string;
  readonly run: (trials: number, seed: number) => string;
  readonly gives: string;
  readonly what: string;
  readonly without: string;
  readonly withIt: string;
  readonly difference: string;
  readonly low: string;
  readonly high: string;
  readonly better: string;
  readonly changes: string;
  readonly first: string;
  readonly last: string;
  readonly goals: string;
  readonly goal: string;
  readonly years: string;
  readonly year: string;
  readonly cost: string;
  readonly gain: string;
  readonly net: string;
  readonly customersWithout: string;
  readonly customersWith: string;
  readonly loads: string;
  readonly who: string;
  readonly full: string;
  readonly fullFrom: string;
  readonly signs: string;
  readonly sumTo: string;
  readonly limit: string;
};

export const REQUEST_WORDS: { readonly [L in Language]: RequestWords } = {
  en: {
    ask: "Budget request",
    plan: "The plan",
    against: (plan, baseline, end) => `${plan}, compared with “${baseline}”, counted up to ${end}`,
    alone: (plan, end) => `${plan}, counted up to ${end}`,
    run: (trials, seed) =>
      `Figures of ${trials} simulated futures (seed ${seed}). Means, medians of ratios; a difference is that of the two columns before it, low and high are those of the difference future by future: nine futures in ten lie between low and high. They do not follow a change in this workbook.`,
    gives: "What it gives",
    what: "What",
    without: "If nothing is done",
    withIt: "With the request",
    difference: "Difference",
    low: "Low (5%)",
    high: "High (95%)",
    better: "Futures in which it is better",
    changes: "What is asked for",
    first: "From",
    last: "To",
    goals: "Chance of the goals",
    goal: "Goal",
    years: "Year by year",
    year: "Year",
    cost: "Cost",
    gain: "Gross margin gained",
    net: "Gained less cost",
    customersWithout: "New customers, nothing done",
    customersWith: "New customers, with the request",
    loads: "Who is how busy",
    who: "Who",
    full: "Share of the time full",
    fullFrom: "First at its limit",
    signs: "What would change our mind",
    sumTo: "Sum up to",
    limit: "Think again under",
  },
  sv: {
    ask: "Beslutsunderlag",
    plan: "Planen",
    against: (plan, baseline, end) => `${plan}, jämfört med ”${baseline}”, räknat till och med ${end}`,
    alone: (plan, end) => `${plan}, räknat till och med ${end}`,
    run: (trials, seed) =>
      `Siffror ur ${trials} simuleringar (slumptalsfrö ${seed}). Medelvärden, medianen för kvoter; skillnaden är den mellan de två kolumnerna före, lågt och högt gäller skillnaden simulering för simulering: nio av tio ligger mellan lågt och högt. De följer inte en ändring i den här arbetsboken.`,
    gives: "Vad det ger",
    what: "Vad",
    without: "Om inget görs",
    withIt: "Med satsningen",
    difference: "Skillnad",
    low: "Lågt (5 %)",
    high: "Högt (95 %)",
    better: "Andel simuleringar där den är bättre",
    changes: "Vad vi ber om",
    first: "Från",
    last: "Till",
    goals: "Chans att nå målen",
    goal: "Mål",
    years: "År för år",
    year: "År",
    cost: "Kostnad",
    gain: "Bruttovinst",
    net: "Bruttovinst minus kostnad",
    customersWithout: "Nya kunder, om inget görs",
    customersWith: "Nya kunder, med satsningen",
    loads: "Beläggning",
    who: "Vem",
    full: "Andel av tiden fullbelagd",
    fullFrom: "Fullbelagd första gången",
    signs: "Vad som skulle få oss att tänka om",
    sumTo: "Summa till och med",
    limit: "Tänk om under",
  },
};
