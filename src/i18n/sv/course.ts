import type { course as en } from "../en/course.ts";
import type { Translation } from "../translation.ts";

export const course: Translation<typeof en> = {
  none: "Ingen månad är stängd ännu. Skriv utfallet för den första månaden, så står det här om ni är på rätt väg.",
  met: (goal) => `Målet är nått: ${goal}.`,
  missed: (goal) => `Målet nåddes inte: ${goal}.`,
  likely: (goal, now) => `På rätt väg: chansen för ${goal} är ${now}`,
  open: (goal, now) => `Inte avgjort: chansen för ${goal} är ${now}`,
  unlikely: (goal, now) => `Målet är i fara: chansen för ${goal} är ${now}`,
  wasMade: (made) => `; den var ${made} när planen gjordes.`,
  asMade: ", som när planen gjordes.",
  end: ".",
  noGoal: "Planen har inget mål, så det finns inget att vara på väg mot. Sätt ett högst upp på sidan.",
  onPlan: (what, actual) => `${what}: ${actual}, som planerat.`,
  between: (what, actual, plan) => `${what}: ${actual}, mot ${plan} i planen.`,
  mostOf: (row, part) => `Mest beror det på ${row} (${part}).`,
  mostLuck: (part) => `Mest beror det på slump och sådant som inte följs upp (${part}).`,
  leverFrom: (lever, month) => `${lever} från ${month}`,
  step: (lever, points) =>
    `Bästa nästa steg: ${lever}, som höjer chansen med ungefär ${points} ${points === "1" ? "procentenhet" : "procentenheter"}.`,
  stepBought: (lever, points) =>
    `Av det som går att köpa: ${lever}, ungefär ${points} ${points === "1" ? "procentenhet" : "procentenheter"}.`,
  noStep: "Ingen enskild åtgärd höjer chansen tydligt.",
  enough: "Inget mer behövs för det här målet.",
  waiting: "Vad ni kan göra räknas fram…",
};
