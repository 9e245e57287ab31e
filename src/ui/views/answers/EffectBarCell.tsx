import type { JSX } from "solid-js";
import type { Effect } from "../../../analysis/pair.ts";
import { effectBar } from "./effectBar.ts";

const WIDTH = 132;
const HEIGHT = 16;

/** An effect as a bar with its error as a whisker; the figures stand beside it. */
export function EffectBarCell(props: {
  readonly effect: Effect;
  readonly scale: readonly [number, number];
}): JSX.Element {
  const bar = () => effectBar(props.effect, props.scale, WIDTH);
  return (
    <svg class="effect-bar" width={WIDTH} height={HEIGHT} aria-hidden="true">
      <line class="effect-zero" x1={bar().zero} x2={bar().zero} y1="0" y2={HEIGHT} />
      <rect
        class="effect-fill"
        data-worse={props.effect.effect < 0}
        x={bar().x}
        y="3"
        width={bar().width}
        height={HEIGHT - 6}
      />
      <path class="effect-error" d={`M${bar().low} 8H${bar().high}M${bar().low} 5V11M${bar().high} 5V11`} />
    </svg>
  );
}
