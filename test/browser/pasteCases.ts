import type { Language } from "../../src/model/language.ts";

/** A copy of the fixtures, pasted at the first month of a row in a plan of 2027: what is asked, and what then stands there. */
export type PasteCase = {
  readonly page: Language;
  readonly file: string;
  readonly row: string;
  /** What the panel says; left out where nothing is in doubt. */
  readonly asks?: string;
  /** The answer that is guessed, where there are several. */
  readonly guessed?: string;
  /** The row's first months after Enter. A text that can't be taken stands with its sign and why. */
  readonly stands: readonly (string | RegExp)[];
  /** Other rows that were written, by name. */
  readonly others?: { readonly [row: string]: readonly (string | RegExp)[] };
};

const TOO_LOW = /^#NUM! .*(at least SEK 0|minst 0 kr)/;
const SOURCE_ERROR = /is an error in the spreadsheet that it was copied from/;

export const PASTE_CASES: readonly PasteCase[] = [
  {
    page: "en",
    file: "p03_swedish_excel_no_break_spaces",
    row: "linkedin_spend",
    asks: "written in another way than the page’s: 1 250,50 is 1,250.5",
    stands: ["12,500", "13,000", "1,251"],
  },
  {
    page: "en",
    file: "p06_accounting_en",
    row: "linkedin_spend",
    asks: "The block is in USD and the plan in SEK. Nothing is converted",
    guessed: "Take the figures as SEK",
    stands: ["12,500", TOO_LOW, "0", "0"],
  },
  {
    page: "en",
    file: "p07_percent_blank_and_errors_en",
    row: "answer_rate",
    asks: "What is 0.234 in a row of per cent",
    guessed: "23.4%",
    stands: ["23.0%", "23.4%", "23.4%", "100.0%", "24.8%", SOURCE_ERROR, SOURCE_ERROR, SOURCE_ERROR],
  },
  {
    page: "en",
    file: "p08_libreoffice_merged_group_cell_rowspan",
    row: "hunters",
    stands: ["2", "3", "4", "2"],
  },
  { page: "en", file: "p11_excel_header_row_as_text", row: "hunters", stands: ["2", "3", "3", "2"] },
  {
    page: "en",
    file: "p12_quarters",
    row: "linkedin_spend",
    asks: "Q1 27 is a quarter, and the sheet has months",
    guessed: "Spread them: a third a month of what adds up, the last month of what is counted at the end",
    stands: ["2", "2", "2", "3", "3", "3", "3", "3", "3", "4", "4", "4"],
  },
  {
    page: "en",
    file: "p13_hashes_in_html_values_in_text",
    row: "linkedin_spend",
    stands: ["1,250,000", "1,300,000", "1,350,000", "30,000"],
  },
  { page: "en", file: "p17_blanks_inside", row: "hunters", stands: ["2", "2", "2", "3", "2"] },
  { page: "en", file: "p22_zero_to_something", row: "leads_per_campaign", stands: ["15.0", "15.0", "9.3"] },
  {
    page: "en",
    file: "p23_wide_share",
    row: "answer_rate",
    stands: ["2.1%", "85.0%", /between 0 and 100%, without touching either.* Write for example 0\.5% to 5%/],
  },
  {
    page: "en",
    file: "p27_euro_into_kronor",
    row: "linkedin_spend",
    asks: "The block is in EUR, USD, GBP and the plan in SEK. Nothing is converted",
    guessed: "Take the figures as SEK",
    stands: ["1,200", "1,200", "1,200", "900", "30,000"],
  },
  {
    page: "sv",
    file: "p01_us_excel_thousands_into_swedish",
    row: "baseline_visitors",
    stands: ["1 200", "1 350", "1 500", "3 000"],
    others: { organic_growth: [/^2 000/, /^2 100/, /^2 250/] },
  },
  {
    page: "sv",
    file: "p03_swedish_excel_no_break_spaces",
    row: "linkedin_spend",
    stands: ["12 500", "13 000", "1 251"],
  },
  {
    page: "sv",
    file: "p04_amount_spellings_sv",
    row: "linkedin_spend",
    stands: ["12 500", "12 500", "12 500", "500 000", "12 500", /^#VALUE! 12\.500:-/],
  },
  {
    page: "sv",
    file: "p08_libreoffice_merged_group_cell_rowspan",
    row: "hunters",
    stands: ["2", "3", "4", "2"],
  },
  {
    page: "sv",
    file: "p10_libreoffice_block_with_a_header_row_of_dates",
    row: "hunters",
    stands: ["2", "3", "2"],
  },
  { page: "sv", file: "p11_excel_header_row_as_text", row: "hunters", stands: ["2", "3", "3", "2"] },
  {
    page: "sv",
    file: "p15_numbers_as_text_with_apostrophe_and_spaces",
    row: "linkedin_spend",
    stands: ["120", "130", "140", TOO_LOW, "160", "1 700", "30 000"],
  },
  {
    page: "sv",
    file: "p18_quoted_multiline_label",
    row: "sellers",
    asks: "Ingen rad heter ”Säljare (heltid)”",
    stands: ["4", "4", "5", "4"],
  },
  {
    page: "sv",
    file: "p21_ranges_as_people_type_them",
    row: "answer_rate",
    stands: [
      ...["24,8 %", "24,8 %", "24,8 %", "24,8 %", "24,8 %"],
      /Skriv till exempel 20 till 30 %/,
      /till exempel 20 till 30 %/,
      "24,8 %",
    ],
  },
];
