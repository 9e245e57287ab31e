import { counted } from "../counted.ts";
import type { deck as en } from "../en/deck.ts";
import type { Translation } from "../translation.ts";

export const deck: Translation<typeof en> = {
  make: "PowerPoint",
  making: "Bilderna görs…",
  failed: "Bilderna gick inte att göra.",

  titleAsk: (total, end) => `Vi ber om ${total} till och med ${end}`,
  titleSaves: (total, end) => `Vi föreslår en besparing på ${total} till och med ${end}`,
  titlePlan: (customers, end, cost) =>
    `Planen: ${counted(customers, "ny kund", "nya kunder")} till och med ${end}, för ${cost}`,
  titleNothing: "Det vi föreslår skiljer sig inte i några indata från att inget göra",
  decideBy: (title, date) => `${title}, med beslut senast ${date}`,
  decideNow: (title) => `${title}, med beslut nu`,
  decideByNote: (month, date) =>
    `Det är räknat från och med ${month}: för att börja då behöver det beslutas senast ${date}. Varje månads dröjsmål skjuter fram det som satsningen ger lika mycket.`,
  decideNowNote: (month) =>
    `Det är räknat från och med ${month}, som redan är här: varje månads dröjsmål skjuter fram det som satsningen ger lika mycket.`,
  whatWeDo: "Vad vi vill göra",
  andMore: (count) => `och ${count} till, på sista bilden`,
  course: "Kostnad och bruttovinst, ackumulerat",
  courseAlt: (end, cost, gain) =>
    `Till och med ${end} har satsningen kostat ${cost} och gett en bruttovinst på ${gain}.`,
  cost: "Kostnad",
  gain: "Bruttovinst",

  lastTime: "Förra gången sa vi",
  lastTimeTitle: (date, inside, all) =>
    `Av ${counted(all, "siffra", "siffror")} som vi lämnade ${date} hamnade ${inside} inom sitt intervall`,
  lastTimeOne: (date, inside) =>
    `Siffran som vi lämnade ${date} hamnade ${inside ? "inom" : "utanför"} sitt intervall`,
  firstKind: "Det vi säger i dag",
  firstTitle: "Det här är vår första prognos: så kan ni hålla oss till den",
  firstLeadPlan: (end) =>
    `Vad vi nu säger om ${end}. Nio gånger av tio hamnar siffran inom intervallet; nästa gång visar vi vad det blev.`,
  firstLead: (end) =>
    `Vad vi nu säger om ${end} med satsningen. Nio gånger av tio hamnar siffran inom intervallet; nästa gång visar vi vad det blev.`,
  weSay: "Vi säger",
  nineOfTen: "Nio gånger av tio",
  said: "Sagt",
  verdict: "Inom?",
  low: "Lågt",
  middle: "Mitten",
  high: "Högt",
  cameSeries: "Utfall",
  lastTimeChart: (row) => `${row}: vad vi sa och vad det blev`,
  lastTimeAlt: (row, inside, all) =>
    `${row}: utfallet ligger inom intervallet i ${inside} av ${counted(all, "månad", "månader")}.`,

  goalTitle: (goal, before, after) => `Chansen för ${goal} går från ${before} till ${after}`,
  goalChance: (goal, chance) => `Chansen för ${goal} är ${chance}`,
  goalStays: (goal, chance) => `Chansen för ${goal} är oförändrat ${chance}`,
  goalNone: "Planen har inget mål: det här ger den",
  goalChart: "Chans att nå målet",
  customersChart: "Nya kunder, ackumulerat (medelvärde)",
  customersAlt: (end, before, after) =>
    `Till och med ${end} ${counted(before, "ny kund", "nya kunder")} om inget görs, ${after} med satsningen.`,
  customersAlone: (end, customers) => `Till och med ${end} ${counted(customers, "ny kund", "nya kunder")}.`,
  without: "Om inget görs",
  withIt: "Med satsningen",
  inFuturesAlone: (futures) => `Räknat på ${counted(futures, "simulering", "simuleringar")}.`,
  inFutures: (futures) =>
    `Räknat på ${counted(futures, "simulering", "simuleringar")}, desamma med och utan satsningen.`,

  drivers: "Vad som driver resultatet",
  driversTitle: (first, second) => `${first} och ${second} påverkar resultatet mest`,
  driversTitleOne: (first) => `${first} påverkar resultatet mest`,
  driversNone: "Inga indata i planen är osäkra",
  driversChart: (row) => `${row}: så mycket ändrar varje antagande`,
  driversAlt: (input, low, high) =>
    `${input} ändrar resultatet med ${low} om den är låg och med ${high} om den är hög.`,
  whenLow: "Om det är lågt (1 av 10)",
  whenHigh: "Om det är högt (1 av 10)",

  rests: "Vad det vilar på",
  restsOwn: "Det vilar på våra egna siffror",
  restsTemplates: (templates, all) =>
    `${templates} av de ${all} indata som är viktiga eller betyder mest är fortfarande mallens`,
  restsAll: (all) => `Alla ${all} indata som är viktiga eller betyder mest är fortfarande mallens`,
  matterMost: "De antaganden som betyder mest",
  whose: "Vems siffra",
  templates: "mallens",
  ours: "vår",
  stillTemplates: "Fortfarande mallens",
  more: (names, count) => `${names} och ${count} till`,
  mind: "Vad som skulle få oss att tänka om",
  mindNone: "Inget mått ändras tillräckligt mycket i förväg för att tidigt visa om det fungerar.",
  by: (month) => `till och med ${month}`,

  approval: "Att besluta",
  approvalTitle: (total, end) => `Att besluta: ${total} till och med ${end}`,
  approvalSaves: (total, end) => `Att besluta: besparingar på ${total} till och med ${end}`,
  approvalNothing: "Det finns inget att besluta",
  what: "Vad",
  when: "När",
  from: "Från",
  to: "Till",
  year: "År",
  part: "Varav",
  amount: "Belopp",
  total: "Summa",
  payroll: "Löner med avgifter",
  ads: "Annonser",
  other: "Rekrytering, verktyg, kampanjer",
  commission: "Provision (följer försäljningen)",
  costChart: "Kostnad per månad",
  costAlt: (end, total) => `Till och med ${end} kostar det sammanlagt ${total}.`,
  decision:
    "☐ Bifall      ☐ Bifall med ändringar      ☐ Avslag      Datum och underskrift: ____________________",
  approvalNote:
    "Beloppen är medelvärden över alla simuleringar. Provisionen följer av det som säljs och beslutas inte här.",
};
