import type { UntickedReason } from "../../../deals/firstTick.ts";
import type { DealHistory } from "../../../deals/history.ts";
import type { Lesson, Untaught } from "../../../deals/lessons.ts";
import type { FoundDeals } from "../../../deals/questions.ts";
import type { DealSummary } from "../../../deals/summariseDeals.ts";
import { monthsBetween } from "../../../model/month.ts";
import type { Entry } from "../../../model/row.ts";
import { useApp } from "../../../state/context.ts";
import { useText } from "../../kit/useText.ts";
import { entryText } from "../inspector/entryText.ts";

/** What deals say, as sentences. Called under an owner. */
export function useDealsText() {
  const { document } = useApp();
  const { words, format, label } = useText();
  const text = () => words().importView;
  const number = (value: number) => format().number(value);
  const months = (value: number) => format().value(value, "months", "full", { decimals: 1 });

  /** How long deals take, how many are won and what is still to come; or why the deals do not say it. */
  function teaches(summary: DealSummary): string[] {
    const { fit, winRate, won, lost, open, stillToCome } = summary;
    const range = format().range(winRate.p5, winRate.p95, "share");
    const share = winRate.p === undefined ? undefined : format().value(winRate.p, "share");
    if (fit === undefined) {
      const which = won + lost === 0 ? "open" : lost === 0 ? "won" : won === 0 ? "lost" : "few";
      const plain = share === undefined || which !== "few" ? [] : [text().winPlain(share, range)];
      return [text().noCurve[which], ...plain];
    }
    const { mean, sd, never } = fit;
    const spread = format().range(tenths(mean.p5), tenths(mean.p95), "months", "full");
    return [
      text().cycleSays(months(mean.value), spread, months(sd.value)),
      ...(share === undefined ? [] : [text().winSays(share, range)]),
      ...(stillToCome === undefined || open === 0
        ? []
        : [comes(open, Math.round(stillToCome.decided), Math.round(stillToCome.won))]),
      ...(never.value === 0 ? [] : [text().neverSays(format().value(never.value, "share"))]),
    ];
  }

  const comes = (open: number, decided: number, won: number) =>
    decided === open
      ? text().comeAllSays(number(open), number(won))
      : text().comeSays(number(open), number(decided), number(won));

  function restsOn({ row, deals, decided }: Lesson): string {
    if (row === "open_opportunities_start" || row === "start_win_rate")
      return text().restsOnOpen(number(deals));
    if (row === "price_month") return text().restsOnPriced(number(deals));
    return text().restsOn(number(deals), number(decided));
  }

  function untaught(list: readonly Untaught[]): string {
    const reasons = new Map<Untaught["reason"], string[]>();
    for (const { row, reason } of list) reasons.set(reason, [...(reasons.get(reason) ?? []), label(row)]);
    return [...reasons].map(([reason, rows]) => `${rows.join(", ")} (${text().reasons[reason]})`).join("; ");
  }

  function history({ first, last }: DealHistory): string {
    const count = number(monthsBetween(first, last) + 1);
    return text().historyIs(format().month(first), format().month(last), count);
  }

  const historyNow = ({ differ }: DealHistory) => text().historyNow(differ === 0 ? "" : number(differ));

  /** Why a part is not ticked at first; of one's own number with both figures. */
  function whyNot(why: UntickedReason | undefined, lesson: Lesson | undefined): string | undefined {
    if (why === undefined || why !== "own") return why && text().whyNotTicked[why];
    if (lesson === undefined) return undefined;
    const shown = (entry: Entry) => entryText(entry, lesson.unit, format());
    return text().ownSays(shown(lesson.now), shown(lesson.entry));
  }

  /** Undefined where the plan begins when the deals were looked at. */
  function startNote({ lessons: { lessons, monthsToStart }, summary }: FoundDeals): string | undefined {
    if (!lessons.some(({ row }) => row === "open_opportunities_start") || monthsToStart === 0)
      return undefined;
    if (monthsToStart < 0) return text().startEarlier;
    if (monthsToStart === 1) return undefined;
    return text().startLater(
      format().date(summary.asOf, "long"),
      format().date(`${document.plan().start}-01`, "long"),
    );
  }

  return { teaches, restsOn, untaught, history, historyNow, whyNot, startNote };
}

/** Months are told to a tenth: two digits more would say more than the deals do. */
function tenths(months: number): number {
  return Math.round(months * 10) / 10;
}
