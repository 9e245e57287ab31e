import { expect, test } from "vitest";
import { answerViews as en } from "../../../../src/i18n/en/answerViews.ts";
import { answerViews as sv } from "../../../../src/i18n/sv/answerViews.ts";
import { textWidth } from "../../../../src/ui/kit/textWidth.ts";
import { fitsBeside } from "../../../../src/ui/views/funnel/fitsBeside.ts";
import { MAP } from "../../../../src/ui/views/funnel/funnelMap.ts";
import { nameLines } from "../../../../src/ui/views/funnel/nameLines.ts";

test("a name goes on to a second line after a word, a hyphen or at a soft hyphen, and only where it must", () => {
  expect(nameLines("Call list", 85, 11.2)).toEqual(["Call list"]);
  expect(nameLines("Meetings by outbound", 85, 11.2)).toEqual(["Meetings by", "outbound"]);
  expect(nameLines("SDR-kvalificerade", 85, 11.2)).toEqual(["SDR-", "kvalificerade"]);
  expect(nameLines("Affärs\u00admöjligheter", 85, 11.2)).toEqual(["Affärs-", "möjligheter"]);
  expect(nameLines("Affärs\u00admöjligheter", 200, 11.2)).toEqual(["Affärsmöjligheter"]);
});

test("every stage's name fits into its box of the map, in both languages", () => {
  for (const name of [...Object.values(en.stages), ...Object.values(sv.stages)]) {
    for (const line of nameLines(name, MAP.box - 10, 11.2)) {
      expect(textWidth(line, 11.2), line).toBeLessThanOrEqual(MAP.box - 5);
    }
  }
});

test("the stage of meetings has another name than the header's figure, which counts all of them", () => {
  expect(en.stages.meetings).toContain("outbound");
  expect(sv.stages.meetings).toContain("utgående");
});

test("a count and the number lost are on one line only where they don't touch", () => {
  expect(fitsBeside("601", "× 380", MAP.box)).toBe(true);
  expect(fitsBeside("4\u00a0095", "× 4\u00a0009", MAP.box)).toBe(false);
});
