import { makeFormat } from "../../src/i18n/format.ts";
import type { Speaking, SpokenLever } from "../../src/i18n/leverText.ts";
import { addMonths } from "../../src/model/month.ts";
import { modelRowById } from "../../src/model/sheet.ts";
import type { Language } from "../../src/model/language.ts";

/** The context of sentences in tests: the reference plan from January 2027, in kronor. */
export function speaking(language: Language, mean = 2): Speaking {
  const format = makeFormat(language, "SEK");
  return {
    language,
    format,
    row: (id) => {
      const row = modelRowById(id);
      return { label: row?.label[language] ?? id, unit: row?.unit ?? "", total: row?.total };
    },
    month: (index) => format.month(addMonths("2027-01", index), "long"),
    mean: () => mean,
  };
}

/** The text with no-break spaces as plain spaces, so that expected texts can be read. */
export const plain = (text: string): string => text.replaceAll("\u00a0", " ");
export const effect = (before: number, after: number, error = 0.005) => ({
  before,
  after,
  effect: after - before,
  error,
});
export const hunter: SpokenLever = {
  kind: "people",
  row: "hunters",
  step: { by: "amount", size: 1 },
  from: 2,
};
export const goal = { kind: "chance", goal: "Ten new customers" } as const;
