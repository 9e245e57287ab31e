import type { sheetTools as en } from "../en/sheetTools.ts";
import type { Translation } from "../translation.ts";

export const sheetTools: Translation<typeof en> = {
  close: "Stäng",
  cancel: "Avbryt",
  take: "Använd",
  scope: "Hur långt det gäller",

  shape: {
    title: (place) => `Hur säkert: ${place}`,
    entry: "Så skrivs det",
    entryHint: "Det skrivna och det ritade är samma värde.",
    kind: "Form",
    kinds: {
      value: "Ett enda värde",
      points: "Lågt, troligt, högt",
      triangular: "Triangel",
      uniform: "Alla värden lika troliga",
      normal: "Normalfördelning",
      lognormal: "Sned fördelning med lång svans (lognormal)",
      beta: "En andel, efter antal träffar (beta)",
      sample: "Mina egna siffror",
    },
    noShape: "Det här är en formel utan egen bild. Välj en form för att ersätta den.",
    parts: {
      value: "Värde",
      low: "Lågt",
      likely: "Troligt",
      high: "Högt",
      mean: "Medelvärde",
      sd: "Standardavvikelse",
      median: "Median",
      upper: "1 gång av 20 över",
      alpha: "Träffar",
      beta: "Missar",
    },
    likelyHint: "Kan lämnas tomt",
    level: "Hur säkert är det att värdet ligger där emellan?",
    order: "Värdena ska stiga från lågt till högt.",
    impossible:
      "Någon sådan form finns inte. Ändarna ska stiga, spridningen vara större än noll och andelar ligga mellan 0 och 100\u00a0%.",
    notNumber: "Ange ett tal.",
    summary: (mean, low, high) => `Medelvärde ${mean}. 9 gånger av 10 mellan ${low} och ${high}.`,
    picture: (summary) => `Formen. ${summary}`,
    figures: "Siffror ur er egen historik",
    figuresHint: "Klistra in en kolumn eller rad från ett kalkylblad, eller skriv en per rad.",
    figuresRead: (count) => (count === 1 ? "1 siffra" : `${count} siffror`),
    figuresUnread: (texts) => `Förstods inte: ${texts}`,
    figuresUse: "Dra en av dem slumpvis",
    figuresFit: (range) => `Använd intervallet de tyder på: ${range}`,
    figuresSame: "Siffrorna skiljer sig inte åt: de tyder inte på något intervall.",
    drag: "Dra i markeringarna eller flytta dem med piltangenterna.",
  },

  pattern: {
    title: (row) => `Över tid: ${row}`,
    kind: "Utveckling",
    kinds: {
      constant: "Samma varje månad",
      growth: "Ökar med en viss procent per månad",
      ramp: "Ökar eller minskar jämnt och ligger sedan kvar",
      seasonal: "Efter säsong",
      list: "Månad för månad",
    },
    values: { constant: "Värde", growth: "Första månaden", ramp: "Från", seasonal: "En vanlig månad" },
    rate: "Tillväxt per månad",
    to: "Till",
    months: "På hur många månader",
    factors: "Varje månad mot en vanlig",
    list: "Månadernas värden, från den första",
    listHint: (months) =>
      `Ett per rad, eller inklistrat från ett kalkylblad; högst ${months}. Det sista gäller därefter.`,
    listWrong: (months) =>
      `Ange minst ett värde och högst ${months}; vart och ett ett tal eller ett intervall.`,
    course: (from, first, to, last) => `${from}: ${first}; ${to}: ${last}`,
    clears: (count) =>
      count === 1
        ? "Ta bort månaden som är satt ovanpå"
        : `Ta bort de ${count} månaderna som är satta ovanpå`,
    done: (row) => `${row} följer sitt mönster`,
  },

  problems: {
    title: "Problem",
    lead: "De här texterna gick inte att använda. Tills de är rättade gäller de senaste fungerande värdena.",
    none: "Det finns inga.",
  },

  uses: {
    title: (row) => `${row} används`,
    lead: "Raden kan tas bort när inget längre bygger på den. Den används här:",
  },

  row: {
    title: (row) => `Raden ${row}`,
    newTitle: "En egen rad",
    add: "Lägg till raden",
    english: "Namn på engelska (valfritt)",
    swedish: "Namn på svenska",
    labelMissing: "Ge den ett namn på något av språken.",
    missing: "Ange ett namn.",
    kind: "Vad den är",
    kinds: { input: "Indata", computed: "En beräkning" },
    total: "Kvartal och år visar",
    totals: {
      flow: "Månadernas summa",
      stock: "Sista månadens värde (t.ex. antal kunder)",
      ratio: "Sista månadens värde (t.ex. en andel)",
    },
    unit: "Enhet",
    noUnit: "Ingen enhet",
    share: "% (0 till 100\u00a0%)",
    percent: "% (vilken som helst)",
    otherUnit: "En annan…",
    unitName: "Enhetens namn",
    group: "Grupp",
    newGroup: "En ny grupp…",
    groupName: "Gruppens namn",
    text: { input: "Värde", computed: "Formel" },
  },
};
