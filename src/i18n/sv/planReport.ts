import { counted } from "../counted.ts";
import type { planReport as en } from "../en/planReport.ts";
import type { Translation } from "../translation.ts";

export const planReport: Translation<typeof en> = {
  kind: "Planen",
  choose: "Inget: planen som den är",
  why: "Lägg till ett scenario, så blir rapporten ett beslutsunderlag: vad ni vill göra, vad det kostar och vad det ger.",
  headings: {
    plan: "I korthet",
    expects: "Vad vi väntar oss",
    sure: "Hur säkra vi är",
    money: "Vad det kostar och ger",
    holds: "Vad som håller tillbaka",
    rests: "Vad det vilar på",
    pipe: "Vad som då är på väg",
    byYear: "År för år",
    how: "Så har vi räknat",
  },
  strip: {
    customers: "Nya kunder",
    goal: "Chans att nå målet",
    cost: "Kostnad",
    net: "Bruttovinst minus kostnad",
  },
  customers: (end, count, likely) =>
    `Till och med ${end} väntar vi oss i snitt ${counted(count, "ny kund", "nya kunder")}${likely}.`,
  goal: (goal, futures) => `Målet, ${goal}, nås ${futures}.`,
  goalVaries: (goal, futures) => `Utfallet varierar kring snittet, så målet, ${goal}, nås ${futures}.`,
  costs: (end, cost, gain) =>
    `Till och med ${end} kostar planen sammanlagt ${cost}, och kunderna ger en bruttovinst på ${gain}.`,
  noGoals: "Planen har inget mål. Med ett mål säger rapporten hur troligt det är.",
  expectsLead: (end) => `Tabellen räknar till och med ${end}; ett intervall rymmer nio fall av tio.`,
  worth: (ltv) => `En kund är värd ${ltv} under sin livstid.`,
  sure: (goal, chance, futures) => `Chansen att nå ${goal} är ${chance}: målet nås ${futures}.`,
  total: (end, cost, likely) =>
    `Till och med ${end} kostar planen sammanlagt ${cost}, inklusive provision${likely}.`,
  gain: (gain, net, likely) =>
    `Under samma månader ger kunderna en bruttovinst på ${gain}; minus kostnaden blir det i snitt ${net}${likely}.`,
  back: (month, futures) =>
    `Ackumulerat sedan start har bruttovinsten hunnit ikapp kostnaden i ${month} i medianfallet, och inom planen ${futures}.`,
  backAtOnce: (futures) =>
    `I medianfallet är bruttovinsten större än kostnaden redan från första månaden, och inom planen har den hunnit ikapp ${futures}.`,
  backNot: (futures) =>
    `Ackumulerat sedan start hinner bruttovinsten sannolikt inte ikapp kostnaden inom planen; det gör den ${futures}.`,
  backNever: "Ackumulerat sedan start hinner bruttovinsten inte ikapp kostnaden inom planen.",
  yearsLead:
    "Medelvärden över alla simuleringar, så att månaderna kan summeras till år. Bruttovinsten är intäkterna från kunderna minus kostnaden för att leverera; ackumulerat är bruttovinst minus kostnad sedan start.",
  method: (trials, seed) =>
    `Siffrorna kommer från ${counted(trials, "simulering", "simuleringar")} (slumptalsfrö ${seed}). I var och en lottas alla osäkra indata på nytt inom sina intervall. Värdena är medelvärden över alla simuleringar, medianen för kvoter. ”Troligen” betyder nio simuleringar av tio.`,
  columns: {
    value: "Väntat",
    gain: "Bruttovinst",
    customers: "Nya kunder",
    used: "Använd tid",
  },
  chartCourse: "Kostnad och bruttovinst, ackumulerat",
  chartNet: "Bruttovinst minus kostnad, ackumulerat",
  courseLabel: "Vad planen kostar och den bruttovinst som kunderna ger, ackumulerat månad för månad.",
  netLabel: "Bruttovinsten minus vad planen kostar, ackumulerat månad för månad, med sitt troliga intervall.",
};
