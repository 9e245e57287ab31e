import type { course as en } from "../en/course.ts";
import type { Translation } from "../translation.ts";

export const course: Translation<typeof en> = {
  departs: (months, row, came, from, plan, low, high) =>
    `De senaste ${months}na blev utfallet för ${row} ${came} i månaden. Från ${from} räknar planen med ${plan} i månaden (åtta gånger av tio ${low} till ${high}).`,
  departsAlso: (rows) => `Även ${rows} ligger långt från utfallet.`,
  departsAdvice: "Om ni inte vet något som ändrar det: låt planen lära av utfallet.",
  teach: "Lär planen av utfallet…",
  none: "Ingen månad är stängd ännu. Skriv utfallet för den första månaden, så står det här om ni är på rätt väg.",
  noneOfThis: (month) =>
    `Ingen månad i den här planen är stängd ännu; utfallet till och med ${month} är från tiden före planens start. Skriv utfallet för den första månaden, så står det här om ni är på rätt väg.`,
  scenario: (name) => `Scenariot ”${name}”.`,
  met: (goal) => `Målet är nått: ${goal}.`,
  missed: (goal) => `Målet nåddes inte: ${goal}.`,
  verdicts: {
    likely: "På rätt väg",
    ahead: "Ni ligger före planen",
    steady: "På rätt väg",
    behind: "Ni ligger efter planen",
    unlikely: "Målet är i fara",
    open: "Målet nås troligen",
  },
  verdictsBelow: {
    ahead: "Ni ligger före planen, men målet nås ändå troligen inte",
    steady: "Som planerat, men målet nås troligen inte",
    open: "Målet nås troligen inte",
  },
  chance: (verdict, goal, now) => `${verdict}: chansen för ${goal} är ${now}`,
  whenMade: {
    was: (made) => `; den var ${made} när planen gjordes.`,
    same: ", som när planen gjordes.",
  },
  beforeCame: {
    was: (made) => `; den var ${made} före utfallet.`,
    same: ", som före utfallet.",
  },
  end: ".",
  noGoal: "Planen har inget mål, så det finns inget att vara på väg mot. Sätt ett högst upp på sidan.",
  onPlan: (what, actual) => `${what}: ${actual}, som planerat.`,
  between: (what, actual, plan) => `${what}: ${actual}, mot ${plan} i planen.`,
  mostOf: (row, part) => `Mest beror det på ${row} (${part}).`,
  mostLuck: (part) => `Mest beror det på slump och steg som saknar utfall (${part}).`,
  came: (row, actual, plan) => `${row} blev ${actual}, mot ${plan} i planen`,
  alsoCame: (first, row, actual, plan) => `${first}, och ${row} blev ${actual}, mot ${plan}`,
  cameSince: (month, text) => `Sedan ${month}: ${text}.`,
  besidesLuck: (part) => `Därutöver: slump och steg som saknar utfall (${part}).`,
  luckThenMost: (luck, row, part) =>
    `Mest beror det på sådant som inte har något namn: slump och steg som saknar utfall (${luck}). Den största orsaken med ett namn: ${row} (${part}).`,
  leverEarlier: (lever, month, later) =>
    `${lever} från ${month} (tidigare än det som är planerat från ${later}, och utöver det)`,
  leverFrom: (lever, month) => `${lever} från ${month}`,
  step: (lever, points) =>
    `Bästa nästa steg: ${lever}, som höjer chansen med ungefär ${points} ${points === "1" ? "procentenhet" : "procentenheter"}.`,
  stepBetter: (lever, points) =>
    `Om ni blir bättre: ${lever}, ungefär ${points} ${points === "1" ? "procentenhet" : "procentenheter"}.`,
  noneBought: "Inget som går att köpa höjer chansen så mycket att det syns.",
  noStep: "Ingen enskild åtgärd höjer chansen tydligt.",
  enough: "Inget mer behövs för det här målet.",
  waiting: "Vad ni kan göra räknas fram…",
};
