import { describe, expect, test } from "vitest";
import { decimalsFor } from "../../src/i18n/decimals.ts";
import { makeFormat } from "../../src/i18n/format.ts";

const en = makeFormat("en", "EUR");
const sv = makeFormat("sv", "SEK");
/** Shows no-break spaces as a visible character, so that the tables can be read. */
const seen = (text: string) => text.replaceAll("\u00a0", "_");

describe("figures", () => {
  test.each([
    [0, "0", "0"],
    [-0, "0", "0"],
    [-0.0000001, "0", "0"],
    [1200, "1,200", "1_200"],
    [1234567.8, "1,234,568", "1_234_568"],
    [-1200, "−1,200", "−1_200"],
    [52.34, "52.3", "52,3"],
    [4.126, "4.13", "4,13"],
    [0.0213, "0.021", "0,021"],
    [NaN, "–", "–"],
    [Infinity, "–", "–"],
    [-Infinity, "–", "–"],
  ])("%d is written %s, and %s in Swedish", (value, english, swedish) => {
    expect(seen(en.number(value))).toBe(english);
    expect(seen(sv.number(value))).toBe(swedish);
  });

  test("keep the decimals asked for, and never show a minus before 0", () => {
    expect(en.number(2, { decimals: 2 })).toBe("2.00");
    expect(en.number(-0.004, { decimals: 2 })).toBe("0.00");
    expect(en.number(2, { sameAs: [2, 2.5] })).toBe("2.0");
  });

  test.each([
    [9_999, "9,999", "9_999_kr"],
    [9_999.7, "10k", "10_tkr"],
    [630_000, "630k", "630_tkr"],
    [63_400, "63.4k", "63,4_tkr"],
    [999_960, "1M", "1_mkr"],
    [1_234_567, "1.2M", "1,2_mkr"],
    [2_500_000_000, "2.5bn", "2,5_mdkr"],
    [999e12, "999,000bn", "999_000_mdkr"],
    [1e15, "1×10¹⁵", "1·10¹⁵_kr"],
    [9.97e20, "1×10²¹", "1·10²¹_kr"],
    [-3.44e20, "−3.4×10²⁰", "−3,4·10²⁰_kr"],
    [-630_000, "−630k", "−630_tkr"],
    [7.456, "7.46", "7,46_kr"],
    [0, "0", "0_kr"],
    [NaN, "–", "–"],
  ])("%d is short as %s, and %s as Swedish money", (value, english, swedish) => {
    expect(en.short(value)).toBe(english);
    expect(seen(sv.moneyShort(value))).toBe(swedish);
  });

  test("that are too long for any place are written with a power of ten", () => {
    expect(en.number(1e308)).toBe("1×10³⁰⁸");
    expect(en.value(-2.5e20, "people", "full")).toMatch(/^−2\.5×10²⁰/);
  });

  test("in a third currency follow each language's convention", () => {
    expect(seen(makeFormat("sv", "EUR").moneyShort(630_000))).toBe("630_TEUR");
    expect(seen(makeFormat("en", "SEK").money(-1200))).toBe("−SEK_1,200");
    expect(en.money(-1200)).toBe("−\u2060€1,200");
    expect(seen(makeFormat("sv", "NOK").money(1200))).toBe("1_200_NOK");
  });

  test("use the number signs of the locale that the user chose", () => {
    expect(seen(makeFormat("en", "EUR", "de-DE").money(1234.5, { decimals: 2 }))).toBe("€1.234,50");
  });
});

describe("shares, units and ranges", () => {
  test("a share is in per cent, with a space in Swedish", () => {
    expect(en.percent(0.634)).toBe("63.4%");
    expect(seen(sv.percent(0.634, 0))).toBe("63_%");
    expect(en.percent(0.29)).toBe("29%");
    expect(en.percent(-0.00001, 1)).toBe("0.0%");
  });

  test("a value has its unit after it, but not in a cell", () => {
    expect(seen(en.value(12, "people"))).toBe("12_people");
    expect(seen(sv.value(1, "people"))).toBe("1_person");
    expect(seen(sv.value(3.5, "hours"))).toBe("3,5_timmar");
    expect(seen(sv.value(6, "months", "cell"))).toBe("6");
    expect(seen(sv.value(630_000, "money"))).toBe("630_000_kr");
    expect(seen(sv.value(630_000, "money", "cell"))).toBe("630_000");
    expect(seen(en.value(12, "constructor"))).toBe("12_constructor");
    expect(en.value(Infinity, "money")).toBe("–");
    expect(sv.value(4.1, "times")).toBe("4,1×");
    expect(en.value(1.02, "factor")).toBe("1.02");
    expect([sv.unit("money"), sv.unit("share"), sv.unit("meetings"), sv.unit("widgets")]).toEqual([
      "kr",
      "%",
      "möten",
      "widgets",
    ]);
  });

  test("a range has its unit once and the same decimals at both ends", () => {
    expect(en.range(47, 58)).toBe("47–58");
    expect(seen(sv.range(0.2, 0.3, "share"))).toBe("20–30_%");
    expect(en.range(0.004, 0.016, "share")).toBe("0.4–1.6%");
    expect(en.range(-5, 3)).toBe("−5 to 3");
    expect(seen(sv.range(-5, 3))).toBe("−5 till 3");
    expect(seen(sv.range(1_200_000, 1_530_000, "money", "short"))).toBe("1,2–1,5_mkr");
    expect(en.range(900_000, 1_530_000, "", "short")).toBe("0.9–1.5M");
    expect(en.range(900_000, 1_000_000, "", "short")).toBe("0.9–1.0M");
    expect(en.range(61_500, 1_003_000, "", "short")).toBe("0.06–1.00M");
    expect(en.range(50_000, 50_000_000, "", "short")).toBe("0.05–50.00M");
    expect(en.range(0, 1_000_000, "", "short")).toBe("0–1M");
    expect(en.range(1.2e20, 3.4e20, "", "short")).toBe("1.2–3.4×10²⁰");
    expect(seen(sv.range(2e15, 3.4e20, "money", "short"))).toBe("2·10¹⁵–3,4·10²⁰_kr");
    expect(en.range(12_000, 2e15, "money", "short")).toBe("€12k–2×10¹⁵");
    expect(seen(sv.range(5, Infinity, "months", "full"))).toBe("5_månader utan övre gräns");
    expect(en.range(21_500, Infinity, "money", "short")).toBe("€21.5k with no upper end");
    expect(en.range(21_500, NaN, "money", "short")).toBe("€21.5k to –");
  });

  test("all figures of a row have the same number of decimals", () => {
    expect(decimalsFor([739, 702.25, 0.5])).toBe(0);
    expect(decimalsFor([2, 2, 3])).toBe(0);
    expect(decimalsFor([2, 2.5])).toBe(1);
    expect(decimalsFor([0.2, 0.25], "share")).toBe(0);
    expect(decimalsFor([0.204, 0.25], "share")).toBe(1);
    expect(decimalsFor([NaN, Infinity])).toBe(0);
    expect(decimalsFor([])).toBe(0);
  });
});

describe("chances", () => {
  test.each([
    [0.63, "63%", "63 times out of 100", "63_%", "63 gånger av 100"],
    [0.01, "1%", "once in 100", "1_%", "1 gång av 100"],
    [0.004, "<1%", "less than once in 100", "<1_%", "mindre än 1 gång av 100"],
    [0, "<1%", "less than once in 100", "<1_%", "mindre än 1 gång av 100"],
    [1, ">99%", "more than 99 times out of 100", ">99_%", "mer än 99 gånger av 100"],
    [NaN, "–", "–", "–", "–"],
  ])("%d is said in both languages", (p, english, inWords, swedish, medOrd) => {
    expect(en.probability(p)).toBe(english);
    expect(en.probabilityWords(p)).toBe(inWords);
    expect(seen(sv.probability(p))).toBe(swedish);
    expect(sv.probabilityWords(p)).toBe(medOrd);
  });

  test("an error is shown beside the chance", () => {
    expect(seen(sv.probabilityWithError(0.63, 0.0096))).toBe("63_% ±1");
    expect(sv.plusMinus(0.004, "share")).toBe("±0,4");
    expect(en.plusMinus(0.0251, "share")).toBe("±3");
  });
});

describe("time", () => {
  test("months are words", () => {
    expect(en.month("2027-03")).toBe("Mar 2027");
    expect(sv.month("2027-03", "long")).toBe("mars 2027");
    expect(sv.month("2027-10", "axis")).toBe("okt");
    expect(en.month("2028-01", "axis")).toBe("Jan 2028");
    expect(en.date("2027-12-31")).toBe("31 Dec 2027");
    expect(sv.date("2027-12-31", "long")).toBe("31 december 2027");
  });

  test("quarters and years follow the fiscal year", () => {
    expect(en.quarter("2027-05")).toBe("Q2 2027");
    expect(sv.quarter("2027-12")).toBe("kv 4 2027");
    expect(en.quarter("2027-05", 7)).toBe("Q4 2026/27");
    expect(en.fiscalYear("2027-07", 7)).toBe("2027/28");
    expect(en.fiscalYear("2099-07", 7)).toBe("2099/00");
  });

  test("time spans are as precise as they need to be", () => {
    expect(en.duration(42)).toBe("42 ms");
    expect(sv.duration(312)).toBe("0,3 s");
    expect(en.duration(59_700)).toBe("1 min 0 s");
    expect(en.duration(80_000)).toBe("1 min 20 s");
  });

  test("the time of day has two digits for hours and minutes", () => {
    expect(en.time(new Date(2027, 2, 1, 9, 5))).toBe("09:05");
  });
});

describe("figures within sentences and side by side", () => {
  const seen = (text: string) => text.replaceAll("\u00a0", " ");
  const [en, sv] = [makeFormat("en", "SEK"), makeFormat("sv", "SEK")];

  test.each([
    [1_070_911, "SEK 1.1 million", "1,1 mkr"],
    [218_986, "SEK 219,000", "219 tkr"],
    [25_323, "SEK 25,300", "25,3 tkr"],
    [9_400, "SEK 9,400", "9 400 kr"],
    [-2_400_000, "−SEK 2.4 million", "−2,4 mkr"],
  ])("%s is money short: %s, %s", (value, english, swedish) => {
    expect([seen(en.moneySaid(value)), seen(sv.moneySaid(value))]).toEqual([english, swedish]);
  });

  test.each([
    [432_000, 2_268_000, "SEK 0.4–2.3M", "0,4–2,3 mkr"],
    [-2_400_000, -611_000, "−SEK 2.4M to −SEK 0.6M", "−2,4 till −0,6 mkr"],
    [1_100_000, 3_100_000, "SEK 1.1–3.1M", "1,1–3,1 mkr"],
  ])("%s to %s is a range in one unit", (low, high, english, swedish) => {
    const range = (format: typeof en) => seen(format.range(low, high, "money", "short"));
    expect([range(en), range(sv)]).toEqual([english, swedish]);
  });

  test("a median beside its range has the same decimals", () => {
    expect(seen(sv.besideRange(2_000_000, 1_100_000, 3_100_000, "money"))).toBe("2,0 mkr");
    expect(seen(en.besideRange(2_000_000, 1_100_000, 3_100_000, "money"))).toBe("SEK 2.0M");
  });

  test("both ends of a range in a Swedish sentence share their unit", () => {
    expect(sv.moneyEnds(432_000, 2_268_000).map(seen)).toEqual(["0,4", "2,3 mkr"]);
    expect(en.moneyEnds(432_000, 2_268_000).map(seen)).toEqual(["SEK 0.4M", "SEK 2.3M"]);
  });

  test("a ten-thousandth of a customer counts as none, and Swedish thousands have all their digits", () => {
    expect(seen(sv.value(0.00016, "customers"))).toBe("0 kunder");
    expect(seen(en.value(0.256, "customers"))).toBe("0.26 customers");
    expect(seen(sv.value(30_000, "accounts", "short"))).toBe("30 000 företag");
    expect(seen(en.value(0.00016, ""))).toBe("0.00016");
  });
});
