/** The one place where Observable Plot is used; it is loaded when the first chart is drawn. */
import { createEffect, createMemo, createResource, createSignal, onCleanup, onMount, Show } from "solid-js";
import type { JSX } from "solid-js";
import { useApp } from "../../../state/context.ts";
import { afterPaint } from "../../kit/afterPaint.ts";
import { ExportMenu } from "../copying/ExportMenu.tsx";
import { useTableMaker } from "../copying/useTableMaker.ts";
import { useText } from "../../kit/useText.ts";
import type { ChartSpec, MarkSpec } from "./chartSpec.ts";
import { indexAfterKey } from "../../kit/indexAfterKey.ts";

type Plot = typeof import("@observablehq/plot");
type Scale = { readonly apply: (v: number) => number; readonly invert?: (px: number) => number };

type Props = {
  /** Receives the available width, in CSS pixels. */
  readonly spec: (width: number) => ChartSpec;
  /** One sentence that says what the chart shows. */
  readonly label: string;
  /** A description of the keys, for users who do not see the chart. */
  readonly keysHint: string;
  /** The chart's figures as a table; made on request. */
  readonly table: JSX.Element;
  readonly height: number;
  /** CSS variable of the hue, for example "--outbound". */
  readonly hue: string;
  readonly stale?: boolean;
  /** Scale of the drawing, text included; if left out, the scale of the page's type. */
  readonly larger?: number | undefined;
  /** Whether the chart is on a slide, where nothing is saved. */
  readonly still?: boolean | undefined;
  /** The message if the drawing part cannot be loaded. */
  readonly failed: string;
};

/** The size of a chart that is saved or copied, in CSS pixels. */
const FILE_WIDTH = 720;

/** How much larger charts are if the page's type is large. */
const LARGER = 1.5;

let library: Promise<Plot> | undefined;

export function Chart(props: Props): JSX.Element {
  const [plot] = createResource(() => (library ??= import("@observablehq/plot")));
  const [width, setWidth] = createSignal(0);
  const [stop, setStop] = createSignal<number>();
  let box!: HTMLDivElement;
  let drawing!: HTMLDivElement;
  const [scaleX, setScaleX] = createSignal<Scale>();

  onMount(() => {
    const observer = new ResizeObserver(([entry]) => setWidth(Math.floor(entry?.contentRect.width ?? 0)));
    observer.observe(box);
    onCleanup(() => observer.disconnect());
  });

  const { session } = useApp();
  const larger = () => props.larger ?? (session.density() === "large" ? LARGER : 1);
  const spec = createMemo(() => (width() > 0 ? props.spec(Math.floor(width() / larger())) : undefined));

  createEffect(() => {
    const shown = spec();
    if (shown === undefined || plot.state !== "ready") return;
    const drawer = plot();
    drawSoon(drawing, () => {
      const svg = draw(drawer, shown);
      enlarge(svg, shown, larger());
      setScaleX(() => svg.scale("x") as Scale);
      return svg;
    });
  });

  const { format } = useText();
  const made = useTableMaker();
  /** As wide as a page, whatever the window's width. */
  const forFile = () => filePicture(plot.state === "ready" ? plot() : undefined, props);
  const readOut = () => {
    const at = stop();
    return at === undefined ? "" : (spec()?.stops[at]?.text ?? "");
  };
  const guide = () => {
    const at = stop();
    const place = at === undefined ? undefined : spec()?.stops[at]?.at;
    const x = place === undefined ? undefined : scaleX()?.apply(place);
    return x === undefined ? undefined : x * larger();
  };

  const onKeyDown = (event: KeyboardEvent) => {
    const last = (spec()?.stops.length ?? 0) - 1;
    if (last < 0) return;
    const here = stop() ?? -1;
    const next = indexAfterKey(event.key, here, last + 1, "across");
    if (next === undefined) return;
    event.preventDefault();
    setStop(Math.max(0, Math.min(last, next)));
  };

  const onPointerMove = (event: PointerEvent) => {
    const stops = spec()?.stops;
    const at = scaleX()?.invert?.((event.clientX - box.getBoundingClientRect().left) / larger());
    if (stops === undefined || at === undefined) return;
    setStop(nearestStop(stops, at));
  };

  return (
    <div
      class="chart"
      classList={{ stale: props.stale ?? false }}
      style={{ "--chart-hue": `var(${props.hue})` }}
    >
      <div
        ref={box}
        class="chart-box"
        role="img"
        tabindex="0"
        aria-label={`${props.label} ${props.keysHint}`}
        style={{ height: `${props.height * larger()}px` }}
        onKeyDown={onKeyDown}
        onBlur={() => setStop(undefined)}
        onPointerMove={onPointerMove}
        onPointerLeave={() => setStop(undefined)}
      >
        <div ref={drawing} class="chart-drawing" aria-hidden="true" />
        <Show when={guide() !== undefined}>
          <div class="chart-guide" style={{ transform: `translateX(${guide() ?? 0}px)` }} />
        </Show>
        <Show when={plot.state === "errored"}>
          <p class="soft">{props.failed}</p>
        </Show>
      </div>
      <ChartFoot
        read={readOut()}
        ready={plot.state === "ready" && spec() !== undefined && props.still !== true}
        name={props.label.replace(/[.,].*$/s, "")}
        picture={forFile}
        table={() => made(() => props.table, format())}
      />
    </div>
  );
}

/** The values read from a chart, and the menu that saves or copies it. */
function ChartFoot(
  props: Parameters<typeof ExportMenu>[0] & { readonly read: string; readonly ready: boolean },
): JSX.Element {
  return (
    <div class="chart-foot">
      <div class="chart-read" aria-live="polite">
        {props.read}
      </div>
      <Show when={props.ready}>
        <ExportMenu name={props.name} picture={props.picture} table={props.table} />
      </Show>
    </div>
  );
}

/** Shows a drawing larger than it was drawn, so that words and lines grow with it. */
function enlarge(svg: ReturnType<Plot["plot"]>, { width, height }: ChartSpec, times: number): void {
  if (times === 1) return;
  svg.setAttribute("width", String(width * times));
  svg.setAttribute("height", String(height * times));
}

function draw(plot: Plot, spec: ChartSpec): ReturnType<Plot["plot"]> {
  const svg = plot.plot({
    // Constant, so that the style sheet that Plot writes is always the same text (see the CSP).
    className: "plot",
    width: spec.width,
    height: spec.height,
    marginTop: spec.margins.top,
    marginRight: spec.margins.right,
    marginBottom: spec.margins.bottom,
    marginLeft: spec.margins.left,
    x: { type: "linear", domain: [...spec.x.domain], axis: null },
    y: { type: "linear", domain: [...spec.y.domain], axis: null },
    marks: [
      plot.ruleY(spec.y.ticks, { y: "at", stroke: "var(--line)" }),
      ...spec.marks.map((mark) => markOf(plot, mark)),
      plot.ruleY([Math.max(0, spec.y.domain[0])], { stroke: "var(--line-strong)" }),
      plot.text(spec.y.ticks, {
        y: "at",
        text: "text",
        frameAnchor: "left",
        textAnchor: "end",
        dx: -6,
        fill: "var(--ink-soft)",
      }),
      plot.text(spec.x.ticks, {
        x: "at",
        text: "text",
        frameAnchor: "bottom",
        dy: 14,
        fill: "var(--ink-soft)",
      }),
    ],
  });
  // Plot gives its groups labels, but no role; the label of the whole chart says more.
  for (const group of svg.querySelectorAll("[aria-label]")) group.removeAttribute("aria-label");
  return svg;
}

function markOf(plot: Plot, { mark, data, options }: MarkSpec) {
  switch (mark) {
    case "areaY":
      return plot.areaY(data, options);
    case "lineY":
      return plot.lineY(data, options);
    case "ruleX":
      return plot.ruleX(data, options);
    case "ruleY":
      return plot.ruleY(data, options);
    case "rectY":
      return plot.rectY(data, options);
    case "text":
      return plot.text(data, options);
    case "dot":
      return plot.dot(data, options);
  }
}

/**
 * Puts a drawing in its place: the first at once. Later ones wait until what was typed or selected is painted, and if
 * several are waiting only the last is made. Called within an effect.
 */
function drawSoon(place: HTMLElement, make: () => Element): void {
  if (!place.hasChildNodes()) return void place.replaceChildren(make());
  let current = true;
  onCleanup(() => (current = false));
  void afterPaint().then(() => {
    if (current) place.replaceChildren(make());
  });
}

/** The index of the stop nearest to a position along the axis; undefined if there are no stops. */
function nearestStop(stops: ChartSpec["stops"], at: number): number | undefined {
  let nearest = 0;
  stops.forEach((candidate, i) => {
    if (Math.abs(candidate.at - at) < Math.abs((stops[nearest]?.at ?? Infinity) - at)) nearest = i;
  });
  return stops.length > 0 ? nearest : undefined;
}

/** The chart as a picture for a file or the clipboard. */
async function filePicture(
  plot: Plot | undefined,
  { spec, label, hue }: Pick<Props, "spec" | "label" | "hue">,
): Promise<string> {
  const drawn = plot === undefined ? undefined : draw(plot, spec(FILE_WIDTH));
  if (!(drawn instanceof SVGSVGElement)) throw new Error("the chart is not drawn");
  const { chartPicture } = await import("../copying/chartPicture.ts");
  return chartPicture(drawn, label, hue);
}
