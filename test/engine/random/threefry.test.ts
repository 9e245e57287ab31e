import { describe, expect, test } from "vitest";
import { ROUNDS, threefry } from "../../../src/engine/random/threefry.ts";
import { siteKey } from "../../../src/engine/random/siteKey.ts";
import { fillUniforms } from "../../../src/engine/random/uniforms.ts";
import { uniform } from "../../support/uniform.ts";

/** Random123's kat_vectors for threefry2x32: rounds, counter, key, answer. */
const KNOWN: readonly (readonly [number, [number, number], [number, number], [number, number]])[] = [
  [13, [0, 0], [0, 0], [0x9d1c5ec6, 0x8bd50731]],
  [13, [0xffffffff, 0xffffffff], [0xffffffff, 0xffffffff], [0xfd36d048, 0x2d17272c]],
  [13, [0x243f6a88, 0x85a308d3], [0x13198a2e, 0x03707344], [0xba3e4725, 0xf27d669e]],
  [20, [0, 0], [0, 0], [0x6b200159, 0x99ba4efe]],
  [20, [0xffffffff, 0xffffffff], [0xffffffff, 0xffffffff], [0x1cb996fc, 0xbb002be7]],
  [20, [0x243f6a88, 0x85a308d3], [0x13198a2e, 0x03707344], [0xc4923a9c, 0x483df7a0]],
];

describe("threefry2x32", () => {
  test.each(KNOWN)("%i rounds give the published answer", (rounds, [c0, c1], [k0, k1], answer) => {
    expect(threefry(rounds, { k0, k1 }, c0, c1)).toEqual(answer);
  });

  test("[D1] the unrolled uniforms are the published 13 rounds, on 52 bits and a half", () => {
    const addresses = [
      [0, 0, 0],
      [1, 0, 0],
      [4294967295, 127, 2 ** 25 - 1],
      [123456, 35, 3],
    ] as const;
    for (const [trial, month, index] of addresses) {
      const key = siteKey(7, `site ${trial}`);
      const [high, low] = threefry(ROUNDS, key, trial, month + 128 * index);
      // The high word is read as signed and centred at a half, so its top bit is inverted.
      const bits = ((high ^ 0x80000000) >>> 0) * 2 ** 20 + (low >>> 12);
      expect(uniform(key, trial, month, index)).toBe((bits + 0.5) / 2 ** 52);
    }
  });

  test("a column has the same digits as its uniforms one by one, in any chunks", () => {
    const key = siteKey(1, "meeting_rate");
    const whole = new Float64Array(101);
    fillUniforms(whole, 101, key, 17, 2, 1000);
    const chunk = new Float64Array(101);
    for (const size of [1, 7, 50]) {
      for (let at = 0; at < 101; at += size) {
        const count = Math.min(size, 101 - at);
        fillUniforms(chunk, count, key, 17, 2, 1000 + at);
        expect(chunk.slice(0, count)).toEqual(whole.slice(at, at + count));
      }
    }
    expect(Array.from(whole, (_, i) => uniform(key, 1000 + i, 17, 2))).toEqual(Array.from(whole));
  });

  test("extreme words give uniforms inside the open interval", () => {
    // The generator can't be made to give certain words; these are the sums at the end of both versions.
    const smallest = -(2 ** 31) * 2 ** -32 + (0.5 + 2 ** -53) + 0 * 2 ** -52;
    const largest = (2 ** 31 - 1) * 2 ** -32 + (0.5 + 2 ** -53) + (2 ** 20 - 1) * 2 ** -52;
    expect(smallest).toBe(2 ** -53);
    expect(largest).toBe(1 - 2 ** -53);
  });

  test("uniforms are spread evenly, also over neighbouring trials, months and indexes", () => {
    const key = siteKey(1, "show_rate");
    const cells = 64;
    const draws = 64_000;
    const columns = { trials: new Float64Array(cells), pairs: new Float64Array(cells) };
    const u = new Float64Array(draws);
    const v = new Float64Array(draws);
    fillUniforms(u, draws, key, 3, 0, 0);
    fillUniforms(v, draws, key, 4, 0, 0);
    for (let i = 0; i < draws; i++) {
      columns.trials[Math.floor(u[i]! * cells)]! += 1;
      columns.pairs[Math.floor(u[i]! * 8) * 8 + Math.floor(v[i]! * 8)]! += 1;
    }
    for (const counts of [columns.trials, columns.pairs]) {
      const chiSquare = counts.reduce((sum, n) => sum + (n - draws / cells) ** 2 / (draws / cells), 0);
      // 63 degrees of freedom: the mean is 63, a standard deviation 11.2.
      expect(chiSquare).toBeLessThan(63 + 4 * 11.2);
      expect(chiSquare).toBeGreaterThan(63 - 4 * 11.2);
    }
  });
});

describe("siteKey", () => {
  test("different names, seeds and lengths give different keys", () => {
    const names = ["", "a", "b", "ab", "ba", "abcd", "abcd\0", "abcde", "row/0", "row/1", "å"];
    const seeds = [0, 1, 2, 2 ** 32, 2 ** 32 + 1, 2 ** 53 - 1];
    const keys = names.flatMap((name) => seeds.map((seed) => siteKey(seed, name)));
    expect(new Set(keys.map(({ k0, k1 }) => `${k0} ${k1}`)).size).toBe(names.length * seeds.length);
  });

  test("a change of one bit of the seed changes about half of the key's bits", () => {
    let turned = 0;
    for (let bit = 0; bit < 53; bit++) {
      const a = siteKey(0, "answer_rate");
      const b = siteKey(2 ** bit, "answer_rate");
      turned += ones(a.k0 ^ b.k0) + ones(a.k1 ^ b.k1);
    }
    const bits = 53 * 64;
    expect(Math.abs(turned - bits / 2)).toBeLessThan(4 * Math.sqrt(bits / 4));
  });
});

function ones(word: number): number {
  return (word >>> 0).toString(2).replaceAll("0", "").length;
}
