import fc from "fast-check";
import { expect, test } from "vitest";
import { checksumOf } from "../../src/storage/checksum.ts";

test("the checksum of a text never changes from one version of the program to the next", () => {
  expect([checksumOf(""), checksumOf("a"), checksumOf("Affärsplan")]).toMatchInlineSnapshot(`
    [
      "92ca2f0ecb72770f-0",
      "5e6eed7dc77c9b36-1",
      "62933c8193cb4c0f-10",
    ]
  `);
});

test("the checksum tells of any letter that is changed, lost or moved", () => {
  const text = fc.string({ unit: "binary", minLength: 2, maxLength: 40 });
  fc.assert(
    fc.property(text, fc.nat(), fc.integer({ min: 1, max: 0xffff }), (whole, place, change) => {
      const at = place % whole.length;
      const other = String.fromCharCode(whole.charCodeAt(at) ^ change);
      const changed = whole.slice(0, at) + other + whole.slice(at + 1);
      expect(checksumOf(changed)).not.toBe(checksumOf(whole));
      expect(checksumOf(whole.slice(0, at) + whole.slice(at + 1))).not.toBe(checksumOf(whole));
    }),
  );
  expect(checksumOf("ab")).not.toBe(checksumOf("ba"));
});

test("no two of a hundred thousand similar texts have the same checksum", () => {
  const seen = new Set(Array.from({ length: 100_000 }, (_, i) => checksumOf(String(1_000_000 + i))));
  expect(seen.size).toBe(100_000);
});
