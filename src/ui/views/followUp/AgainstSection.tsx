import { createMemo, createSignal, Show } from "solid-js";
import type { JSX } from "solid-js";
import { periodText } from "../../../i18n/followUpSentences.ts";
import { raised } from "../../../i18n/sentenceCase.ts";
import type { RowId } from "../../../model/row.ts";
import { SPANS } from "../../../report/cameAgainstPlan.ts";
import type { CameAgainstPlan, FollowedRow, FollowedSpan } from "../../../report/cameAgainstPlan.ts";
import { trialsOf } from "../../../report/roughTrials.ts";
import { useApp } from "../../../state/context.ts";
import type { Asked } from "../../../state/createAsked.ts";
import { InlineSelect } from "../../kit/InlineSelect.tsx";
import { useText } from "../../kit/useText.ts";
import { useAnswerText } from "../../parts/ask/answerText.ts";
import { amountText } from "../../parts/comparison/amounts.ts";
import type { RestsOn } from "../../parts/ask/TrialsNote.tsx";
import { AgainstTable } from "./AgainstTable.tsx";
import { againstForecast, newestSaying } from "./againstForecast.ts";
import type { SaidOf } from "./againstForecast.ts";
import { FollowSection } from "./FollowSection.tsx";
import { Switch } from "./Switch.tsx";

/**
 * The actuals of the last closed month, the quarter and the year to date, against the original plan and a kept
 * forecast.
 */
export function AgainstSection(props: { readonly asked: Asked<CameAgainstPlan | undefined> }): JSX.Element {
  const { document, session } = useApp();
  const { words, format, labelInside } = useText();
  const text = () => words().followUpView;
  const says = useAnswerText();
  const [span, setSpan] = createSignal<FollowedSpan>("month");
  const [chosen, setChosen] = createSignal<number>();
  const unit = (row: RowId) => document.sheet().byId.get(row)?.unit ?? "";
  const told = createMemo(() => props.asked.value()?.rows.filter(hasFigure) ?? []);
  /** The months of the span in view. */
  const months = createMemo(() => {
    const found = props.asked.value();
    return found === undefined ? [] : session.months().slice(found.from[span()], found.to + 1);
  });
  const saying = createMemo(() => newestSaying(document.plan().forecasts, months()));
  const index = () => saying().find((one) => one === chosen()) ?? saying()[0];
  const forecast = () => {
    const at = index();
    return at === undefined ? undefined : document.plan().forecasts[at];
  };
  const said = createMemo((): ReadonlyMap<RowId, SaidOf> =>
    againstForecast(forecast(), document.sheet(), told(), span(), months()),
  );
  const named = (rows: readonly RowId[]) => rows.map((row) => labelInside(row)).join(", ");
  const planSentence = (first: FollowedRow) => {
    const { actual = NaN, plan } = first[span()];
    const say = (x: number) => amountText(x, unit(first.row), format());
    const when = raised(periodText(months()[0] ?? "", months().at(-1) ?? "", says()));
    const on = (side: "below" | "above") =>
      named(told().flatMap((one) => (one[span()].outside === side ? [one.row] : [])));
    const above = on("below") === "" ? text().againstOnlyAbove : text().againstAbove;
    return [
      text().againstFirst(when, labelInside(first.row), say(actual), say(plan)),
      ...(on("below") === "" ? [] : [text().againstBelow(on("below"))]),
      ...(on("above") === "" ? [] : [above(on("above"))]),
      ...(on("below") + on("above") === "" ? [text().againstInside] : []),
    ].join(" ");
  };
  const saidSentence = () => {
    const name = forecast()?.name;
    if (name === undefined) return text().saidNothing;
    const outside = [...said()].flatMap(([row, one]) => (one.outside === undefined ? [] : [row]));
    return outside.length === 0 ? text().saidInside(name) : text().saidOutside(name, named(outside));
  };
  const sentence = () => {
    const found = props.asked.value();
    if (found === undefined) return props.asked.stale() ? undefined : text().againstNone;
    const first = told().find((one) => one[span()].actual !== undefined && !one[span()].workedOut);
    const month = format().month(session.months()[found.to] ?? "", "long");
    if (first === undefined) return text().againstNoFigures(month);
    return `${planSentence(first)} ${saidSentence()}`;
  };
  // The ends of a range have no common kind of error for all rows.
  const rests = (): RestsOn | undefined => {
    if (told().length === 0) return undefined;
    const { trials } = document.plan().run;
    const { compared } = trialsOf("came-against-plan", trials);
    return { trials, effects: [{ error: NaN, trials: compared ?? trials }], measured: { kind: "chance" } };
  };
  return (
    <FollowSection
      id="against"
      title={text().against}
      sentence={sentence()}
      asked={props.asked}
      rests={rests()}
      controls={
        <Show when={props.asked.value()}>
          <Switch
            label={text().span}
            value={span()}
            choices={SPANS.map((one) => ({ value: one, label: text().spans[one] }))}
            onChoose={setSpan}
          />
          <Show when={saying().length > 1}>
            <span>
              {text().heldAgainst}:{" "}
              <InlineSelect
                text={forecast()?.name ?? ""}
                label={text().heldAgainst}
                value={String(index())}
                choices={saying().map((at) => ({
                  value: String(at),
                  label: document.plan().forecasts[at]!.name,
                }))}
                onChoose={(value) => setChosen(Number(value))}
              />
            </span>
          </Show>
        </Show>
      }
    >
      <Show when={told().length > 0}>
        <AgainstTable rows={told()} span={span()} said={said()} forecast={forecast()?.name} />
      </Show>
    </FollowSection>
  );
}

function hasFigure(row: FollowedRow): boolean {
  return SPANS.some((span) => row[span].actual !== undefined);
}
