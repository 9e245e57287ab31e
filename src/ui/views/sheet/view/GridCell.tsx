import { createMemo } from "solid-js";
import type { JSX } from "solid-js";
import { issueCodeSign } from "../../../../i18n/issueSign.ts";
import { cellView, targetOf } from "./cells.ts";
import type { CellView } from "./cells.ts";
import { LabelContent, shownText, TrendContent, ValueContent } from "./cellContents.tsx";
import { GroupLabel } from "./GroupLabel.tsx";
import { useSheet } from "../gridContext.ts";
import { isTotal } from "./layout.ts";
import type { ColumnKey } from "./layout.ts";
import type { CellRow } from "./cellRow.ts";

const BLANK: CellView = { text: "", kind: "group" };

/**
 * One cell. A page down creates some four hundred cells, so each has one memo and one effect: its line and
 * column never change, and the kind of its content is fixed when it is created.
 */
export function GridCell(props: { readonly of: CellRow; readonly column: ColumnKey }): JSX.Element {
  const { grid, view } = useSheet();
  const { of, column: key } = props;
  const column = () => grid.columnOf(key);
  const index = () => grid.layout().columnAt.get(key) ?? -1;
  const kind = column()?.kind ?? "month";
  const frozen = kind === "label";
  const cell = createMemo((): CellView => {
    const source = of.source();
    const at = column();
    return source === undefined || at === undefined ? BLANK : cellView(source, at);
  });
  const selected = () => {
    const span = of.span();
    return span !== undefined && index() >= span.left && index() <= span.right;
  };
  const active = () => of.activeColumn() === index();
  const group = () => {
    const line = of.line();
    return line?.kind === "group" ? line : undefined;
  };
  const editable = () => {
    const line = of.line();
    const at = column();
    return line !== undefined && at !== undefined && targetOf(line, of.row(), at).ok;
  };
  const fault = (): string | undefined => {
    const { draft, missing, conflict } = cell();
    if (conflict !== undefined) return conflict;
    if (missing !== undefined) return grid.reasonAt(of.key, missing);
    const issue = draft?.issue;
    if (issue === undefined) return undefined;
    return `${issueCodeSign(issue)} ${grid.issueText(issue, of.row())}`;
  };

  const lastMonth = () => {
    const [at, row] = [column(), of.row()];
    return at === undefined || row === undefined || cell().text === ""
      ? undefined
      : grid.lastMonthText(at, row);
  };
  const title = () => {
    const row = of.row();
    // Names and units that are cut off can be read in full.
    if (frozen || kind === "unit") return fault() ?? cell().text;
    return (
      fault() ?? (row !== undefined && isTotal(column()) ? grid.words().grid.totals[row.total] : undefined)
    );
  };

  const content = (): JSX.Element => {
    const line = group();
    if (frozen && line !== undefined)
      return <GroupLabel group={line.group} collapsed={group()?.collapsed === true} />;
    if (line !== undefined) return undefined;
    if (frozen) return <LabelContent of={of} cell={cell} />;
    if (kind === "trend") return <TrendContent of={of} />;
    if (kind === "value") return <ValueContent of={of} cell={cell} />;
    return <span class="cell-text">{shownText(cell())}</span>;
  };

  return (
    <div
      role={frozen ? "rowheader" : "gridcell"}
      class="cell"
      data-kind={kind}
      data-of={cell().kind}
      data-month={cell().month}
      data-scenario={cell().scenario === true ? "" : undefined}
      data-changed={cell().changed === true ? "" : undefined}
      data-came={cell().came === true ? "" : undefined}
      data-waits={cell().waits === true ? "" : undefined}
      data-conflict={cell().conflict === undefined ? undefined : ""}
      data-yours={kind === "value" && grid.isYours(of.key) ? "" : undefined}
      data-active={active() ? "" : undefined}
      data-line={of.key}
      data-column={key}
      aria-colindex={index() + 1}
      aria-selected={selected()}
      aria-readonly={!editable()}
      aria-invalid={cell().draft === undefined ? undefined : true}
      aria-expanded={frozen && group() !== undefined ? group()?.collapsed === false : undefined}
      aria-describedby={active() ? "sheet-about-cell" : undefined}
      tabindex={active() ? 0 : -1}
      data-last={lastMonth()}
      title={title()}
      style={{
        left: frozen ? "0" : `${view.offsets()[index()] ?? 0}px`,
        width: `${(view.offsets()[index() + 1] ?? 0) - (view.offsets()[index()] ?? 0)}px`,
      }}
    >
      {content()}
    </div>
  );
}
