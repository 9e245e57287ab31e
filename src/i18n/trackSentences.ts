import { followUp as en } from "./en/followUp.ts";
import type { Speaking } from "./leverText.ts";
import { followUp as sv } from "./sv/followUp.ts";

const WORDS = { en, sv };

/** How often ranges contained what came, as the learning returns it. */
export type SpokenCalibration = {
  readonly figures: number;
  readonly inside: number;
  /** 0.9 or 0.5. */
  readonly level: number;
  readonly right: readonly [number, number];
  readonly byLuck: readonly [number, number];
  readonly verdict: "too-few" | keyof (typeof en)["verdicts"];
};

type SpokenTrack = {
  readonly forecasts: number;
  readonly figures: number;
  readonly inside90: SpokenCalibration;
  readonly medianError: number | undefined;
  readonly goals: { readonly met: number; readonly missed: number; readonly open: number };
  readonly brier: number | undefined;
};

/** The score of always saying 50 %. */
const COIN = 0.25;

/**
 * "Of 24 figures to which we gave nine chances in ten, 19 came inside; 21 or 22 would be right: a little too sure.",
 * then what luck alone gives, how far off the median was, and the goals.
 */
export function trackSentence(summary: SpokenTrack, speaking: Speaking): string {
  const words = WORDS[speaking.language];
  const parts: string[] = [];
  if (summary.figures > 0) {
    parts.push(calibrationSentence(summary.inside90, speaking));
    if (summary.inside90.verdict !== "too-few") {
      parts.push(words.sharedLuck(speaking.format.number(summary.forecasts), summary.forecasts === 1));
    }
    if (summary.medianError !== undefined) {
      parts.push(words.medianError(speaking.format.percent(summary.medianError, 0)));
    }
  }
  const goals = goalsSentence(summary, speaking);
  if (goals !== "") parts.push(goals);
  return parts.length === 0 ? words.trackNothing : parts.join(" ");
}

/** How many figures came inside their ranges, and what that means, with what luck alone gives. */
export function calibrationSentence(found: SpokenCalibration, { format, language }: Speaking): string {
  const words = WORDS[language];
  const chance = found.level === 0.5 ? words.oneInTwo : words.nineInTen;
  const [figures, inside] = [format.number(found.figures), format.number(found.inside)];
  if (found.verdict === "too-few") return words.trackFew(figures, found.figures === 1, chance, inside);
  const [low, high] = found.right.map((x) => format.number(x)) as [string, string];
  const right = low === high ? low : words.or(low, high);
  const said = words.trackInside(figures, chance, inside, right, words.verdicts[found.verdict]);
  const [from, to] = found.byLuck.map((x) => format.number(x)) as [string, string];
  return `${said} ${words.byLuck(from, to)}`;
}

/** "Of 3 goals that are decided, 2 were met. 1 is still open." */
export function goalsSentence(
  { goals: { met, missed, open } }: Pick<SpokenTrack, "goals">,
  { format, language }: Speaking,
): string {
  const words = WORDS[language];
  const parts: string[] = [];
  const decided = met + missed;
  if (decided === 1) parts.push(words.goalsDecided("", true, met === 1 ? words.oneMet : words.oneMissed));
  if (decided > 1) parts.push(words.goalsDecided(format.number(decided), false, format.number(met)));
  if (decided > 0 && open > 0) parts.push(words.goalsOpen(format.number(open), open === 1));
  return parts.join(" ");
}

/** The score of the chances that were given to goals, for the detail; empty where no goal is decided. */
export function brierSentence({ brier }: Pick<SpokenTrack, "brier">, { format, language }: Speaking): string {
  if (brier === undefined) return "";
  return WORDS[language].brier(format.number(brier, { decimals: 2 }), format.number(COIN, { decimals: 2 }));
}
