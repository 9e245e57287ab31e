import type { FileIssue } from "../../model/issue.ts";
import type { IssueWordsOf } from "../issueWords.ts";

type Expected = Extract<FileIssue, { readonly code: "wrong-type" }>["expected"];

const expectedWords: { readonly [E in Expected]: string } = {
  text: "en text",
  number: "ett tal",
  "whole-number": "ett heltal",
  "true-or-false": "true eller false",
  object: "ett objekt inom klammerparenteser",
  list: "en lista inom hakparenteser",
  "text-or-number": "en text eller ett tal",
  label: "en text, eller en för varje språk",
  month: "en månad, till exempel 2027-03",
  date: "en månad eller ett datum, till exempel 2027-12-31",
  day: "ett datum, till exempel 2027-01-15",
  digest: "en SHA-256 med 64 hexadecimala siffror",
  figures: "fem percentiler i stigande ordning: [p5, p25, p50, p75, p95]",
  currency: "en valutas tre bokstäver, till exempel SEK",
  correlation: "två rader och ett tal: [rad, rad, 0.5]",
};

const manyWords = {
  rows: "rader",
  scenarios: "scenarier",
  goals: "mål",
  forecasts: "sparade prognoser",
  meetings: "möten",
};

export const fileIssues: IssueWordsOf<FileIssue> = {
  "file-too-large": ({ bytes, max }, say) =>
    `Filen är på ${say.number(bytes)} byte; en plan får ha högst ${say.number(max)}.`,
  "not-json": ({ line, column, found }, say) => {
    const place = `rad ${say.number(line)}, kolumn ${say.number(column)}`;
    return found === ""
      ? `Filen tar slut för tidigt, på ${place}. Den sparades kanske inte i sin helhet.`
      : `Filen är inte giltig JSON på ${place}, där det står ”${found}”.`;
  },
  "check-too-long": () =>
    "Det krävs mer tid eller minne att kontrollera den än någon plan borde behöva, så den öppnades inte.",
  "check-stopped": () => "Kontrollen avbröts, så den öppnades inte.",
  "not-a-plan": () => `Filen är ingen plan: det står inte "format": "ubm-plan" i den.`,
  "newer-version": ({ version, supported }) =>
    `Planen har version ${version}; det här programmet läser till och med version ${supported}. Öppna den i ett nyare.`,
  "bad-version": ({ found }) => `Planens version är ${found}; den måste vara ett heltal från 1 och uppåt.`,
  "duplicate-key": ({ key }) => `”${key}” står två gånger. Behåll den ena.`,
  "unknown-key": ({ key, nearest }) =>
    nearest === undefined ? `”${key}” är inte känt här.` : `”${key}” är inte känt här. Menade ni ${nearest}?`,
  "forbidden-key": ({ key }) => `”${key}” går inte att använda som namn.`,
  "missing-key": ({ key }) => `”${key}” saknas.`,
  "wrong-type": ({ expected, found }) => `Här ska stå ${expectedWords[expected]}; det står ${found}.`,
  "not-one-of": ({ found, allowed }) => `Här står ${found}; det ska vara något av ${allowed.join(", ")}.`,
  "number-outside": ({ found, min, max }, say) =>
    `Här står ${say.number(found)}; det ska vara mellan ${say.number(min)} och ${say.number(max)}.`,
  "too-many": ({ what, found, max }, say) =>
    what === "estimates"
      ? `Det finns ${say.number(found)} bedömningar av den här raden; högst ${say.number(max)} är tillåtna.`
      : what === "decisions"
        ? `Det finns ${say.number(found)} beslut från det här mötet; högst ${say.number(max)} är tillåtna.`
        : `Det finns ${say.number(found)} ${manyWords[what]}; en plan får ha högst ${say.number(max)}.`,
  "text-too-long": ({ length, max }, say) =>
    `Texten har ${say.number(length)} tecken; högst ${say.number(max)} är tillåtna.`,
  "nested-too-deep": ({ max }, say) => `Filen är nästlad i fler än ${say.number(max)} nivåer.`,
  "bad-id": ({ id }) =>
    `”${id}” kan inte vara en rads id. Det består av små bokstäver a–z, siffror och _, och börjar med en bokstav.`,
  "reserved-id": ({ id }) => `”${id}” är ett ord i formler och kan inte vara en rads id. Välj ett annat.`,
  "unknown-row": ({ id, nearest }) =>
    nearest === undefined
      ? `Det finns ingen rad med id ”${id}”.`
      : `Det finns ingen rad med id ”${id}”. Menade ni ${nearest}?`,
  "not-an-input": ({ id }, say) => `${say.row(id)} är beräknad och kan inte få ett värde här.`,
  "not-computed": ({ id }, say) => `${say.row(id)} är indata och kan inte få en formel här.`,
  "template-row-fixed": ({ key }) => `”${key}” går inte att ändra för en av modellens egna rader.`,
  "key-needs-kind": ({ key, kind }) =>
    `”${key}” är bara för ${kind === "input" ? "indatarader" : "beräknade rader"}, och det är inte den här raden.`,
  "range-order": ({ min, max }, say) =>
    `Det lägsta tillåtna värdet, ${say.number(min)}, är högre än det högsta, ${say.number(max)}.`,
  "duplicate-name": ({ name }) => `Det finns redan en med namnet ”${name}”.`,
  "goal-bounds": () =>
    "Ett mål har antingen ett värde att nå eller ett att inte överskrida: at_least eller at_most, en av de två.",
  "past-last-month": ({ last }) =>
    `Planen fortsätter efter ${last}, den sista månad som finns. Låt den börja tidigare eller ha färre månader.`,
  "goal-outside": ({ date, first, last }) =>
    `${date} ligger utanför planen, som går från ${first} till ${last}.`,
  "goal-order": ({ from, by }) => `Målet börjar (${from}) efter att det slutar (${by}).`,
  "correlation-size": ({ value }, say) =>
    `En korrelation ligger mellan −1 och 1, utan att nå någon av dem; den här är ${say.number(value)}.`,
  "correlation-self": ({ id }, say) => `${say.row(id)} kan inte korreleras med sig själv.`,
  "correlation-twice": ({ first, second }, say) =>
    `Korrelationen mellan ${say.row(first)} och ${say.row(second)} är angiven två gånger.`,
  "correlation-needs-one-draw": ({ id }, say) =>
    `${say.row(id)} kan inte korreleras: dess värde måste innehålla exakt ett intervall eller en fördelning.`,
  "correlations-impossible": ({ first, second }, say) =>
    `Korrelationerna kan inte alla gälla samtidigt. Den mellan ${say.row(first)} och ${say.row(second)} går inte ihop med de andra; för den närmare 0.`,
};
