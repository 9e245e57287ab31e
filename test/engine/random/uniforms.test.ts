import { expect, test } from "vitest";
import { siteKey } from "../../../src/engine/random/siteKey.ts";
import { fillUniforms, fillUnitUniforms } from "../../../src/engine/random/uniforms.ts";
import { uniform } from "../../support/uniform.ts";

const KEY = siteKey(7, "new_customers/0");

test("a column of trials has the digits of each trial's own uniform, for even and odd counts", () => {
  for (const count of [1, 2, 7, 64]) {
    const out = new Float64Array(count + 1).fill(-1);
    fillUniforms(out, count, KEY, 35, 3, 1000);
    for (let i = 0; i < count; i++) expect(out[i]).toBe(uniform(KEY, 1000 + i, 35, 3));
    expect(out[count], "nothing is written behind the end").toBe(-1);
  }
});

test("a column of units has the digits of each unit's own uniform, for even and odd counts", () => {
  for (const count of [1, 2, 7, 64]) {
    const out = new Float64Array(count + 1).fill(-1);
    fillUnitUniforms(out, count, KEY, 1234, 119, 1);
    for (let j = 0; j < count; j++) expect(out[j]).toBe(uniform(KEY, 1234, 119, 1 + j));
    expect(out[count], "nothing is written behind the end").toBe(-1);
  }
});

test("uniforms are in the open interval and fill it evenly", () => {
  const count = 100_000;
  const out = new Float64Array(count);
  fillUniforms(out, count, KEY, 0, 0, 0);
  let sum = 0;
  let squares = 0;
  for (const u of out) {
    if (!(u > 0 && u < 1)) throw new Error(`outside: ${u}`);
    sum += u;
    squares += u * u;
  }
  // Five standard errors of the mean (1/√12n) and of the mean square (√(4/45 n)).
  expect(Math.abs(sum / count - 1 / 2)).toBeLessThan(5 * Math.sqrt(1 / 12 / count));
  expect(Math.abs(squares / count - 1 / 3)).toBeLessThan(5 * Math.sqrt(4 / 45 / count));
});
