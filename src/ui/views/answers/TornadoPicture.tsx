import { createSignal, For, onCleanup, onMount, Show } from "solid-js";
import type { JSX } from "solid-js";
import type { Bar } from "../../../analysis/tornado.ts";
import { tornadoLayout } from "./tornadoLayout.ts";

const THICK = 12;

/**
 * A bar for each input from the result at its low value to the result at its high value, with the values at the ends.
 */
export function TornadoPicture(props: {
  readonly bars: readonly Bar[];
  readonly figure: (x: number) => string;
  readonly input: (row: string, x: number) => string;
  readonly label: (row: string) => string;
  readonly title: string;
}): JSX.Element {
  const [width, setWidth] = createSignal(0);
  let box!: HTMLDivElement;
  onMount(() => {
    const observer = new ResizeObserver(([entry]) => setWidth(Math.floor(entry?.contentRect.width ?? 0)));
    observer.observe(box);
    onCleanup(() => observer.disconnect());
  });
  const layout = () => tornadoLayout(props.bars, width());
  return (
    <div ref={box} class="tornado" role="img" aria-label={props.title}>
      <Show when={width() > 0}>
        <svg width={width()} height={layout().height} aria-hidden="true">
          <For each={layout().ticks}>
            {({ x, value }) => (
              <>
                <line class="tornado-grid" x1={x} x2={x} y1="18" y2={layout().height} />
                <text class="tornado-tick" x={x} y="12">
                  {props.figure(value)}
                </text>
              </>
            )}
          </For>
          <For each={layout().bars}>
            {({ bar, y, low, high, lowLabel, highLabel }) => (
              <>
                <text x="0" y={y + (layout().barTop > THICK ? 12 : layout().barTop + 10)}>
                  {props.label(bar.row)}
                </text>
                <rect
                  class="tornado-low"
                  x={Math.min(low, layout().middle)}
                  width={Math.abs(layout().middle - low)}
                  y={y + layout().barTop}
                  height={THICK}
                />
                <rect
                  class="tornado-high"
                  x={Math.min(high, layout().middle)}
                  width={Math.abs(layout().middle - high)}
                  y={y + layout().barTop}
                  height={THICK}
                />
                <text
                  class="tornado-end"
                  text-anchor={low <= high ? "end" : "start"}
                  x={lowLabel}
                  y={y + layout().barTop + 10}
                >
                  {props.input(bar.row, bar.values[0])}
                </text>
                <text
                  class="tornado-end"
                  text-anchor={low <= high ? "start" : "end"}
                  x={highLabel}
                  y={y + layout().barTop + 10}
                >
                  {props.input(bar.row, bar.values[1])}
                </text>
              </>
            )}
          </For>
          <line
            class="tornado-middle"
            x1={layout().middle}
            x2={layout().middle}
            y1="18"
            y2={layout().height}
          />
        </svg>
      </Show>
    </div>
  );
}
