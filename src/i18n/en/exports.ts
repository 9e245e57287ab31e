import { counted } from "../counted.ts";
/** Words for what is exported as a file or through the clipboard. */
export const exports = {
  menu: "Export",
  menuOf: (what: string) => `Export: ${what}`,
  svg: "Picture for print (SVG)",
  png: "Picture for slides (PNG)",
  copyPicture: "Copy the picture",
  csv: "Table as CSV",
  copyTable: "Copy the table",
  saved: (name: string) => `${name} was saved to your downloads.`,
  pictureCopied: "The picture was copied.",
  tableCopied: "The table was copied.",
  notCopied: "The browser did not let it be copied. Save it as a file instead.",
  failed: "The file could not be made.",

  title: "Export",
  sheet: "The sheet",
  sheetLead: "All digits, with months, quarters and fiscal years, as a CSV file for a spreadsheet.",
  figure: "Which figures",
  figures: {
    expected: "Expected run",
    median: "Median of all trials",
    mean: "Mean of all trials",
    low: "Low (5%)",
    high: "High (95%)",
  },
  rows: "Which rows",
  rowsShown: "Those that are shown",
  rowsAll: "All",
  saveCsv: "Save as CSV",
  group: "Part",
  row: "Row",
  id: "Name in formulas",
  unit: "Unit",
  /** The unit of figures that the page shows in per cent. */
  share: "share (1 = 100%)",

  trials: "Every trial",
  trialsLead: "Each trial's value of some rows in every month: one line a trial, for your own statistics.",
  trialsRows: "Rows",
  trialsSize: (figures: string) => counted(figures, "figure", "figures"),
  trialsTooMany: (figures: string, most: string) =>
    `That would be ${counted(figures, "figure", "figures")}. Choose fewer rows: at most ${most} go into a file.`,
  trialsNone: "Choose at least one row.",
  trial: "Trial",
  working: (percent: string) => `${percent} done`,
  stop: "Stop",

  workbook: "Excel workbook",
  workbookLead:
    "The expected run as working formulas: change an input in Excel or LibreOffice and everything follows. The likely ranges come along as figures.",
  workbookFrom: (scenario: string) =>
    `It starts from “${scenario}”, which is in view. A scenario of the plan can be chosen in it.`,
  saveWorkbook: "Save as Excel",

  tables: "Tables of this view",
  tablesNone: "There is no table to be seen. Charts and answers can be shown as tables.",
  tableN: (n: string) => `Table ${n}`,
  planFile: "The plan",
  planLead: "The plan file holds everything you have entered. It can be opened here again, on any computer.",
  close: "Close",
};
