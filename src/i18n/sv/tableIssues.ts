import type { TableIssue } from "../../model/tableIssue.ts";
import type { IssueWordsOf } from "../issueWords.ts";

type OtherFormat = Extract<TableIssue, { readonly code: "table-other-format" }>["found"];

const formats: { readonly [F in OtherFormat]: string } = {
  "old-excel": "en Excelfil av det gamla slaget (.xls)",
  "binary-excel": "en binär Excelfil (.xlsb)",
  "open-document": "en OpenDocument-fil",
  pdf: "en PDF",
};

export const tableIssues: IssueWordsOf<TableIssue> = {
  "table-empty": () => "Filen är tom. En tabell har rubriker på första raden och sedan en rad per affär.",
  "table-too-large": ({ bytes, max }, say) =>
    `Filen är på ${say.number(Math.ceil(bytes / 1e5) / 10)} MB; en tabell får vara högst ${say.number(max / 1e6)}. Exportera en kortare tid eller färre kolumner.`,
  "table-too-long": ({ what, max }, say) =>
    `Tabellen har fler än ${say.number(max)} ${what === "lines" ? "rader" : "celler"}. Exportera en kortare tid.`,
  "table-cell-too-long": ({ line, max }, say) =>
    `En cell på rad ${say.number(line)} har fler än ${say.number(max)} tecken. Kanske saknas ett citattecken.`,
  "table-encrypted": () =>
    "Filen är skyddad med lösenord. Öppna den i Excel och spara den utan lösenord, eller som CSV.",
  "table-damaged": () =>
    "Arbetsboken är skadad: den går inte att packa upp. Spara den på nytt, eller som CSV.",
  "table-other-format": ({ found }) => `Det här är ${formats[found]}. Spara den som XLSX eller CSV.`,
  "not-a-table": () =>
    "Det här är ingen tabell. Det som kan läsas är CSV, XLSX och de .xls-filer som Salesforce skriver.",
  "no-deals": () =>
    "Tabellen har inga affärer: det finns ingen rad under rubrikerna. Exportera den igen med en rad per affär.",
  "deal-column-missing": ({ column, found }) => {
    const missing =
      column === "created"
        ? "Ingen kolumn säger när en affär skapades"
        : "Ingen kolumn säger om en affär är vunnen, förlorad eller öppen";
    return `${missing}. Rubrikerna är: ${found}.`;
  },
  "no-such-column": ({ name, found }) => `Det finns ingen kolumn ”${name}”. Rubrikerna är: ${found}.`,
  "no-such-stage": ({ name, found }) => `Det finns inget steg ”${name}”. Stegen är: ${found}.`,
  "no-such-pipeline": ({ name, found }) => `Det finns ingen pipeline ”${name}”. De som finns är: ${found}.`,
  "dates-ambiguous": ({ column, text, dayFirst, monthFirst }) =>
    `”${text}” i ${column} kan vara ${dayFirst} eller ${monthFirst}, och inget annat datum där avgör det. Ange om dagen eller månaden står först.`,
  "no-months": () =>
    "Inga månader hittades. En månadstabell har dem med årtal, till exempel 2027-01 eller jan 2027, på första raden eller i första kolumnen.",
  "quarters-only": ({ text }) =>
    `Siffrorna är per kvartal (”${text}”), men utfall anges per månad. Använd tabellen per månad.`,
};
