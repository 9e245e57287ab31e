/** Messages and questions about a pasted block, shown before it is written. */
export const paste = {
  title: (cells: string) => `Paste ${cells}?`,
  reading: "Reading what was pasted",
  take: "Paste",
  takeImport: "Read them",
  leave: "Leave everything as it was",
  stop: "Stop",
  importTitle: "Read these deals?",
  left: "Nothing was pasted",
  preview: "As it would stand in the sheet",
  more: (count: string) => `and ${count} more`,
  cleared: "cleared",
  notRead: (text: string) => `! ${text}`,

  asks: {
    deals: (count: string) =>
      `This is a table of deals, ${count} of them. A sheet has no place for them, but the import reads them.`,
    turned: "Here the figures run down; in the sheet months run across.",
    columns: (month: string) => `The block’s months begin with ${month}; another one is selected.`,
    otherMonths: (month: string) =>
      `The block’s months begin with ${month}, and none of them is in the plan. In order from the selected month they go here:`,
    years: (sample: string) => `${sample} is a whole year, and the sheet has months.`,
    periods: (sample: string) => `${sample} is longer than a month, and the sheet has months.`,
    quarters: (sample: string) => `${sample} is a quarter, and the sheet has months.`,
    rows: "The names in front are of other rows than those that are selected.",
    names: (sample: string, count: string) =>
      count === "1"
        ? `No row is called “${sample}”.`
        : `${count} of the names have no row here, such as “${sample}”.`,
    noNames: (sample: string, _count: string) =>
      `No row is called “${sample}”. In order from the selected row the figures go here:`,
    source: (row: string, source: string) =>
      `“${row}” is worked out and takes no figures. What you have by month belongs in “${source}”, from which it is worked out.`,
    sourceCame: (row: string, source: string) =>
      `Nothing is worked out from “${row}”: figures there change and teach nothing. In “${source}” they count.`,
    numbers: (sample: string) => `What is ${sample}?`,
    signs: (sample: string, reading: string) =>
      `The figures are written in another way than the page’s: ${sample} is ${reading}.`,
    scale: (sample: string) => `“${sample}” says that amounts are in thousands or millions.`,
    fractions: (sample: string) => `What is ${sample} in a row of per cent?`,
    dashes: "What is a dash?",
    blanks: (cells: string) => `The block is blank where ${cells} of yours are filled in.`,
    currency: (found: string, plan: string) =>
      `The block is in ${found} and the plan in ${plan}. Nothing is converted.`,
  },

  options: {
    deals: { import: "Read the deals: cycle, win rate and what is open", figures: "Paste it as figures" },
    turned: { turn: "Turn it round: months across", keep: "Down, as it is" },
    columns: { months: "Each figure to its own month", order: "In order from the selected month" },
    quarters: {
      spread: "Spread them: a third a month of what adds up, the last month of what is counted at the end",
      order: "A month each, in order from the selected one",
      leave: "Leave them out",
    },
    rows: { names: "By the names; what has no row is left out", order: "In order from the selected row" },
    source: {
      source: (source: string) => `Put them into “${source}”`,
      itself: (_row: string) => "Leave them out",
      came: (row: string) => `Keep them as what came of “${row}”`,
    },
    scale: { scaled: "Write them out in full", plain: "Take them as they stand" },
    dashes: { zero: "Zero", blank: "Nothing" },
    blanks: { leave: "Leave what is there", clear: "Clear it" },
    currency: {
      take: (plan: string) => `Take the figures as ${plan}`,
      leave: (_plan: string) => "Leave those cells out",
    },
  },

  leftOut: {
    quarters: (list: string, _cells: string) => `quarters left out: ${list}`,
    totals: (list: string, _cells: string) => `totals left out: ${list}`,
    "other-months": (list: string, _cells: string) => `not in the plan: ${list}`,
    "month-twice": (list: string, _cells: string) => `months that come twice, left out: ${list}`,
    "no-month": (list: string, _cells: string) => `columns without a month left out: ${list}`,
    names: (list: string, _cells: string) => `no row has the name: ${list}`,
    "row-twice": (list: string, _cells: string) => `lines of a row that came before, left out: ${list}`,
    blanks: (_list: string, cells: string) => `blanks left what is there in ${cells}`,
    currency: (_list: string, cells: string) => `in another currency, left out: ${cells}`,
  },

  readAs: {
    point: "read with a decimal point, as its program says",
    comma: "read with a decimal comma, as its program says",
  },
};
