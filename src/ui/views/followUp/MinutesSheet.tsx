import { createMemo, For, Show } from "solid-js";
import type { JSX } from "solid-js";
import { dateText } from "../../../i18n/goalText.ts";
import { closedMonth } from "../../../model/closedMonth.ts";
import { isLate, openBefore } from "../../../model/meeting.ts";
import type { Decision } from "../../../model/meeting.ts";
import { monthOf } from "../../../model/month.ts";
import { PROGRAM_VERSION } from "../../../model/programVersion.ts";
import { useApp } from "../../../state/context.ts";
import { dayOf } from "../../kit/dayOf.ts";
import { useText } from "../../kit/useText.ts";
import { amountBeside, spanText } from "../../parts/comparison/amounts.ts";
import { createCourseSentences } from "./CourseHeadline.tsx";
import type { Followed } from "./createFollowed.ts";
import { InRange } from "./InRange.tsx";
import { TableBlock } from "../../parts/copying/TableBlock.tsx";

type Props = { readonly date: string; readonly followed: Followed };

/** One page for a meeting: where we stand and why, the actuals, the decisions, and what is still open from before. */
export function MinutesSheet(props: Props): JSX.Element {
  const { document } = useApp();
  const { words, format } = useText();
  const text = () => words().meeting;
  const meeting = () => document.plan().meetings.find(({ date }) => date === props.date);
  const before = createMemo(() => openBefore(document.plan().meetings, props.date));
  /**
   * Whether the actuals are those that the meeting saw: it is today's, or no closed month and no meeting came after it.
   */
  const isLatest = () =>
    props.date === dayOf(new Date()) ||
    (document.plan().meetings.every(({ date }) => date <= props.date) &&
      (closedMonth(document.plan()) ?? "") < monthOf(props.date));
  return (
    <div class="minutes">
      <p class="soft">{text().page(document.plan().name, PROGRAM_VERSION)}</p>
      <Show when={isLatest()} fallback={<p>{text().onlyDecisions}</p>}>
        <StandsAndCame followed={props.followed} />
      </Show>
      <h3>{text().decided}</h3>
      <Show when={meeting()} fallback={<p>{text().decidedNothing}</p>}>
        {(found) => (
          <Decisions decisions={found().decisions.map((decision) => ({ decision }))} on={props.date} />
        )}
      </Show>
      <h3>{text().before}</h3>
      <Show when={before().length > 0} fallback={<p>{text().beforeNothing}</p>}>
        <Decisions
          decisions={before().map(({ decision, date }) => ({ decision, date }))}
          on={props.date}
          decidedOn={(day) => format().date(day)}
        />
      </Show>
    </div>
  );
}

/** The headline's sentences and the rows with actuals in the year to date. */
function StandsAndCame(props: { readonly followed: Followed }): JSX.Element {
  const { document, session } = useApp();
  const { words, format, label } = useText();
  const text = () => words().meeting;
  const view = () => words().followUpView;
  const sentences = createCourseSentences(() => props.followed);
  const rows = () => props.followed.came.value()?.rows.filter(({ year }) => year.actual !== undefined) ?? [];
  const unit = (row: string) => document.sheet().byId.get(row)?.unit ?? "";
  const period = () => {
    const found = props.followed.came.value();
    const month = (t: number) => format().month(session.months()[t] ?? "");
    if (found === undefined) return "";
    const { year } = found.from;
    return year === found.to ? month(found.to) : `${month(year)} – ${month(found.to)}`;
  };
  return (
    <>
      <h3>{text().stands}</h3>
      <p>{[sentences.first(), ...sentences.more()].join(" ")}</p>
      <Show when={rows().length > 0}>
        <h3>
          {text().came}, {period()}
        </h3>
        <TableBlock name={text().came}>
          <table class="minutes-table">
            <thead>
              <tr>
                <th scope="col">{view().row}</th>
                <For each={[view().actual, view().plan, view().planned5to95]}>
                  {(head) => (
                    <th scope="col" class="number">
                      {head}
                    </th>
                  )}
                </For>
                <th scope="col">{view().place}</th>
              </tr>
            </thead>
            <tbody>
              <For each={rows()}>
                {({ row, year }) => (
                  <tr>
                    <th scope="row">{label(row)}</th>
                    <td class="number">
                      <strong>{amountBeside(year.actual ?? NaN, year, unit(row), format())}</strong>
                    </td>
                    <td class="number">{amountBeside(year.plan, year, unit(row), format())}</td>
                    <td class="number">
                      {year.certain ? view().certain : spanText(year.low, year.high, unit(row), format())}
                    </td>
                    <td>{year.certain ? "–" : <InRange outside={year.outside} />}</td>
                  </tr>
                )}
              </For>
            </tbody>
          </table>
        </TableBlock>
      </Show>
    </>
  );
}

function Decisions(props: {
  readonly decisions: readonly { readonly decision: Decision; readonly date?: string }[];
  /** The day of the meeting: lateness is judged on that day. */
  readonly on: string;
  /** Writes the day of each decision; left out if that is the day of the meeting. */
  readonly decidedOn?: (day: string) => string;
}): JSX.Element {
  const { words, format } = useText();
  const text = () => words().meeting;
  return (
    <TableBlock name={text().decisions}>
      <table class="minutes-table">
        <thead>
          <tr>
            <Show when={props.decidedOn !== undefined}>
              <th scope="col">{text().decidedOn}</th>
            </Show>
            <For each={[text().what, text().who, text().by]}>{(head) => <th scope="col">{head}</th>}</For>
          </tr>
        </thead>
        <tbody>
          <For each={props.decisions}>
            {({ decision, date }) => (
              <tr>
                <Show when={props.decidedOn}>{(write) => <td>{write()(date ?? "")}</td>}</Show>
                <th scope="row">{decision.what}</th>
                <td>{decision.who ?? text().nobody}</td>
                <td>
                  {decision.by === undefined ? text().noDate : dateText(decision.by, format())}
                  <Show when={isLate(decision, props.on)}>
                    {" "}
                    <span class="follow-place" data-outside="true">
                      ▲ {text().late}
                    </span>
                  </Show>
                  <Show when={decision.done}>
                    {(day) => <span class="soft"> ({text().doneOn(format().date(day()))})</span>}
                  </Show>
                </td>
              </tr>
            )}
          </For>
        </tbody>
      </table>
    </TableBlock>
  );
}
