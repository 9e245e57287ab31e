import { counted } from "../counted.ts";
import type { exports as en } from "../en/exports.ts";
import type { Translation } from "../translation.ts";

export const exports: Translation<typeof en> = {
  menu: "Exportera",
  menuOf: (what) => `Exportera: ${what}`,
  svg: "Bild för tryck (SVG)",
  png: "Bild för presentation (PNG)",
  copyPicture: "Kopiera bilden",
  csv: "Tabell som CSV",
  copyTable: "Kopiera tabellen",
  saved: (name) => `${name} sparades bland era hämtade filer.`,
  pictureCopied: "Bilden är kopierad.",
  tableCopied: "Tabellen är kopierad.",
  notCopied: "Webbläsaren lät det inte kopieras. Spara som fil i stället.",
  failed: "Filen gick inte att skapa.",

  title: "Exportera",
  sheet: "Kalkylen",
  sheetLead: "Alla siffror, med månader, kvartal och räkenskapsår, som en CSV-fil för ett kalkylprogram.",
  figure: "Vilka värden",
  figures: {
    expected: "Utan slump",
    median: "Median av alla simuleringar",
    mean: "Medelvärde av alla simuleringar",
    low: "Lågt (5\u00a0%)",
    high: "Högt (95\u00a0%)",
  },
  rows: "Vilka rader",
  rowsShown: "De som visas",
  rowsAll: "Alla",
  saveCsv: "Spara som CSV",
  group: "Del",
  row: "Rad",
  id: "Namn i formler",
  unit: "Enhet",
  share: "andel (1 = 100\u00a0%)",

  trials: "Varje simulering",
  trialsLead:
    "Värdet i varje simulering för några rader, månad för månad: en rad i filen per simulering, för egen statistik.",
  trialsRows: "Rader",
  trialsSize: (figures) => counted(figures, "värde", "värden"),
  trialsTooMany: (figures, most) =>
    `Det skulle bli ${counted(figures, "värde", "värden")}. Välj färre rader: högst ${most} får plats i en fil.`,
  trialsNone: "Välj minst en rad.",
  trial: "Simulering",
  working: (percent) => `${percent} klart`,
  stop: "Stoppa",

  workbook: "Excel-arbetsbok",
  workbookLead:
    "Kalkylen utan slump som fungerande formler: ändra indata i Excel eller LibreOffice så följer allt med. De troliga intervallen kommer med som siffror.",
  workbookFrom: (scenario) =>
    `Den utgår från ”${scenario}”, som visas nu. I arbetsboken går det att välja bland planens scenarier.`,
  saveWorkbook: "Spara som Excel",

  tables: "Tabeller i vyn",
  tablesNone: "Ingen tabell syns just nu. Diagram och svar kan visas som tabeller.",
  tableN: (n) => `Tabell ${n}`,
  planFile: "Planen",
  planLead: "Planfilen innehåller allt ni har matat in. Den kan öppnas här igen, på vilken dator som helst.",
  close: "Stäng",
};
