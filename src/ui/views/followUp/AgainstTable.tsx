import { For, Show } from "solid-js";
import type { JSX } from "solid-js";
import type { RowId } from "../../../model/row.ts";
import type { FollowedRow, FollowedSpan, HeldAgainst } from "../../../report/cameAgainstPlan.ts";
import { useApp } from "../../../state/context.ts";
import { useText } from "../../kit/useText.ts";
import { amountBeside, amountText, differenceText, spanText } from "../../parts/comparison/amounts.ts";
import type { SaidOf } from "./againstForecast.ts";
import { InRange } from "./InRange.tsx";
import { WideTable } from "./WideTable.tsx";

/** The actual of each row beside the plan's figure and range, and beside a kept forecast's. */
export function AgainstTable(props: {
  readonly rows: readonly FollowedRow[];
  readonly span: FollowedSpan;
  readonly said: ReadonlyMap<RowId, SaidOf>;
  /** The forecast's name; undefined if no forecast is compared. */
  readonly forecast: string | undefined;
}): JSX.Element {
  const { words } = useText();
  const text = () => words().followUpView;
  const any = (test: (row: RowId, held: HeldAgainst) => boolean) =>
    props.rows.some((one) => test(one.row, one[props.span]));
  return (
    <>
      <WideTable label={text().followedTable}>
        <table class="figures-table">
          <thead>
            <tr>
              <th scope="col">{text().row}</th>
              <For each={[text().actual, text().plan, text().difference, text().planned5to95]}>
                {(head) => (
                  <th scope="col" class="number">
                    {head}
                  </th>
                )}
              </For>
              <th scope="col">{text().place}</th>
              <Show when={props.forecast !== undefined}>
                <th scope="col" class="number group-start">
                  {text().said5to95}
                </th>
                <th scope="col">{text().place}</th>
              </Show>
            </tr>
          </thead>
          <tbody>
            <For each={props.rows}>
              {(one) => (
                <Row
                  row={one.row}
                  held={one[props.span]}
                  said={props.said.get(one.row)}
                  hasForecast={props.forecast !== undefined}
                />
              )}
            </For>
          </tbody>
        </table>
      </WideTable>
      <Show when={any((_, held) => held.workedOut)}>
        <p class="soft small">{text().workedOutMeans}</p>
      </Show>
      <Show when={any((row) => props.said.get(row)?.added === true)}>
        <p class="soft small">{text().addedMeans}</p>
      </Show>
    </>
  );
}

/** A range whose ends are equal is not a range. */
function hasRange(said: SaidOf | undefined): boolean {
  return said !== undefined && said.low < said.high;
}

function Row(props: {
  readonly row: RowId;
  readonly held: HeldAgainst;
  readonly said: SaidOf | undefined;
  readonly hasForecast: boolean;
}): JSX.Element {
  const { document } = useApp();
  const { words, format, label } = useText();
  const text = () => words().followUpView;
  const of = () => {
    const row = document.sheet().byId.get(props.row);
    return { unit: row?.unit ?? "", total: row?.total ?? "ratio" };
  };
  const actual = () => props.held.actual ?? NaN;
  const say = (x: number) =>
    props.held.certain
      ? amountText(x, of().unit, format())
      : amountBeside(x, props.held, of().unit, format());
  const span = ({ low, high }: { readonly low: number; readonly high: number }) =>
    spanText(low, high, of().unit, format());
  return (
    <tr>
      <th scope="row">{label(props.row)}</th>
      <td class="number">
        <Show
          when={props.held.actual !== undefined}
          fallback={<span class="soft small">{text().noFigure}</span>}
        >
          <strong>{say(actual())}</strong>
        </Show>
        <Show when={props.held.workedOut}>
          <span class="under soft small">{text().workedOut}</span>
        </Show>
      </td>
      <td class="number">{say(props.held.plan)}</td>
      <td class="number">
        {props.held.actual === undefined
          ? ""
          : differenceText(props.held.plan, actual(), actual() - props.held.plan, of(), format())}
      </td>
      <td class="number soft">{props.held.certain ? text().certain : span(props.held)}</td>
      <td>
        <Show when={props.held.actual !== undefined && !props.held.certain}>
          <InRange outside={props.held.outside} />
        </Show>
      </td>
      <Show when={props.hasForecast}>
        <td class="number soft group-start">
          <Show when={props.said} fallback="–">
            {(said) => (hasRange(said()) ? span(said()) : text().certain)}
          </Show>
        </td>
        <td>
          <Show when={hasRange(props.said) && props.held.actual !== undefined}>
            <InRange outside={props.said?.outside} />
          </Show>
        </td>
      </Show>
    </tr>
  );
}
