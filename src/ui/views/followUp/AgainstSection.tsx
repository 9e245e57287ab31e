import { createMemo, For, Show } from "solid-js";
import type { JSX } from "solid-js";
import type { CameAgainstPlan, FollowedRow, HeldAgainst } from "../../../report/cameAgainstPlan.ts";
import type { RowId } from "../../../model/row.ts";
import { trialsOf } from "../../../state/answerTrials.ts";
import { useApp } from "../../../state/context.ts";
import { createAsked } from "../../../state/createAsked.ts";
import { useText } from "../../kit/useText.ts";
import { amountText, differenceText, spanText } from "../../parts/comparison/amounts.ts";
import { FollowSection } from "./FollowSection.tsx";

/** What came in the last closed month and the year to date against the plan as it was made. */
export function AgainstSection(props: { readonly rows: readonly RowId[] }): JSX.Element {
  const { document, session } = useApp();
  const { words, format, label, labelInside } = useText();
  const text = () => words().followUpView;
  const asked = createAsked(() => {
    const { trials, seed, chance } = document.plan().run;
    const name = "came-against-plan" as const;
    const run = { ...trialsOf(name, trials), seed, chance };
    return { name, args: { scenario: document.scenario(), rows: props.rows, ...run } };
  });
  const month = (t: number) => format().month(session.months()[t] ?? "", "long");
  const unit = (row: RowId) => document.sheet().byId.get(row)?.unit ?? "";
  const told = createMemo(() => asked.value()?.rows.filter(hasFigure) ?? []);
  const sentence = () => {
    const found = asked.value();
    if (found === undefined) return asked.stale() ? undefined : text().againstNone;
    const first = told().find((one) => one.month.actual !== undefined);
    if (first === undefined) return text().againstNoFigures(month(found.to));
    const { actual = NaN, plan } = first.month;
    const say = (x: number) => amountText(x, unit(first.row), format());
    const came = text().againstFirst(month(found.to), labelInside(first.row), say(actual), say(plan));
    const outside = (test: (one: FollowedRow) => boolean) =>
      told()
        .filter(test)
        .map(({ row }) => labelInside(row))
        .join(", ");
    const now = outside((one) => one.month.outside !== undefined);
    const year = outside((one) => one.toDate?.outside !== undefined);
    const parts = [
      ...(now === "" ? [] : [text().againstOutside(now)]),
      ...(year === "" ? [] : [text().againstYear(year)]),
    ];
    return [came, ...(parts.length === 0 ? [text().againstInside] : parts)].join(" ");
  };
  const span = (found: CameAgainstPlan) =>
    found.from === found.to ? month(found.to) : `${month(found.from)} – ${month(found.to)}`;
  return (
    <FollowSection id="against" title={text().against} sentence={sentence()} asked={asked}>
      <Show when={told().length > 0 && asked.value()}>
        {(found) => (
          <div
            class="table-wide follow-scroll"
            tabindex="0"
            role="region"
            aria-label={words().answerViews.tableOf(text().followedTable)}
          >
            <table class="figures-table">
              <thead>
                <tr>
                  <th scope="col" rowspan="2">
                    {text().row}
                  </th>
                  <th scope="colgroup" colspan="5" class="group-head">
                    {text().inMonth(month(found().to))}
                  </th>
                  <th scope="colgroup" colspan="5" class="group-head">
                    {text().toDate(span(found()))}
                  </th>
                </tr>
                <tr>
                  <Heads />
                  <Heads />
                </tr>
              </thead>
              <tbody>
                <For each={told()}>
                  {(one) => (
                    <tr>
                      <th scope="row">{label(one.row)}</th>
                      <Held held={one.month} row={one.row} />
                      <Held held={one.toDate} row={one.row} />
                    </tr>
                  )}
                </For>
              </tbody>
            </table>
          </div>
        )}
      </Show>
    </FollowSection>
  );
}

function hasFigure({ month, toDate }: FollowedRow): boolean {
  return month.actual !== undefined || toDate?.actual !== undefined;
}

function Heads(): JSX.Element {
  const { words } = useText();
  const text = () => words().followUpView;
  const heads = () => [text().plan, text().actual, text().difference, text().range];
  return (
    <>
      <For each={heads()}>
        {(head, index) => (
          <th scope="col" class="number" classList={{ "group-start": index() === 0 }}>
            {head}
          </th>
        )}
      </For>
      <th scope="col">{text().place}</th>
    </>
  );
}

/** Plan, what came, the difference, the range, and where in it; nothing where the row has no sum. */
function Held(props: { readonly held: HeldAgainst | undefined; readonly row: RowId }): JSX.Element {
  const { document } = useApp();
  const { words, format } = useText();
  const text = () => words().followUpView;
  const of = () => {
    const row = document.sheet().byId.get(props.row);
    return { unit: row?.unit ?? "", total: row?.total ?? "ratio" };
  };
  const say = (x: number) => amountText(x, of().unit, format());
  return (
    <Show when={props.held} fallback={<td colspan="5" />}>
      {(held) => (
        <>
          <td class="number group-start">{say(held().plan)}</td>
          <td class="number">
            <Show
              when={held().actual !== undefined}
              fallback={<span class="soft small">{text().noFigure}</span>}
            >
              <strong>{say(held().actual ?? NaN)}</strong>
            </Show>
          </td>
          <td class="number">
            {held().actual === undefined
              ? ""
              : differenceText(
                  held().plan,
                  held().actual ?? NaN,
                  (held().actual ?? NaN) - held().plan,
                  of(),
                  format(),
                )}
          </td>
          <td class="number soft">{spanText(held().low, held().high, of().unit, format())}</td>
          <td class="follow-place" data-outside={held().outside !== undefined}>
            <Show when={held().actual !== undefined}>
              <Show when={held().outside} fallback={text().inside}>
                {(side) => (
                  <>
                    <span aria-hidden="true">{side() === "below" ? "▼ " : "▲ "}</span>
                    {text()[side()]}
                  </>
                )}
              </Show>
            </Show>
          </td>
        </>
      )}
    </Show>
  );
}
