import fc from "fast-check";
import { expect, test } from "vitest";
import { parseFormula } from "../../src/formula/parse.ts";
import { printFormula } from "../../src/formula/print.ts";
import { startOwnClock } from "../support/ownClock.ts";
import { arbitraryAst, withoutSpans } from "./arbitraryAst.ts";

/** No text may take longer than this, in milliseconds; ordinary ones take well under one. */
const LONGEST = 200;

const PIECES = [
  ..."+-*/^()<>=!?:,;.%#'\"[]{}|&~ \n\r\t_$@\\",
  ..."0123456789",
  "1e999",
  "to",
  " to ",
  "in",
  "mod",
  "not ",
  " and ",
  "hunters",
  "max(",
  "5%",
  "e",
  "\u00a0",
  "×",
  "客",
  "😀",
  "\ud800",
];

function parsesInTime(text: string): void {
  const taken = startOwnClock();
  const parsed = parseFormula(text);
  let least = taken();
  // Garbage collection or compilation may have taken part of the time, so a slow text is tried again.
  for (let again = 0; again < 2 && least >= LONGEST; again += 1) {
    const once = startOwnClock();
    parseFormula(text);
    least = Math.min(least, once());
  }
  expect(least).toBeLessThan(LONGEST);
  if (!parsed.ok && "span" in parsed.error && parsed.error.span !== undefined) {
    const { from, to } = parsed.error.span;
    expect(0 <= from && from <= to && to <= text.length).toBe(true);
  }
}

test("no text makes the parser throw, take long or point outside the text", () => {
  const fromPieces = fc.array(fc.constantFrom(...PIECES), { maxLength: 60 }).map((pieces) => pieces.join(""));
  const repeated = fc
    .tuple(fc.array(fc.constantFrom(...PIECES), { minLength: 1, maxLength: 3 }), fc.nat(700))
    .map(([pieces, times]) => pieces.join("").repeat(times));
  fc.assert(fc.property(fc.oneof(fc.string({ unit: "binary" }), fromPieces, repeated), parsesInTime), {
    numRuns: 3000,
  });
});

test("a formula with a piece cut out, doubled or inserted is a formula or a fault", () => {
  fc.assert(
    fc.property(
      arbitraryAst,
      fc.nat(),
      fc.nat(8),
      fc.constantFrom("", ...PIECES),
      (ast, place, length, put) => {
        const text = printFormula(ast);
        const at = place % (text.length + 1);
        parsesInTime(text.slice(0, at) + put + text.slice(at + length));
      },
    ),
    { numRuns: 2000 },
  );
});

test("parsing what was printed gives the same tree", () => {
  fc.assert(
    fc.property(arbitraryAst, (ast) => {
      const parsed = parseFormula(printFormula(ast));
      if (!parsed.ok) fc.pre(["too-long", "too-deep", "too-many-nodes"].includes(parsed.error.code));
      fc.pre(parsed.ok);
      expect(withoutSpans(parsed.value)).toEqual(ast);
    }),
    { numRuns: 2000 },
  );
});
