import { describe, expect, test } from "vitest";
import {
  lessonOfCertain,
  lessonOfOwn,
  lessonOfRate,
  lessonThrough,
  triesOf,
} from "../../src/learning/lesson.ts";
import { baseDistribution } from "../../src/learning/typedDistribution.ts";
import type { TypedDistribution } from "../../src/learning/typedDistribution.ts";
import type { PlanRow } from "../../src/model/plan.ts";
import { inputRowOf } from "../../src/model/sheet.ts";
import { makePlan } from "../support/makePlan.ts";
import { within } from "../support/within.ts";

function prior(value: string | number, rest: PlanRow = {}): TypedDistribution {
  const plan = makePlan({ inputs: { u: { value, ...rest } } });
  return baseDistribution(inputRowOf(plan, undefined, "u")!)!;
}
const share = (value: string | number): TypedDistribution => prior(value, { unit: "share", min: 0, max: 1 });

const three = ({ posterior }: ReturnType<typeof lessonOfRate>): number[] => [
  posterior!.p5,
  posterior!.p50,
  posterior!.p95,
];

/** Well below a thousandth of the prior's width, which is the accuracy promised. */
const EXACT = 1e-6;

const calls = [587, 676, 530, 636, 674, 700, 539, 666, 661];
const dials = [2710, 2950, 2433, 3010, 2870, 3102, 2654, 2981, 3045];
const conversations = calls.map((came, i) => ({ came, tried: dials[i]! }));

describe("what is learnt about an input", () => {
  test("from 150 of 800, for a share of 20 to 30 %", () => {
    const lesson = lessonOfRate(share("20% to 30%"), [{ came: 150, tried: 800 }]);
    // Exact values from an independent integration with 400,000 steps; published, from a coarser grid, are 18.000930 /
    // 19.988723 / 22.093077.
    within(three(lesson), [0.18001002965, 0.19988801904, 0.22093161927], EXACT);
    within(three(lesson), [0.1800093, 0.19988723, 0.22093077], 1e-3 * (0.3 - 0.2));
    expect(lesson.phi).toBe(1);
    expect(lesson.drift).toBeUndefined();
  });

  test("from 24 in 6 months, for 4 to 9 a month", () => {
    const months = [4, 5, 3, 4, 4, 4].map((came) => ({ came, tried: undefined }));
    const lesson = lessonOfRate(prior("4 to 9"), months);
    within(three(lesson), [3.61757558402, 4.65893400808, 5.92417676563], 10 * EXACT);
    within(three(lesson), [3.61754883, 4.65889955, 5.92413296], 1e-3 * (9 - 4));
  });

  test("from nine months of calls, which differ a little more than by chance", () => {
    const lesson = lessonOfRate(share("20% to 30%"), conversations);
    within(lesson.phi, 1.5065033923367306, 1e-10);
    within(three(lesson), [0.2152682353190283, 0.22042087702264387, 0.22563213990098202], 1e-7);
    within(lesson.drift!, 0.7277964940945632, 1e-10);
    // From independent draws: to five of their standard errors.
    within(lesson.surprise, 0.367648, 0.0407);
    within(triesOf(share("20% to 30%")), 200.1477598540887, 1e-3);
  });

  test("through each month's own rate is the same where that rate is the input itself", () => {
    const direct = lessonOfRate(share("20% to 30%"), conversations);
    const through = lessonThrough(
      share("20% to 30%"),
      conversations,
      (value) => new Float64Array(conversations.length).fill(value),
      "test",
    );
    within(three(through), three(direct), 1e-6);
    within(through.phi, direct.phi, 1e-6);
    within(through.drift!, direct.drift!, 1e-6);
    within(through.surprise, direct.surprise, 5 * 0.0077);
  });

  test("from a conjugate prior is a Beta or a Gamma distribution again", () => {
    // Beta(3 + 7, 9 + 5) and Gamma(4 + 10, 1/(1/2 + 3)): their percentiles are known.
    within(
      three(lessonOfRate(share("beta(3, 9)"), [{ came: 7, tried: 12 }])),
      [0.25824292, 0.41431452, 0.58315482],
      EXACT,
    );
    const counted = [3, 5, 2].map((came) => ({ came, tried: undefined }));
    within(
      three(lessonOfRate(prior("gamma(4, 2)"), counted)),
      [2.41826786, 3.9051756, 5.90530545],
      10 * EXACT,
    );
  });

  test("follows data far from the typed range, even where the range made them almost impossible", () => {
    const surprised = lessonOfRate(share("20% to 30%"), [{ came: 1250, tried: 25_000 }]);
    expect(surprised.surprise).toBeLessThan(1e-12);
    within(three(surprised), [0.05037393, 0.05263116, 0.05495197], EXACT);
    // The upper tail of a beta distribution, far beyond the largest uniform below 1.
    const far = lessonOfRate(share("beta(50, 150)"), [{ came: 15_000, tried: 25_000 }]);
    within(three(far)[1]!, 15_050 / 25_200, 1e-4);
  });

  test("stays within the hard ends of a range", () => {
    const lesson = lessonOfRate(share("uniform(0.2, 0.3)"), [{ came: 500, tried: 1000 }]);
    expect(Math.max(...three(lesson))).toBeLessThanOrEqual(0.3);
    expect(three(lesson)[0]).toBeGreaterThan(0.29);
  });

  test("is nothing where the data are impossible", () => {
    expect(
      lessonOfRate(share("uniform(0, 1) < 2 ? 0 : 1"), [{ came: 3, tried: 10 }]).posterior,
    ).toBeUndefined();
  });

  test("where a certain number was typed starts from Beta(½, ½)", () => {
    const lesson = lessonOfCertain(0.2, [{ came: 30, tried: 100 }]);
    // Beta(30.5, 70.5), and twice the probability of 30 or more of 100 at 20 %.
    within(three(lesson), [0.22946097, 0.30066857, 0.37897971], EXACT);
    within(lesson.surprise, 0.02249796, EXACT);
  });

  test("from its own figures is on the logarithmic scale, whatever their order", () => {
    const wide = lessonOfOwn(prior("1 to 1000"), [90, 100, 110, 95, 105], "calls")!;
    expect(wide.posterior!.p50).toBeGreaterThan(95);
    expect(wide.posterior!.p50).toBeLessThan(104);
    expect(wide.phi).toBe(1);
    const other = lessonOfOwn(prior("1 to 1000"), [110, 105, 100, 95, 90], "calls")!;
    within(other.posterior!.p50, wide.posterior!.p50, 1e-9);
    expect(lessonOfOwn(prior("1 to 1000"), [90, 100], "calls")).toBeUndefined();
    expect(lessonOfOwn(prior("1 to 1000"), [90, 0, 100], "calls")).toBeUndefined();
    const same = lessonOfOwn(prior("60 to 100"), [80, 80, 80], "calls")!;
    expect(same.posterior).toEqual({ p5: 80, p50: 80, p95: 80 });
  });
});
