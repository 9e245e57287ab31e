import { createSignal, Show } from "solid-js";
import type { JSX } from "solid-js";
import { useSheet } from "../gridContext.ts";
import { createClosedSpan } from "./ClosedShade.tsx";
import { mediaSignal } from "./mediaSignal.ts";
import { indexOf, spotAt } from "../keys/selection.ts";
import type { Area } from "../keys/selection.ts";

/** What lies over the cells: the frame of what was copied, and the handle that fills. */
export function GridOverlay(): JSX.Element {
  const { grid, view, editing, actions, focusCell } = useSheet();
  const touch = mediaSignal("(pointer: coarse)");
  const closed = createClosedSpan();
  const [dragged, setDragged] = createSignal<Area>();

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
  /** Only months and values can be filled from. */
  const handle = () => {
    const area = grid.area();
    const kind = grid.layout().columns[area.right]?.kind;
    const whole = grid.selection().whole !== undefined;
    if (editing.editing() !== undefined || whole || grid.app.document.readOnly()) return undefined;
    return kind === "month" || kind === "value" ? area : undefined;
  };

  /** The selection made longer towards a point, on the side where it lies farther out. */
  function towards(x: number, y: number): Area {
    const area = grid.area();
    const spot = view.spotAtPoint(x, y);
    if (spot === undefined) return area;
    const { line, column } = indexOf(spot, grid.layout());
    const below = line - area.bottom;
    const above = area.top - line;
    const right = column - area.right;
    const left = area.left - column;
    const most = Math.max(below, above, right, left);
    if (most <= 0) return area;
    if (most === right) return { ...area, right: column };
    if (most === left) return { ...area, left: Math.max(1, column) };
    return most === below ? { ...area, bottom: line } : { ...area, top: line };
  }

  function drag(event: PointerEvent & { currentTarget: HTMLElement }): void {
    if (event.button !== 0) return;
    event.preventDefault();
    event.stopPropagation();
    const target = event.currentTarget;
    target.setPointerCapture(event.pointerId);
    const move = (moved: PointerEvent) => setDragged(towards(moved.clientX, moved.clientY));
    const end = (ended: PointerEvent) => {
      target.removeEventListener("pointermove", move);
      target.removeEventListener("pointerup", end);
      target.removeEventListener("pointercancel", end);
      const whole = dragged();
      setDragged(undefined);
      const source = grid.area();
      const grown = whole !== undefined && JSON.stringify(whole) !== JSON.stringify(source);
      if (ended.type === "pointerup" && grown && whole !== undefined)
        actions.fill.fill(source, whole, "auto");
      focusCell();
    };
    target.addEventListener("pointermove", move);
    target.addEventListener("pointerup", end);
    target.addEventListener("pointercancel", end);
  }

  /** A finger has no corner to drag cells on by: it draws the selection out by round handles. */
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
    const end = () => {
      target.removeEventListener("pointermove", move);
      target.removeEventListener("pointerup", end);
      target.removeEventListener("pointercancel", end);
      focusCell();
    };
    target.addEventListener("pointermove", move);
    target.addEventListener("pointerup", end);
    target.addEventListener("pointercancel", end);
  }
  /** The corners of what is selected, unless whole rows or columns are. */
  const corners = () => {
    if (!touch() || editing.editing() !== undefined || grid.selection().whole !== undefined) return undefined;
    const { top, bottom, left, right } = grid.area();
    const offsets = view.offsets();
    return {
      start: { left: `${offsets[left] ?? 0}px`, top: `${(top + 1) * view.rowHeight()}px` },
      end: { left: `${offsets[right + 1] ?? 0}px`, top: `${(bottom + 2) * view.rowHeight()}px` },
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
      <Show when={dragged()}>{(area) => <div class="grid-fill-preview" style={box(area())} />}</Show>
      <Show when={corners()}>
        {(at) => (
          <>
            <div class="grid-corner" style={at().start} onPointerDown={[stretch, "start"]} />
            <div class="grid-corner" style={at().end} onPointerDown={[stretch, "end"]} />
          </>
        )}
      </Show>
      <Show when={!touch() && handle()}>
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
    </div>
  );
}
