import type { JSX } from "solid-js";

const WIDTH = 180;
const HEIGHT = 16;

/** A change as a bar to the left or right of nothing; its figure stands beside it. */
export function PartBar(props: {
  readonly part: number;
  /** The least and the greatest change of the table, with nothing between them. */
  readonly scale: readonly [number, number];
}): JSX.Element {
  const at = (value: number) => {
    const [low, high] = props.scale;
    return high > low ? ((value - low) / (high - low)) * WIDTH : 0;
  };
  const end = () => at(Number.isFinite(props.part) ? props.part : 0);
  return (
    <svg class="effect-bar" width={WIDTH} height={HEIGHT} aria-hidden="true">
      <line class="effect-zero" x1={at(0)} x2={at(0)} y1="0" y2={HEIGHT} />
      <rect
        class="effect-fill"
        data-worse={props.part < 0}
        x={Math.min(at(0), end())}
        y="3"
        width={Math.abs(end() - at(0))}
        height={HEIGHT - 6}
      />
    </svg>
  );
}
