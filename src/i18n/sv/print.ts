import { counted } from "../counted.ts";
import type { print as en } from "../en/print.ts";
import type { Translation } from "../translation.ts";

export const print: Translation<typeof en> = {
  head: (plan, scenario) => `${plan} · ${scenario}`,
  printed: (date) => `Utskrivet ${date}`,
  goal: (goal, chance) => `${goal}: ${chance}`,
  goalWaits: (goal) => `${goal}: inte framräknat än`,
  footer: (plan, scenario, view, version) => `${plan} · ${scenario} · ${view} · UBM Planner ${version}`,
  year: (year) => `År ${year}`,
  notYet: "Inte framräknat än. Det finns med om ni skriver ut igen om en stund.",
  figures: {
    expected: "Siffrorna är räknade utan slump.",
    median: "Siffrorna är medianer över alla simuleringar.",
    mean: "Siffrorna är medelvärden över alla simuleringar.",
  },
  expectedInstead: "De kursiva är räknade utan slump.",
  hiddenRows: (count) =>
    `${counted(count, "rad", "rader")} som inte visas i kalkylen just nu är ${String(count) === "1" ? "utelämnad" : "utelämnade"}.`,
};
