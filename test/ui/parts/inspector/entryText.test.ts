import { expect, test } from "vitest";
import { makeFormat } from "../../../../src/i18n/format.ts";
import { entryText, templateText } from "../../../../src/ui/parts/inspector/entryText.ts";

const plain = (text: string) => text.replace(/\u00a0/g, " ");

test("what the template says of an amount is told in the template's currency", () => {
  expect(plain(templateText(38000, "money", makeFormat("en", "EUR")))).toBe("SEK 38,000");
  expect(plain(templateText("30000 to 50000", "money", makeFormat("sv", "EUR")))).toBe("30 000–50 000 kr");
  expect(templateText("22% to 60%", "percent", makeFormat("en", "EUR"))).toBe("22–60%");
});

test("an amount that a rate of exchange gave is told without its long tail", () => {
  expect(entryText(3454.54545455, "money", makeFormat("en", "EUR"))).toBe("€3,455");
  expect(entryText("2727.27272727 to 4545.45454545", "money", makeFormat("en", "EUR"))).toBe("€2,727–4,545");
});
