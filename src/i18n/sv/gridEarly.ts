import { counted } from "../counted.ts";
import type { gridEarly as en } from "../en/gridEarly.ts";
import type { Translation } from "../translation.ts";

export const gridEarly: Translation<typeof en> = {
  sheet: "Kalkylblad",
  help: "Pilarna flyttar mellan cellerna. Enter eller F2 redigerar, skriv för att ersätta. Escape och sedan Tabb lämnar kalkylbladet. Frågetecken visar alla kortkommandon.",
  columns: { label: "Rad", value: "Värde", unit: "Enhet", trend: "Förlopp" },
  level: {
    label: "Rader",
    essentials: "Det viktigaste",
    all: "Alla rader",
    nowAll: "Nu visas alla rader: raden hör inte till det viktigaste.",
  },
  shown: { label: "Resultaten visar", expected: "Utan slump", median: "Median", mean: "Medelvärde" },
  groupRows: (count) => counted(count, "rad", "rader"),
  closed: "stängd",
  selectAll: "Markera hela bladet",
  nameBox: "Gå till en rad eller månad",
  nameBoxHint: "Rad, månad eller båda",
  place: (row, column) => `${row} · ${column}`,
  noSuchPlace: (text) => `Ingen rad eller månad heter ${text}`,
  formulaBar: "Cellens innehåll",

  states: {
    override: "satt den här månaden",
    carried: "gäller sedan en tidigare månad",
    scenario: "ändrat i scenariot",
    changed: "ändrad formel",
    range: "osäkert",
    error: "kunde inte användas",
    unused: "används inte: månaderna har egna värden",
    resting: (rows) => `bygger på det senast fungerande värdet för ${rows}`,
  },
  goTo: (row) => `Gå till ${row}`,
  origins: {
    template: "mallens siffra",
    converted: "mallens siffra, omräknad",
    yours: "er egen siffra",
    agreed: "överenskommen",
  },
  templates: {
    count: (templates, all) => `${templates} av ${all} viktiga från mallen`,
    hint: "Så många av de viktigaste indata är fortfarande mallens. Tryck för att bara se det som ännu inte är ert.",
  },

  refusals: {
    calculated: "Cellen är beräknad. F2 ändrar formeln, för alla månader.",
    total: "En summa räknas ut av sina månader.",
    group: "Det här är en rubrik.",
    unit: "Enheten hör till raden.",
    trend: "Linjen ritas av månaderna.",
    "start-only": "Gäller bara starten: ändra radens värde.",
    "no-actual": "Den här raden gäller bara vid start och har inget utfall.",
    beneath: "Det här räknas ut från planen som den gjordes.",
    shape: "Bara ett indatavärde kan vara osäkert.",
    "read-only": "Planen kan inte redigeras här just nu.",
  },
  said: {
    taken: (place, text) => `${place}: ${text}`,
    cells: (count, figure) => (count === 1 ? "1 cell" : `${figure} celler`),
    copied: (cells) => `Kopierade ${cells}`,
    pasteTooLarge: "Det är för stort att klistra in: ett kalkylblad rymmer högst 500 rader och 120 månader.",
    pasteFailed: "Webbläsaren låter inte sidan läsa urklipp från en meny. Använd tangenterna i stället.",
    undone: "Ångrat",
    redone: "Gjort om",
    nothingToUndo: "Inget att ångra",
    nothingToRedo: "Inget att göra om",
    leave: "Tabb lämnar kalkylbladet",
    formulasShown: "Formler visas",
    formulasHidden: "Värden visas",
    savedHere: (time) => `Sparat i den här webbläsaren ${time}`,
    notSaved: "Inte sparat ännu",
    saveFile: "Spara en fil",
  },

  trace: {
    precedent: "används av den markerade raden",
    dependent: "använder den markerade raden",
  },

  phone: {
    list: "Indata som lista",
    sheet: "Hela bladet",
    commands: "Kommandon för cellerna",
  },

  note: {
    field: "Anteckning",
  },

  shortcuts: {
    title: "Kortkommandon",
  },
  totals: {
    flow: "Summan av månaderna",
    stock: "Värdet i sista månaden",
    ratio: "Sista månadens värde; kvoter kan inte summeras",
    column: "summor, och för det som inte summeras sista månadens värde",
  },
};
