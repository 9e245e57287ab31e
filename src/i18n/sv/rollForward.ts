import type { rollForward as en } from "../en/rollForward.ts";
import type { Translation } from "../translation.ts";

export const rollForward: Translation<typeof en> = {
  title: "Starta en ny plan härifrån",
  lead: (start, closed, months) =>
    `Den nya planen startar i ${start}, månaden efter ${closed}, och omfattar ${months}. Den här planen finns kvar som den är: öppna den igen i planmenyn.`,
  nothingClosed: "Stäng en månad först: en ny plan startar månaden efter.",
  working: "Värdena vid start räknas fram…",
  failed: "Det gick inte att räkna fram.",
  notOpened: "Den nya planen gick inte att öppna.",
  name: "Den nya planens namn",
  nameOf: (plan, month) => `${plan}, från ${month}`,
  nameMissing: "En plan behöver ett namn.",
  create: "Starta den nya planen",
  carried:
    "Utfallet blir dess historik, antagandena är de som gäller nu, och sparade prognoser och beslut följer med.",
  table: "Vilka värden som kommer varifrån",
  what: "Vad",
  before: "Före",
  after: "I den nya planen",
  from: "Varifrån det kommer",
  cameIn: (row, month) => `utfallet: ${row} i ${month}`,
  medianIn: (row, month) => `simuleringens mitt: ${row} i ${month}`,
  override: (month) => `skrivet från och med ${month}`,
  overrideIn: (scenario, month) => `skrivet från och med ${month} i ”${scenario}”`,
  goal: (came) => `det som återstår: ${came} har redan kommit`,
  goalOver: "följer inte med",
  goalOverWhy: "målet är passerat",
  correlation: (first, second) => `${first} och ${second}`,
  correlationCut: "hänger inte längre ihop",
  correlationWhy: "den ena är inte längre ett enda intervall",
  notCarried: "börjar om",
  notCarriedWhy: (figure) => `en plan har inget startvärde för det (nu ${figure})`,
  noneChanged: "Inget annat än första månaden ändras.",
  opened: (name) => `”${name}” är öppen. Den tidigare planen finns i planmenyn.`,
};
