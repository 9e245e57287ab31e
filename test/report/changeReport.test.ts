import { expect, test } from "vitest";
import { withChoice, withParagraph } from "../../src/report/changeReport.ts";

const REPORT = { scenario: "Hire", paragraphs: { summary: "Ours" }, x_other: 1 };

test("another choice replaces the former one, and the user's paragraphs stay", () => {
  expect(withChoice(REPORT, { baseline: "Ads", scenario: undefined })).toEqual({
    baseline: "Ads",
    paragraphs: { summary: "Ours" },
    x_other: 1,
  });
});

test("the user's own paragraph is kept until it is given up, even an empty one", () => {
  expect(withParagraph(REPORT, "asks", "")).toEqual({ ...REPORT, paragraphs: { summary: "Ours", asks: "" } });
  expect(withParagraph(REPORT, "summary", undefined)).toEqual({ ...REPORT, paragraphs: {} });
  expect(withParagraph({}, "asks", "Two hunters")).toEqual({ paragraphs: { asks: "Two hunters" } });
});
