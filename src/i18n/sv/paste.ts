import { counted } from "../counted.ts";
import type { paste as en } from "../en/paste.ts";
import type { Translation } from "../translation.ts";

export const paste: Translation<typeof en> = {
  title: (cells) => `Klistra in ${cells}?`,
  reading: "Läser det som klistrades in",
  take: "Klistra in",
  takeImport: "Läs in",
  leave: "Låt allt vara som det var",
  stop: "Avbryt",
  importTitle: "Läs in affärerna?",
  left: "Inget klistrades in",
  preview: "Så blir det i kalkylen",
  more: (count) => `och ${count} till`,
  cleared: "töms",
  notRead: (text) => `! ${text}`,

  asks: {
    deals: (count) =>
      `Det här är en tabell med ${counted(count, "affär", "affärer")}. De har ingen plats i kalkylen, men kan läsas in.`,
    turned: "Här står talen under varandra, men i kalkylen står månaderna bredvid varandra.",
    columns: (month) => `Månaderna i blocket börjar med ${month}, men en annan är markerad.`,
    otherMonths: (month) =>
      `Månaderna i blocket börjar med ${month}, och ingen av dem finns i planen. I ordning från den markerade månaden hamnar talen här:`,
    years: (sample) => `${sample} är ett helt år, men kalkylen har månader.`,
    periods: (sample) => `${sample} är längre än en månad, men kalkylen har månader.`,
    quarters: (sample) => `${sample} är ett kvartal, men kalkylen har månader.`,
    rows: "Namnen längst fram hör till andra rader än de markerade.",
    names: (sample, count) =>
      count === "1"
        ? `Ingen rad heter ”${sample}”.`
        : `${count} av namnen hör inte till någon rad, till exempel ”${sample}”.`,
    noNames: (sample) => `Ingen rad heter ”${sample}”. I ordning från den markerade raden hamnar talen här:`,
    source: (row, source) =>
      `”${row}” räknas fram och kan inte fyllas i. Det ni har per månad hör hemma i ”${source}”, som den räknas fram av.`,
    sourceCame: (row, source) =>
      `Inget räknas fram av ”${row}”: siffror där ändrar och lär ingenting. I ”${source}” räknas de.`,
    numbers: (sample) => `Vad betyder ${sample}?`,
    signs: (sample, reading) => `Talen är skrivna på ett annat sätt än på sidan: ${sample} är ${reading}.`,
    scale: (sample) => `”${sample}” anger att beloppen är i tusental eller miljoner.`,
    fractions: (sample) => `Vad betyder ${sample} i en rad med procent?`,
    dashes: "Vad betyder ett streck?",
    blanks: (cells) => `Blocket är tomt där ${cells} redan är ifyllda.`,
    currency: (found, plan) => `Blocket är i ${found} och planen i ${plan}. Inget räknas om.`,
  },

  options: {
    deals: {
      import: "Läs in affärerna: säljcykel, andel vunna och öppna affärer",
      figures: "Klistra in som tal",
    },
    turned: { turn: "Vänd på det: månaderna bredvid varandra", keep: "Under varandra, som det är" },
    columns: { months: "Varje tal till sin egen månad", order: "I ordning från den markerade månaden" },
    quarters: {
      spread:
        "Fördela dem: en tredjedel per månad av det som summeras, sista månaden för det som är ett läge",
      order: "En månad var, i ordning från den markerade",
      leave: "Utelämna dem",
    },
    rows: {
      names: "Efter namnen; det som saknar rad utelämnas",
      order: "I ordning från den markerade raden",
    },
    source: {
      source: (source) => `Lägg dem i ”${source}”`,
      itself: () => "Utelämna dem",
      came: (row) => `Behåll dem som utfall av ”${row}”`,
    },
    scale: { scaled: "Räkna om till hela belopp", plain: "Ta dem som de står" },
    dashes: { zero: "Noll", blank: "Ingenting" },
    blanks: { leave: "Behåll det som står där", clear: "Töm dem" },
    currency: { take: (plan) => `Använd talen som ${plan}`, leave: () => "Utelämna de cellerna" },
  },

  leftOut: {
    quarters: (list) => `utelämnade kvartal: ${list}`,
    totals: (list) => `utelämnade summor: ${list}`,
    "other-months": (list) => `finns inte i planen: ${list}`,
    "month-twice": (list) => `utelämnade månader som kommer två gånger: ${list}`,
    "no-month": (list) => `utelämnade kolumner utan månad: ${list}`,
    names: (list) => `ingen rad heter: ${list}`,
    "row-twice": (list) => `utelämnade rader som redan kommit: ${list}`,
    blanks: (_list, cells) => `tomma celler lät ${cells} vara som de var`,
    currency: (_list, cells) => `utelämnat, i annan valuta: ${cells}`,
  },

  readAs: {
    point: "läst med decimalpunkt, som programmet anger",
    comma: "läst med decimalkomma, som programmet anger",
  },
};
