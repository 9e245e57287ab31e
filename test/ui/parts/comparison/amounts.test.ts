import { describe, expect, test } from "vitest";
import { makeFormat } from "../../../../src/i18n/format.ts";
import {
  amountBeside,
  amountOfPair,
  amountText,
  differenceText,
  finerText,
  needsFiner,
  shownAmount,
  spanText,
} from "../../../../src/ui/parts/comparison/amounts.ts";

const sv = makeFormat("sv", "SEK");
const en = makeFormat("en", "EUR");
const seen = (text: string) => text.replaceAll("\u00a0", " ");
const flow = { unit: "", total: "flow" } as const;
const money = { unit: "money", total: "flow" } as const;

describe("two amounts that are compared", () => {
  const ends = (before: number, after: number, total: "flow" | "ratio" = "flow") => {
    const pair = { before, after, difference: after - before, total };
    const range = (x: number) => ({ low: x * 0.8, high: x * 1.2 });
    return [before, after].map((x) => seen(amountOfPair(x, pair, range(x), "money", en)));
  };

  test("are in one unit, with digits enough that their difference can be checked", () => {
    expect(ends(1_010_400, 1_098_800)).toEqual(["€1.01M", "€1.10M"]);
    expect(ends(965_000, 1_050_000)).toEqual(["€0.97M", "€1.05M"]);
    expect(ends(800_000, 3_200_000)).toEqual(["€0.8M", "€3.2M"]);
  });

  test("keep each its own where one is far less than the other", () => {
    expect(ends(12_000, 1_100_000)).toEqual(["€12.0k", "€1.1M"]);
  });
});

describe("a difference beside its two figures", () => {
  test("has a decimal more where it would seem to contradict them", () => {
    expect(differenceText(85.3, 95.7, 10.4, flow, sv)).toBe("+10,4");
    expect([85.3, 95.7].map((x) => finerText(x, "", sv))).toEqual(["85,3", "95,7"]);
    expect(needsFiner(85.3, 95.7, 10.4, flow)).toBe(true);
    expect(needsFiner(85, 95, 10, flow)).toBe(false);
    expect(needsFiner(21.2, 19.9, -1.4, { unit: "times", total: "ratio" })).toBe(false);
    expect(differenceText(85, 95, 10, flow, sv)).toBe("+10");
    expect(seen(differenceText(12_440_000, 15_060_000, 2_620_000, money, sv))).toBe("+2,62 mkr");
  });

  test("keeps its own digits where they are finer than those of the figures", () => {
    expect(seen(differenceText(1_240_000, 1_310_000, 60_000, money, sv))).toBe("+60 tkr");
  });

  test("of a ratio is that of the two shown", () => {
    expect(differenceText(21.2, 19.9, -1.4, { unit: "times", total: "ratio" }, sv)).toBe("−1,3×");
    expect(differenceText(3.01, 3.02, 0.01, { unit: "times", total: "ratio" }, sv)).toBe("0,0×");
  });
});

test("what is shown is what is multiplied", () => {
  expect(shownAmount(10.4, "")).toBe(10);
  expect(shownAmount(643_400, "money")).toBe(643_000);
  expect(shownAmount(1_248_000, "money")).toBeCloseTo(1_200_000, 0);
});

describe("a span", () => {
  const en = makeFormat("en", "SEK");
  test("below nothing has one unit for both ends, once in Swedish", () => {
    expect(seen(spanText(-296_000, -32_000, "money", en))).toBe("−SEK 296k to −SEK 32k");
    expect(seen(spanText(-296_000, 1_200_000, "money", sv))).toBe("−0,3 till 1,2 mkr");
  });

  test("is one figure where both ends are shown as the same", () => {
    expect(seen(spanText(0, 0, "money", en))).toBe("SEK 0");
    expect(seen(spanText(5_010_000, 5_020_000, "money", en))).toBe("SEK 5M");
    expect(spanText(21, 21.2, "", sv)).toBe("21");
  });
});

describe("a figure beside its range", () => {
  const beside = (value: number, low: number, high: number) =>
    seen(amountBeside(value, { low, high }, "money", sv));

  test("has the range's thousands and decimals: 2,0 mkr beside 1,1–3,1 mkr", () => {
    expect(beside(2_000_000, 1_100_000, 3_100_000)).toBe("2,0 mkr");
    expect(beside(980_000, 400_000, 1_400_000)).toBe("1,0 mkr");
    expect(beside(19_960_000, 13_300_000, 28_300_000)).toBe("20,0 mkr");
    expect(beside(NaN, 400_000, 1_400_000)).toBe("–");
  });

  test("is as it is alone where there is no range, the amounts are small or it would read as nothing", () => {
    expect(beside(5_000_000, 5_010_000, 5_020_000)).toBe("5 mkr");
    expect(beside(900, 800, 1_100)).toBe("900 kr");
    expect(beside(20_000, -2_400_000, 1_300_000)).toBe("20 tkr");
    expect(amountBeside(41, { low: 29, high: 55 }, "", sv)).toBe("41");
  });
});

test("a figure that reads as whole or as nothing has no decimal", () => {
  expect(amountText(-5.97, "", sv)).toBe("−6");
  expect(amountText(0.03, "", sv)).toBe("0");
  expect(amountText(-0.03, "", sv)).toBe("0");
  expect(amountText(2.94, "", sv)).toBe("2,9");
});
