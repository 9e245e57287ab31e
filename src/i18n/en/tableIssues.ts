import type { TableIssue } from "../../model/tableIssue.ts";
import type { IssueWordsOf } from "../issueWords.ts";

type OtherFormat = Extract<TableIssue, { readonly code: "table-other-format" }>["found"];

const formats: { readonly [F in OtherFormat]: string } = {
  "old-excel": "an Excel file of the old kind (.xls)",
  "binary-excel": "a binary Excel file (.xlsb)",
  "open-document": "an OpenDocument file",
  pdf: "a PDF",
};

/** Faults of tables that are dropped, chosen or pasted, as sentences. */
export const tableIssues: IssueWordsOf<TableIssue> = {
  "table-empty": () => "The file is empty. A table has headings in its first line and a line for each deal.",
  "table-too-large": ({ bytes, max }, say) =>
    `The file has ${say.number(Math.ceil(bytes / 1e5) / 10)} MB; a table has at most ${say.number(max / 1e6)}. Export a shorter time, or fewer columns.`,
  "table-too-long": ({ what, max }, say) =>
    `The table has more than ${say.number(max)} ${what}. Export a shorter time.`,
  "table-cell-too-long": ({ line, max }, say) =>
    `A cell in line ${say.number(line)} has more than ${say.number(max)} characters. Perhaps a quotation mark is missing.`,
  "table-encrypted": () =>
    "The file is protected by a password. Open it in Excel and save it without one, or as CSV.",
  "table-damaged": () => "The workbook is damaged: it can't be unpacked. Save it again, or as CSV.",
  "table-other-format": ({ found }) => `This is ${formats[found]}. Save it as XLSX or CSV.`,
  "not-a-table": () => "This is not a table. CSV, XLSX and the .xls that Salesforce writes can be read.",
  "no-deals": () =>
    "The table has no deals: there is no line below its headings. Export it again with a line for each deal.",
  "deal-column-missing": ({ column, found }) => {
    const missing =
      column === "created"
        ? "No column says when a deal was created"
        : "No column says whether a deal is won, lost or open";
    return `${missing}. The headings are: ${found}.`;
  },
  "no-such-column": ({ name, found }) => `There is no column “${name}”. The headings are: ${found}.`,
  "no-such-stage": ({ name, found }) => `There is no stage “${name}”. The stages are: ${found}.`,
  "no-such-pipeline": ({ name, found }) => `There is no pipeline “${name}”. The pipelines are: ${found}.`,
  "dates-ambiguous": ({ column, text, dayFirst, monthFirst }) =>
    `“${text}” in ${column} may be ${dayFirst} or ${monthFirst}, and no other date there tells which. Say whether the day or the month comes first.`,
  "no-months": () =>
    "No months were found. A table of months has them with their year, for example 2027-01 or Jan 2027, in its first line or first column.",
  "quarters-only": ({ text }) =>
    `The figures are by quarter (“${text}”); actuals are by month. Use the table by month.`,
};
