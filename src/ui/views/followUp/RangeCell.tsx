import { Show } from "solid-js";
import type { JSX } from "solid-js";

const WIDTH = 180;
const HEIGHT = 26;
const EDGE = 6;

type Range = { readonly p5: number; readonly p50: number; readonly p95: number };

/** The typed range above the range learnt from the months, with its middle; the figures stand beside it. */
export function RangeCell(props: { readonly before: Range; readonly after: Range | undefined }): JSX.Element {
  const ends = () => {
    const { before, after } = props;
    const all = [before.p5, before.p95, after?.p5, after?.p95].filter((x) => x !== undefined);
    return [Math.min(...all), Math.max(...all)] as const;
  };
  const at = (value: number) => {
    const [low, high] = ends();
    return high > low ? EDGE + ((value - low) / (high - low)) * (WIDTH - 2 * EDGE) : WIDTH / 2;
  };
  const bar = (range: Range, y: number, look: string) => (
    <rect class={look} x={at(range.p5)} y={y} width={Math.max(2, at(range.p95) - at(range.p5))} height="8" />
  );
  return (
    <svg class="follow-range" width={WIDTH} height={HEIGHT} aria-hidden="true">
      {bar(props.before, 3, "follow-range-before")}
      <Show when={props.after}>
        {(after) => (
          <>
            {bar(after(), 15, "follow-range-after")}
            <line x1={at(after().p50)} x2={at(after().p50)} y1="13" y2="25" />
          </>
        )}
      </Show>
    </svg>
  );
}
