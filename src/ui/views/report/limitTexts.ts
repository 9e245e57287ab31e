import type { RequestData } from "../../../report/request.ts";
import { monthText } from "./tellFigures.ts";
import type { Telling } from "./telling.ts";

/** The table of loads shows a load as full if it is full at least half of the time. */
const SHOWN_FULL = 0.5;
/** Hunters who use less than this share of their time have nobody left to call in the rest of it. */
const SHOWN_IDLE = 0.9;

/**
 * Capacities that reach their limit although the table of the last months does not show it, and when; the market
 * always.
 */
export function limitTexts(
  data: RequestData,
  tell: Pick<Telling, "words" | "format" | "months" | "label">,
): string[] {
  const { report } = tell.words;
  const alone = data.plan !== undefined;
  const percent = (share: number) => tell.format.percent(share, 0);
  return data.limits.flatMap(({ row, from, before, most, hunters }) => {
    const month = monthText(from, tell);
    if (row !== "market_load") {
      const shown = data.loads.list.find((load) => load.row === row)?.fullAfter ?? 0;
      return shown >= SHOWN_FULL ? [] : [report.limitFrom(tell.label(row), month)];
    }
    const otherwise =
      before === undefined
        ? [report.marketNotBefore]
        : before === from
          ? []
          : [report.marketBefore(monthText(before, tell))];
    return [
      report.marketFrom(month, percent(most)),
      ...(hunters === undefined || hunters >= SHOWN_IDLE ? [] : [report.marketHunters(percent(hunters))]),
      ...(alone ? [] : otherwise),
    ];
  });
}
