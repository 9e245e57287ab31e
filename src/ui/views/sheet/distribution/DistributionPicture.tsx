import { createEffect, createMemo, createSignal, For, on, Show } from "solid-js";
import type { JSX } from "solid-js";
import type { Format } from "../../../../i18n/format.ts";
import type { Dictionary } from "../../../../i18n/words.ts";
import type { InputRow } from "../../../../model/sheet.ts";
import { niceTicks } from "../../../parts/charts/niceTicks.ts";
import { needsScale, scaleFor, stepOf } from "./pictureScale.ts";
import { barsOf, outlineOf } from "../../../../entries/distributionFigures.ts";
import { moved, partsOf } from "../../../../entries/distributionParts.ts";
import type { PartName } from "../../../../entries/distributionParts.ts";
import type { Distribution } from "../../../../entries/distribution.ts";
import { followPointer } from "../../../kit/followPointer.ts";

type Props = {
  readonly shape: Distribution;
  readonly row: InputRow;
  readonly format: Format;
  readonly words: Dictionary["sheetTools"]["shape"];
  readonly summary: string;
  readonly onChange: (shape: Distribution) => void;
};

const WIDTH = 460;
const HEIGHT = 120;

/** The density of a shape with handles to drag or to move by keys. */
export function DistributionPicture(props: Props): JSX.Element {
  const unit = () => props.row.unit;
  const fitted = () => scaleFor(props.shape, unit(), props.row.min, props.row.max);
  const [scale, setScale] = createSignal(fitted());
  const [held, setHeld] = createSignal<PartName>();
  let board!: HTMLDivElement;

  // The scale is fixed while a handle is dragged.
  createEffect(
    on([() => props.shape, held], ([shape, mark]) => {
      if (mark === undefined && needsScale(shape, unit(), scale())) setScale(fitted());
    }),
  );

  const share = (value: number) => (value - scale()[0]) / (scale()[1] - scale()[0]);
  const outline = createMemo(() => outlinePath(outlineOf(props.shape, unit()), share));
  const bars = createMemo(() => (props.shape.kind === "sample" ? barsOf(props.shape.values) : []));
  const handles = createMemo(() => partsOf(props.shape, unit()).filter((part) => part.handle));
  const names = createMemo(() => handles().map((part) => part.name), undefined, {
    equals: (a, b) => a.length === b.length && a.every((name, k) => name === b[k]),
  });
  const valueOf = (name: PartName) => handles().find((part) => part.name === name)?.value ?? NaN;
  const figure = (value: number) => props.format.value(value, unit(), "cell");

  function move(name: PartName, to: number): void {
    const step = stepOf(scale());
    const round = Math.round(to / step) * step;
    props.onChange(moved(props.shape, name, round, unit(), props.row, step));
  }

  function drag(name: PartName, event: PointerEvent & { currentTarget: HTMLElement }): void {
    if (event.button !== 0) return;
    event.preventDefault();
    const target = event.currentTarget;
    target.focus();
    target.setPointerCapture(event.pointerId);
    setHeld(name);
    const to = (now: PointerEvent) => {
      const box = board.getBoundingClientRect();
      const at = Math.min(1, Math.max(0, (now.clientX - box.left) / box.width));
      move(name, scale()[0] + at * (scale()[1] - scale()[0]));
    };
    followPointer(target, to, () => setHeld(undefined));
  }

  function onKey(name: PartName, event: KeyboardEvent): void {
    const steps = STEPS[event.key];
    if (steps === undefined) return;
    event.preventDefault();
    move(name, valueOf(name) + steps * stepOf(scale()));
  }

  return (
    <div class="shape-picture">
      <div ref={board} class="shape-board">
        <svg
          viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
          preserveAspectRatio="none"
          role="img"
          aria-label={props.words.picture(props.summary)}
        >
          <path class="shape-density" d={outline()} />
          <For each={bars()}>
            {(bar) => (
              <path
                class="shape-bar"
                d={`M${round(share(bar.at) * WIDTH)} ${HEIGHT}V${round(HEIGHT * (1 - 0.94 * bar.height))}`}
              />
            )}
          </For>
        </svg>
        <For each={names()}>
          {(name) => (
            <div
              class="shape-handle"
              role="slider"
              tabindex="0"
              aria-label={props.words.parts[name]}
              aria-valuemin={scale()[0]}
              aria-valuemax={scale()[1]}
              aria-valuenow={valueOf(name)}
              aria-valuetext={figure(valueOf(name))}
              style={{ left: `${Math.min(1, Math.max(0, share(valueOf(name)))) * 100}%` }}
              onPointerDown={[drag, name]}
              onKeyDown={[onKey, name]}
            />
          )}
        </For>
      </div>
      <div class="shape-axis" aria-hidden="true">
        <For each={niceTicks(scale()[0], scale()[1], 5)}>
          {(tick) => <span style={{ left: `${share(tick) * 100}%` }}>{figure(tick)}</span>}
        </For>
      </div>
      <Show when={names().length > 0}>
        <p class="soft small">{props.words.drag}</p>
      </Show>
    </div>
  );
}

const STEPS: { readonly [key: string]: number } = {
  ArrowRight: 1,
  ArrowUp: 1,
  ArrowLeft: -1,
  ArrowDown: -1,
  PageUp: 10,
  PageDown: -10,
};

function round(x: number): number {
  return Math.round(x * 10) / 10;
}

/**
 * The outline of a density as a closed path on the picture's baseline; `share`: the position of a value, from 0 to 1.
 */
function outlinePath(points: ReturnType<typeof outlineOf>, share: (value: number) => number): string {
  const [first, last] = [points[0], points.at(-1)];
  if (first === undefined || last === undefined) return "";
  const x = (at: number) => round(share(at) * WIDTH);
  const line = points.map(({ at, height }) => `L${x(at)} ${round(HEIGHT * (1 - 0.94 * height))}`);
  return `M${x(first.at)} ${HEIGHT}${line.join("")}L${x(last.at)} ${HEIGHT}Z`;
}
