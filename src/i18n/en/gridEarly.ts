import { counted } from "../counted.ts";
/** The part of `grid` that is shown before anything that is loaded later. */
export const gridEarly = {
  sheet: "Sheet",
  help: "Arrows move from cell to cell. Enter or F2 edits, typing replaces. Escape and then Tab leaves the sheet. Question mark lists all keys.",
  columns: { label: "Row", value: "Value", unit: "Unit", trend: "Trend" },
  level: {
    label: "Rows",
    essentials: "Essentials",
    all: "All rows",
    nowAll: "All rows are shown now: that row is not among the essentials.",
  },
  shown: { label: "Results show", expected: "Expected run", median: "Median", mean: "Mean" },
  groupRows: (count: string) => counted(count, "row", "rows"),
  closed: "closed",
  selectAll: "Select the whole sheet",
  nameBox: "Go to a row or a month",
  nameBoxHint: "Row, month, or both",
  place: (row: string, column: string) => `${row} · ${column}`,
  noSuchPlace: (text: string) => `No row or month is called ${text}`,
  formulaBar: "What the cell holds",

  states: {
    override: "set in this month",
    carried: "carried from an earlier month",
    scenario: "changed in this scenario",
    changed: "formula changed",
    range: "uncertain",
    error: "could not be used",
    unused: "not in use: the months have values of their own",
    resting: (rows: string) => `rests on the last good value of ${rows}`,
  },
  goTo: (row: string) => `Go to ${row}`,
  origins: {
    template: "the template’s number",
    converted: "the template’s number, converted",
    yours: "your own number",
    agreed: "agreed",
  },
  templates: {
    count: (templates: number, all: number) => `${templates} of ${all} essentials from the template`,
    hint: "How many of the essential inputs are still the template’s. Press to see only what is not yet yours.",
  },

  refusals: {
    calculated: "This is calculated. F2 changes its formula, for all months.",
    total: "A total is worked out from its months.",
    group: "This is a heading.",
    unit: "The unit belongs to the row.",
    trend: "The line is drawn from the months.",
    "start-only": "This holds for the start only: change its value.",
    "no-actual": "This holds for the start only: it has no actual figures.",
    beneath: "This is worked out from the plan as it was made.",
    shape: "Only the value of an input can be uncertain.",
    "read-only": "The plan can't be edited here right now.",
  },
  said: {
    taken: (place: string, text: string) => `${place}: ${text}`,
    cells: (count: number, figure: string) => (count === 1 ? "1 cell" : `${figure} cells`),
    copied: (cells: string) => `Copied ${cells}`,
    pasteTooLarge: "That is too large to paste: a sheet holds no more than 500 rows over 120 months.",
    pasteFailed: "The browser does not let the page read the clipboard from a menu. Use the keys instead.",
    undone: "Undone",
    redone: "Redone",
    nothingToUndo: "Nothing to undo",
    nothingToRedo: "Nothing to redo",
    leave: "Tab leaves the sheet",
    formulasShown: "Formulas shown",
    formulasHidden: "Values shown",
    savedHere: (time: string) => `Saved in this browser, ${time}`,
    notSaved: "Not saved yet",
    saveFile: "Save a file",
  },

  trace: {
    precedent: "is used by the marked row",
    dependent: "uses the marked row",
  },

  phone: {
    list: "Inputs as a list",
    sheet: "The whole sheet",
    commands: "Commands for the cells",
  },

  note: {
    field: "Note",
  },

  shortcuts: {
    title: "Keyboard shortcuts",
  },
  totals: {
    flow: "Sum of its months",
    stock: "As of its last month",
    ratio: "Its last month; a ratio can't be added up",
    column: "sums, and of what can't be added up the last month’s value",
  },
};
