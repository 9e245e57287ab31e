import { tidy } from "../../../../lib/tidy.ts";
import { createUniqueId } from "solid-js";
import type { JSX } from "solid-js";
import { IconButton } from "../../../kit/IconButton.tsx";
import type { SliderRange } from "./sliderRange.ts";

/** The middle of the thumb stays half the thumb's width away from the ends; in pixels. */
const THUMB = 16;

/** One pinned input: its name, its value compared with the plan's, and the thumb. */
export function Slider(props: {
  readonly name: string;
  readonly range: SliderRange;
  readonly value: number;
  readonly figure: (value: number) => string;
  readonly planned: string;
  readonly unpin: string;
  readonly onMove: (value: number) => void;
  readonly onHold: (held: boolean) => void;
  readonly onUnpin: () => void;
}): JSX.Element {
  const id = createUniqueId();
  const share = () => {
    const { low, high, now } = props.range;
    return high > low ? ((Math.min(high, Math.max(low, now)) - low) / (high - low)) * 100 : 0;
  };
  return (
    <div class="slider">
      <label for={id}>{props.name}</label>
      <output for={id} class="number">
        {props.figure(props.value)}
      </output>
      <div class="slider-track">
        <span
          class="slider-planned"
          style={{ left: `calc(${share()}% + ${(0.5 - share() / 100) * THUMB}px)` }}
          aria-hidden="true"
        />
        <input
          id={id}
          type="range"
          min={props.range.low}
          max={props.range.high}
          step="any"
          value={props.value}
          aria-valuetext={`${props.figure(props.value)}; ${props.planned}`}
          onPointerDown={() => props.onHold(true)}
          onPointerUp={() => props.onHold(false)}
          onPointerCancel={() => props.onHold(false)}
          onInput={(event) => props.onMove(snapped(event.currentTarget.valueAsNumber, props.range))}
          onKeyDown={(event) => {
            const step = keyStep(event.key);
            if (step === undefined) return;
            event.preventDefault();
            props.onMove(snapped(props.value + step * props.range.step, props.range));
          }}
        />
      </div>
      <span class="soft small slider-plan">{props.planned}</span>
      <IconButton icon="close" label={props.unpin} onClick={() => props.onUnpin()} />
    </div>
  );
}

/** Snaps to the steps of the range, but to the exact value of the plan when close to it. */
function snapped(value: number, { low, high, step, now }: SliderRange): number {
  const within = Math.min(high, Math.max(low, value));
  if (Math.abs(within - now) < step / 2) return now;
  return tidy(Math.round(within / step) * step);
}

function keyStep(key: string): number | undefined {
  switch (key) {
    case "ArrowRight":
    case "ArrowUp":
      return 1;
    case "ArrowLeft":
    case "ArrowDown":
      return -1;
    case "PageUp":
      return 5;
    case "PageDown":
      return -5;
    case "Home":
      return -1e9;
    case "End":
      return 1e9;
    default:
      return undefined;
  }
}
