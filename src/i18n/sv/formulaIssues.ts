import { tidy } from "../../lib/tidy.ts";
import type { CellIssue, FormulaIssue, RefusedConstruct } from "../../model/issue.ts";
import type { IssueWordsOf } from "../issueWords.ts";
import { shareInside } from "../shareInside.ts";

const refused: { readonly [C in RefusedConstruct]: (text: string) => string } = {
  assignment: (text) => `”${text}” kan inte ge ett namn ett värde här. Skriv == för att jämföra.`,
  "function-definition": () =>
    "En formel kan inte definiera en funktion. Lägg till en egen rad och använd dess namn.",
  matrix: () => "En formel räknar med enstaka tal, inte med listor. Ta bort hakparenteserna.",
  object: () => "Klammerparenteser betyder inget i en formel. Använd vanliga parenteser.",
  range: () => "Ett kolon betyder inget här. Skriv ett intervall som 5 till 10.",
  text: () => "En formel kan inte innehålla text inom citattecken. Skriv en rads namn utan dem.",
  unit: (text) => `”${text}” läses som en måttenhet, och formler har inga. Skriv bara talet.`,
  property: () =>
    "En formel kan inte slå upp delar av en rad med punkt eller hakparenteser. Använd prev för månaden före.",
  "implicit-multiplication": (text) =>
    `Det saknas ett räknetecken vid ”${text}”. Skriv * för att multiplicera.`,
  "chained-comparison": () => "Jämförelser går inte att kedja. Skriv a < b and b < c.",
  "several-expressions": () => "En formel är ett enda uttryck. Ta bort det som skiljer flera åt.",
  comment: () => "En formel kan inte innehålla kommentarer. Skriv i radens anteckning.",
  operator: (text) =>
    `Tecknet ”${text}” ingår inte i språket. Det finns + - * / ^, jämförelser, and, or, not.`,
  literal: (text) =>
    `”${text}” är inget tal som formler har. Skriv det med siffror och högst ett decimaltecken.`,
};

export const formulaIssues: IssueWordsOf<FormulaIssue | CellIssue> = {
  empty: () => "Här står inget. Skriv ett tal, ett intervall eller en formel.",
  syntax: ({ found }) =>
    found === ""
      ? "Formeln tar slut för tidigt. Något saknas i slutet."
      : `Formeln går inte att läsa vid ”${found}”.`,
  "too-long": ({ length, max }, say) =>
    `Texten har ${say.number(length)} tecken; högst ${say.number(max)} är tillåtna. Dela upp den på flera rader.`,
  "too-deep": ({ max }, say) =>
    `Det är fler än ${say.number(max)} nivåer av parenteser, funktioner och villkor. Dela upp formeln på flera rader.`,
  "too-many-nodes": ({ max }, say) =>
    `Formeln har fler än ${say.number(max)} delar. Dela upp den på flera rader.`,
  refused: ({ construct, text }) => refused[construct](text),
  "number-too-large": ({ text }) => `${text} är större än något tal som det går att räkna med.`,
  "percent-place": () => "Procenttecknet kan bara stå direkt efter ett tal, som i 20\u00a0%.",
  "unknown-name": ({ name, nearest }) =>
    nearest === undefined
      ? `Det finns ingen rad med namnet ”${name}”.`
      : `Det finns ingen rad med namnet ”${name}”. Menade ni ${nearest}?`,
  "unknown-function": ({ name, nearest }) =>
    nearest === undefined
      ? `Det finns ingen funktion med namnet ”${name}”.`
      : `Det finns ingen funktion med namnet ”${name}”. Menade ni ${nearest}?`,
  "function-without-call": ({ name }) =>
    `”${name}” är en funktion. Skriv det den ska räkna på inom parentes: ${name}(…).`,
  "argument-count": ({ fn, min, max, found }, say) => {
    const most = Number.isFinite(max) ? say.number(max) : "";
    const wanted =
      min === max ? most : most === "" ? `${say.number(min)} eller fler` : `${say.number(min)} till ${most}`;
    return `${fn} tar ${wanted} argument men fick ${say.number(found)}.`;
  },
  "needs-row-name": ({ fn }) => `${fn} behöver namnet på en rad där, inte en beräkning.`,
  "needs-whole-number": ({ fn }) => `${fn} behöver ett heltal på minst 1 där, skrivet med siffror.`,
  "pairs-of-arguments": ({ fn }) =>
    `${fn} tar par: ett värde och dess vikt, sedan nästa värde och dess vikt.`,
  "interval-ends": () =>
    "Ett intervall går från ett tal till ett annat, som 5 till 10. Rader och beräkningar kan inte vara dess ändar.",
  "interval-order": ({ low, high }, say) =>
    low === high
      ? `Intervallet börjar och slutar på ${say.value(low)}. Skriv bara talet, eller två som skiljer sig åt.`
      : `Intervallet går från ${say.value(low)} ner till ${say.value(high)}. Det lägre talet ska stå först.`,
  "interval-share": ({ low, high }) => {
    const inside = shareInside(low, high);
    const example =
      inside === undefined ? "" : ` Skriv till exempel ${percent(inside[0])} till ${percent(inside[1])}.`;
    return `Ett intervall för en andel ligger mellan 0 och 100\u00a0%, utan att nå någon av dem. Det här går från ${percent(low)} till ${percent(high)}.${example}`;
  },
  "distribution-argument": (issue, say) => {
    const found = issue.found === undefined ? "" : ` Det är ${say.number(issue.found)}.`;
    const which = `Argument ${say.number(issue.argument + 1)} i ${issue.fn}`;
    if (issue.needs === "some-weight") return `Alla vikter i ${issue.fn} är 0. Minst en måste vara större.`;
    return `${which} måste vara ${needs[issue.needs]}.${found}`;
  },
  "uncertain-in-computed": () =>
    "En beräknad rad kan inte innehålla ett osäkert värde. Lägg intervallet i en indatarad och använd den radens namn här.",
  "nested-uncertain": ({ fn }) =>
    `Ett osäkert värde kan inte stå inuti ${fn}, som själv är ett. Ge ${fn} vanliga tal.`,
  "base-in-computed": () =>
    "base betyder lagret under i en indatarad. En beräknad rad har inget sådant; använd radens namn.",
  "row-in-input": ({ name }, say) =>
    `En indatarad kan inte använda en annan rad (${say.row(name)}). Gör om raden till en beräknad rad om ni vill det.`,
  "function-in-input": ({ fn }) =>
    `En indatarad kan inte använda ${fn}, som följer något över tid eller slump. Gör om raden till en beräknad rad om ni vill det.`,
  cycle: ({ rows }, say) =>
    rows.length <= 1
      ? `${rows.map(say.row).join("")} räknas ut från sig själv. Använd prev för att ta värdet från månaden före.`
      : `De här raderna räknas ut från varandra i en cirkel: ${[...rows, ...rows.slice(0, 1)].map(say.row).join(" → ")}. Använd prev någonstans för att ta månaden före.`,
  "out-of-range": ({ value, min, max, month }, say) => {
    const when = month === undefined ? "" : ` i ${say.month(month)}`;
    const allowed =
      min === undefined
        ? `högst ${say.value(max ?? value)}`
        : max === undefined
          ? `minst ${say.value(min)}`
          : `mellan ${say.value(min)} och ${say.value(max)}`;
    return `Värdet är ${say.value(value)}${when} men måste vara ${allowed}.`;
  },
  "not-a-number": ({ text, decimal }) =>
    decimal === undefined
      ? `”${text}” är inte ett giltigt tal.`
      : `”${text}” är inte ett giltigt tal. Använd ${decimal === "," ? "decimalkomma" : "decimalpunkt"}.`,
  "not-understood": ({ percent }) =>
    percent
      ? "Det här går inte att tolka. Skriv ett tal (20\u00a0%), ett intervall (15 till 25\u00a0%) eller en formel som börjar med =."
      : "Det här går inte att tolka. Skriv ett tal (20), ett intervall (15 till 25) eller en formel som börjar med =.",
  "how-sure": ({ example }) => `Hur säkert är det? Skriv till exempel ${example}.`,
  "one-sided": ({ example }) =>
    `Skriv ett intervall från det lägsta till det högsta, till exempel ${example}.`,
  date: ({ text }) =>
    `”${text}” är ett datum, men här ska det stå ett värde. Skriv i månadens kolumn om värdet ska ändras från en viss månad.`,
  "source-error": ({ text }) =>
    `”${text}” är ett fel i kalkylarket som det kopierades från, inte ett tal. Rätta det där, eller skriv ett värde här.`,
  "from-month": () => "Ett värde som gäller från en viss månad skrivs i den månadens kolumn.",
  "per-year": () => "Gäller det ett helt år? Välj en tolftedel, eller talet som det står.",
  "per-week": () =>
    "Gäller det en vecka? Välj vad det blir på en månad, eller talet som det står om raden räknas per vecka.",
  "per-day": () =>
    "Gäller det en dag? Välj talet som det står om raden räknas per dag, eller vad det blir på en månad.",
  "other-currency": ({ typed, plan }) =>
    `Planen är i ${plan}, och ${typed} räknas inte om. Skriv beloppet i ${plan}.`,
  "percent-here": () => "Här ska det stå ett antal, inte en procentsats.",
  "which-measure": () => "Är det arbetstid, eller hela dygn?",
  "too-many-means": ({ max }, say) =>
    `För många osäkra värden står inuti beräkningar som max(10 till 20; 15), vars medelvärde måste provas fram: en plan med sina scenarier får ha högst ${say.number(max)}, varje månad som skiljer sig räknad. Använd vanliga intervall som 10 till 20.`,
  "read-only": () =>
    "En annan flik har planen nu, så ingenting ändrades här. Välj ”Redigera här i stället” högst upp.",
  "start-only": () => "Den här raden gäller bara vid start och kan inte ha ett eget värde för en månad.",
  "actual-of-start": () => "Den här raden gäller bara vid start och kan inte ha något utfall.",
  "actual-negative": ({ value }, say) =>
    `Ett utfall på den här raden kan inte vara under 0; det här är ${say.value(value)}.`,
  "actual-too-early": ({ month, first }, say) =>
    `${say.month(month)} är för länge sedan: utfall får gå tillbaka till ${say.month(first)}, tio år före planen.`,
  "closed-outside": ({ month, last }, say) =>
    `${say.month(month)} kan inte vara stängd: planen slutar i ${say.month(last)}.`,
};

const needs = {
  number: "ett vanligt tal",
  positive: "större än 0",
  "not-negative": "0 eller mer",
  share: "mellan 0 och 1",
  "open-share": "mellan 0 och 1, utan att nå någon av dem",
  "above-previous": "större än argumentet före",
  "less-extreme": "mindre extremt: det går inte att räkna med",
  "between-neighbours": "mellan argumenten på var sida",
} as const;

function percent(share: number): string {
  return `${String(tidy(share * 100)).replace(".", ",")}\u00a0%`;
}
