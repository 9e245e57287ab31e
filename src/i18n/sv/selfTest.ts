import { counted } from "../counted.ts";
import type { selfTest as en } from "../en/selfTest.ts";
import type { Translation } from "../translation.ts";

export const selfTest: Translation<typeof en> = {
  title: "Går siffrorna att lita på?",
  lead: "Exempel med kända svar, uträknade här och nu av programmets egen motor. Inget i er plan används.",
  running: "Räknar…",
  allPassed: (count) => `Alla ${count} siffror stämmer.`,
  someFailed: (failed, count) =>
    `${failed} av ${counted(count, "siffra", "siffror")} stämmer inte. Lita inte på resultaten i den här webbläsaren, och hör av er.`,
  figure: "Siffra",
  expected: "Ska vara",
  found: "Här",
  verdict: "Stämmer?",
  right: "stämmer",
  wrong: "fel",
  source: "Källa",
  byMathematics: "följer av matematiken",
  examples: {
    "kellblog-close": "Andel vunna efter ålder, och de affärer som ett kvartal ger",
    "kellblog-ramp":
      "En ny säljare som säljer 0, 25, 50 och 100\u00a0% av 1 200 tusen dollar om året under de första fyra kvartalen",
    skok: "Hundra kunder, av vilka 3\u00a0% lämnar varje månad",
    poisson: "Att planera för precis målet, när varje kund kommer av en slump",
    binomial: "Tjugo samtal, av vilka vart fjärde lyckas",
    pool: "Tre personer säger 10 till 20\u00a0%, 15 till 30\u00a0% och 5 till 12\u00a0%: tillsammans",
  },
  figures: {
    "close-rate": (quarters) =>
      quarters === "0" ? "andel vunna samma kvartal, %" : `andel vunna efter ${quarters} kvartal, %`,
    "close-rate-overall": () => "andel vunna totalt, %",
    "deals-closed": () => "vunna affärer under kvartalet",
    surplus: () => "fler än de 40 som behövs",
    "first-year": () => "första årets försäljning, tusen dollar",
    lifetime: () => "hur länge en kund stannar, månader",
    survivors: () => "kunder kvar efter 12 månader",
    "chance-as-planned": (goal) => `chansen för minst ${goal} när ${goal} är väntade`,
    needed: (goal) => `att räkna med för ${goal} i 8 fall av 10`,
    binomial: (k, n) => `chansen för precis ${k} av ${n}`,
    "pool-5": () => "5:e percentilen, %",
    "pool-50": () => "median, %",
    "pool-95": () => "95:e percentilen, %",
  },
  digits: "Samma siffror överallt",
  digitsLead: "64 simuleringar av referensplanen, varje siffra i sex rader i en kontrollsumma.",
  digitsSame: (sum) => `Den här webbläsaren ger samma siffror som alla andra: ${sum}.`,
  digitsOther: (found, expected) =>
    `Den här webbläsaren ger andra siffror: ${found} i stället för ${expected}.`,
  close: "Stäng",
};
