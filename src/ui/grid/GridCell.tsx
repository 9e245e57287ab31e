import { createMemo, Match, Show, Switch } from "solid-js";
import type { Accessor, JSX } from "solid-js";
import { issueCodeSign } from "../../i18n/issueSign.ts";
import { issueText } from "../../i18n/issueText.ts";
import type { SheetRow } from "../../model/sheet.ts";
import { sparkline } from "../charts/sparkline.ts";
import { cellView, targetOf } from "./cells.ts";
import type { CellView, RowSource } from "./cells.ts";
import { GroupLabel } from "./GroupLabel.tsx";
import { useSheet } from "./gridContext.ts";
import type { ColumnKey, Line, LineKey } from "./layout.ts";
import { RangeMark } from "./RangeMark.tsx";

/** What the cells of a line share. Each is a memo, so that a cell is touched only by what concerns it. */
export type CellRow = {
  readonly key: LineKey;
  readonly line: Accessor<Line | undefined>;
  readonly row: Accessor<SheetRow | undefined>;
  readonly source: Accessor<RowSource | undefined>;
  /** The selected columns of the line, both included. */
  readonly span: Accessor<{ readonly left: number; readonly right: number } | undefined>;
  /** The active cell's column where it is in this line, else -1. */
  readonly activeColumn: Accessor<number>;
  readonly trace: Accessor<"of" | "precedent" | "dependent" | undefined>;
};

const BLANK: CellView = { text: "", kind: "group" };
const TREND = { width: 64, height: 16 };

/** One cell. The text is all that changes in it while numbers run. */
export function GridCell(props: { readonly of: CellRow; readonly column: ColumnKey }): JSX.Element {
  const { grid, view } = useSheet();
  const of = props.of;
  const column = createMemo(() => grid.columnOf(props.column));
  const index = createMemo(() => grid.layout().columnAt.get(props.column) ?? -1);
  const cell = createMemo((): CellView => {
    const source = of.source();
    const at = column();
    return source === undefined || at === undefined ? BLANK : cellView(source, at);
  });
  const kind = () => column()?.kind ?? "month";
  const selected = () => {
    const span = of.span();
    return span !== undefined && index() >= span.left && index() <= span.right;
  };
  const active = () => of.activeColumn() === index();
  const frozen = () => kind() === "label";
  const group = () => {
    const line = of.line();
    return line?.kind === "group" ? line : undefined;
  };
  const editable = createMemo(() => {
    const line = of.line();
    const at = column();
    return line !== undefined && at !== undefined && targetOf(line, of.row(), at).ok;
  });
  const fault = () => cell().draft?.issue;
  const faultText = (): string => {
    const issue = fault();
    if (issue === undefined) return "";
    const text = issueText(issue, grid.app.session.language(), {
      format: grid.format(),
      unit: of.row()?.unit ?? "",
      rowName: (id) => grid.rowOf(id)?.label[grid.app.session.language()] ?? id,
    });
    return `${issueCodeSign(issue)} ${text}`;
  };
  return (
    <div
      role={frozen() ? "rowheader" : "gridcell"}
      class="cell"
      data-kind={kind()}
      data-of={cell().kind}
      data-month={cell().month}
      data-scenario={cell().scenario === true ? "" : undefined}
      data-changed={cell().changed === true ? "" : undefined}
      data-active={active() ? "" : undefined}
      data-line={of.key}
      data-column={props.column}
      aria-colindex={index() + 1}
      aria-selected={selected()}
      aria-readonly={!editable()}
      aria-invalid={fault() === undefined ? undefined : true}
      aria-expanded={frozen() && group() !== undefined ? group()?.collapsed === false : undefined}
      aria-describedby={active() ? "sheet-about-cell" : undefined}
      tabindex={active() ? 0 : -1}
      title={fault() === undefined ? undefined : faultText()}
      style={
        frozen()
          ? { width: `${view.frozen()}px` }
          : {
              left: `${view.offsets()[index()] ?? 0}px`,
              width: `${(view.offsets()[index() + 1] ?? 0) - (view.offsets()[index()] ?? 0)}px`,
            }
      }
    >
      <Switch fallback={<span class="cell-text">{cell().text}</span>}>
        <Match when={frozen() && group()}>
          {(line) => <GroupLabel group={line().group} collapsed={line().collapsed} />}
        </Match>
        <Match when={frozen()}>
          <span class="grid-grip" title={grid.words().grid.selectRow} data-grip="" />
          <span class="cell-text">{cell().text}</span>
          <Show when={of.trace() === "precedent" || of.trace() === "dependent"}>
            <span class="grid-traced">
              <span aria-hidden="true">{of.trace() === "precedent" ? "◂" : "▸"}</span>
              <span class="unseen">
                {of.trace() === "precedent"
                  ? grid.words().grid.trace.precedent
                  : grid.words().grid.trace.dependent}
              </span>
            </span>
          </Show>
          <Show when={of.row()?.note !== undefined}>
            <span class="grid-noted" title={of.row()?.note}>
              <span class="unseen">{grid.words().grid.note.field}</span>
            </span>
          </Show>
        </Match>
        <Match when={kind() === "trend" && of.source()}>
          {(source) => (
            <svg
              class="grid-trend"
              data-flat={isFlat(source().trend) ? "" : undefined}
              viewBox={`0 -1 ${TREND.width} ${TREND.height + 2}`}
              width={TREND.width}
              height={TREND.height + 2}
              aria-hidden="true"
            >
              <path d={sparkline(source().trend, TREND.width, TREND.height)} />
            </svg>
          )}
        </Match>
        <Match when={kind() === "value" && of.row()}>
          {(row) => (
            <>
              <Show when={row().kind === "computed" && cell().text === ""}>
                <span class="grid-formula-mark" aria-hidden="true">
                  ƒ
                </span>
              </Show>
              <Show when={cell().range}>
                <RangeMark row={row()} />
              </Show>
              <span class="cell-text">{cell().text}</span>
            </>
          )}
        </Match>
      </Switch>
      <Show when={fault()}>
        <span class="unseen">{faultText()}</span>
      </Show>
    </div>
  );
}

/** Whether a row never changes: then its line says nothing. */
function isFlat(values: ArrayLike<number>): boolean {
  for (let t = 1; t < values.length; t += 1) if (values[t] !== values[0]) return false;
  return true;
}
