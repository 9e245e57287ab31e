import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { decimalsFor } from "../../src/i18n/decimals.ts";
import { add, decimalOf, isUsable, negate, shift, toNumber, toText } from "../../src/i18n/decimalText.ts";
import { makeFormat } from "../../src/i18n/format.ts";
import { decimalsAmong, isLong, reportDecimals, saidDecimals } from "../../src/i18n/figures.ts";
import { tableDecimals } from "../../src/lib/tableDecimals.ts";
import { readNumber } from "../../src/ui/kit/readNumber.ts";
import { shorten, shortenBoth } from "../../src/i18n/shorten.ts";

const RUNS = { seed: 4711, numRuns: 200 };
const LANGUAGES = ["en", "sv"] as const;

/** Values of every size that a plan may hold, with both zeros. */
const value = fc
  .tuple(
    fc.double({ min: 1, max: 10, noNaN: true, maxExcluded: true }),
    fc.integer({ min: -6, max: 13 }),
    fc.boolean(),
  )
  .map(([mantissa, power, negative]) => (negative ? -1 : 1) * mantissa * 10 ** power);

const CHOSEN = [1, 2, 3] as const;

describe("a figure that is shortened", () => {
  test("has at most four digits, and is within half a unit of its last digit of the value", () => {
    fc.assert(
      fc.property(
        value.filter((x) => Math.abs(x) < 9e11),
        (x) => {
          const { scaled, decimals, power } = shorten(x);
          expect(Math.abs(scaled).toFixed(decimals).replace(".", "").length).toBeLessThanOrEqual(4);
          const shown = Number(scaled.toFixed(decimals)) * 1000 ** power;
          expect(Math.abs(shown - x)).toBeLessThanOrEqual(0.5001 * 10 ** -decimals * 1000 ** power);
        },
      ),
      RUNS,
    );
  });

  test.each([
    [9_999, 0],
    [9_999.5, 1],
    [999_499, 1],
    [999_500, 2],
    [999_499_999, 2],
    [999_500_000, 3],
    [-999_500, 2],
  ] as const)("changes its power where rounding would give it a digit more: %d has power %d", (x, power) => {
    expect(shorten(x).power).toBe(power);
  });

  test("has one decimal below a hundred and none above, and none that would be 0", () => {
    expect(CHOSEN.map((n) => shorten(n * 33_333).decimals)).toEqual([1, 1, 0]);
    expect(CHOSEN.map((n) => shorten(n * 30_000).decimals)).toEqual([0, 0, 0]);
    expect([0.994, 9.994, 9.996, 99.94, 99.96].map((x) => shorten(x).decimals)).toEqual([2, 2, 0, 1, 0]);
  });

  test("never shows the lesser end of a range as 0", () => {
    fc.assert(
      fc.property(value, value, (a, b) => {
        const { power, decimals } = shortenBoth(a, b);
        const least = Math.min(Math.abs(a), Math.abs(b)) / 1000 ** power;
        fc.pre(power > 0 && least >= 0.005);
        expect(Number(least.toFixed(decimals))).toBeGreaterThan(0);
      }),
      RUNS,
    );
    expect(shortenBoth(0, 2_000_000)).toEqual({ power: 2, decimals: 0 });
    expect(shortenBoth(2_000_000, 50_000)).toEqual({ power: 2, decimals: 2 });
    expect(shortenBoth(500_000, 2_000_000)).toEqual({ power: 2, decimals: 1 });
  });
});

describe("decimals", () => {
  test("of a column are as many as its figures need, the same number for all", () => {
    expect(decimalsFor([1, 2, 300])).toBe(0);
    expect(decimalsFor([1, 2.5, 3])).toBe(1);
    expect(decimalsFor([100, 2.25])).toBe(0);
    expect(decimalsFor([10, 2.25])).toBe(1);
    expect(decimalsFor([9.9, 2.25])).toBe(2);
    expect(decimalsFor([NaN, 2.5, Infinity])).toBe(1);
    expect(decimalsFor([])).toBe(0);
    expect(decimalsFor([0.0213])).toBe(3);
  });

  test("of people and customers are at most two, and less than half a hundredth counts as nothing", () => {
    expect([decimalsFor([0.0213], "customers"), decimalsFor([0.0213], "hours")]).toEqual([2, 3]);
    expect([decimalsFor([0.0049], "customers"), decimalsFor([0.0049], "hours")]).toEqual([0, 4]);
  });

  test("of shares are chosen for the shown figures, in per cent", () => {
    expect([
      decimalsFor([0.634], "share"),
      decimalsFor([0.63], "share"),
      decimalsFor([0.0063], "share"),
    ]).toEqual([1, 0, 2]);
  });

  test("of a figure in a sentence, among changes, in a table and in a report depend on its size", () => {
    expect([150.5, 3, 0.97, 1.04, 1.2, 0.5, 0.01].map((x) => saidDecimals(x).decimals)).toEqual([
      0,
      0,
      0,
      0,
      1,
      1,
      undefined,
    ]);
    expect([20, 19.9, 0.95, 0.94, 0.095, 0.09].map(decimalsAmong)).toEqual([0, 1, 1, 2, 2, 3]);
    expect([0, 9.95, 9.94, 0.095, 0.09, Infinity].map(tableDecimals)).toEqual([0, 0, 1, 1, 2, 0]);
    expect([10, 9.94, 9.96, 3.04, -3.2].map(reportDecimals)).toEqual([0, 1, 0, 0, 1]);
    expect([99_999, 100_000, -100_000].map(isLong)).toEqual([false, true, true]);
  });
});

describe("a typed decimal number", () => {
  const digits = fc.tuple(
    fc.bigInt({ min: -(10n ** 18n), max: 10n ** 18n }),
    fc.integer({ min: -30, max: 30 }),
  );

  test("is read back from its text unchanged, whatever its size", () => {
    fc.assert(
      fc.property(digits, ([whole, exponent]) => {
        const number = decimalOf(`${whole}e${exponent}`)!;
        expect(decimalOf(toText(number))).toEqual(number);
        expect(toNumber(number)).toBe(Number(`${whole}e${exponent}`));
      }),
      RUNS,
    );
  });

  test("is added, negated and multiplied by powers of ten without rounding errors", () => {
    const of = (text: string) => decimalOf(text)!;
    expect(toNumber(shift(of("0.07"), 2))).toBe(7);
    expect(toNumber(add(of("5.3"), negate(of("0.1"))))).toBe(5.2);
    expect(toText(add(of("1e20"), of("0.1")))).toBe("100000000000000000000.1");
    fc.assert(
      fc.property(digits, digits, ([a, i], [b, j]) => {
        const [x, y] = [of(`${a}e${i}`), of(`${b}e${j}`)];
        expect(add(x, y)).toEqual(add(y, x));
        expect(add(add(x, y), negate(y))).toEqual(x);
      }),
      RUNS,
    );
  });

  test.each(["", ".", "-", "+.", "1.2.3", "1e", "e5", "1e1234567", "abc", "1,2", " 1"])(
    "“%s” is none",
    (text) => {
      expect(decimalOf(text)).toBeUndefined();
    },
  );

  test("that is too large for a floating-point number is not usable", () => {
    expect(["1e308", "1e309", "1e401", "1e-400", "1e-401"].map((text) => isUsable(decimalOf(text)!))).toEqual(
      [true, false, false, true, false],
    );
  });
});

describe("a figure written for a user", () => {
  test("is read back as the same figure, to its last digit, in both languages", () => {
    for (const language of LANGUAGES) {
      const format = makeFormat(language, "SEK");
      fc.assert(
        fc.property(
          value.filter((x) => Math.abs(x) >= 1e-3 && Math.abs(x) < 1e12),
          (x) => {
            const exact = Number(x.toPrecision(9));
            expect(readNumber(format.exact(exact), "", format)).toBe(exact);
          },
        ),
        { ...RUNS, numRuns: 100 },
      );
    }
  });

  test("has a minus only where the shown figure is below 0", () => {
    for (const language of LANGUAGES) {
      const format = makeFormat(language, "SEK");
      fc.assert(
        fc.property(value, (x) => {
          for (const text of [format.number(x), format.short(x), format.percent(x), format.moneyShort(x)]) {
            expect(text.includes("−")).toBe(x < 0 && /[1-9]/.test(text));
            expect(text).not.toMatch(/-|NaN|undefined|Infinity/);
          }
        }),
        RUNS,
      );
    }
  });
});

describe("a chance", () => {
  const [english, swedish] = LANGUAGES.map((language) => makeFormat(language, "SEK"));

  test("is never shown as 0 % or 100 %, since a run of trials can't show that", () => {
    expect([0, 0.0099, 0.01, 0.5, 0.99, 0.9901, 1].map(english!.probability)).toEqual([
      "<1%",
      "<1%",
      "1%",
      "50%",
      "99%",
      ">99%",
      ">99%",
    ]);
    const said = [0, 0.01, 0.5, 0.99, 1].map(english!.probabilityWords);
    expect(new Set(said).size).toBe(5);
    expect(said[2]).toBe("50 times out of 100");
    expect([NaN, NaN].map(swedish!.probability)).toEqual(["–", "–"]);
    expect(swedish!.probabilityWords(NaN)).toBe("–");
  });

  test("has its error beside it where it is shown as an exact figure", () => {
    expect(english!.probabilityWithError(0.634, 0.0112)).toBe("63% ±1");
    expect(swedish!.probabilityWithError(0.634, 0.0049)).toMatch(/^63\s%\s±0,5$/);
    expect([0.009, 0.991].map((p) => english!.probabilityWithError(p, 0.01))).toEqual(["<1%", ">99%"]);
    expect([0.01, 0.99].map((p) => english!.probabilityWithError(p, 0.01))).toEqual(["1% ±1", "99% ±1"]);
  });

  test("the error of any figure is shown in the figure's own unit, without repeating the unit's sign", () => {
    expect([0, 0.94, 0.95, 12.3, -12.3, NaN].map((error) => english!.plusMinus(error))).toEqual([
      "±0",
      "±0.9",
      "±1",
      "±12",
      "±12",
      "±–",
    ]);
    expect(english!.plusMinus(0.02, "share")).toBe("±2");
  });
});
