import { describe, expect, test } from "vitest";
import { makeFormat } from "../../../../src/i18n/format.ts";
import { exchangeExample, rateTurned, unusualRate } from "../../../../src/ui/parts/dialogs/exchangeText.ts";

const english = makeFormat("en", "SEK");
const swedish = makeFormat("sv", "SEK");
const plain = (said: string | undefined) => said?.replaceAll("\u00a0", " ");

describe("a rate of exchange", () => {
  const toEuro = (times: number | undefined) => ({ from: "SEK", to: "EUR", times });

  test("is told the other way round and by an amount, so that one that is upside down is seen", () => {
    expect(plain(rateTurned(toEuro(1 / 11), english))).toBe("1 SEK is 0.091 EUR.");
    expect(plain(exchangeExample(toEuro(1 / 11), "Price per month", 10_000, english))).toBe(
      "Price per month: SEK 10,000 becomes €909.",
    );
    expect(plain(rateTurned(toEuro(11), swedish))).toBe("1 SEK är 11 EUR.");
    expect(plain(exchangeExample(toEuro(11), "Pris per månad", 10_000, swedish))).toBe(
      "Pris per månad: 10 000 kr blir 110 000 €.",
    );
  });

  test("is asked about where it is far from the usual, with the day of that", () => {
    expect(unusualRate(toEuro(1 / 11), english)).toBeUndefined();
    expect(plain(unusualRate(toEuro(11.2), english))).toMatch(/about 0\.091 EUR for 1 SEK \(1 Nov 2026\)/);
    expect(plain(unusualRate(toEuro(11.2), swedish))).toMatch(/omkring 0,091 EUR på 1 SEK \(1 nov 2026\)/);
  });

  test.each([undefined, 0, -1, NaN, Infinity])("that is none (%s) is told nothing of", (times) => {
    expect(exchangeExample(toEuro(times), "Price", 10_000, english)).toBeUndefined();
    expect(rateTurned(toEuro(times), english)).toBeUndefined();
    expect(unusualRate(toEuro(times), english)).toBeUndefined();
  });
});
