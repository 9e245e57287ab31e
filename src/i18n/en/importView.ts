import { counted } from "../counted.ts";
/** Words of the import of deals and of monthly tables. Figures, dates and labels are passed in as text. */
export const importView = {
  title: "Import deals or months",
  lead: "An export of deals from your CRM, or a table with months: see what it says, and take what you like into the plan.",
  programs: "HubSpot, Salesforce, Pipedrive, Dynamics, Lime, Upsales, SuperOffice, 24SevenOffice and others.",
  choose: "Choose a file…",
  chooseOther: "Another file…",
  dropHint: (bytes: string, lines: string) =>
    `Or drop it on the page. CSV or Excel, at most ${bytes} MB and ${lines} lines.`,
  paste: "Or paste the rows here, headings included",
  private: "Nothing leaves this computer. Names, mails and notes are not read.",
  file: "File",
  pasted: "pasted rows",
  sheet: "Sheet",
  isWhat: "This is",
  kinds: { deals: "Deals, one a line", months: "A table of months" },
  reading: "Reading the file…",
  failed: "The import did not work. Nothing was changed.",
  unreadable: "The file could not be read. Nothing was changed.",
  nothingChanged: "Nothing was changed.",
  neither: (headings: string) =>
    headings === ""
      ? "This is neither a table of deals nor one of months."
      : `This is neither a table of deals (it needs a column that says when a deal was created, and one that says whether it is won, lost or open) nor one of months. The headings are: ${headings}.`,

  understood: "1. How the table is understood",
  understoodLead: "Correct what is wrong. It is remembered for this plan's next import.",
  columns: {
    id: "Deal's id",
    created: "Created",
    closed: "Closed",
    stage: "Stage or status",
    amount: "Amount",
    currency: "Currency",
    source: "Source",
    pipeline: "Pipeline",
  },
  noColumn: "– none –",
  and: (a: string, b: string) => `${a} and ${b}`,
  dates: "Dates",
  orders: {
    found: "As they say themselves",
    iso: "Year first: 2027-03-31",
    "day-first": "Day first: 31/3 2027",
    "month-first": "Month first: 3/31/2027",
  },
  ordersUnsaid: "Which comes first?",
  amountIs: "An amount is",
  amounts: {
    unsaid: "Choose…",
    month: "the price of a month",
    year: "the price of a year",
    deal: "a whole deal's, in months:",
  },
  amountMonths: "Months that a deal's amount covers",
  stages: "What each stage means",
  stage: "Stage",
  deals: "Deals",
  means: "Means",
  states: { won: "Won", lost: "Lost", open: "Open" },
  moreStages: (count: string) => `and ${count} more, taken as open`,
  pipelines: "Which pipelines count",
  pipelinesLead: "Renewals and extra sales to customers are no new customers: leave them out.",

  found: "2. What was found",
  foundCounts: (deals: string, one: boolean, won: string, lost: string, open: string, day: string) =>
    `${deals} ${one ? "deal" : "deals"}: ${won} won, ${lost} lost and ${open} open, as of ${day}.`,
  foundNone: (total: string) => `None of the ${total} lines can be used.`,
  foundAll: "Every line could be used.",
  foundLeft: (left: string, total: string, one: boolean) =>
    `${left} of ${total} ${one ? "lines is" : "lines are"} left out:`,
  asOf: "As of",
  reason: "Reason",
  lines: "Lines",
  count: "Count",
  lineNumbers: (lines: string, more: string) => (more === "" ? lines : `${lines} and ${more} more`),
  leftOut: {
    "no-created-date": "When it was created can't be read",
    "no-stage": "It says neither won, lost nor open",
    "closed-before-created": "Closed before it was created",
    "created-after-as-of": "Created after the day that is looked at",
    duplicate: "The same deal again: its last line counts",
    "other-pipeline": "In a pipeline that does not count",
  },

  teaches: "3. What it teaches",
  take: "Take",
  input: "Input",
  planSays: "The plan says",
  dealsSay: "The deals say",
  restsOn: (deals: string, decided: string) => `${counted(deals, "deal", "deals")}, ${decided} decided`,
  restsOnOpen: (deals: string) => counted(deals, "open deal", "open deals"),
  restsOnPriced: (deals: string) => `${counted(deals, "won deal", "won deals")} with an amount`,
  tickedAre:
    "Ticked is what goes before the plan’s number: what was measured, instead of the template’s. What you typed yourselves stays, unless you tick it.",
  ownSays: (yours: string, file: string) =>
    `Yours: ${yours}; the file says ${file}. Tick it to replace yours.`,
  whyNotTicked: {
    few: "Not ticked: fewer than 10 deals are decided.",
    "one-sided": "Not ticked: all decided deals went one way.",
    "after-start": "Not ticked: the plan began before this day.",
    "other-history": "Not ticked: the plan has other figures in some of these months.",
  },
  oneWinRate:
    "No source tells outbound deals from inbound ones: the same win rate, of all deals, would fill both lines.",
  untaught: "Not taught by these deals:",
  reasons: {
    "no-curve": "too few are decided, or all are young",
    "none-decided": "none is decided",
    "none-open": "none is open",
    "no-amounts": "no won deal has an amount",
    "amount-unsaid": "choose under 1 what an amount is",
    "other-currency": "the amounts are in another currency than the plan",
  },
  history: "History by month",
  historyIs: (from: string, to: string, months: string) =>
    `${from} to ${to}, ${counted(months, "month", "months")}`,
  historyRows: "New and decided opportunities and new customers, as what came",
  historyNow: (months: string) =>
    months === "" ? "nothing yet" : `other figures in ${months} of these months`,
  startLater: (day: string, start: string) =>
    `The plan begins on ${start}, and these deals were looked at on ${day}: what is open then is not quite what is open now.`,
  startEarlier:
    "The plan began before these deals were looked at: what is open now is not what was open at its start, so those two are not ticked.",
  cycleSays: (mean: string, range: string, sd: string) =>
    `A won deal takes ${mean} on average (somewhere in ${range}); single deals vary by about ${sd}.`,
  winSays: (share: string, range: string) => `${share} of all deals are won in the end (${range}).`,
  winPlain: (share: string, range: string) => `Of those decided ${share} are won (${range}).`,
  comeSays: (open: string, decided: string, won: string) =>
    `Of the ${counted(open, "open deal", "open deals")} ${decided} can be expected to be decided, and ${won} to be won.`,
  comeAllSays: (open: string, won: string) =>
    `All ${open} open deals can be expected to be decided in time, and ${won} of them to be won.`,
  neverSays: (share: string) => `${share} of all deals are never closed by anybody.`,
  noCurve: {
    open: "All these deals are open: they do not say how long a deal takes or how many are won. If a stage means that a deal is won or lost, say so under 1; otherwise export the decided deals as well.",
    won: "All decided deals are won: they do not say how many are lost, nor how long a deal takes. Does the export leave lost deals out?",
    lost: "All decided deals are lost: they do not say how many are won, nor how long a deal takes. Does the export leave won deals out?",
    few: "These deals do not say how long a deal takes: too few are decided, or all are young. At least 10 decided ones are needed, won and lost among them.",
  },

  picture: "Won and lost by age in months",
  pictureSays: (won: string, lost: string, age: string) =>
    `Of all deals ${won} are won and ${lost} lost by the age of ${age}.`,
  pictureShows:
    "Steps are the deals, with the range in which they can be expected nine times in ten; dashes are the fitted curve.",
  pictureSteps: "Steps are the deals, with the range in which they can be expected nine times in ten.",
  pictureRead: (age: string, won: string, lost: string) => `${age}: ${won} won, ${lost} lost`,
  keysHint: "Arrow keys read it out.",
  chartFailed: "The picture could not be drawn. The table has its figures.",
  age: "Age",
  ageMonths: (months: string, one: boolean) => `${months} ${one ? "month" : "months"}`,
  wonSeen: "Won",
  wonFitted: "Won, fitted",
  lostSeen: "Lost",
  lostFitted: "Lost, fitted",

  sources: "Win rate by source",
  sourcesLead: "Say which line of the plan each source belongs to: it teaches that line's win rate.",
  winRate: "Win rate",
  line: "Counts as",
  linesOf: { outbound: "Outbound", inbound: "Inbound", neither: "Neither" },
  otherSources: "Others",

  takeNone: "Take",
  takeSome: (count: string) => `Take the ${count} ticked into the plan`,
  took: (count: string, one: boolean) =>
    one ? "1 part was taken into the plan." : `${count} parts were taken into the plan.`,
  notTaken: "The plan can't take it as it is. Nothing was changed:",
  readOnly: "Another tab edits this plan: nothing can be taken here.",
  toBaseline: "What is taken goes into the baseline, on which every scenario builds.",
  sourceNote: (deals: string, from: string, day: string) =>
    `${counted(deals, "deal", "deals")}, ${from}, ${day}`,
  exportOf: (program: string) => `${program} export`,

  matched: "1. Rows and months as understood",
  matchedLead: "Rows are found by their names. Correct what is wrong.",
  matchedCount: (matched: string, all: string, from: string, to: string) =>
    `${matched} of ${counted(all, "row", "rows")} have a place in the plan; months from ${from} to ${to}.`,
  matchedNone: "No row has a place in the plan yet. Choose one for each row that you want.",
  row: "In the table",
  planRow: "In the plan",
  leaveOut: "– leave out –",
  figures: "Figures",
  figuresIs: (first: string, last: string, count: string) => `${first} … ${last} (${count})`,
  unreadCells: (cells: string) => `not figures: ${cells}`,
  whyNot: {
    unknown: "no row has this name",
    twice: "the row is taken already",
    "start-only": "holds at the start only: it has no months",
    "no-figures": "no figures",
  },
  monthsLeft: (columns: string) => `Left out: ${columns}.`,
  asides: {
    quarter: "a quarter",
    total: "a total",
    "no-month": "no month",
    "month-twice": "a month that is there already",
    "not-actual": "not what came",
  },
  use: "2. What it becomes",
  useActuals: "What came",
  useActualsHint: "Follow-up holds it against the plan, and the forecast goes on from it.",
  useEntries: "What the plan has",
  useEntriesHint: "Figures of inputs, month by month; rows that the plan works out can't be entered.",
  through: "Up to and including",
  monthsTaken: (figures: string) => `${counted(figures, "figure is taken", "figures are taken")}.`,
  monthsLater: (figures: string) => `${figures} of later months are not.`,
  monthsComputed: (figures: string) => `${figures} are of rows that the plan works out.`,
  monthsOutside: (figures: string) => `${figures} are of months outside the plan.`,
  tookMonths: (figures: string) =>
    `${counted(figures, "figure was taken", "figures were taken")} into the plan.`,
  takeMonths: (figures: string) => `Take ${counted(figures, "figure", "figures")}`,
};
