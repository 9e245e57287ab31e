import { createMemo, For, Show } from "solid-js";
import type { JSX } from "solid-js";
import { readDistribution } from "../../../entries/distribution.ts";
import { raised } from "../../../i18n/sentenceCase.ts";
import { rangeSaid } from "../../../i18n/workshopSentences.ts";
import type { RowId } from "../../../model/row.ts";
import { useApp } from "../../../state/context.ts";
import { useGoalText } from "../../kit/useGoalText.ts";
import { useText } from "../../kit/useText.ts";
import { isInPlan } from "../../../workshop/agreement.ts";
import { differing, disagreementOf } from "../../../workshop/disagreement.ts";
import { createBinds, createNextSteps } from "./AnswerSteps.tsx";
import { createChance } from "./createChance.ts";
import { useWorkshop } from "./createWorkshop.ts";
import { OpenQuestions } from "./OpenQuestions.tsx";
import { TakeHomeTools } from "./TakeHomeTools.tsx";
import { TableScroll } from "../../parts/copying/TableScroll.tsx";

/** One page with the results of the workshop: on the screen, on paper, and with the plan's file or link. */
export function TakeHome(props: { readonly onPrint: () => void }): JSX.Element {
  const { document } = useApp();
  const { words, format } = useText();
  const text = () => words().workshop;
  const goals = useGoalText();
  const workshop = useWorkshop();
  const chance = createChance(() => undefined);
  const binds = createBinds();
  const next = createNextSteps();
  /** Whether all answers are computed; the page can't be printed before that. */
  const isReady = () =>
    (goal() === undefined || chance() !== undefined) && !binds.asked.stale() && !next.asked.stale();
  const goal = () => document.plan().goals[0];
  const date = () => workshop.now()?.began?.slice(0, 10);
  const chances = () => {
    const after = chance();
    if (after === undefined) return text().workingOut;
    const before = workshop.now()?.before;
    const say = (p: number) => format().probability(p);
    return before === undefined
      ? text().homeChanceNow(say(after))
      : text().homeChance(say(before), say(after));
  };
  return (
    <article class="takehome" aria-labelledby="takehome-title">
      <header>
        <h2 id="takehome-title" tabindex="-1">
          {text().homeOf(document.plan().name)}
        </h2>
        <Show when={date()}>
          <p class="soft">{text().homeDate(format().date(date() ?? "", "long"))}</p>
        </Show>
      </header>
      <Show when={goal()}>
        {(first) => (
          <section>
            <h3>{text().homeGoal}</h3>
            <p>
              {raised(goals.target(first()))}. {chances()}
            </p>
          </section>
        )}
      </Show>
      <section>
        <h3>{text().homeRanges}</h3>
        <AgreedTable />
      </section>
      <section>
        <h3>{text().binds}</h3>
        <p>{binds.sentence() ?? text().workingOut}</p>
      </section>
      <section>
        <h3>{text().nextStep}</h3>
        <p>{next.sentence() ?? text().workingOut}</p>
      </section>
      <OpenQuestions />
      <TakeHomeTools ready={isReady()} onPrint={props.onPrint} />
    </article>
  );
}

type AgreedLine = {
  readonly row: RowId;
  readonly people: string;
  readonly all: string;
  readonly agreed: string;
  readonly differed: string;
};

/** The agreed ranges that are in the plan, with what people had answered. */
function AgreedTable(): JSX.Element {
  const { document } = useApp();
  const { words, format, label } = useText();
  const text = () => words().workshop;
  const workshop = useWorkshop();
  const lines = createMemo((): readonly AgreedLine[] =>
    Object.entries(workshop.now()?.agreed ?? {}).flatMap(([row, entry]) => {
      const input = workshop.input(row);
      if (input === undefined || !isInPlan(document.plan(), row, entry)) return [];
      const shape = readDistribution(entry, input.unit);
      if (shape?.kind !== "points") return [];
      const { ranges, pool } = disagreementOf(input, workshop.answers(row));
      const others = differing(ranges, shape).map(({ answer }) => workshop.nameOf(row, answer));
      const said = (low: number, high: number) => rangeSaid(low, high, input.unit, format());
      return [
        {
          row,
          people: format().number(ranges.length),
          all: pool === undefined ? "–" : said(pool.p5, pool.p95),
          agreed: said(shape.low, shape.high),
          differed: others.length === 0 ? text().homeNobody : others.join(", "),
        },
      ];
    }),
  );
  return (
    <Show when={lines().length > 0} fallback={<p>{text().homeNoRanges}</p>}>
      <TableScroll name={text().homeRanges}>
        <table class="numbers takehome-table">
          <thead>
            <tr>
              <th scope="col">{text().homeInput}</th>
              <th scope="col" class="number">
                {text().homePeople}
              </th>
              <th scope="col" class="number">
                {text().homeAll}
              </th>
              <th scope="col" class="number">
                {text().homeAgreed}
              </th>
              <th scope="col">{text().homeDiffered}</th>
            </tr>
          </thead>
          <tbody>
            <For each={lines()}>
              {(line) => (
                <tr>
                  <th scope="row">{label(line.row)}</th>
                  <td class="number">{line.people}</td>
                  <td class="number">{line.all}</td>
                  <td class="number">
                    <strong>{line.agreed}</strong>
                  </td>
                  <td>{line.differed}</td>
                </tr>
              )}
            </For>
          </tbody>
        </table>
      </TableScroll>
    </Show>
  );
}
