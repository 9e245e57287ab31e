import { Index, Show } from "solid-js";
import type { JSX } from "solid-js";
import type { Lesson } from "../../../deals/lessons.ts";
import { isOneWinRate } from "../../../deals/lessons.ts";
import type { FoundDeals } from "../../../deals/questions.ts";
import { useText } from "../../kit/useText.ts";
import { entryText } from "../inspector/entryText.ts";
import type { DealPart } from "../../../deals/firstTick.ts";
import type { DealsTaking } from "./createDealsTaking.ts";
import { useDealsText } from "./dealsText.ts";
import { SharesPicture } from "./SharesPicture.tsx";
import { TableScroll } from "../copying/TableScroll.tsx";

/** What the deals teach beside what the plan says, each to be taken or not. */
export function TeachesPart(props: {
  readonly found: FoundDeals;
  readonly taking: DealsTaking;
}): JSX.Element {
  const { words, format, label } = useText();
  const text = () => words().importView;
  const says = useDealsText();
  const lessons = () => props.found.lessons;
  return (
    <section class="import-part" aria-labelledby="import-teaches">
      <h3 id="import-teaches">{text().teaches}</h3>
      <p class="import-sentence" aria-live="polite">
        {says.teaches(props.found.summary).join(" ")}
      </p>
      <Show when={says.startNote(props.found)}>{(note) => <p class="soft">{note()}</p>}</Show>
      <p>{text().tickedAre}</p>
      <TableScroll name={text().teaches} class="table-wide import-scroll">
        <table class="figures-table import-teaches">
          <thead>
            <tr>
              <th scope="col">{text().take}</th>
              <th scope="col">{text().input}</th>
              <th scope="col" class="number import-plan">
                {text().planSays}
              </th>
              <th scope="col" class="number">
                {text().dealsSay}
              </th>
            </tr>
          </thead>
          <tbody>
            <Index each={lessons().lessons}>
              {(lesson) => (
                <tr>
                  <Tick part={lesson().row} name={label(lesson().row)} taking={props.taking} />
                  <th scope="row">
                    {label(lesson().row)}
                    <span class="under soft small">{says.restsOn(lesson())}</span>
                    <WhyNot says={says.whyNot(props.taking.whyNot(lesson().row), lesson())} />
                    <PlanSays says={entryText(lesson().now, lesson().unit, format())} />
                  </th>
                  <td class="number import-plan">{entryText(lesson().now, lesson().unit, format())}</td>
                  <td class="number">
                    <strong>{entryText(lesson().entry, lesson().unit, format())}</strong>
                    <Show when={rangeBehind(lesson())}>
                      {(range) => (
                        <span class="under soft small">
                          {format().range(range().p5, range().p95, lesson().unit, "full")}
                        </span>
                      )}
                    </Show>
                  </td>
                </tr>
              )}
            </Index>
            <Show when={lessons().history}>
              {(history) => (
                <tr>
                  <Tick part="history" name={text().history} taking={props.taking} />
                  <th scope="row">
                    {text().history}
                    <span class="under soft small">{text().historyRows}</span>
                    <WhyNot says={says.whyNot(props.taking.whyNot("history"), undefined)} />
                    <PlanSays says={says.historyNow(history())} />
                  </th>
                  <td class="number import-plan">{says.historyNow(history())}</td>
                  <td class="number">
                    <strong>{says.history(history())}</strong>
                  </td>
                </tr>
              )}
            </Show>
          </tbody>
        </table>
      </TableScroll>
      <Show when={isOneWinRate(lessons())}>
        <p>{text().oneWinRate}</p>
      </Show>
      <Show when={lessons().untaught.length > 0}>
        <p class="soft">
          {text().untaught} {says.untaught(lessons().untaught)}
        </p>
      </Show>
      <p class="soft small">{text().toBaseline}</p>
      <SharesPicture summary={props.found.summary} />
    </section>
  );
}

/** What the plan says, where there is no room for a column of it. */
function PlanSays(props: { readonly says: string }): JSX.Element {
  const { words } = useText();
  return (
    <span class="under soft small import-plan-under">
      {words().importView.planSays}: {props.says}
    </span>
  );
}

/** Why a part is not ticked at first. */
function WhyNot(props: { readonly says: string | undefined }): JSX.Element {
  return <Show when={props.says}>{(says) => <span class="under small">{says()}</span>}</Show>;
}

function Tick(props: {
  readonly part: DealPart;
  readonly name: string;
  readonly taking: DealsTaking;
}): JSX.Element {
  const { words } = useText();
  return (
    <td class="import-tick">
      <input
        type="checkbox"
        aria-label={`${words().importView.take}: ${props.name}`}
        checked={props.taking.isTicked(props.part)}
        onChange={(event) => props.taking.tick(props.part, event.currentTarget.checked)}
      />
    </td>
  );
}

/** The range of a lesson whose entry is a single number. */
function rangeBehind({ entry, says }: Lesson): { readonly p5: number; readonly p95: number } | undefined {
  const { p5, p95 } = says;
  return p5 === undefined || p95 === undefined || / to /.test(entry) || p5 === p95 ? undefined : { p5, p95 };
}
