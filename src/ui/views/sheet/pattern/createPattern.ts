import { batch, createMemo, createSignal } from "solid-js";
import type { Format } from "../../../../i18n/format.ts";
import { readEntry } from "../../../../i18n/entry.ts";
import { writeEntry } from "../../../../i18n/writeEntry.ts";
import type { Entry, Unit } from "../../../../model/row.ts";
import { readNumber } from "../../../kit/readNumber.ts";
import { readDistribution } from "../../../../entries/distribution.ts";
import { meanOf } from "../../../../entries/distributionFigures.ts";
import type { Pattern, PatternKind } from "../../../../entries/pattern.ts";

export type PatternChoice = PatternKind | "list";

/** The fields of the pattern editor, as typed. */
export type PatternTexts = {
  readonly value: string;
  readonly rate: string;
  readonly to: string;
  readonly months: string;
  readonly factors: readonly string[];
  readonly list: string;
};

type Options = {
  readonly unit: Unit;
  readonly format: Format;
  readonly months: number;
  /** The row's current pattern; undefined if its base value has another form. */
  readonly pattern: Pattern | undefined;
  readonly list: readonly Entry[] | undefined;
  /** The row's current values by month, for the first suggestions. */
  readonly now: ArrayLike<number>;
};

/** The typed fields of a row's pattern, and the pattern that they describe. */
export function createPattern(options: Options) {
  const { unit, format, pattern } = options;
  const [kind, setKind] = createSignal<PatternChoice>(
    options.list !== undefined ? "list" : (pattern?.kind ?? "constant"),
  );
  const [texts, setTexts] = createSignal<PatternTexts>(firstTexts(options));

  const read = (text: string) =>
    readEntry(text, { unit, locale: format.locale, kind: "value", currency: format.currency });
  function entryOf(text: string): Entry | undefined {
    const found = read(text);
    return found.ok ? found.value.entry : undefined;
  }
  const number = (text: string, of: Unit = unit) => readNumber(text.trim(), of, format);

  const made = createMemo((): Pattern | undefined => {
    const { value, rate, to, months, factors } = texts();
    const start = entryOf(value);
    switch (kind()) {
      case "list":
        return undefined;
      case "constant":
        return start === undefined ? undefined : { kind: "constant", value: String(start) };
      case "growth": {
        const share = number(rate, "percent");
        if (start === undefined || share === undefined || share <= -1) return undefined;
        return { kind: "growth", start: String(start), rate: share };
      }
      case "ramp": {
        const [from, end, count] = [number(value), number(to), number(months, "")];
        if (from === undefined || end === undefined || count === undefined || !(count >= 1)) return undefined;
        return { kind: "ramp", from, to: end, months: Math.round(count) };
      }
      case "seasonal": {
        const shares = factors.map((factor) => number(factor, "percent"));
        if (start === undefined || shares.some((share) => share === undefined)) return undefined;
        return { kind: "seasonal", value: String(start), factors: shares as number[] };
      }
    }
  });

  /** The entries of the list: one per line or between tabs or semicolons; undefined if any of them is not an entry. */
  const entries = createMemo((): readonly Entry[] | undefined => {
    const pieces = texts()
      .list.split(/[\r\n\t;]+/)
      .map((piece) => piece.trim())
      .filter((piece) => piece !== "");
    const said = pieces.map(entryOf);
    const whole = said.length > 0 && said.length <= options.months && !said.includes(undefined);
    return whole ? (said as Entry[]) : undefined;
  });

  /** The mean of the pattern's starting value; undefined if it has no mean that is known at once. */
  const startMean = createMemo((): number | undefined => {
    const entry = entryOf(texts().value);
    const shape = entry === undefined ? undefined : readDistribution(entry, unit);
    return shape === undefined ? undefined : meanOf(shape, unit);
  });

  return {
    kind,
    setKind,
    texts,
    set: (changes: Partial<PatternTexts>) => setTexts((before) => ({ ...before, ...changes })),
    setFactor: (at: number, text: string) =>
      batch(() =>
        setTexts((before) => ({
          ...before,
          factors: before.factors.map((one, month) => (month === at ? text : one)),
        })),
      ),
    pattern: made,
    entries,
    startMean,
    isNumber: number,
    isEntry: (text: string) => entryOf(text) !== undefined,
    /** Possible meanings of a value that can't be accepted. */
    offers: (text: string): readonly string[] => {
      const found = read(text);
      return found.ok ? [] : found.error.suggestions;
    },
  };
}

function firstTexts({ unit, format, months, pattern, list, now }: Options): PatternTexts {
  const write = (entry: Entry, of: Unit = unit) => writeEntry(entry, { unit: of, locale: format.locale });
  const figure = (value: number | undefined) =>
    value === undefined || !Number.isFinite(value) ? "" : write(Number(value.toPrecision(4)));
  const first = now[0];
  const texts: PatternTexts = {
    value: figure(first),
    rate: write("2%", "percent"),
    to: figure(now[now.length - 1]),
    months: String(Math.min(12, months)),
    factors: Array.from({ length: 12 }, () => write("100%", "percent")),
    list: (list ?? Array.from(now, (value) => Number(value.toPrecision(6))))
      .map((entry) => write(entry))
      .join("\n"),
  };
  switch (pattern?.kind) {
    case undefined:
      return texts;
    case "constant":
      return { ...texts, value: write(pattern.value) };
    case "growth":
      return { ...texts, value: write(pattern.start), rate: write(pattern.rate, "percent") };
    case "ramp":
      return {
        ...texts,
        value: write(pattern.from),
        to: write(pattern.to),
        months: write(pattern.months, ""),
      };
    case "seasonal":
      return {
        ...texts,
        value: write(pattern.value),
        factors: pattern.factors.map((factor) => write(factor, "percent")),
      };
  }
}
