import { createMemo, createSignal, For, Show } from "solid-js";
import type { JSX } from "solid-js";
import type { StageFigures } from "../../../analysis/funnelFlows.ts";
import { helpOf } from "../../../model/rows/help/index.ts";
import { useApp } from "../../../state/context.ts";
import { useText } from "../../kit/useText.ts";
import { hueOf } from "../../kit/hueOf.ts";
import { fitsBeside } from "./fitsBeside.ts";
import { MAP, MARK_ABOVE, PROCESS_HEADS } from "./funnelMap.ts";
import type { Arrow, Box, FunnelMap } from "./funnelMap.ts";
import { PLACES } from "./funnelPlaces.ts";
import type { Drawn } from "./funnelPlaces.ts";
import type { FunnelText } from "./funnelText.ts";
import { indexAfterKey } from "../../kit/indexAfterKey.ts";

type Props = {
  readonly map: FunnelMap;
  readonly text: FunnelText;
  /** The bottleneck stage. */
  readonly glowing: Drawn | undefined;
  readonly onGo: (row: string) => void;
};

/** The map: boxes and the flows between them. It is one Tab stop; arrow keys move within it, Enter goes to the row. */
export function FunnelPicture(props: Props): JSX.Element {
  const { session } = useApp();
  const { words } = useText();
  const text = () => words().answerViews;
  const [at, setAt] = createSignal(0);
  const [pointed, setPointed] = createSignal<string>();
  let drawing!: SVGSVGElement;
  const stops = createMemo(() => [
    ...props.map.boxes.map(({ id }) => id as string),
    ...props.map.arrows.map(({ flow }) => flow.id),
  ]);
  const lineOf = (id: string): string => {
    const box = props.map.boxes.find((one) => one.id === id);
    if (box !== undefined) {
      const more = [props.text.lost(box.lost), box.id === props.glowing ? text().holdsBack : ""];
      return [props.text.stageLine(box.figures), ...more.filter((part) => part !== "")].join(", ");
    }
    const arrow = props.map.arrows.find(({ flow }) => flow.id === id);
    return arrow === undefined ? "" : props.text.flowLine(arrow);
  };
  const rowFor = (id: string): string => {
    const arrow = props.map.arrows.find(({ flow }) => flow.id === id);
    return arrow === undefined ? PLACES[id as Drawn].row : arrow.flow.rows[0]!.row;
  };
  const info = () => {
    const id = pointed();
    if (id === undefined) return text().funnelHint;
    return `${lineOf(id)}. ${helpOf(rowFor(id))?.[session.language()] ?? ""}`;
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const all = stops();
    const next = indexAfterKey(event.key, at(), all.length, "both");
    if (event.key === "Enter" || event.key === " ") {
      event.preventDefault();
      props.onGo(rowFor(all[at()]!));
      return;
    }
    if (next === undefined) return;
    event.preventDefault();
    const index = Math.max(0, Math.min(all.length - 1, next));
    setAt(index);
    drawing.querySelector<SVGElement>(`[data-stop="${all[index]}"]`)?.focus();
  };
  const stop = (id: string) => ({
    "data-stop": id,
    get tabindex() {
      return stops()[at()] === id ? 0 : -1;
    },
    role: "button" as const,
    get "aria-label"() {
      return lineOf(id);
    },
    onClick: () => props.onGo(rowFor(id)),
    onFocus: () => {
      setAt(stops().indexOf(id));
      setPointed(id);
    },
    onBlur: () => setPointed(undefined),
    onPointerEnter: () => setPointed(id),
    onPointerLeave: () => setPointed(undefined),
  });

  return (
    <div class="funnel-picture">
      <svg
        ref={drawing}
        viewBox={`0 0 ${MAP.width} ${MAP.height}`}
        role="group"
        aria-label={text().funnelLabel}
        onKeyDown={onKeyDown}
      >
        <ArrowHeads />
        <For each={props.map.links}>{({ path }) => <path class="funnel-link" d={path} />}</For>
        <For each={PROCESS_HEADS}>
          {({ process, x, y }) => (
            <text class="funnel-process" data-process={process} x={x} y={y}>
              {props.text.process(process)}
            </text>
          )}
        </For>
        <For each={props.map.arrows}>
          {(arrow) => <FlowArrow arrow={arrow} stop={stop(arrow.flow.id)} text={props.text} />}
        </For>
        <For each={props.map.boxes}>
          {(box) => (
            <StageBox box={box} stop={stop(box.id)} glowing={box.id === props.glowing} text={props.text} />
          )}
        </For>
      </svg>
      <p class="funnel-info small" aria-live="polite">
        {info()}
      </p>
    </div>
  );
}

/** The arrow heads: one for forward flows, one for flows that come back. */
function ArrowHeads(): JSX.Element {
  return (
    <defs>
      <For each={["funnel-head", "funnel-loop-head"]}>
        {(name) => (
          <marker
            id={name}
            viewBox="0 0 8 10"
            refX="0"
            refY="5"
            markerWidth="8"
            markerHeight="10"
            markerUnits="userSpaceOnUse"
            orient="auto"
          >
            <path class={name} d="M0 0L8 5L0 10z" />
          </marker>
        )}
      </For>
    </defs>
  );
}

/** Between a box's edge and its text. */
const PAD = 5;

type Stop = JSX.GSVGAttributes<SVGGElement>;

function FlowArrow(props: {
  readonly arrow: Arrow;
  readonly stop: Stop;
  readonly text: FunnelText;
}): JSX.Element {
  const hue = () => (props.arrow.flow.kind === "loop" ? "--nurturing" : "--flow");
  const figure = () => props.text.count(props.arrow.amount);
  const share = () => (props.arrow.share < 0.995 ? props.text.share(props.arrow.share) : "");
  return (
    <>
      <g
        class="funnel-flow"
        data-kind={props.arrow.flow.kind}
        style={{ "--flow-hue": `var(${hue()})` }}
        {...props.stop}
      >
        <path
          class="funnel-line"
          d={props.arrow.path}
          stroke-width={props.arrow.width}
          marker-end={props.arrow.flow.kind === "loop" ? "url(#funnel-loop-head)" : "url(#funnel-head)"}
        />
        <path class="funnel-reach" d={props.arrow.path} />
      </g>
      <Show when={props.arrow.flow.kind === "on"}>
        <text class="funnel-figure" aria-hidden="true" x={props.arrow.label.x} y={props.arrow.label.y}>
          {share() === "" ? figure() : share()}
        </text>
      </Show>
    </>
  );
}

function StageBox(props: {
  readonly box: Box;
  readonly stop: Stop;
  readonly glowing: boolean;
  readonly text: FunnelText;
}): JSX.Element {
  const figures = (): StageFigures => props.box.figures;
  const name = () => props.text.stageLines(props.box.id);
  /** Baselines: of the lines of the name, of the count below them, and of the small text below that. */
  const nameY = (line: number) => props.box.y + 13 + 12 * line;
  const countY = () => nameY(name().length - 1) + 17;
  const smallY = (line: number) => countY() + 13 + 12 * line;
  const small = () => [props.text.waits(figures()), props.text.load(figures())].filter((line) => line !== "");
  const count = () => props.text.count(figures().inflow);
  const lost = () => `× ${props.text.count(props.box.lost)}`;
  /** Beside the count, or at the foot of the box if the two would touch. */
  const lostY = () =>
    fitsBeside(count(), lost(), props.box.width) ? countY() : props.box.y + props.box.height - 6;
  return (
    <>
      <g
        class="funnel-stage"
        classList={{ glowing: props.glowing }}
        style={{ "--flow-hue": `var(${hueOf(figures().stage.process)})` }}
        {...props.stop}
      >
        <rect x={props.box.x} y={props.box.y} width={props.box.width} height={props.box.height} rx="5" />
      </g>
      <g class="funnel-words" aria-hidden="true">
        <For each={name()}>
          {(line, i) => (
            <text x={props.box.x + PAD} y={nameY(i())}>
              {line}
            </text>
          )}
        </For>
        <Show when={props.glowing}>
          <text class="funnel-binds" x={props.box.x} y={props.box.y - MARK_ABOVE}>
            ◆ {props.text.holdsBack}
          </text>
        </Show>
        <Show when={props.box.lost > 0}>
          <text class="funnel-lost" x={props.box.x + props.box.width - PAD} y={lostY()}>
            {lost()}
          </text>
        </Show>
        <text class="funnel-count" x={props.box.x + PAD} y={countY()}>
          {count()}
        </text>
        <For each={small()}>
          {(line, i) => (
            <text class="funnel-small" x={props.box.x + PAD} y={smallY(i())}>
              {line}
            </text>
          )}
        </For>
      </g>
    </>
  );
}
