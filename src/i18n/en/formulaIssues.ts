import { tidy } from "../../lib/tidy.ts";
import type { CellIssue, FormulaIssue, RefusedConstruct } from "../../model/issue.ts";
import type { IssueWordsOf } from "../issueWords.ts";
import { shareInside } from "../shareInside.ts";

/** Constructs of other formula languages that are refused, and what to write instead. */
const refused: { readonly [C in RefusedConstruct]: (text: string) => string } = {
  assignment: (text) => `“${text}” can't give a name a value here. To compare, write ==.`,
  "function-definition": () => "A formula can't define a function. Add a row of its own and use its name.",
  matrix: () => "A formula works on single numbers, not on lists. Take the square brackets away.",
  object: () => "Curly brackets have no meaning in a formula. Use round ones.",
  range: () => "A colon has no meaning here. Write a range as 5 to 10.",
  text: () => "A formula can't hold text in quotation marks. Write a row's name without them.",
  unit: (text) => `“${text}” is read as a unit of measure, and formulas have none. Write the number alone.`,
  property: () =>
    "A formula can't look inside a row with a dot or square brackets. Use prev for the month before.",
  "implicit-multiplication": (text) => `There is no operator at “${text}”. To multiply, write *.`,
  "chained-comparison": () => "Comparisons can't be chained. Write a < b and b < c.",
  "several-expressions": () => "A formula is one expression. Take away what separates several.",
  comment: () => "A formula can't hold a comment. Write it in the row's note.",
  operator: (text) =>
    `The operator “${text}” is not part of the language. There are + - * / ^, comparisons, and, or, not.`,
  literal: (text) =>
    `“${text}” is not a number that formulas have. Write it with digits and at most one decimal sign.`,
};

/** Faults of formulas and cells, as sentences. */
export const formulaIssues: IssueWordsOf<FormulaIssue | CellIssue> = {
  empty: () => "There is nothing here. Write a number, a range or a formula.",
  syntax: ({ found }) =>
    found === ""
      ? "The formula ends too early. Something is missing at the end."
      : `The formula can't be read at “${found}”.`,
  "too-long": ({ length, max }, say) =>
    `The text has ${say.number(length)} characters; at most ${say.number(max)} are allowed. Divide it between several rows.`,
  "too-deep": ({ max }, say) =>
    `There are more than ${say.number(max)} levels of brackets, functions and conditions. Divide it between several rows.`,
  "too-many-nodes": ({ max }, say) =>
    `The formula has more than ${say.number(max)} parts. Divide it between several rows.`,
  refused: ({ construct, text }) => refused[construct](text),
  "number-too-large": ({ text }) => `${text} is larger than any number that can be worked with.`,
  "percent-place": () => "The per cent sign can only stand right after a number, as in 20%.",
  "unknown-name": ({ name, nearest }) =>
    nearest === undefined
      ? `There is no row with the name “${name}”.`
      : `There is no row with the name “${name}”. Did you mean ${nearest}?`,
  "unknown-function": ({ name, nearest }) =>
    nearest === undefined
      ? `There is no function with the name “${name}”.`
      : `There is no function with the name “${name}”. Did you mean ${nearest}?`,
  "function-without-call": ({ name }) =>
    `“${name}” is a function. Write what it works on in brackets: ${name}(…).`,
  "argument-count": ({ fn, min, max, found }, say) => {
    const most = Number.isFinite(max) ? say.number(max) : "";
    const wanted =
      min === max ? most : most === "" ? `${say.number(min)} or more` : `${say.number(min)} to ${most}`;
    return `${fn} takes ${wanted} ${max === 1 ? "argument" : "arguments"}, but was given ${say.number(found)}.`;
  },
  "needs-row-name": ({ fn }) => `${fn} needs the name of a row there, not a calculation.`,
  "needs-whole-number": ({ fn }) => `${fn} needs a whole number of at least 1 there, written out in digits.`,
  "pairs-of-arguments": ({ fn }) =>
    `${fn} takes pairs: a value and its weight, then the next value and its weight.`,
  "interval-ends": () =>
    "A range goes from one number to another, as in 5 to 10. Rows and calculations can't be its ends.",
  "interval-order": ({ low, high }, say) =>
    low === high
      ? `The range begins and ends at ${say.value(low)}. Write the number alone, or two that differ.`
      : `The range runs from ${say.value(low)} down to ${say.value(high)}. The lower number comes first.`,
  "interval-share": ({ low, high }) => {
    const inside = shareInside(low, high);
    const example =
      inside === undefined ? "" : ` Write for example ${percent(inside[0])} to ${percent(inside[1])}.`;
    return `A range of a share lies between 0 and 100%, without touching either. This one goes from ${percent(low)} to ${percent(high)}.${example}`;
  },
  "distribution-argument": (issue, say) => {
    const found = issue.found === undefined ? "" : ` It is ${say.number(issue.found)}.`;
    const which = `Argument ${say.number(issue.argument + 1)} of ${issue.fn}`;
    if (issue.needs === "some-weight")
      return `The weights of ${issue.fn} are all 0. At least one must be above it.`;
    return `${which} must be ${needs[issue.needs]}.${found}`;
  },
  "uncertain-in-computed": () =>
    "A computed row can't hold an uncertain value. Put the range in an input and use that row's name here.",
  "nested-uncertain": ({ fn }) =>
    `An uncertain value can't stand inside ${fn}, which is one itself. Give ${fn} plain numbers.`,
  "base-in-computed": () =>
    "base means the layer below of an input. A computed row has none; use the row's name.",
  "row-in-input": ({ name }, say) =>
    `An input can't use another row (${say.row(name)}). Turn this row into a computed one to do that.`,
  "function-in-input": ({ fn }) =>
    `An input can't use ${fn}, which follows things over time or by chance. Turn this row into a computed one to do that.`,
  cycle: ({ rows }, say) =>
    rows.length <= 1
      ? `${rows.map(say.row).join("")} is worked out from itself. Use prev to take its value of the month before.`
      : `These rows are worked out from each other in a circle: ${[...rows, ...rows.slice(0, 1)].map(say.row).join(" → ")}. Use prev somewhere to take the month before.`,
  "out-of-range": ({ value, min, max, month }, say) => {
    const when = month === undefined ? "" : ` in ${say.month(month)}`;
    const allowed =
      min === undefined
        ? `at most ${say.value(max ?? value)}`
        : max === undefined
          ? `at least ${say.value(min)}`
          : `between ${say.value(min)} and ${say.value(max)}`;
    return `The value is ${say.value(value)}${when}, but must be ${allowed}.`;
  },
  "not-a-number": ({ text, decimal }) =>
    decimal === undefined
      ? `“${text}” is not a valid number.`
      : `“${text}” is not a valid number. Its decimal sign is ${decimal === "," ? "the comma" : "the point"}.`,
  "not-understood": ({ percent }) =>
    percent
      ? "This can't be understood. Write a number (20%), a range (15 to 25%) or a formula that begins with =."
      : "This can't be understood. Write a number (20), a range (15 to 25) or a formula that begins with =.",
  "how-sure": ({ example }) => `How sure is it? Write for example ${example}.`,
  "one-sided": ({ example }) => `Write a range from the lowest to the highest, for example ${example}.`,
  date: ({ text }) =>
    `“${text}” is a date, and a value is wanted here. To change a value from a month on, write it in that month's column.`,
  "source-error": ({ text }) =>
    `“${text}” is an error in the spreadsheet that it was copied from, not a figure. Put it right there, or write a value here.`,
  "from-month": () => "A value that holds from a month on is written in that month's column.",
  "per-year": () => "Is that for a whole year? Choose a twelfth of it, or the number as it stands.",
  "per-week": () =>
    "Is that for a week? Choose what it makes in a month, or the number as it stands if the row counts by the week.",
  "per-day": () =>
    "Is that for a day? Choose the number as it stands if the row counts by the day, or what it makes in a month.",
  "other-currency": ({ typed, plan }) =>
    `The plan is in ${plan}, and ${typed} is not converted. Write the amount in ${plan}.`,
  "percent-here": () => "A number is wanted here, not a percentage.",
  "which-measure": () => "Is that working time, or days and nights in full?",
  "too-many-means": ({ max }, say) =>
    `Too many uncertain values stand inside calculations such as max(10 to 20, 15), whose mean is found by trying: a plan and its scenarios have at most ${say.number(max)} of them, each month that differs counted. Use plain ranges such as 10 to 20.`,
  "read-only": () =>
    "Another tab has this plan now, so nothing was changed here. Choose “Edit here instead” at the top.",
  "start-only": () => "This row holds for the start only, so it can't have a value of its own in a month.",
  "actual-of-start": () => "This row holds for the start only, so it can't have an actual figure.",
  "actual-negative": ({ value }, say) =>
    `An actual figure of this row can't be below 0; this is ${say.value(value)}.`,
  "actual-too-early": ({ month, first }, say) =>
    `${say.month(month)} is too long ago: actual figures may go back to ${say.month(first)}, ten years before the plan.`,
  "closed-outside": ({ month, last }, say) =>
    `${say.month(month)} can't be closed: the plan ends in ${say.month(last)}.`,
};

const needs = {
  number: "a plain number",
  positive: "above 0",
  "not-negative": "0 or more",
  share: "between 0 and 1",
  "open-share": "between 0 and 1, without touching either",
  "above-previous": "above the argument before it",
  "less-extreme": "less extreme: nothing can be worked out with it",
  "between-neighbours": "between the arguments on either side",
} as const;

function percent(share: number): string {
  return `${tidy(share * 100)}%`;
}
