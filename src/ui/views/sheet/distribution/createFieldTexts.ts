import { createEffect, createMemo, createSignal, on } from "solid-js";
import { amount, writeDistribution } from "../../../../entries/distribution.ts";
import type { Distribution } from "../../../../entries/distribution.ts";
import { isPossible } from "../../../../entries/distributionFigures.ts";
import { partsOf } from "../../../../entries/distributionParts.ts";
import type { Part, PartName } from "../../../../entries/distributionParts.ts";
import type { Format } from "../../../../i18n/format.ts";
import type { Dictionary } from "../../../../i18n/words.ts";
import { writeEntry } from "../../../../i18n/writeEntry.ts";
import type { Unit } from "../../../../model/row.ts";
import { readNumber } from "../../../kit/readNumber.ts";

export type DistributionFieldsProps = {
  readonly shape: Distribution;
  readonly unit: Unit;
  readonly format: Format;
  readonly words: Dictionary["sheetTools"]["shape"];
  readonly onChange: (shape: Distribution) => void;
  /** Whether the texts in the fields make a valid shape. */
  readonly onFault: (fault: boolean) => void;
};

/** The texts in the fields of a distribution's numbers: incomplete text stays until it makes a distribution. */
export function createFieldTexts(props: DistributionFieldsProps) {
  const names = createMemo(
    () =>
      partsOf(props.shape, props.unit)
        .filter((part) => part.field)
        .map((part) => part.name),
    undefined,
    { equals: (a, b) => a.join() === b.join() },
  );
  /** Texts being typed; those that make no valid shape yet stay until they do. */
  const [typed, setTyped] = createSignal<{ readonly [name in PartName]?: string }>({});
  const part = (name: PartName) => partsOf(props.shape, props.unit).find((one) => one.name === name);
  const unitOf = (name: PartName) => (part(name)?.ofRow === false ? "" : props.unit);
  const written = (name: PartName): string => {
    const value = part(name)?.value;
    const unit = unitOf(name);
    if (value === undefined) return "";
    return writeEntry(amount(Number(value.toPrecision(6)), unit), { unit, locale: props.format.locale });
  };
  const text = (name: PartName) => typed()[name] ?? written(name);
  const numberIn = (name: PartName, from: string) => readNumber(from.trim(), unitOf(name), props.format);

  let given: string | undefined;
  // A value drawn or typed elsewhere replaces incomplete text here.
  createEffect(
    on(
      () => writeDistribution(props.shape, props.unit),
      (now) => {
        if (now !== given) setTyped({});
      },
      { defer: true },
    ),
  );

  /** The shape from all the texts typed in its fields; undefined if they make none. */
  function shapeOf(texts: { readonly [name in PartName]?: string }): Distribution | undefined {
    let shape: Distribution | undefined = props.shape;
    for (const name of names()) {
      const wanted = texts[name];
      if (wanted === undefined || shape === undefined) continue;
      const now: Part | undefined = partsOf(shape, props.unit).find((one) => one.name === name);
      if (now?.mayBeOpen === true && wanted.trim() === "") shape = now.with(undefined);
      else {
        const value = numberIn(name, wanted);
        shape = value === undefined ? undefined : now?.with(value);
      }
    }
    return shape !== undefined && isPossible(shape, props.unit) ? shape : undefined;
  }

  function change(name: PartName, to: string): void {
    const texts = { ...typed(), [name]: to };
    setTyped(texts);
    const shape = shapeOf(texts);
    props.onFault(shape === undefined);
    if (shape === undefined) return;
    given = writeDistribution(shape, props.unit);
    props.onChange(shape);
  }

  function leave(): void {
    if (shapeOf(typed()) !== undefined) setTyped({});
  }

  const fault = (name: PartName): string | undefined => {
    const given = typed()[name];
    if (given === undefined) return undefined;
    if (part(name)?.mayBeOpen === true && given.trim() === "") return undefined;
    if (numberIn(name, given) === undefined) return props.words.notNumber;
    if (shapeOf(typed()) !== undefined) return undefined;
    return isRising() ? props.words.impossible : props.words.order;
  };
  /** Whether low, likely and high, as far as they are given, are in this order. */
  const isRising = (): boolean => {
    const values = (["low", "likely", "high"] as const).flatMap((name) => {
      const given = typed()[name];
      return (given === undefined ? part(name)?.value : numberIn(name, given)) ?? [];
    });
    return values.every((value, i) => i === 0 || value >= values[i - 1]!);
  };

  return { names, part, text, change, leave, fault };
}
