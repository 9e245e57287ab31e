import { describe, expect, test } from "vitest";
import { copied, doubts, entries, paste, target, written } from "./pasting.ts";

describe("figures of another country", () => {
  test("an American Excel's comma separates thousands in a Swedish sheet too, since its HTML says so", () => {
    const plan = paste(copied("p01_us_excel_thousands_into_swedish"), target("visitors", { language: "sv" }));
    expect(entries(plan).map(Number)).toEqual([1200, 1350, 1500, 2000, 2100, 2250]);
    expect(doubts(plan)).toEqual([]);
    expect(plan.readAs).toBe(".");
  });
  test("without the HTML the user is asked about the same figures, which are never divided by a thousand without asking", () => {
    const { plain } = copied("p01_us_excel_thousands_into_swedish");
    const into = target("visitors", { language: "sv" });
    const plan = paste(plain, into);
    expect(doubts(plan)).toEqual(["numbers: en-GB"]);
    expect(plan.doubts[0]).toMatchObject({ sample: "1,200", readings: { "en-GB": 1200, "de-DE": 1.2 } });
    expect(entries(plan).map(Number)).toEqual([1200, 1350, 1500, 2000, 2100, 2250]);
    expect(entries(paste(plain, into, { numbers: "de-DE" })).map(Number)).toEqual([
      1.2, 1.35, 1.5, 2, 2.1, 2.25,
    ]);
  });
  test("no-break spaces and a decimal comma are read in Swedish, and asked about once in English", () => {
    const texts = copied("p03_swedish_excel_no_break_spaces");
    const swedish = paste(texts, target("linkedin_spend", { language: "sv" }));
    expect(entries(swedish).map(Number)).toEqual([12500, 13000, 1250.5]);
    expect(doubts(swedish)).toEqual([]);
    const english = paste(texts, target("linkedin_spend"));
    expect(doubts(english)).toEqual(["numbers: de-DE"]);
    expect(entries(english).map(Number)).toEqual([12500, 13000, 1250.5]);
  });
  test("amounts as Swedes write them are read; a figure with German grouping among them is marked, not read as 12.5", () => {
    const plan = paste(copied("p04_amount_spellings_sv"), target("linkedin_spend", { language: "sv" }));
    expect(entries(plan).slice(0, 5).map(Number)).toEqual([12500, 12500, 12500, 500000, 12500]);
    expect(plan.cells[5]?.entry.ok).toBe(false);
    expect(doubts(plan)).toEqual([]);
  });
  test("1.200 has two readings, in English and in Swedish, so the user is asked", () => {
    for (const language of ["en", "sv"] as const) {
      const plan = paste("1.200\t1.350", target("visitors", { language }));
      expect(doubts(plan)).toEqual(["numbers: de-DE"]);
      expect(entries(plan).map(Number)).toEqual([1200, 1350]);
    }
  });
  test("one unambiguous figure of a block decides how all of its figures are read", () => {
    const plan = paste("1.200\t2.350,50", target("linkedin_spend", { language: "sv" }));
    expect(doubts(plan)).toEqual(["numbers: de-DE"]);
    expect(entries(plan).map(Number)).toEqual([1200, 2350.5]);
    expect(entries(paste("1,200\t1,25", target("price", { language: "sv" }))).map(Number)).toEqual([
      1.2, 1.25,
    ]);
    expect(doubts(paste("1,200\t1,25", target("price", { language: "sv" })))).toEqual([]);
  });
  test("apostrophes, full-width digits, minus signs and numbers stored as texts are read", () => {
    const plan = paste(
      copied("p15_numbers_as_text_with_apostrophe_and_spaces"),
      target("visitors", { language: "sv" }),
    );
    expect(entries(plan).map(Number)).toEqual([120, 130, 140, -150, 160, 1700]);
    expect(entries(paste("’120", target("visitors"))).map(Number)).toEqual([120]);
  });
  test("a number whose column was too narrow in the HTML is taken from the plain text", () => {
    const plan = paste(copied("p13_hashes_in_html_values_in_text"), target("linkedin_spend"));
    expect(entries(plan).map(Number)).toEqual([1250000, 1300000, 1350000]);
    expect(entries(paste("####", target("linkedin_spend")))).toEqual(["source-error"]);
  });
});

describe("accounting style", () => {
  test("figures in brackets are negative and a dash is zero", () => {
    const plan = paste(copied("p06_accounting_en"), target("linkedin_spend"));
    expect(entries(plan).map(Number)).toEqual([12500, -1200, 0, 0]);
    expect(doubts(plan)).toEqual(["currency: take"]);
    expect(entries(paste("1,200-\t(1,200)", target("linkedin_spend"))).map(Number)).toEqual([-1200, -1200]);
  });
  test("a dash alone may be a zero or a blank, so the user is asked", () => {
    const plan = paste("12\t-\t14", target("linkedin_spend"));
    expect(doubts(plan)).toEqual(["dashes: zero"]);
    expect(entries(plan).map(Number)).toEqual([12, 0, 14]);
    expect(written(paste("12\t-\t14", target("linkedin_spend"), { dashes: "blank" }))).toEqual([
      "linkedin_spend 2027-01: 12",
      "linkedin_spend 2027-03: 14",
    ]);
  });
});

describe("rows in per cent, and errors", () => {
  test("0.234 beside 23.4 % is asked about, and errors of the other program are marked as errors", () => {
    const texts = copied("p07_percent_blank_and_errors_en");
    const plan = paste(texts, target("answer_rate"));
    expect(written(plan)).toEqual([
      "answer_rate 2027-01: 23%",
      "answer_rate 2027-02: 23.4%",
      "answer_rate 2027-03: 0.234",
      "answer_rate 2027-04: 100%",
      "answer_rate 2027-06: source-error “n/a”",
      "answer_rate 2027-07: source-error “#DIV/0!”",
      "answer_rate 2027-08: source-error “#N/A”",
    ]);
    expect(doubts(plan)).toEqual(["fractions: share"]);
    expect(entries(paste(texts, target("answer_rate"), { fractions: "percent" }))[2]).toBe("0.234%");
  });
  test("small figures beside large ones are read in per cent like them, but the user is asked", () => {
    const plan = paste("20\t0.5\t25", target("answer_rate"));
    expect(doubts(plan)).toEqual(["fractions: percent"]);
    expect(entries(plan)).toEqual(["20%", "0.5%", "25%"]);
    expect(doubts(paste("20\t22\t25", target("answer_rate")))).toEqual([]);
  });
  test("a share that its program shows in per cent is read without a question", () => {
    const html = '<table><tr><td sdval="0.234" sdnum="1053;0;0,0 %">23,4 %</td></tr></table>';
    expect(entries(paste({ plain: "23,4 %", html }, target("answer_rate")))).toEqual([0.234]);
    const bare = '<table><tr><td sdval="0.234" sdnum="1053;">0,234</td></tr></table>';
    const plan = paste({ plain: "0,234", html: bare }, target("answer_rate"));
    expect(doubts(plan)).toEqual(["fractions: share"]);
    expect(entries(plan)).toEqual([0.234]);
  });
  test("ranges are read as people type them", () => {
    const plan = paste(copied("p21_ranges_as_people_type_them"), target("answer_rate", { language: "sv" }));
    expect(entries(plan)).toEqual([
      ...["20% to 30%", "20% to 30%", "20% to 30%", "20% to 30%", "20% to 30%"],
      ...["how-sure", "one-sided", "20% to 30%"],
    ]);
    expect(doubts(plan)).toEqual([]);
    expect(entries(paste(copied("p22_zero_to_something"), target("visitors")))).toEqual([
      "0 to 30",
      "0 to 30",
      "1 to 30",
    ]);
    expect(entries(paste(copied("p23_wide_share"), target("answer_rate")))).toEqual([
      "0.01% to 10%",
      "50% to 99%",
      "interval-share",
    ]);
  });
});

describe("months above", () => {
  const numbers = ["hunters 2027-01: 2", "hunters 2027-02: 3"];
  test("a heading line of dates is not a row of figures: its serial numbers are months", () => {
    const texts = copied("p10_libreoffice_block_with_a_header_row_of_dates");
    expect(written(paste(texts, target("hunters", { language: "sv" })))).toEqual(numbers);
    expect(written(paste(texts.plain, target("hunters", { language: "sv" })))).toEqual(numbers);
    expect(written(paste("46388\t46419\n2\t3", target("hunters")))).toEqual(numbers);
  });
  test.each(["en", "sv"] as const)(
    "a heading line of texts is matched to months, and mar-27 is not a calculation (%s)",
    (language) => {
      const plan = paste(copied("p11_excel_header_row_as_text"), target("hunters", { language }));
      expect(written(plan)).toEqual([...numbers, "hunters 2027-03: 3"]);
      expect(doubts(plan)).toEqual([]);
      expect(entries(paste("mar-27", target("hunters", { language })))).toEqual(["date"]);
    },
  );
  test.each([
    ["mars 2027\tapril 2027"],
    ["2027M03\t2027M04"],
    ["2027-03\t2027-04"],
    ["202703\t202704"],
    ["03/2027\t04/2027"],
    ["2027-03-31\t2027-04-30"],
  ])("%s is where the figures go", (heading) => {
    const plan = paste(`${heading}\n5\t6`, target("hunters", { at: "2027-03" }));
    expect(written(plan)).toEqual(["hunters 2027-03: 5", "hunters 2027-04: 6"]);
    expect(doubts(plan)).toEqual([]);
  });
  test("months without a year are months of the plan, starting at the selected month where that is the first of them", () => {
    expect(written(paste("\tJan\tFeb\nHunters\t2\t3", target("hunters")))).toEqual(numbers);
    const plan = paste(
      "okt\tnov\tdec\tjan\n1\t2\t3\t4",
      target("hunters", { at: "2027-10", language: "sv" }),
    );
    expect(written(plan)).toEqual([
      ...["hunters 2027-10: 1", "hunters 2027-11: 2", "hunters 2027-12: 3", "hunters 2028-01: 4"],
    ]);
    expect(doubts(plan)).toEqual([]);
  });
  test("our own table is read back from a spreadsheet: base values and months are taken, units and totals left out", () => {
    const plan = paste(
      "Row\tValue\tUnit\tJan 2027\tFeb 2027\tMar 2027\tQ1 2027\nHunters\t2\tpeople\t2\t3\t4\t9",
      target("hunters", { at: "name" }),
    );
    expect(written(plan)).toEqual(["hunters value: 2", ...numbers, "hunters 2027-03: 4"]);
    expect(plan.leftOut.map(({ code }) => code)).toEqual(["quarters", "no-month"]);
  });
  test("whole years are not months, and none of their figures is written without asking", () => {
    const plan = paste("2027\t2028\n120\t140", target("visitors"));
    expect(doubts(plan)).toEqual(["quarters: leave"]);
    expect(plan.cells).toEqual([]);
    expect(entries(paste("2027\t2028", target("visitors"))).map(Number)).toEqual([2027, 2028]);
  });
  test("Excel's named formats are not date formats", () => {
    const html = (format: string) =>
      `<style>.xl1{mso-number-format:${format};}</style><table><tr><td class=xl1 x:num="46388">46388</td></tr></table>`;
    expect(entries(paste({ plain: "46388", html: html("Standard") }, target("visitors")))).toEqual([46388]);
    expect(entries(paste({ plain: "46388", html: html('"Short Date"') }, target("visitors")))).toEqual([
      "date",
    ]);
    const swedish = html('"\\#\\,\\#\\#0\\ \\0022dagar\\0022"');
    expect(entries(paste({ plain: "46388", html: swedish }, target("visitors")))).toEqual([46388]);
  });
  test("months that are not the selected ones are asked about", () => {
    const into = target("hunters", { at: "2027-06" });
    const plan = paste("jan-27\tfeb-27\n5\t6", into);
    expect(doubts(plan)).toEqual(["columns: months"]);
    expect(written(plan)).toEqual(["hunters 2027-01: 5", "hunters 2027-02: 6"]);
    expect(written(paste("jan-27\tfeb-27\n5\t6", into, { columns: "order" }))).toEqual([
      "hunters 2027-06: 5",
      "hunters 2027-07: 6",
    ]);
  });
  test("months of another year are placed in order only if the user chooses that; months outside the plan are reported", () => {
    expect(doubts(paste("jan-26\tfeb-26\n5\t6", target("hunters")))).toEqual(["columns: order"]);
    const plan = paste("dec-26\tjan-27\n5\t6", target("hunters"));
    expect(written(plan)).toEqual(["hunters 2027-01: 6"]);
    expect(plan.leftOut).toEqual([{ code: "other-months", count: 1, texts: ["2026-12"] }]);
  });
  test("totals and quarters among months are left out and reported", () => {
    const plan = paste("jan-27\tfeb-27\tmar-27\tQ1 27\tTotal\n1\t2\t3\t6\t6", target("visitors"));
    expect(written(plan)).toEqual(["visitors 2027-01: 1", "visitors 2027-02: 2", "visitors 2027-03: 3"]);
    expect(plan.leftOut).toEqual([
      { code: "quarters", count: 1, texts: ["Q1 27"] },
      { code: "totals", count: 1, texts: ["Total"] },
    ]);
    expect(doubts(plan)).toEqual([]);
  });
  test("the user is asked about quarters alone: each month gets a third of a flow, the last month the value of a stock", () => {
    const texts = copied("p12_quarters");
    const plan = paste(texts, target("visitors"));
    expect(doubts(plan)).toEqual(["quarters: spread"]);
    expect(entries(plan).map(Number)).toEqual([2, 2, 2, 3, 3, 3, 3, 3, 3, 4, 4, 4]);
    expect(written(paste(texts, target("hunters")))).toEqual([
      "hunters 2027-03: 6",
      "hunters 2027-06: 9",
      "hunters 2027-09: 9",
      "hunters 2027-12: 12",
    ]);
    expect(written(paste(texts, target("visitors"), { quarters: "order" })).at(-1)).toBe(
      "visitors 2027-04: 12",
    );
    expect(written(paste(texts, target("visitors"), { quarters: "leave" }))).toEqual([]);
    expect(entries(paste("Q1\tQ2\n30 to 60\t9", target("visitors"))).slice(0, 2)).toEqual([
      "10 to 20",
      "10 to 20",
    ]);
  });
  test("months that run down are transposed if the user chooses that", () => {
    const texts = "\tHunters\tSellers\njan-27\t2\t4\nfeb-27\t3\t5\n";
    const plan = paste(texts, target("hunters"));
    expect(doubts(plan)).toEqual(["turned: turn"]);
    expect(written(plan)).toEqual([...numbers, "sellers 2027-01: 4", "sellers 2027-02: 5"]);
  });
  test("for a column of figures over rows that take no entries, transposing is offered", () => {
    const plan = paste("1\n2\n3\n4", target("sellers"));
    expect(doubts(plan)).toEqual(["turned: turn"]);
    expect(written(plan).at(-1)).toBe("sellers 2027-04: 4");
    const kept = paste("1\n2\n3\n4", target("sellers"), { turned: "keep" });
    expect(written(kept)).toEqual([
      "sellers 2027-01: 1",
      "visitors 2027-01: 3",
      "organic_visitors 2027-01: 4",
    ]);
    expect(kept.leftOut).toEqual([{ code: "calculated", count: 1, texts: [] }]);
  });
});

describe("names in front", () => {
  test("a merged cell that reaches down leaves a blank below it, so no line is shifted by a month", () => {
    const texts = copied("p08_libreoffice_merged_group_cell_rowspan");
    for (const language of ["en", "sv"] as const) {
      const plan = paste(texts, target("hunters", { language }));
      expect(written(plan)).toEqual([
        ...["hunters 2027-01: 2", "hunters 2027-02: 3", "hunters 2027-03: 4"],
        ...["prospectors 2027-01: 1", "prospectors 2027-02: 1", "prospectors 2027-03: 2"],
      ]);
      expect(doubts(plan)).toEqual([]);
    }
  });
  test("names in either language are matched to rows, visible or not; the user is asked where these are not the selected rows", () => {
    const plan = paste("Säljare\t4\t5\nHunters\t2\t3\nTotal\t6\t8", target("visitors"));
    expect(doubts(plan)).toEqual(["rows: names"]);
    expect(written(plan)).toEqual([
      ...["sellers 2027-01: 4", "sellers 2027-02: 5", "hunters 2027-01: 2", "hunters 2027-02: 3"],
    ]);
    expect(plan.leftOut).toEqual([{ code: "totals", count: 1, texts: ["Total"] }]);
    // Prospectors lie between the two: only the first row is selected, so that clearing does not remove theirs.
    expect(plan.area).toEqual({ top: 1, bottom: 1, left: 4, right: 5 });
  });
  test("a name of several lines is one name; where it belongs to no row, its figures are placed in order", () => {
    const texts = copied("p18_quoted_multiline_label");
    for (const at of ["2027-01", "name"]) {
      const plan = paste(texts, target("sellers", { language: "sv", at }));
      expect(doubts(plan)).toEqual(["rows: order"]);
      expect(written(plan)).toEqual(["sellers 2027-01: 4", "sellers 2027-02: 4", "sellers 2027-03: 5"]);
    }
  });
  test("the user is asked about names that belong to no row, and they are reported", () => {
    const plan = paste("Hunters\t2\nPirates\t9", target("hunters"));
    expect(doubts(plan)).toEqual(["rows: names"]);
    expect(plan.leftOut).toEqual([{ code: "names", count: 1, texts: ["Pirates"] }]);
  });
  test("one column of figures beside names, pasted onto the names, holds base values", () => {
    expect(written(paste("Hunters\t2\nProspectors\t1", target("hunters", { at: "name" })))).toEqual([
      "hunters value: 2",
      "prospectors value: 1",
    ]);
  });
});

describe("blanks", () => {
  test("leave existing entries alone, which is reported, and clear them only if the user chooses that", () => {
    const into = target("hunters", { holds: ["hunters 2027-02", "hunters 2027-03"] });
    const plan = paste(copied("p17_blanks_inside"), into);
    expect(written(plan)).toEqual(["hunters 2027-01: 2", "hunters 2027-04: 3"]);
    expect(plan.doubts).toEqual([
      { about: "blanks", options: ["leave", "clear"], chosen: "leave", sample: "", count: 2 },
    ]);
    expect(written(paste(copied("p17_blanks_inside"), into, { blanks: "clear" }))).toEqual([
      ...["hunters 2027-01: 2", "hunters 2027-02: cleared", "hunters 2027-03: cleared", "hunters 2027-04: 3"],
    ]);
  });
  test("change nothing where the sheet is empty, and neither does an empty line at the end", () => {
    const plan = paste("2\t\t3\r\n\r\n", target("hunters", { holds: ["prospectors 2027-01"] }));
    expect(doubts(plan)).toEqual([]);
    expect(entries(plan).map(Number)).toEqual([2, 3]);
  });
});

describe("amounts that are not in full", () => {
  test("the user is asked about thousands named in a title, for money only", () => {
    const texts =
      "Budget (tkr)\tjan-27\tfeb-27\nLinkedIn-annonser\t30\t42,5\nHunters\t2\t3\nPris\t4 tkr\t4 to 5";
    const into = target("linkedin_spend", { language: "sv" });
    const plan = paste(texts, into);
    expect(doubts(plan)).toEqual(["scale: scaled"]);
    expect(plan.doubts[0]?.sample).toBe("Budget (tkr)");
    expect(entries(plan)).toEqual([30000, 42500, "2", "3", "4000", "4 to 5"]);
    expect(entries(paste(texts, into, { scale: "plain" })).slice(0, 2)).toEqual(["30", "42.5"]);
    expect(entries(paste("SEK k\tjan-27\nPris\t4–5", into))).toEqual(["4000 to 5000"]);
  });
});

describe("another currency", () => {
  test("is asked about once for the block; nothing is converted", () => {
    const texts = copied("p27_euro_into_kronor");
    const plan = paste(texts, target("linkedin_spend"));
    expect(plan.doubts).toEqual([
      { about: "currency", options: ["take", "leave"], chosen: "take", sample: "EUR, USD, GBP", count: 4 },
    ]);
    expect(entries(plan).map(Number)).toEqual([1200, 1200, 1200, 900]);
    expect(paste(texts, target("linkedin_spend"), { currency: "leave" }).cells).toEqual([]);
    expect(doubts(paste("SEK 1,200\t900 kr", target("linkedin_spend")))).toEqual([]);
  });
});

describe("a large block", () => {
  test("is written as far as the sheet reaches, and the rest is reported", () => {
    const block = Array.from({ length: 2000 }, (_, y) =>
      Array.from({ length: 80 }, (_, x) => (x + 1) * (y + 1)).join("\t"),
    ).join("\r\n");
    const plan = paste(block, target("hunters"));
    expect(plan.cells.filter(({ at }) => at === "2027-01")).toHaveLength(8);
    expect(plan.leftOut.find(({ code }) => code === "no-room")?.count).toBe(1990 * 80 + 10 * (80 - 24));
  });
});

describe("deals", () => {
  const deals =
    "Record ID\tDeal Stage\tCreate Date\tAmount\n1\tClosed won\t2026-01-05\t12000\n2\tQualified\t2026-02-07\t900";
  test("are passed to the import, and nothing is written", () => {
    const plan = paste(deals, target("hunters"));
    expect(doubts(plan)).toEqual(["deals: import"]);
    expect(plan.isForImport).toBe(true);
    expect(plan.cells).toEqual([]);
    expect(paste(deals, target("hunters"), { deals: "figures" }).isForImport).toBe(false);
  });
  test("a table of months with a column called Status is not a table of deals", () => {
    expect(doubts(paste("Status\tjan-27\tfeb-27\tmar-27\nHunters\t1\t2\t3", target("hunters")))).toEqual([]);
  });
});
