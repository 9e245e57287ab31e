import { createEffect, createMemo, createSignal, on } from "solid-js";
import type { Accessor } from "solid-js";
import { readDistribution, writeDistribution } from "../../../../entries/distribution.ts";
import type { Distribution } from "../../../../entries/distribution.ts";
import { meanOf } from "../../../../entries/distributionFigures.ts";
import { keptScale } from "../../../../entries/inputScale.ts";
import type { InputScale } from "../../../../entries/inputScale.ts";
import { scaledDistribution } from "../../../../entries/scaledDistribution.ts";
import { tidy } from "../../../../lib/tidy.ts";
import { baseInForce } from "../../../../model/inForce.ts";
import type { InputRow } from "../../../../model/sheet.ts";
import { takeEntry } from "../editor/takeText.ts";
import { useSheet } from "../gridContext.ts";

/** The base value of an input with a slider or stepper: a single value, or a range that moves as a whole. */
export function createSlidValue(row: Accessor<InputRow>) {
  const { grid } = useSheet();
  const unit = () => row().unit;
  const entry = createMemo(() => baseInForce(row())?.entry);
  const shape = createMemo(() => {
    const now = entry();
    return now === undefined ? undefined : readDistribution(now, unit());
  });
  const mean = () => {
    const now = shape();
    return now === undefined || (now.kind !== "value" && now.kind !== "points")
      ? undefined
      : meanOf(now, unit());
  };
  /** The last value set, and the shape that it was made from: sliding to and fro causes no rounding drift. */
  const [last, setLast] = createSignal<{
    readonly to: number;
    readonly from: Distribution;
    readonly entry: string;
  }>();
  const held = () => {
    const [now, put] = [shape(), last()];
    return now !== undefined && put?.entry === writeDistribution(now, unit()) ? put : undefined;
  };
  const value = () => held()?.to ?? mean();
  /** The range for the value in force when the list was opened, so that the thumb stays where it was released. */
  const scale = createMemo((before: InputScale | undefined) => {
    const now = value();
    return now === undefined ? before : keptScale(row(), now, before);
  }, undefined);
  /** The position of the thumb while it is held; the plan changes when it is released. */
  const [moved, setMoved] = createSignal<number>();
  createEffect(on(shape, () => setMoved(undefined), { defer: true }));

  function put(value: number): void {
    const from = held()?.from ?? shape();
    const next = from === undefined ? undefined : scaledDistribution(from, value, unit());
    if (from !== undefined && next !== undefined) {
      const written = writeDistribution(next, unit());
      const issue = takeEntry(grid, { line: row().id, column: "value" }, written, "onwards");
      if (issue === undefined) setLast({ to: value, from, entry: written });
    }
    setMoved(undefined);
  }
  const step = (by: number) => {
    const { min = 0, max = Infinity } = row();
    put(tidy(Math.min(max, Math.max(min, (value() ?? 0) + by))));
  };

  return { entry, mean, value, scale, moved, setMoved, put, step };
}
