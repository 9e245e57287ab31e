import fc from "fast-check";

/** Inputs that differ in all that the engine tells apart: by trial, by month, by both, by neither. */
export const MIXED_INPUTS = {
  still_sure: { value: 2 },
  moving_sure: { value: 1, months: { "2027-02": 0, "2027-03": 3 } },
  still_drawn: { value: "uniform(0, 4)" },
  whole_drawn: { value: "poisson(2)" },
  coin: { value: "bernoulli(50%)" },
  moving_drawn: { value: "uniform(0, 2)", months: { "2027-02": "base + month", "2027-04": 1.5 } },
} as const;

const INPUT_IDS = Object.keys(MIXED_INPUTS);

/** A formula over inputs and the rows before it; `prev` may take any row. */
function formulaOf(before: readonly string[], all: readonly string[], depth: number): fc.Arbitrary<string> {
  const name = fc.constantFrom(...INPUT_IDS, ...before);
  const leaf = fc.oneof(
    { weight: 4, arbitrary: name },
    { weight: 1, arbitrary: fc.constantFrom("0", "1", "0.5", "3", "month", "calendar_month") },
  );
  if (depth === 0) return leaf;
  const e = formulaOf(before, all, depth - 1);
  const head = fc.constantFrom("still_sure", "moving_sure", "still_drawn", "moving_drawn", ...before);
  const operator = fc.constantFrom("+", "-", "*", "/", "^", "<", ">=", "and", "or");
  return fc.oneof(
    leaf,
    fc.tuple(e, operator, e).map(([a, op, b]) => `(${a} ${op} ${b})`),
    fc.tuple(e, e, e).map(([a, b, c]) => `(${a} ? ${b} : ${c})`),
    fc.tuple(fc.constantFrom("min", "max"), e, e).map(([fn, a, b]) => `${fn}(${a}, ${b})`),
    fc.tuple(e, e).map(([a, b]) => `clamp(${a}, 0, ${b})`),
    fc.tuple(fc.constantFrom("abs", "-", "not", "floor"), e).map(([fn, a]) => `${fn} (${a})`),
    fc.constantFrom(...all).map((id) => `prev(${id})`),
    fc.tuple(e, e).map(([a, b]) => `prev(${a}, ${b})`),
    fc.tuple(e, fc.integer({ min: 1, max: 4 })).map(([a, n]) => `trailing(${a}, ${n})`),
    e.map((a) => `cumulative(${a})`),
    head.map((h) => `hired(${h})`),
    fc.tuple(head, e).map(([h, r]) => `ramped(${h}, ${r})`),
    fc
      .tuple(
        fc.constantFrom("delay", "delay_each", "runoff"),
        e,
        e,
        fc.constantFrom("0", "1", "still_sure", "coin"),
      )
      .map(([fn, x, mean, sd]) => `${fn}(${x}, ${mean}, ${sd})`),
    fc.tuple(e, e).map(([n, p]) => `split(${n}, ${p})`),
    e.map((x) => `count(${x})`),
    fc.tuple(e, e).map(([a, b]) => `calendar(${a}, ${b}, 1, ${a}, 1, 1, 1, 1, 1, 1, 1, 1)`),
  );
}

/** Five rows of random formulas, r0 to r4, over `MIXED_INPUTS`; each takes the ones before it. */
export const arbitraryFormulas: fc.Arbitrary<{ readonly [id: string]: string }> = (() => {
  const all = ["r0", "r1", "r2", "r3", "r4"];
  return fc
    .tuple(...all.map((_, i) => formulaOf(all.slice(0, i), all, 2)))
    .map((texts) => Object.fromEntries(all.map((id, i) => [id, texts[i]!])));
})();
