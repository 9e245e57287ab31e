import { lowered } from "../../../../i18n/sentenceCase.ts";
import { spanFrom } from "../tellFigures.ts";
import { amountText, spanText } from "../../../parts/comparison/amounts.ts";
import { ASSUMPTIONS_TOLD } from "../paragraphs.ts";
import type { Block, Slide } from "./deck.ts";
import type { DeckInput } from "./deckInput.ts";

const INDICATORS = 4;
/** If there are more names than this, only their number is given. */
const NAMES = 8;

/** The sources of the figures, the inputs still at the template's value, and what would change our mind. */
export function restsSlide(input: DeckInput): Slide {
  const { tell, templates, paragraph } = input;
  const { deck } = tell.words;
  const { templates: count, all } = tell.templates;
  const names = templates.slice(0, NAMES).join(", ");
  const named = templates.length > NAMES ? deck.more(names, String(templates.length - NAMES)) : names;
  return {
    id: "rests",
    kind: deck.rests,
    title:
      count === 0
        ? deck.restsOwn
        : count === all
          ? deck.restsAll(String(all))
          : deck.restsTemplates(String(count), String(all)),
    blocks: [
      assumptionTable(input),
      // Early figures show which of two alternatives is coming true; a plan by itself has no alternative.
      ...(input.data.plan === undefined ? [mindTable(input)] : []),
      ...(templates.length === 0
        ? []
        : [
            {
              area: "foot",
              kind: "sentences",
              small: true,
              sentences: [`${deck.stillTemplates}: ${named}.`],
            } as const,
          ]),
    ],
    notes: [paragraph("assumptions"), paragraph("indicators"), paragraph("inflight")],
  };
}

function assumptionTable({ tell, tornado, assumption }: DeckInput): Block {
  const { deck, report } = tell.words;
  return {
    area: "upper",
    kind: "table",
    heading: `${deck.matterMost} (${lowered(tell.label("new_customers"))}, ${spanFrom(tell.from, tell)})`,
    columns: [
      { head: report.columns.input, share: 0.24 },
      { head: report.columns.range, share: 0.15, number: true },
      { head: report.columns.swing, share: 0.15, number: true },
      { head: deck.whose, share: 0.12 },
      { head: report.columns.source, share: 0.22 },
      { head: report.columns.owner, share: 0.12 },
    ],
    rows: (tornado?.bars ?? []).slice(0, ASSUMPTIONS_TOLD).map(({ row, low, high }) => {
      const { range, source, owner, isTemplates } = assumption(row);
      const [least, most] = [Math.min(low.after, high.after), Math.max(low.after, high.after)];
      return [
        { text: tell.label(row), strong: true },
        { text: range },
        { text: spanText(least, most, "", tell.format) },
        { text: isTemplates ? deck.templates : deck.ours, strong: isTemplates },
        { text: source, soft: true },
        { text: owner, soft: true },
      ];
    }),
  };
}

function mindTable({ data, tell }: DeckInput): Block {
  const { deck, report } = tell.words;
  const { format } = tell;
  const signs = data.indicators.slice(0, INDICATORS);
  if (signs.length === 0) {
    return { area: "lower", kind: "sentences", heading: deck.mind, sentences: [deck.mindNone] };
  }
  const month = (t: number) => format.month(tell.months[t] ?? "");
  const count = (x: number) => amountText(Math.round(x), "", format);
  return {
    area: "lower",
    kind: "table",
    heading: deck.mind,
    columns: [
      { head: report.columns.sumTo(month(signs[0]?.from ?? 0)), share: 0.3 },
      { head: "", share: 0.16 },
      { head: report.columns.limit, share: 0.18, number: true },
      { head: deck.withIt, share: 0.18, number: true },
      { head: deck.without, share: 0.18, number: true },
    ],
    rows: signs.map((one) => [
      { text: tell.label(one.row) },
      { text: deck.by(month(one.by)), soft: true },
      { text: count(one.limit), strong: true },
      { text: count(one.withIt) },
      { text: count(one.without), soft: true },
    ]),
  };
}
