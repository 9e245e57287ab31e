import type { Foreign } from "./foreign.ts";

/** Something that was decided: what is to be done, by whom, and by when. */
export type Decision = {
  readonly what: string;
  readonly who?: string;
  /** A month or a date. */
  readonly by?: string;
  /** The day on which it was done; left out while it is open. */
  readonly done?: string;
} & Foreign;

/** A meeting in which actuals were reviewed, with its decisions. */
export type Meeting = {
  /** The day, for example "2027-07-05". */
  readonly date: string;
  readonly decisions: readonly Decision[];
} & Foreign;

/** The place of a decision: indexes in the plan's list of meetings and in that meeting's decisions. */
export type PlacedDecision = {
  readonly meeting: number;
  readonly index: number;
  readonly date: string;
  readonly decision: Decision;
};

/** Decisions from meetings before a day that were not done before that day, oldest first. */
export function openBefore(meetings: readonly Meeting[], date: string): PlacedDecision[] {
  return meetings
    .flatMap((meeting, at) =>
      meeting.date >= date
        ? []
        : meeting.decisions.flatMap((decision, index) =>
            decision.done === undefined || decision.done >= date
              ? [{ meeting: at, index, date: meeting.date, decision }]
              : [],
          ),
    )
    .sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0));
}

/** Whether a decision was due before a day and is still open on it. A month is due at its end. */
export function isLate({ by, done }: Decision, today: string): boolean {
  const isOpen = done === undefined || done > today;
  return isOpen && by !== undefined && by < today.slice(0, by.length);
}

/**
 * The meetings with that of a day changed, in order of the days; a meeting that is left without decisions is removed.
 */
export function changeMeeting(
  meetings: readonly Meeting[],
  date: string,
  change: (decisions: readonly Decision[]) => readonly Decision[],
): readonly Meeting[] {
  const found = meetings.find((meeting) => meeting.date === date);
  const changed = { ...(found ?? { date }), decisions: change(found?.decisions ?? []) };
  return [...meetings.filter((meeting) => meeting !== found), changed]
    .filter(({ decisions }) => decisions.length > 0)
    .sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0));
}
