import { Show } from "solid-js";
import type { JSX } from "solid-js";
import { betterWhen } from "../../../model/betterWhen.ts";
import { centre, isMeanTold } from "../../../model/centre.ts";
import type { SheetRow } from "../../../model/sheet.ts";
import { useApp } from "../../../state/context.ts";
import { reasonText } from "../../../i18n/reasons.ts";
import { useText } from "../../kit/useText.ts";
import { expectedIn, periodName } from "./answerPeriods.ts";
import type { AnswerPeriod } from "./answerPeriods.ts";
import { besideText, figureText, isCertain, rangeText } from "./answerFigures.ts";
import type { MonthPercentiles } from "./answerFigures.ts";

/** The ratio of the expected run to the stated figure from which the reason is given. */
const MUCH_MORE = 1.05;

/** The selected month's answer as a sentence that can be said aloud. */
export function AnswerHeadline(props: {
  readonly row: SheetRow;
  readonly period: AnswerPeriod;
  readonly percentiles: MonthPercentiles | undefined;
}): JSX.Element {
  const { document, results, session } = useApp();
  const { words, format } = useText();
  const text = () => words().answer;
  const name = () => periodName(props.period, document.plan(), format());
  const figure = (value: number) => figureText(value, props.row.unit, format());
  const percentiles = () => props.percentiles;
  const expected = () => expectedIn(results.expected().rows.get(props.row.id), props.row, props.period);

  const ownFormula = () => props.row.kind === "computed" && props.row.original !== undefined;
  const reason = (value: number) => reasonText(value, props.row.id, session.language(), ownFormula()) ?? "";

  const sentence = () => {
    const now = percentiles();
    if (now === undefined) return text().notYet;
    if (Number.isNaN(now.p50)) return `${text().noValueAll(name())} ${reason(now.p50)}`;
    if (!Number.isFinite(now.p50)) return reason(now.p50);
    if (props.row.kind === "input" && props.row.startOnly) return text().headlineStart(figure(now.p50));
    if (isCertain(now)) return text().headlineCertain(name(), figure(now.p50));
    const say = isMeanTold(props.row.total, now.mean) ? text().headlineMean : text().headline;
    return say(
      name(),
      besideText(now, props.row, format()),
      unbroken(rangeText(now.p5, now.p95, props.row.unit, format())),
    );
  };
  /** The expected run overstates where capacity binds; the difference is said once it can be seen. */
  const comparison = () => {
    const now = percentiles();
    const value = expected();
    if (now === undefined || isCertain(now) || !Number.isFinite(now.p50) || !Number.isFinite(value))
      return undefined;
    const told = centre(props.row.total, now.mean, now.p50);
    const more = betterWhen(props.row.id) === "higher" && told > 0 && value > MUCH_MORE * told;
    return (more ? text().expectedIsMore : text().expectedIs)(figure(value));
  };
  const missing = () => {
    const now = percentiles();
    return now === undefined || now.novalue === 0 || now.novalue === 1
      ? undefined
      : text().noValueSome(format().probabilityWords(now.novalue));
  };
  return (
    <div class="answer-headline settles" classList={{ stale: results.stale() }}>
      <p>{sentence()}</p>
      <Show when={comparison()}>
        <p class="soft small">{comparison()}</p>
      </Show>
      <Show when={props.period.kind !== "month" && props.row.total !== "flow"}>
        <p class="soft small">{props.row.total === "stock" ? text().asOfLast : text().ratioLast}</p>
      </Show>
      <Show when={missing()}>
        <p class="soft small">{missing()}</p>
      </Show>
    </div>
  );
}

/** A range that no line ends within: word joiners stand around its dash. */
function unbroken(range: string): string {
  return range.replace("–", "\u2060–\u2060");
}
