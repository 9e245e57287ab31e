import { counted } from "../counted.ts";
/** Words for the actuals in the sheet: their tab, the lines below the rows, and which months are closed. */
export const cameSheet = {
  about: "What came",
  planned: "plan as made",
  difference: "difference",
  lead: "Type or paste what came, month by month. An empty cell means that there is no actual figure yet.",
  closeMonth: (month: string) => `Close ${month}`,
  closeThrough: (month: string) => `Close the books through ${month}`,
  openAgain: (month: string) => `Open ${month} again, and what comes after`,
  closedNow: (month: string) => `Closed through ${month}`,
  closedEmpty: (month: string) => `Closed through ${month}, though ${month} has no figures yet`,
  departs: "The plan is far from what came…",
  notOver: (month: string) => `${month} is not over yet: its figures are still to come.`,
  closeAllTheSame: "Close it all the same",
  undoClose: "Open it again",
  closesItself: "A month is closed by its first figure.",
  closedItself: (month: string) =>
    `Closed through ${month}, the last month with figures: its first figure closes a month.`,
  openNow: (month: string) => `Open from ${month}`,
  earlier: "Earlier months",
  fromStart: "from the plan’s start",
  monthsBefore: (count: string) => `${counted(count, "month", "months")} before`,
  beneath: "Plan and difference",
  beneathHint: "Shows what the plan had, and how far what came is from it, beneath rows that have actuals.",
  came: "an actual figure, in place of what the plan has",
  waits: "kept, and not used before its month is closed",
  nothing: "no actual figure yet",
  plannedWas: (planned: string, difference: string) => `plan as made ${planned} (${difference})`,
  plannedIs: (planned: string) => `plan as made ${planned}`,

  /** In the chart of a row by month, its sentence and its table. */
  chart: {
    came: "actual",
    forecast: (day: string) => `forecast ${day}`,
    sentence: (month: string, figure: string) => `What came is drawn up to ${month}: ${figure}.`,
    behind: (name: string, day: string) => `Behind it in outline is the forecast “${name}” of ${day}.`,
    read: (month: string, figure: string) => `${month}: actual ${figure}`,
    readForecast: (day: string, range: string) => `the forecast of ${day} said ${range}`,
    columnCame: "Actual",
    columnForecast: (level: string, day: string) => `${level}, forecast ${day}`,
  },
};
