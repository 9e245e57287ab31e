import { counted } from "../counted.ts";
import type { followUp as en } from "../en/followUp.ts";
import type { Translation } from "../translation.ts";

export const followUp: Translation<typeof en> = {
  monthsTo: (from, to) => `från ${from} till ${to}`,
  inMonth: (month) => `i ${month}`,
  forMonths: (count, one) => `${count} ${one ? "månad" : "månader"}`,

  cameOf: (came, tried, share) => `${came} av ${tried} (${share})`,
  cameShort: (came, tried) => `${came} av ${tried}`,
  cameAlone: (came, perMonth) => `${came} (${perMonth} i månaden)`,
  learntCounts: (input, came, when) => `${input}: ${came} ${when}.`,
  learntOwn: (input, months, when) => `${input}: egna siffror för ${months}, ${when}.`,
  typedBecomes: (typed, worth, learnt) =>
    `Ni skrev ${typed}${worth}; med det som har hänt blir det ${learnt}.`,
  worthTries: (tries) => `, vilket väger lika mycket som ${tries} försök`,
  certainBecomes: (typed, learnt) =>
    `Ni skrev ${typed} som om det vore säkert; det som har hänt säger ${learnt}.`,
  impossible: (typed) => `Ni skrev ${typed}, och då kan det här inte hända: skriv ett bredare intervall.`,
  overdispersed: "Månaderna skiljer sig mer åt än slumpen förklarar, så varje månad väger mindre.",
  surprising:
    "Med intervallet ni skrev skulle så avvikande siffror komma mindre än en gång på hundra: intervallet var för snävt, eller så har marknaden ändrats.",
  surprisingNumber: "Om talet stämde skulle så avvikande siffror komma mindre än en gång på hundra.",
  drifting:
    "De första månaderna och de senare skiljer sig mer åt än slumpen förklarar: något har ändrats på vägen.",
  learntNote: (when, came) => `lärt ${when}: ${came}`,
  learntNoteOwn: (when) => `lärt ${when}: egna siffror`,

  nothingLearnt: "Det som har hänt säger ännu inget om något osäkert antagande.",
  teaches: (came, tried, input) =>
    `Skriv utfallet för ${came} och ${tried} i samma månad: det säger något om antagandet ”${input}”.`,
  learntOf: (inputs, one) => `Det som har hänt säger något om ${inputs} ${one ? "antagande" : "antaganden"}.`,
  surprisedBy: (inputs) => `Överraskande: ${inputs}.`,
  driftedIn: (inputs) => `Har ändrats på vägen: ${inputs}.`,
  contradiction: (row, month, came, tried) =>
    `${row} i ${month}: ${came} av ${tried} går inte ihop. Någon av siffrorna är fel, och månaden räknas inte med.`,
  disagreement: (row, month, actual, sum) =>
    `${row} i ${month}: ${actual}, men det som summeras blir ${sum}. Båda siffrorna får stå kvar.`,

  trackNothing: "Ingen sparad prognos har ännu någon månad att jämföra med.",
  nineInTen: "nio chanser på tio",
  oneInTwo: "en chans på två",
  trackInside: (figures, chance, inside, right, verdict) =>
    `Av ${counted(figures, "siffra", "siffror")} som vi gav ${chance} hamnade ${inside} inom intervallet; ${right} vore lagom: ${verdict}.`,
  trackFew: (figures, one, chance, inside) =>
    `Av ${figures} ${one ? "siffra" : "siffror"} som vi gav ${chance} hamnade ${inside} inom intervallet: för få för att döma av.`,
  or: (low, high) => `${low} eller ${high}`,
  verdicts: {
    right: "precis lagom",
    "a-little-too-sure": "lite för säkra",
    "a-little-too-careful": "lite för försiktiga",
    "too-sure": "för säkra",
    "too-careful": "för försiktiga",
  },
  byLuck: (low, high) => `Slumpen ensam ger ${low} till ${high}.`,
  sharedLuck: (forecasts, one) =>
    one
      ? "De kommer från en enda prognos, och månaderna i en rad delar tur och otur: se det som en fingervisning."
      : `De kommer från ${forecasts} prognoser, och månaderna i en rad delar tur och otur: se det som en fingervisning.`,
  medianError: (share) => `Hälften av utfallen låg inom ${share} från prognosens mitt.`,
  goalsDecided: (decided, one, met) =>
    one ? `Ett mål är avgjort: ${met}.` : `Av ${decided} mål som är avgjorda nåddes ${met}.`,
  oneMet: "det nåddes",
  oneMissed: "det nåddes inte",
  goalsOpen: (open, one) => `${open} är ännu ${one ? "öppet" : "öppna"}.`,
  brier: (score, coin) =>
    `Chanserna som gavs får ${score} poäng (Brier: 0 är perfekt, att alltid säga 50\u00a0% ger ${coin}).`,

  historyNone: "Ingen månad är stängd ännu, så chansen har ingen historik.",
  historyOne: (goal, chance, month) => `${goal}: ${chance} efter ${month}.`,
  historyMoved: (goal, first, start, now, month) =>
    `${goal}: ${first} efter ${start}, ${now} efter ${month}.`,
  historyStep: (from, to, month) => `Det största steget kom i ${month}: från ${from} till ${to}.`,
  historySteady: "Ingen månad har flyttat den mer än felmarginalen.",
  moved: (month, from, to) => `${month}: från ${from} till ${to}.`,
  movedTo: (month, to) => `${month}: ${to}.`,
  movedBy: (what, parts) => `Det som väntas av ${what} till målets datum: ${parts}.`,
  nothingCame: "Ingen siffra från den månaden påverkade den.",

  bridgeNone: "Ingen månad i planen är stängd ännu, så det finns inget att jämföra.",
  bridgeBetween: (what, actual, plan) => `${what}: ${actual}, mot ${plan} i planen.`,
  bridgeParts: (parts) => `${parts}.`,
  bridgePart: (row, change) => `${row} ${change}`,
  bridgeRest: (change) => `resten (slump och steg som saknar utfall) ${change}`,
  bridgeOther: (change) => `mindre poster tillsammans ${change}`,
  bridgeOnPlan: "Det är som i planen.",
  bridgeNoValue: (what) => `${what} har inget värde i planen eller i utfallet.`,

  poolNothing: "Ingen har gjort någon bedömning ännu.",
  poolOf: (input, people, one, range, middle) =>
    one
      ? `${input}: en person säger ${range}, med ${middle} i mitten.`
      : `${input}: ${people} personer säger tillsammans ${range}, med ${middle} i mitten.`,
  poolAgree: "Ni är överens: ett intervall täcker allas.",
  poolDiffer: "Ni är delvis oense: hör varför innan ni bestämmer er.",
  poolApart: "Ni skiljer er mer åt än var och en är osäker: prata om varför.",
};
