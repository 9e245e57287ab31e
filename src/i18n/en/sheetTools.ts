import { counted } from "../counted.ts";
/** Words of the tools that open over the sheet on request: shapes, patterns, rows, problems. */
export const sheetTools = {
  close: "Close",
  cancel: "Cancel",
  take: "Use it",
  scope: "How far it reaches",

  shape: {
    title: (place: string) => `How sure: ${place}`,
    entry: "As typed",
    entryHint: "What is typed and what is drawn are the same value.",
    kind: "Shape",
    kinds: {
      value: "A single value",
      points: "Low, likely, high",
      triangular: "Triangle",
      uniform: "All values equally likely",
      normal: "Normal distribution",
      lognormal: "Skewed, with a long tail (lognormal)",
      beta: "A share, from hits and misses (beta)",
      sample: "My own figures",
    },
    noShape: "This is a formula without a picture of its own. Choose a shape to replace it.",
    parts: {
      value: "Value",
      low: "Low",
      likely: "Likely",
      high: "High",
      mean: "Mean",
      sd: "Standard deviation",
      median: "Median",
      upper: "1 time in 20 above",
      alpha: "Hits",
      beta: "Misses",
    },
    likelyHint: "Can be left empty",
    level: "How sure is it that the value lies between them?",
    order: "The values must rise from low to high.",
    impossible:
      "There is no such shape. Ends must rise, spreads be above zero and shares lie between 0 and 100%.",
    notNumber: "Give a number.",
    summary: (mean: string, low: string, high: string) =>
      `Mean ${mean}. 9 times out of 10 between ${low} and ${high}.`,
    picture: (summary: string) => `The shape. ${summary}`,
    figures: "Figures from your own history",
    figuresHint: "Paste a column or a row from a spreadsheet, or type one to a line.",
    figuresRead: (count: number) => (count === 1 ? "1 figure" : `${count} figures`),
    figuresUnread: (texts: string) => `Not understood: ${texts}`,
    figuresUse: "Draw one of them at random",
    figuresFit: (range: string) => `Use the range they suggest: ${range}`,
    figuresSame: "The figures do not differ: they suggest no range.",
    drag: "Drag the marks, or move them with the arrow keys.",
  },

  pattern: {
    title: (row: string) => `Over time: ${row}`,
    kind: "How it goes",
    kinds: {
      constant: "The same every month",
      growth: "Grows by a share a month",
      ramp: "Rises or falls in a straight line, then stays",
      seasonal: "By season",
      list: "Month by month",
    },
    values: { constant: "Value", growth: "In the first month", ramp: "From", seasonal: "In a normal month" },
    rate: "Growth a month",
    to: "To",
    months: "Over how many months",
    factors: "Each month against a normal one",
    list: "The months' values, from the first on",
    listHint: (months: number) =>
      `One a line, or pasted from a spreadsheet; at most ${months}. The last one holds from there on.`,
    listWrong: (months: number) =>
      `Give at least one value and at most ${months}; each must be a number or a range.`,
    course: (from: string, first: string, to: string, last: string) => `${from}: ${first}; ${to}: ${last}`,
    clears: (count: number) =>
      count === 1
        ? "Take away the month that is set on top"
        : `Take away the ${counted(count, "month", "months")} that are set on top`,
    done: (row: string) => `${row} follows its pattern`,
  },

  problems: {
    title: "Problems",
    lead: "These texts could not be taken. Until they are put right, the last good values stay in force.",
    none: "There are none.",
  },

  uses: {
    title: (row: string) => `${row} is in use`,
    lead: "It can be deleted when nothing relies on it any more. It is used here:",
  },

  row: {
    title: (row: string) => `The row ${row}`,
    newTitle: "A row of your own",
    add: "Add the row",
    english: "Name in English",
    swedish: "Name in Swedish (optional)",
    labelMissing: "Give it a name in one of the languages.",
    missing: "Give it a name.",
    kind: "What it is",
    kinds: { input: "An input", computed: "A calculation" },
    total: "Quarters and years show",
    totals: {
      flow: "The sum of the months",
      stock: "The last month’s value (such as customers)",
      ratio: "The last month’s value (such as a rate)",
    },
    unit: "Unit",
    noUnit: "No unit",
    share: "% (0 to 100%)",
    percent: "% (any)",
    otherUnit: "Another…",
    unitName: "The unit’s name",
    group: "Group",
    newGroup: "A new group…",
    groupName: "The group’s name",
    text: { input: "Value", computed: "Formula" },
  },
};
