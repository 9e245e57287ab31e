import { counted } from "../counted.ts";
import type { startCard as en } from "../en/startCard.ts";
import type { Translation } from "../translation.ts";

export const startCard: Translation<typeof en> = {
  title: "Gör planen till er egen",
  templates: (templates, all) => `${templates} av ${all} viktiga värden är mallens`,
  count: (yours, all) =>
    `${yours} av de ${counted(all, "värde", "värden")} som betyder mest för målet är era egna`,
  unfold: "Fyll i dem",
  fold: "Fäll ihop",
  putAway: "Ta bort kortet",
  putAwayDone: "Kortet är borttaget",
  putAwayAsked: "Kortet är borttaget; teamet lades inte in i planen",
  goal: "Vad ni vill nå",
  figures: "De värden som betyder mest för målet",
  waiting: "Räknar ut vilka värden som betyder mest…",
  columns: { figure: "Värde", yours: "I planen", typical: "Typiskt" },
  from: (month) => `från och med ${month}`,
  isYours: "Ert eget.",
  typical: (value, source) => `Typiskt: ${value}. ${source}`,
  fromTemplate: (value) => `Mallens exempel är ${value}`,
  noTypical: "Mallens exempel",

  team: {
    title: "Vem gör vad",
    lead: "I ett litet team har man flera roller. Ge varje roll en del av någons tid: den som säljer på halvtid är en halv säljare.",
    name: "Namn",
    person: (number) => `Person ${number}`,
    left: "Kvar",
    over: (taken) => `${taken} totalt`,
    headcount: "Personer",
    add: "En person till",
    use: "Lägg in teamet i planen",
    used: "Teamet finns i planen.",
    usedNone: (roles) => `Teamet finns i planen, och de här är nu 0: ${roles}.`,
    undo: "Ångra",
    undone: "Antalen är som de var.",
    wrong: "En del av någons tid är mellan 0 och 100\u00a0%. Skriv den på något av de här sätten:",
    examples: ["60\u00a0%", "1/4", "halvtid"],
    readAs: (typed, percent) => `${typed} läses som ${percent}.`,
    leftOut: (roles) => `Ingen i teamet har de här rollerna, men planen har folk i dem: ${roles}.`,
    ifNone: "Om de sätts till 0 upphör det här:",
    stops: {
      prospectors: "Ingen gör ringlistor: när listan är slut har jägarna ingen att ringa.",
      hunters:
        "Ingen ringer: inga möten bokas per telefon, och uppföljningen upphör när ingen är kvar att följa upp.",
      sdrs: "Ingen ringer de leads som marknad ger, så de kallnar; kvar blir bara de som säljarna tar direkt.",
      sellers: "Ingen träffar kunder: inga affärer vinns.",
      account_managers: "Ingen tar hand om kunderna: fler lämnar, och de köper inte längre mer.",
      content_managers: "Inga artiklar skrivs, så de drar inga besökare.",
      campaign_managers: "Inga kampanjer görs, så de ger inga leads.",
      digital_specialists: "Ingen sköter annonserna: samma pengar ger färre besökare.",
      managers: "Bara deras kostnad försvinner: inget annat i modellen bygger på dem.",
    },
    waits: "Teamet finns inte i planen än: en fråga om rollerna väntar på svar.",
    answer: "Svara på den",
    stay: "De blir kvar som de är",
    none: "Sätt dem till 0",
  },

  tables: {
    title: "Er egen historik",
    lead: "Affärer från ert CRM visar er säljcykel, andel vunna affärer och vad som är öppet; en tabell med månader visar vad som kom in. Släpp filen på sidan, eller klistra in månader direkt i kalkylen.",
    read: "Läs in affärer eller månader…",
  },
};
