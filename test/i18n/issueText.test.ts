import { describe, expect, test } from "vitest";
import type { Issue, IssueCode } from "../../src/model/issue.ts";
import { issueCodeSign } from "../../src/i18n/issueSign.ts";
import { issueText } from "../../src/i18n/issueText.ts";
import { words } from "../../src/i18n/words.ts";

const span = { from: 2, to: 5 };

/** One fault of every code; a code without one does not compile. */
const SAMPLES: { readonly [C in IssueCode]: Extract<Issue, { readonly code: C }> } = {
  empty: { code: "empty" },
  syntax: { code: "syntax", span, found: ")" },
  "too-long": { code: "too-long", length: 2400, max: 2000 },
  "too-deep": { code: "too-deep", max: 50 },
  "too-many-nodes": { code: "too-many-nodes", max: 500 },
  refused: { code: "refused", construct: "implicit-multiplication", text: "2 hunters", span },
  "number-too-large": { code: "number-too-large", text: "1e999", span },
  "percent-place": { code: "percent-place", span },
  "unknown-name": { code: "unknown-name", name: "huntres", nearest: "hunters", span },
  "unknown-function": { code: "unknown-function", name: "summa", span },
  "function-without-call": { code: "function-without-call", name: "max", span },
  "argument-count": { code: "argument-count", fn: "clamp", min: 3, max: 3, found: 2, span },
  "needs-row-name": { code: "needs-row-name", fn: "hired", span },
  "needs-whole-number": { code: "needs-whole-number", fn: "trailing", span },
  "pairs-of-arguments": { code: "pairs-of-arguments", fn: "discrete", span },
  "interval-ends": { code: "interval-ends", span },
  "interval-order": { code: "interval-order", low: 0.3, high: 0.2, span },
  "interval-share": { code: "interval-share", low: 0.2, high: 1.2, span },
  "distribution-argument": {
    code: "distribution-argument",
    fn: "normal",
    argument: 1,
    needs: "not-negative",
    found: -1,
    span,
  },
  "uncertain-in-computed": { code: "uncertain-in-computed", span },
  "nested-uncertain": { code: "nested-uncertain", fn: "normal", span },
  "base-in-computed": { code: "base-in-computed", span },
  "row-in-input": { code: "row-in-input", name: "hunters", span },
  "function-in-input": { code: "function-in-input", fn: "prev", span },
  cycle: { code: "cycle", rows: ["hunters", "sellers"] },
  "out-of-range": { code: "out-of-range", value: 1.2, min: 0, max: 1, month: "2027-04" },
  "not-a-number": { code: "not-a-number", text: "1,2" },
  "not-understood": { code: "not-understood", percent: true },
  "how-sure": { code: "how-sure", example: "15 to 25%" },
  "one-sided": { code: "one-sided", example: "20 to 30%" },
  date: { code: "date", text: "2027-01" },
  "source-error": { code: "source-error", text: "#REF!" },
  "from-month": { code: "from-month" },
  "per-year": { code: "per-year" },
  "per-week": { code: "per-week" },
  "per-day": { code: "per-day" },
  "other-currency": { code: "other-currency", typed: "SEK", plan: "EUR" },
  "percent-here": { code: "percent-here" },
  "which-measure": { code: "which-measure" },
  "past-last-month": { code: "past-last-month", last: "9999-12" },
  "too-many-means": { code: "too-many-means", max: 250 },
  "read-only": { code: "read-only" },
  "start-only": { code: "start-only" },
  "actual-of-start": { code: "actual-of-start" },
  "actual-negative": { code: "actual-negative", value: -3 },
  "actual-too-early": { code: "actual-too-early", month: "2016-12", first: "2017-01" },
  "closed-outside": { code: "closed-outside", month: "2029-01", last: "2028-12" },
  "file-too-large": { code: "file-too-large", bytes: 6_000_000, max: 5_242_880 },
  "not-json": { code: "not-json", line: 3, column: 12, found: "}" },
  "check-too-long": { code: "check-too-long" },
  "check-stopped": { code: "check-stopped" },
  "not-a-plan": { code: "not-a-plan" },
  "newer-version": { code: "newer-version", version: 2, supported: 1 },
  "bad-version": { code: "bad-version", found: '"1"' },
  "duplicate-key": { code: "duplicate-key", key: "hunters" },
  "unknown-key": { code: "unknown-key", key: "valeu", nearest: "value" },
  "forbidden-key": { code: "forbidden-key", key: "__proto__" },
  "missing-key": { code: "missing-key", key: "start" },
  "wrong-type": { code: "wrong-type", expected: "month", found: '"mars"' },
  "not-one-of": { code: "not-one-of", found: '"x"', allowed: ["flow", "stock", "ratio"] },
  "number-outside": { code: "number-outside", found: 200, min: 1, max: 120 },
  "too-many": { code: "too-many", what: "scenarios", found: 201, max: 200 },
  "text-too-long": { code: "text-too-long", length: 300, max: 200 },
  "nested-too-deep": { code: "nested-too-deep", max: 100 },
  "bad-id": { code: "bad-id", id: "Hunters" },
  "reserved-id": { code: "reserved-id", id: "max" },
  "unknown-row": { code: "unknown-row", id: "huntres", nearest: "hunters" },
  "not-an-input": { code: "not-an-input", id: "mrr" },
  "not-computed": { code: "not-computed", id: "hunters" },
  "template-row-fixed": { code: "template-row-fixed", key: "unit" },
  "key-needs-kind": { code: "key-needs-kind", key: "formula", kind: "computed" },
  "range-order": { code: "range-order", min: 2, max: 1 },
  "duplicate-name": { code: "duplicate-name", name: "More calls" },
  "goal-bounds": { code: "goal-bounds" },
  "goal-outside": { code: "goal-outside", date: "2031-01", first: "2027-01", last: "2028-12" },
  "goal-order": { code: "goal-order", from: "2027-06", by: "2027-03" },
  "correlation-size": { code: "correlation-size", value: 1 },
  "correlation-self": { code: "correlation-self", id: "hunters" },
  "correlation-twice": { code: "correlation-twice", first: "hunters", second: "sellers" },
  "correlation-needs-one-draw": { code: "correlation-needs-one-draw", id: "hunters" },
  "correlations-impossible": { code: "correlations-impossible", first: "hunters", second: "sellers" },
  "table-empty": { code: "table-empty" },
  "table-too-large": { code: "table-too-large", bytes: 30_000_000, max: 20_000_000 },
  "table-too-long": { code: "table-too-long", what: "lines", max: 100_000 },
  "table-cell-too-long": { code: "table-cell-too-long", line: 7, max: 32_767 },
  "table-encrypted": { code: "table-encrypted" },
  "table-damaged": { code: "table-damaged" },
  "table-other-format": { code: "table-other-format", found: "old-excel" },
  "not-a-table": { code: "not-a-table" },
  "no-deals": { code: "no-deals" },
  "deal-column-missing": { code: "deal-column-missing", column: "created", found: "Name, Amount" },
  "no-such-column": { code: "no-such-column", name: "Made", found: "Name, Amount" },
  "no-such-stage": { code: "no-such-stage", name: "Signed", found: "Won, Lost" },
  "no-such-pipeline": { code: "no-such-pipeline", name: "New", found: "Sales, Renewals" },
  "dates-ambiguous": {
    code: "dates-ambiguous",
    column: "Create Date",
    text: "01/04/2025",
    dayFirst: "2025-04-01",
    monthFirst: "2025-01-04",
  },
  "no-months": { code: "no-months" },
  "quarters-only": { code: "quarters-only", text: "Q1 27" },
};

describe.each(["en", "sv"] as const)("faults in %s", (language) => {
  test.each(Object.values(SAMPLES))("$code is a sentence, with nothing left out", (issue) => {
    const text = issueText(issue, language);
    expect(text).toMatch(/^[\p{Lu}\d“”_a-z][^]*[.?]$/u);
    expect(text).not.toMatch(/undefined|NaN|Infinity|\[object|\$\{/);
  });

  test("every construct that formulas refuse says what to write", () => {
    const constructs = [
      "assignment",
      "function-definition",
      "matrix",
      "object",
      "range",
      "text",
      "unit",
      "property",
      "implicit-multiplication",
      "chained-comparison",
      "several-expressions",
      "comment",
      "operator",
      "literal",
    ] as const;
    const texts = constructs.map((construct) =>
      issueText({ code: "refused", construct, text: "x", span }, language),
    );
    expect(new Set(texts).size).toBe(constructs.length);
  });
});

describe("the texts of faults", () => {
  test("differ between the languages, fault by fault", () => {
    const same = Object.values(SAMPLES).filter((issue) => issueText(issue, "en") === issueText(issue, "sv"));
    expect(same).toEqual([]);
  });

  test("write values as the row shows them", () => {
    const issue = SAMPLES["out-of-range"];
    expect(issueText(issue, "en", { unit: "share" })).toBe(
      "The value is 120% in April 2027, but must be between 0% and 100%.",
    );
    expect(issueText(SAMPLES["interval-order"], "sv", { unit: "share" })).toBe(
      "Intervallet går från 30\u00a0% ner till 20\u00a0%. Det lägre talet ska stå först.",
    );
  });

  test("name rows as the plan does", () => {
    const text = issueText(SAMPLES.cycle, "en", { rowName: (id) => `the row ${id}` });
    expect(text).toContain("the row hunters → the row sellers → the row hunters");
  });

  test("name bounds that are open on one side", () => {
    const issue: Issue = { code: "out-of-range", value: -1, min: 0, max: undefined };
    expect(issueText(issue, "en")).toBe("The value is −1, but must be at least 0.");
    expect(issueText({ ...issue, min: undefined, max: -2 }, "sv")).toBe(
      "Värdet är −1 men måste vara högst −2.",
    );
  });

  test("count arguments without an upper bound", () => {
    const issue: Issue = { code: "argument-count", fn: "min", min: 1, max: Infinity, found: 0, span };
    expect(issueText(issue, "en")).toBe("min takes 1 or more arguments, but was given 0.");
    expect(issueText({ ...issue, min: 1, max: 2, found: 3 }, "sv")).toBe(
      "min tar 1 till 2 argument men fick 3.",
    );
  });
});

test("each fault has a spreadsheet's error code", () => {
  expect(issueCodeSign({ code: "unknown-name" })).toBe("#NAME?");
  expect(issueCodeSign({ code: "cycle" })).toBe("#CYCLE!");
  expect(issueCodeSign({ code: "out-of-range" })).toBe("#NUM!");
  expect(issueCodeSign({ code: "unknown-row" })).toBe("#REF!");
  for (const code of Object.keys(words("en").issues)) {
    expect(issueCodeSign({ code: code as IssueCode })).toMatch(/^#[A-Z]+[!?]$/);
  }
});
