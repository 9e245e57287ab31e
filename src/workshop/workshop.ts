import type { RowId } from "../model/row.ts";
import { SURE_LEVELS } from "./answer.ts";
import type { Answer, Sure } from "./answer.ts";
import { MOST_QUESTIONS } from "./questionnaire.ts";

type ByRow<T> = { readonly [row: RowId]: T };

/** A question that nobody could answer, with who will look into it and by when. */
export type OpenQuestion = { readonly text: string; readonly owner: string; readonly date: string };

/** The state of a workshop. It is stored in the plan's layout under `WORKSHOP_KEY`, and travels with the plan. */
export type Workshop = {
  /** Four letters that the codes of its phones contain. */
  readonly id: string;
  /** The inputs that people are asked about, in order. */
  readonly rows: readonly RowId[];
  /** Names or initials, where given. */
  readonly names: readonly string[];
  /** The timer's starting value for each question; 0: no timer. */
  readonly minutes: number;
  /** The current step: see `steps.ts`. */
  readonly step: string;
  /** People's answers in the current round, by row. */
  readonly answers: ByRow<readonly Answer[]>;
  /** People's answers in the first round, for rows that are asked a second time. */
  readonly first: ByRow<readonly Answer[]>;
  /** Rows whose answers have been shown. */
  readonly shown: readonly RowId[];
  /** The range that the group agreed on, as it was written into the plan. */
  readonly agreed: ByRow<string>;
  /** The note that went into the plan with it. */
  readonly notes: ByRow<string>;
  /** The lists of questions that were sent to phones. */
  readonly links: readonly { readonly round: number; readonly rows: readonly RowId[] }[];
  /** The codes of phones that were accepted. */
  readonly codes: readonly string[];
  /** The first goal's probability when the workshop began. */
  readonly before: number | undefined;
  readonly began: string | undefined;
  readonly open: readonly OpenQuestion[];
};

/** A key that every reader of plan files leaves unchanged. */
export const WORKSHOP_KEY = "x_workshop";
export const MOST_ANSWERS = 50;
const MOST_OPEN = 50;
const LONGEST_TEXT = 500;

export function newWorkshop(id: string, rows: readonly RowId[]): Workshop {
  return {
    ...{
      id,
      rows,
      names: [],
      minutes: 3,
      step: "goal",
      answers: {},
      first: {},
      shown: [],
      agreed: {},
      notes: {},
    },
    ...{ links: [], codes: [], before: undefined, began: undefined, open: [] },
  };
}

/**
 * The workshop in a plan's layout; undefined where there is none. The plan can be opened without it, so anything
 * unreadable is left out and is not a fault of the file. Rows that the plan does not have are left out.
 */
export function readWorkshop(kept: unknown, isInput: (row: RowId) => boolean): Workshop | undefined {
  if (!isRecord(kept) || typeof kept["id"] !== "string" || !/^[0-9A-Z]{4}$/.test(kept["id"]))
    return undefined;
  const rows = textsOf(kept["rows"]).filter(isInput).slice(0, MOST_QUESTIONS);
  const minutes = kept["minutes"];
  const before = kept["before"];
  return {
    id: kept["id"],
    rows: [...new Set(rows)],
    names: textsOf(kept["names"]).slice(0, MOST_ANSWERS),
    minutes: typeof minutes === "number" && minutes >= 0 && minutes <= 60 ? minutes : 3,
    step: textOf(kept["step"]) ?? "goal",
    answers: byRow(kept["answers"], isInput, answersOf),
    first: byRow(kept["first"], isInput, answersOf),
    shown: textsOf(kept["shown"]).filter(isInput),
    agreed: byRow(kept["agreed"], isInput, textOf),
    notes: byRow(kept["notes"], isInput, textOf),
    links: listOf(kept["links"]).flatMap((link) =>
      isRecord(link) && (link["round"] === 1 || link["round"] === 2)
        ? [{ round: link["round"], rows: textsOf(link["rows"]) }]
        : [],
    ),
    codes: textsOf(kept["codes"], 2_000),
    before: typeof before === "number" && before >= 0 && before <= 1 ? before : undefined,
    began: textOf(kept["began"]),
    open: listOf(kept["open"]).slice(0, MOST_OPEN).flatMap(openOf),
  };
}

function openOf(kept: unknown): OpenQuestion[] {
  if (!isRecord(kept)) return [];
  const text = textOf(kept["text"]) ?? "";
  return [{ text, owner: textOf(kept["owner"]) ?? "", date: textOf(kept["date"]) ?? "" }];
}

function answersOf(kept: unknown): readonly Answer[] {
  return listOf(kept).slice(0, MOST_ANSWERS).flatMap(answerOf);
}

function answerOf(kept: unknown): Answer[] {
  if (!isRecord(kept)) return [];
  const { low, high, sure, middle } = kept;
  const by = textOf(kept["by"]);
  const who = textOf(kept["who"]);
  if (by === undefined || !isFigure(low) || !isFigure(high) || !(low < high)) return [];
  const level = SURE_LEVELS.find((one) => one === sure) ?? (90 satisfies Sure);
  const answer = { by, low, high, sure: level };
  return [{ ...answer, ...(who === undefined ? {} : { who }), ...(isFigure(middle) ? { middle } : {}) }];
}

function byRow<T>(
  kept: unknown,
  isInput: (row: RowId) => boolean,
  read: (value: unknown) => T | undefined,
): ByRow<T> {
  if (!isRecord(kept)) return {};
  return Object.fromEntries(
    Object.entries(kept).flatMap(([row, value]) => {
      const found = isInput(row) ? read(value) : undefined;
      return found === undefined ? [] : [[row, found]];
    }),
  );
}

function isRecord(value: unknown): value is { readonly [key: string]: unknown } {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function isFigure(value: unknown): value is number {
  return typeof value === "number" && Number.isFinite(value);
}

function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

function textOf(value: unknown, longest = LONGEST_TEXT): string | undefined {
  return typeof value === "string" ? value.slice(0, longest) : undefined;
}

function textsOf(value: unknown, longest = LONGEST_TEXT): string[] {
  return listOf(value).flatMap((one) => textOf(one, longest) ?? []);
}
