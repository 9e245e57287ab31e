import { decimalMarkIn, decimalMarkOf, readFigure } from "../tables/readFigure.ts";
import type { DecimalMark } from "../tables/readFigure.ts";
import type { PasteChoices, PasteDoubt, PasteTarget } from "./pastePlan.ts";

/** The locale used to read a block's figures. */
export type NumberSigns = {
  readonly locale: string;
  readonly doubt: PasteDoubt | undefined;
  /** The decimal sign of the source program, where it differs from the page's and no question is asked. */
  readonly readAs: DecimalMark | undefined;
};

const READERS: { readonly [M in DecimalMark]: "en-GB" | "de-DE" } = { ".": "en-GB", ",": "de-DE" };

/**
 * Which signs the figures of a block are written with: those that the source program states, else those that the
 * figures together imply, else the page's. The user is asked once where the page can't read the figures as they are,
 * and where a mark before three digits may separate thousands or decimals: a figure is never divided by a thousand
 * without asking.
 *
 * @param told the decimal sign that the block states for its program.
 * @param texts the figures that have no exact number behind them.
 */
export function numberSigns(
  texts: readonly string[],
  told: DecimalMark | undefined,
  target: PasteTarget,
  choices: PasteChoices,
): NumberSigns {
  const { decimal: page, locale } = target;
  const asPage: NumberSigns = { locale, doubt: undefined, readAs: undefined };
  const marks = texts.map(decimalMarkIn);
  const found = told ?? decimalMarkOf(texts);
  const isReadIn = (text: string, of: string) => target.read(figureAlone(text), "", of).ok;
  if (found === undefined) {
    const sample = texts.find((_, at) => marks[at] === "open");
    if (sample === undefined) return asPage;
    const sign: DecimalMark = (/[.,]/.exec(sample)?.[0] ?? ".") as DecimalMark;
    // Where the page groups thousands by this same sign, there is nothing to ask.
    return sign !== page && isReadIn(sample, locale) ? asPage : asked(other(sign), sample, texts, choices);
  }
  const marked = texts.filter((_, at) => marks[at] !== undefined);
  const unread = marked.find((text) => !isReadIn(text, locale));
  if (found === page) {
    // One figure that the page can't read is marked as a fault; where the other locale reads all of them, it is offered.
    const isOtherwise =
      unread !== undefined &&
      texts.every((text) => isReadIn(text, READERS[found]) && !GROUPED_BY_SPACE.test(text));
    return isOtherwise ? asked(found, unread, texts, choices) : asPage;
  }
  if (unread !== undefined) return asked(found, unread, texts, choices);
  return marked.length > 0 ? { locale: READERS[found], doubt: undefined, readAs: found } : asPage;
}

const GROUPED_BY_SPACE = /\d\s\d{3}(?!\d)/;

/** The digits of a text with the signs between them. */
function figureAlone(text: string): string {
  return /\d(?:[\d.,\s'’]*\d)?/.exec(text)?.[0] ?? text;
}

function asked(
  guess: DecimalMark,
  sample: string,
  texts: readonly string[],
  choices: PasteChoices,
): NumberSigns {
  const readers = [READERS[guess], READERS[other(guess)]];
  // Two readings that give the same numbers count as one.
  const valueIn = (mark: DecimalMark) => readFigure(sample, mark)?.number;
  const [first, second] = [valueIn(guess), valueIn(other(guess))];
  const options = second === undefined || first === second ? readers.slice(0, 1) : readers;
  const chosen = options.find((option) => option === choices.numbers) ?? options[0]!;
  return {
    locale: chosen,
    readAs: undefined,
    doubt: {
      about: "numbers",
      options,
      chosen,
      sample: sample.trim(),
      count: texts.length,
      readings: {
        ...(first === undefined ? {} : { [READERS[guess]]: first }),
        ...(second === undefined ? {} : { [READERS[other(guess)]]: second }),
      },
    },
  };
}

function other(mark: DecimalMark): DecimalMark {
  return mark === "." ? "," : ".";
}
