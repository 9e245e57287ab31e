import { expect, test } from "vitest";
import type { StageFigures } from "../../../../src/analysis/funnelFlows.ts";
import { STAGES } from "../../../../src/analysis/funnelShape.ts";
import type { StageId } from "../../../../src/analysis/funnelShape.ts";
import { makeFormat } from "../../../../src/i18n/format.ts";
import { words } from "../../../../src/i18n/words.ts";
import { funnelText } from "../../../../src/ui/views/funnel/funnelText.ts";

const text = funnelText(
  { text: words("en").answerViews, format: makeFormat("en", "EUR"), label: (row) => row },
  () => NaN,
);
const at = (id: StageId, atEnd: number) =>
  ({ stage: STAGES.find((stage) => stage.id === id)!, inflow: 7, atEnd }) as StageFigures;

test("a box's count of customers is a total, that of other stages is of those who wait", () => {
  expect(text.waits(at("sdr_queue", 12))).toBe("12 wait");
  expect(text.waits(at("customers", 149))).toBe("149 in all");
  expect(text.stageLine(at("customers", 149))).toBe("Customers: 7 in, 149 in all");
});

test("a count that rounds to a whole number, or to nothing, has no decimal", () => {
  expect([0.02, 0.97, 7.04, 7.4, 12.6, -0.01].map(text.count)).toEqual(["0", "1", "7", "7.4", "13", "0"]);
});
