import { Show } from "solid-js";
import type { JSX } from "solid-js";
import type { WaterfallStep } from "./waterfall.ts";

const WIDTH = 260;
const HEIGHT = 24;
const BAR = 12;

/** A step as a bar that begins where the one above ended; a total, which has no length, as a line. */
export function WaterfallCell(props: {
  readonly step: WaterfallStep;
  readonly scale: readonly [number, number];
}): JSX.Element {
  const at = (value: number) => {
    const [low, high] = props.scale;
    return high > low ? 4 + ((value - low) / (high - low)) * (WIDTH - 8) : WIDTH / 2;
  };
  const isTotal = () => props.step.from === props.step.to;
  return (
    <svg class="follow-waterfall" width={WIDTH} height={HEIGHT} aria-hidden="true">
      <Show
        when={isTotal()}
        fallback={
          <rect
            data-less={props.step.to < props.step.from}
            x={Math.min(at(props.step.from), at(props.step.to))}
            y={(HEIGHT - BAR) / 2}
            width={Math.max(1, Math.abs(at(props.step.to) - at(props.step.from)))}
            height={BAR}
          />
        }
      >
        <circle cx={at(props.step.to)} cy={HEIGHT / 2} r="4" />
      </Show>
      <line x1={at(props.step.to)} x2={at(props.step.to)} y1={HEIGHT / 2} y2={HEIGHT} />
      <line x1={at(props.step.from)} x2={at(props.step.from)} y1="0" y2={HEIGHT / 2} />
    </svg>
  );
}
