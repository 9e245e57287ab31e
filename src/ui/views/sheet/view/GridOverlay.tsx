import { createSignal, Show } from "solid-js";
import type { JSX } from "solid-js";
import { useSheet } from "../gridContext.ts";
import { createClosedSpan } from "./ClosedShade.tsx";
import { mediaSignal } from "./mediaSignal.ts";
import { followPointer } from "../../../kit/followPointer.ts";
import { grownTowards, indexOf, spotAt } from "../keys/selection.ts";
import type { Area } from "../keys/selection.ts";

/** The layer over the cells: the frame of the copied cells, and the fill handle. */
export function GridOverlay(): JSX.Element {
  const { view, actions } = useSheet();
  const touch = mediaSignal("(pointer: coarse)");
  const closed = createClosedSpan();

  const box = (area: Area) => {
    const offsets = view.offsets();
    const left = offsets[area.left] ?? 0;
    return {
      left: `${left}px`,
      top: `${(area.top + 1) * view.rowHeight()}px`,
      width: `${(offsets[area.right + 1] ?? 0) - left}px`,
      height: `${(area.bottom - area.top + 1) * view.rowHeight()}px`,
    };
  };
  return (
    <div class="grid-overlay" aria-hidden="true">
      <Show when={closed()}>
        {(span) => <div class="grid-closed-line" style={{ left: `${span().right - 2}px` }} />}
      </Show>
      <Show when={actions.clipboard.copied()}>
        {(area) => <div class="grid-copied" style={box(area())} />}
      </Show>
      <Show when={touch()} fallback={<FillHandle box={box} />}>
        <Corners />
      </Show>
    </div>
  );
}

type Place = { readonly left: string; readonly top: string };

/** The corner of the selection; dragging it fills more cells from the selected ones. */
function FillHandle(props: {
  readonly box: (area: Area) => Place & { readonly width: string; readonly height: string };
}): JSX.Element {
  const { grid, view, editing, actions, focusCell } = useSheet();
  const [dragged, setDragged] = createSignal<Area>();
  /** Only months and values can be filled from. */
  const handle = () => {
    const area = grid.area();
    const kind = grid.layout().columns[area.right]?.kind;
    const whole = grid.selection().whole !== undefined;
    if (editing.editing() !== undefined || whole || grid.app.document.readOnly()) return undefined;
    return kind === "month" || kind === "value" ? area : undefined;
  };
  const areaTo = (event: PointerEvent): Area => {
    const spot = view.spotAtPoint(event.clientX, event.clientY);
    return spot === undefined ? grid.area() : grownTowards(grid.area(), indexOf(spot, grid.layout()));
  };

  function drag(event: PointerEvent & { currentTarget: HTMLElement }): void {
    if (event.button !== 0) return;
    event.preventDefault();
    event.stopPropagation();
    const target = event.currentTarget;
    target.setPointerCapture(event.pointerId);
    const move = (moved: PointerEvent) => setDragged(areaTo(moved));
    followPointer(target, move, (letGo) => {
      const whole = dragged();
      setDragged(undefined);
      const source = grid.area();
      const grown = whole !== undefined && JSON.stringify(whole) !== JSON.stringify(source);
      if (letGo && grown) actions.fill.fill(source, whole, "auto");
      focusCell();
    });
  }

  return (
    <>
      <Show when={dragged()}>{(area) => <div class="grid-fill-preview" style={props.box(area())} />}</Show>
      <Show when={handle()}>
        {(area) => (
          <div
            class="grid-handle"
            style={{
              left: `${view.offsets()[area().right + 1] ?? 0}px`,
              top: `${(area().bottom + 2) * view.rowHeight()}px`,
            }}
            onPointerDown={drag}
            onDblClick={(event) => {
              event.stopPropagation();
              actions.fill.toEnd();
              focusCell();
            }}
          />
        )}
      </Show>
    </>
  );
}

/** The round handles that extend the selection by touch, since a finger otherwise scrolls. */
function Corners(): JSX.Element {
  const { grid, view, editing, focusCell } = useSheet();
  function stretch(corner: "start" | "end", event: PointerEvent & { currentTarget: HTMLElement }): void {
    event.preventDefault();
    event.stopPropagation();
    const target = event.currentTarget;
    target.setPointerCapture(event.pointerId);
    const { top, bottom, left, right } = grid.area();
    const fixed = corner === "start" ? { line: bottom, column: right } : { line: top, column: left };
    const anchor = spotAt(fixed, grid.layout());
    const move = (moved: PointerEvent) => {
      const focus = view.spotAtPoint(moved.clientX, moved.clientY);
      if (focus !== undefined) grid.select({ anchor, focus });
    };
    followPointer(target, move, focusCell);
  }
  /** The corners of the selection, unless whole rows or columns are selected. */
  const corners = () => {
    if (editing.editing() !== undefined || grid.selection().whole !== undefined) return undefined;
    const { top, bottom, left, right } = grid.area();
    const offsets = view.offsets();
    return {
      start: { left: `${offsets[left] ?? 0}px`, top: `${(top + 1) * view.rowHeight()}px` },
      end: { left: `${offsets[right + 1] ?? 0}px`, top: `${(bottom + 2) * view.rowHeight()}px` },
    };
  };

  return (
    <Show when={corners()}>
      {(at) => (
        <>
          <div class="grid-corner" style={at().start} onPointerDown={[stretch, "start"]} />
          <div class="grid-corner" style={at().end} onPointerDown={[stretch, "end"]} />
        </>
      )}
    </Show>
  );
}
