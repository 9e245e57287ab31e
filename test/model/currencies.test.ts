import { expect, test } from "vitest";
import { COMMON_CURRENCIES, CURRENCIES, RATES_OF } from "../../src/model/currencies.ts";
import { usualRate } from "../../src/model/exchange.ts";
import { isDate } from "../../src/model/month.ts";
import { isSameCurrency, suffixOf } from "../../src/model/suffixes.ts";
import { within } from "../support/within.ts";

/** The rounding error of two divisions and a product of numbers below 13. */
const ROUNDING = 1e-14;

const CODES = Object.keys(CURRENCIES);

test("the krona, the euro and the dollar are offered first, in this order", () => {
  expect(COMMON_CURRENCIES).toEqual(["SEK", "EUR", "USD"]);
});

test("every currency has a code of three letters and a value in SEK, and the list a date of the calendar", () => {
  expect(isDate(RATES_OF)).toBe(true);
  for (const code of CODES) {
    expect(code).toMatch(/^[A-Z]{3}$/);
    expect(CURRENCIES[code]!.inSek).toBeGreaterThan(0);
  }
});

test("no two currencies have the same sign in a language", () => {
  for (const language of ["en", "sv"] as const) {
    const signs = CODES.flatMap((code) => CURRENCIES[code]!.sign?.[language] ?? []);
    expect(new Set(signs).size).toBe(signs.length);
  }
});

test("a rate there and back is 1, and one by way of a third currency is the direct one", () => {
  for (const from of CODES) {
    for (const to of CODES) {
      within(usualRate(from, to)! * usualRate(to, from)!, 1, ROUNDING);
      within(usualRate(from, "EUR")! * usualRate("EUR", to)!, usualRate(from, to)!, ROUNDING);
    }
  }
});

test.each([
  ["tkr", { power: 3, currency: "kr" }],
  ["mnkr", { power: 6, currency: "kr" }],
  ["mdkr", { power: 9, currency: "kr" }],
  [":-", { power: 0, currency: "kr" }],
  ["€", { power: 0, currency: "EUR" }],
  ["k", { power: 3 }],
  ["M", { power: 6 }],
  ["bn", { power: 9 }],
  ["SEK", { power: 0, currency: "SEK" }],
  ["TSEK", { power: 3, currency: "SEK" }],
  ["kEUR", { power: 3, currency: "EUR" }],
  ["MEUR", { power: 6, currency: "EUR" }],
  ["MDSEK", { power: 9, currency: "SEK" }],
  ["MISK", undefined],
  ["xEUR", undefined],
  ["toString", undefined],
  ["", undefined],
])("“%s” beside a number means %o", (word, meaning) => {
  expect(suffixOf(word, "SEK")).toEqual(meaning);
});

test("the plan's own currency is recognised by its code, whatever it is", () => {
  expect(suffixOf("ISK", undefined)).toBeUndefined();
  expect(suffixOf("ISK", "ISK")).toEqual({ power: 0, currency: "ISK" });
  expect(suffixOf("MISK", "ISK")).toEqual({ power: 6, currency: "ISK" });
  expect(suffixOf("k", "")).toEqual({ power: 3 });
  expect(suffixOf("q", "")).toBeUndefined();
});

test("“kr” may be any krona or krone, and no other currency; a code is only itself", () => {
  expect(["SEK", "NOK", "DKK", "ISK", "EUR", "KRW"].map((plan) => isSameCurrency("kr", plan))).toEqual([
    true,
    true,
    true,
    true,
    false,
    false,
  ]);
  expect(isSameCurrency("EUR", "EUR")).toBe(true);
  expect(isSameCurrency("SEK", "NOK")).toBe(false);
});
