import type { FileIssue } from "../../model/issue.ts";
import type { IssueWordsOf } from "../issueWords.ts";

type Expected = Extract<FileIssue, { readonly code: "wrong-type" }>["expected"];

const expectedWords: { readonly [E in Expected]: string } = {
  text: "a text",
  number: "a number",
  "whole-number": "a whole number",
  "true-or-false": "true or false",
  object: "an object in curly brackets",
  list: "a list in square brackets",
  "text-or-number": "a text or a number",
  label: "a text, or one for each language",
  month: "a month such as 2027-03",
  date: "a month or a date such as 2027-12-31",
  day: "a date such as 2027-01-15",
  digest: "a SHA-256 of 64 hexadecimal digits",
  figures: "five percentiles in rising order: [p5, p25, p50, p75, p95]",
  currency: "a currency's three letters, such as SEK",
  correlation: "two rows and a number: [row, row, 0.5]",
};

const manyWords = {
  rows: "rows",
  scenarios: "scenarios",
  goals: "goals",
  forecasts: "kept forecasts",
  meetings: "meetings",
};

/** Faults of plan files, as sentences. */
export const fileIssues: IssueWordsOf<FileIssue> = {
  "file-too-large": ({ bytes, max }, say) =>
    `The file has ${say.number(bytes)} bytes; a plan has at most ${say.number(max)}.`,
  "not-json": ({ line, column, found }, say) => {
    const place = `line ${say.number(line)}, column ${say.number(column)}`;
    return found === ""
      ? `The file ends too early, at ${place}. Perhaps it was not saved whole.`
      : `The file is not valid JSON at ${place}, where “${found}” stands.`;
  },
  "check-too-long": () => "It takes more time or memory to check than any plan should, so it was not opened.",
  "check-stopped": () => "The check was stopped, so it was not opened.",
  "not-a-plan": () => `The file is not a plan: it does not say "format": "ubm-plan".`,
  "newer-version": ({ version, supported }) =>
    `The plan has version ${version}; this program reads up to version ${supported}. Open it in a newer one.`,
  "bad-version": ({ found }) => `The plan's version is ${found}; it must be a whole number from 1.`,
  "duplicate-key": ({ key }) => `“${key}” stands twice. Keep one of them.`,
  "unknown-key": ({ key, nearest }) =>
    nearest === undefined
      ? `“${key}” is not known here.`
      : `“${key}” is not known here. Did you mean ${nearest}?`,
  "forbidden-key": ({ key }) => `“${key}” can't be used as a name.`,
  "missing-key": ({ key }) => `“${key}” is missing.`,
  "wrong-type": ({ expected, found }) => `This must be ${expectedWords[expected]}; it is ${found}.`,
  "not-one-of": ({ found, allowed }) => `This is ${found}; it must be one of ${allowed.join(", ")}.`,
  "number-outside": ({ found, min, max }, say) =>
    `This is ${say.number(found)}; it must be between ${say.number(min)} and ${say.number(max)}.`,
  "too-many": ({ what, found, max }, say) =>
    what === "estimates"
      ? `There are ${say.number(found)} estimates of this row; at most ${say.number(max)} are allowed.`
      : what === "decisions"
        ? `There are ${say.number(found)} decisions of this meeting; at most ${say.number(max)} are allowed.`
        : `There are ${say.number(found)} ${manyWords[what]}; a plan has at most ${say.number(max)}.`,
  "text-too-long": ({ length, max }, say) =>
    `The text has ${say.number(length)} characters; at most ${say.number(max)} are allowed.`,
  "nested-too-deep": ({ max }, say) => `The file is nested in more than ${say.number(max)} levels.`,
  "bad-id": ({ id }) =>
    `“${id}” can't be a row's id. It has small letters a–z, digits and _, and begins with a letter.`,
  "reserved-id": ({ id }) => `“${id}” is a word of formulas and can't be a row's id. Choose another.`,
  "unknown-row": ({ id, nearest }) =>
    nearest === undefined
      ? `There is no row with the id “${id}”.`
      : `There is no row with the id “${id}”. Did you mean ${nearest}?`,
  "not-an-input": ({ id }, say) => `${say.row(id)} is computed, so it can't be given a value here.`,
  "not-computed": ({ id }, say) => `${say.row(id)} is an input, so it can't be given a formula here.`,
  "template-row-fixed": ({ key }) => `“${key}” of one of the model's own rows can't be changed.`,
  "key-needs-kind": ({ key, kind }) =>
    `“${key}” is only for ${kind === "input" ? "inputs" : "computed rows"}, and this row is not one.`,
  "range-order": ({ min, max }, say) =>
    `The lowest allowed value, ${say.number(min)}, is above the highest, ${say.number(max)}.`,
  "duplicate-name": ({ name }) => `There is one with the name “${name}” already.`,
  "goal-bounds": () =>
    "A goal has either a value to reach or a value not to exceed: at_least or at_most, one of the two.",
  "past-last-month": ({ last }) =>
    `The plan goes on after ${last}, the last month that there is. Let it begin earlier or have fewer months.`,
  "goal-outside": ({ date, first, last }) =>
    `${date} is outside the plan, which goes from ${first} to ${last}.`,
  "goal-order": ({ from, by }) => `The goal begins (${from}) after it ends (${by}).`,
  "correlation-size": ({ value }, say) =>
    `A correlation lies between −1 and 1, without touching either; this is ${say.number(value)}.`,
  "correlation-self": ({ id }, say) => `${say.row(id)} can't be correlated with itself.`,
  "correlation-twice": ({ first, second }, say) =>
    `The correlation of ${say.row(first)} and ${say.row(second)} is given twice.`,
  "correlation-needs-one-draw": ({ id }, say) =>
    `${say.row(id)} can't be correlated: its value must hold exactly one range or distribution.`,
  "correlations-impossible": ({ first, second }, say) =>
    `The correlations can't all hold at once. The one of ${say.row(first)} and ${say.row(second)} is at odds with the others; bring it closer to 0.`,
};
