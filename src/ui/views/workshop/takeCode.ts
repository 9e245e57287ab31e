import { saidFault } from "../../../workshop/answer.ts";
import { bareCode, decodeAnswers } from "../../../workshop/answerCode.ts";
import type { AnswerSheet, CodeFault } from "../../../workshop/answerCode.ts";
import { err, ok } from "../../../lib/result.ts";
import type { Result } from "../../../lib/result.ts";
import type { WorkshopState } from "./createWorkshop.ts";

/** Whose answers were taken, how many, and how many were left out because their row does not allow them. */
export type TakenCode = { readonly who: string; readonly count: number; readonly outside: number };

/** Adds the answers of a phone's code to the workshop; nothing is changed where the code can't be read. */
export function takeCode(workshop: WorkshopState, code: string): Result<TakenCode, CodeFault> {
  const now = workshop.now();
  if (now === undefined) return err("other-workshop");
  const read = decodeAnswers(code, {
    ...{ workshop: now.id, links: now.links, taken: now.codes },
    unitOf: (row) => workshop.input(row)?.unit ?? "",
  });
  if (!read.ok) return read;
  const taken = putIn(workshop, read.value);
  workshop.change({ codes: [...(workshop.now()?.codes ?? []), bareCode(code) ?? ""] });
  return ok(taken);
}

function putIn(workshop: WorkshopState, { person, who, round, answers }: AnswerSheet): TakenCode {
  const by = `x${person}`;
  const all = answers.flatMap(({ row, said }) => {
    // A first-round answer comes too late for a question that is already asked a second time.
    const isLate = round === 1 && workshop.now()?.first[row] !== undefined;
    const answer = { by, ...(who === undefined ? {} : { who }) };
    return said === undefined || isLate ? [] : [{ row, answer: { ...said, ...answer } }];
  });
  // A phone does not know the limits of a row.
  const given = all.filter(({ row, answer }) => {
    const input = workshop.input(row);
    return input !== undefined && saidFault(answer, input.unit, input.min, input.max) === undefined;
  });
  for (const { row, answer } of given) workshop.answer(row, answer);
  const first = given[0];
  const name = first === undefined ? (who ?? "") : workshop.nameOf(first.row, first.answer);
  return { who: name, count: given.length, outside: all.length - given.length };
}
