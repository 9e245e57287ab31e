import { createMemo, Index, Show } from "solid-js";
import type { JSX } from "solid-js";
import type { FoundMonths } from "../../../deals/questions.ts";
import { groupName } from "../../../i18n/words.ts";
import { enteredAs } from "../../../model/enteredAs.ts";
import type { RowId } from "../../../model/row.ts";
import type { SheetRow } from "../../../model/sheet.ts";
import { useApp } from "../../../state/context.ts";
import type { MatchedLine } from "../../../tables/matchMonths.ts";
import { useText } from "../../kit/useText.ts";
import type { Import } from "./createImport.ts";
import type { MonthsTaking } from "./createMonthsTaking.ts";
import { RowChoice } from "./RowChoice.tsx";
import type { RowGroup } from "./RowChoice.tsx";
import { MonthUseChoice } from "./MonthUseChoice.tsx";
import { TableScroll } from "../copying/TableScroll.tsx";

/** A table of months: which row each line belongs to, what was left out, and what it becomes. */
export function MonthsImport(props: {
  readonly imp: Import;
  readonly found: FoundMonths;
  readonly taking: MonthsTaking;
}): JSX.Element {
  const { document, session } = useApp();
  const { words, format } = useText();
  const text = () => words().importView;
  const groups = createMemo(() => {
    const rows = document.sheet().rows.filter((row) => !isStartOnly(row));
    return [...new Set(rows.map(({ group }) => group))].map((group) => ({
      name: groupName(group, session.language()),
      rows: rows.filter((row) => row.group === group).map(({ id }) => id),
    }));
  });
  const lines = () => props.found.matched.lines;
  const matched = () => lines().filter(({ row }) => row !== undefined).length;
  const months = createMemo(() => props.found.table.months.toSorted());
  const sentence = () =>
    matched() === 0
      ? text().matchedNone
      : text().matchedCount(
          format().number(matched()),
          format().number(lines().length),
          format().month(months()[0] ?? ""),
          format().month(months().at(-1) ?? ""),
        );
  const aside = () =>
    props.found.matched.leftAside.map(({ text: said, code }) => `${said} (${text().asides[code]})`);
  return (
    <>
      <section class="import-part" aria-labelledby="import-matched">
        <h3 id="import-matched">{text().matched}</h3>
        <p class="soft">{text().matchedLead}</p>
        <p class="import-sentence" aria-live="polite">
          {sentence()}
        </p>
        <Show when={aside().length > 0}>
          <p>{text().monthsLeft(aside().join(", "))}</p>
        </Show>
        <TableScroll name={text().matched} class="table-wide import-scroll">
          <table class="figures-table">
            <thead>
              <tr>
                <th scope="col">{text().row}</th>
                <th scope="col">{text().planRow}</th>
                <th scope="col" class="number">
                  {text().figures}
                </th>
              </tr>
            </thead>
            <tbody>
              <Index each={lines()}>
                {(line) => (
                  <Line
                    imp={props.imp}
                    line={line()}
                    groups={groups()}
                    isCame={props.taking.use().kind !== "entries"}
                  />
                )}
              </Index>
            </tbody>
          </table>
        </TableScroll>
      </section>
      <MonthUseChoice months={months()} taking={props.taking} />
    </>
  );
}

/** A line of the table with its row, which may be another, and a look at its figures. */
function Line(props: {
  readonly imp: Import;
  readonly line: MatchedLine;
  readonly groups: readonly RowGroup[];
  /** Whether the line becomes actuals, and not entries of the plan. */
  readonly isCame: boolean;
}): JSX.Element {
  const { document } = useApp();
  const { words, format, label } = useText();
  /** The row that its figures belong to, where that is another. */
  const source = () => enteredAs(props.line.row ?? "", props.isCame);
  const whySource = (to: RowId) =>
    (props.isCame ? words().paste.asks.sourceCame : words().paste.asks.source)(
      label(props.line.row ?? ""),
      label(to),
    );
  const text = () => words().importView;
  const figures = () => {
    const unit = document.sheet().byId.get(props.line.row ?? "")?.unit ?? "";
    const values = Object.entries(props.line.values).toSorted(([a], [b]) => (a < b ? -1 : 1));
    const [first, last] = [values[0], values.at(-1)];
    if (first === undefined || last === undefined) return "–";
    const [a, b] = [first, last].map(([, value]) => format().value(value, unit)) as [string, string];
    return values.length === 1 ? a : text().figuresIs(a, b, format().number(values.length));
  };
  const unread = () => props.line.unread.slice(0, 3).map((cell) => cell.slice(0, 30));
  const why = () => [
    ...(props.line.code === "matched" ? [] : [text().whyNot[props.line.code]]),
    ...(unread().length === 0 ? [] : [text().unreadCells(unread().join(", "))]),
  ];
  return (
    <tr>
      <th scope="row">
        {props.line.label}
        <Show when={why().length > 0}>
          <span class="under soft small">{why().join("; ")}</span>
        </Show>
      </th>
      <td>
        <RowChoice
          label={props.line.label}
          row={props.line.row}
          groups={props.groups}
          onChoose={(row) => props.imp.setRow(props.line.label, row)}
        />
        <Show when={source()}>
          {(to) => (
            <span class="under small">
              {whySource(to())}{" "}
              <button type="button" class="link" onClick={() => props.imp.setRow(props.line.label, to())}>
                {words().paste.options.source.source(label(to()))}
              </button>
            </span>
          )}
        </Show>
      </td>
      <td class="number">{figures()}</td>
    </tr>
  );
}

function isStartOnly(row: SheetRow): boolean {
  return row.kind === "input" && row.startOnly;
}
