import { createMemo, For, Show } from "solid-js";
import type { JSX } from "solid-js";
import { compilePlan } from "../../../engine/compilePlan.ts";
import { takeLearnt } from "../../../entries/takeLearnt.ts";
import {
  contradictionSentence,
  disagreementSentence,
  learntNote,
  learntSentence,
  learntSummary,
} from "../../../i18n/followUpSentences.ts";
import { RARE } from "../../../learning/learn.ts";
import type { Learnt } from "../../../learning/learn.ts";
import { teachingRows } from "../../../learning/teachingRows.ts";
import { firstOpenMonth } from "../../../model/closedMonth.ts";
import { addMonths } from "../../../model/month.ts";
import { useApp } from "../../../state/context.ts";
import { createAsked } from "../../../state/createAsked.ts";
import { Button } from "../../kit/Button.tsx";
import { useText } from "../../kit/useText.ts";
import { useAnswerText } from "../../parts/ask/answerText.ts";
import { FollowSection } from "./FollowSection.tsx";
import { RangeCell } from "./RangeCell.tsx";
import { WideTable } from "./WideTable.tsx";

/** What the closed months say about the inputs that were typed; each can be adopted into the plan or not. */
export function TaughtSection(): JSX.Element {
  const { document } = useApp();
  const { words, format } = useText();
  const text = () => words().followUpView;
  const says = useAnswerText();
  const asked = createAsked(() => ({ name: "learn" as const, args: { scenario: document.scenario() } }));
  /** The month from which adopted values apply; undefined if no month is left. */
  const firstOpen = () => {
    const plan = document.plan();
    const from = firstOpenMonth(plan);
    return from < plan.months ? format().month(addMonths(plan.start, from), "long") : undefined;
  };
  const teaching = createMemo(() =>
    asked.value()?.inputs.length === 0 ? teachingRows(compilePlan(document.plan(), document.scenario())) : [],
  );
  const sentence = () => {
    const found = asked.value();
    if (found === undefined) return undefined;
    const wrong = [
      ...found.contradictions.map((one) => contradictionSentence(one, says())),
      ...found.disagreements.map((one) => disagreementSentence(one, says())),
    ];
    return [learntSummary(found.inputs, says(), teaching()), ...wrong].join(" ");
  };
  return (
    <FollowSection id="taught" title={text().taught} sentence={sentence()} asked={asked}>
      <Show when={(asked.value()?.inputs.length ?? 0) > 0}>
        <WideTable label={text().taught}>
          <table class="figures-table follow-taught">
            <thead>
              <tr>
                <th scope="col">{text().input}</th>
                <th scope="col" class="number">
                  {text().before}
                </th>
                <th scope="col" class="number">
                  {text().cameOf}
                </th>
                <th scope="col" class="number">
                  {text().after}
                </th>
                <th scope="col">{text().rangePicture}</th>
                <th scope="col">{text().signs}</th>
                <td />
              </tr>
            </thead>
            <tbody>
              <For each={asked.value()?.inputs}>
                {(learnt) => <Taught learnt={learnt} stale={asked.stale()} />}
              </For>
            </tbody>
          </table>
        </WideTable>
        <Show when={firstOpen()}>{(month) => <p class="soft small">{text().takeMeans(month())}</p>}</Show>
      </Show>
    </FollowSection>
  );
}

/** One input: its range before and now, the actuals, and anything odd about it; all of it in words below. */
function Taught(props: { readonly learnt: Learnt; readonly stale: boolean }): JSX.Element {
  const { document } = useApp();
  const { words, format, label } = useText();
  const text = () => words().followUpView;
  const says = useAnswerText();
  const unit = () => document.sheet().byId.get(props.learnt.row)?.unit ?? "";
  const range = ({ p5, p95 }: { readonly p5: number; readonly p95: number }) =>
    p5 === p95
      ? format().value(p5, unit())
      : format().range(threeDigits(p5), threeDigits(p95), unit(), "full");
  const came = () => {
    const { kind, came: some, tried, months } = props.learnt;
    if (kind === "own" || some === undefined) return text().months(format().number(months), months === 1);
    const count = format().number(some);
    return tried === undefined ? count : text().triedCame(count, format().number(tried));
  };
  const signs = () => {
    const { surprise, drift } = props.learnt;
    return [
      ...(surprise < RARE ? [text().surprising] : []),
      ...(drift !== undefined && drift < RARE ? [text().drifting] : []),
    ].join(", ");
  };
  return (
    <tr>
      <th scope="row">
        {label(props.learnt.row)}
        <span class="under soft small">{learntSentence(props.learnt, says())}</span>
      </th>
      <td class="number">{range(props.learnt.prior)}</td>
      <td class="number">{came()}</td>
      <td class="number">
        <Show when={props.learnt.posterior} fallback={text().impossible}>
          {(posterior) => <strong>{range(posterior())}</strong>}
        </Show>
      </td>
      <td>
        <RangeCell before={props.learnt.prior} after={props.learnt.posterior} />
      </td>
      <td class="follow-place" data-outside={signs() !== ""}>
        <Show when={signs() !== ""}>
          <span aria-hidden="true">▲ </span>
          {signs()}
        </Show>
      </td>
      <td>
        <TakeButton learnt={props.learnt} stale={props.stale} />
      </td>
    </tr>
  );
}

/** Writes the learnt range into the baseline from the next open month on; one undo reverts it. */
function TakeButton(props: { readonly learnt: Learnt; readonly stale: boolean }): JSX.Element {
  const { document, session } = useApp();
  const { words, label } = useText();
  const text = () => words().followUpView;
  const says = useAnswerText();
  const command = () => {
    const plan = document.plan();
    const { row: id, value } = props.learnt;
    const row = document.sheet().byId.get(id);
    if (value === undefined || row?.kind !== "input") return undefined;
    return takeLearnt(plan, row, value, learntNote(props.learnt, says()));
  };
  /** Whether the plan already has it. */
  const isTaken = () => {
    const plan = document.plan();
    const month = addMonths(plan.start, firstOpenMonth(plan));
    return plan.rows[props.learnt.row]?.months?.[month] === props.learnt.value;
  };
  const take = () => {
    const found = command();
    if (found === undefined || document.dispatch(found).length > 0) return session.notify(text().notTaken);
    session.notify(text().taken(label(props.learnt.row)), {
      label: words().frame.undo,
      run: () => document.undo(),
    });
  };
  return (
    <Show when={command()}>
      <Button look="quiet" disabled={document.readOnly() || props.stale || isTaken()} onClick={take}>
        {isTaken() ? text().isTaken : text().take}
        <span class="unseen">: {label(props.learnt.row)}</span>
      </Button>
    </Show>
  );
}

function threeDigits(x: number): number {
  return Number(x.toPrecision(3));
}
