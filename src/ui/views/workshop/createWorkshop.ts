import { createContext, createMemo, useContext } from "solid-js";
import type { Accessor } from "solid-js";
import { assert } from "../../../lib/assert.ts";
import type { RowId } from "../../../model/row.ts";
import type { InputRow } from "../../../model/sheet.ts";
import { estimatesOf } from "../../../workshop/agreement.ts";
import type { Answer } from "../../../workshop/answer.ts";
import { lettersOf } from "../../../workshop/fingerprint.ts";
import { MOST_QUESTIONS } from "../../../workshop/questionnaire.ts";
import { stepFrom, stepKey } from "../../../workshop/steps.ts";
import { MOST_ANSWERS, newWorkshop, readWorkshop, WORKSHOP_KEY } from "../../../workshop/workshop.ts";
import type { Workshop } from "../../../workshop/workshop.ts";
import { hasQuestion, questionText } from "../../../i18n/questionText.ts";
import { useApp } from "../../../state/context.ts";
import { pageSignal } from "../../../state/pageMemory.ts";
import { useText } from "../../kit/useText.ts";

/** The proposed workshop, until one begins. */
const proposedQuestions = pageSignal<Proposed | undefined>(undefined);

export type WorkshopState = {
  /** The workshop of the plan, or the proposed one; undefined where there is neither. */
  readonly now: Accessor<Workshop | undefined>;
  readonly change: (changes: Partial<Workshop>) => void;
  /** Proposes a workshop with these questions. It is stored in the plan only when something in it is changed. */
  readonly propose: (rows: readonly RowId[]) => void;
  /** Begins a new workshop with these questions; what was agreed earlier stays in the plan. */
  readonly begin: (rows: readonly RowId[]) => void;
  readonly input: (row: RowId) => InputRow | undefined;
  readonly answers: (row: RowId) => readonly Answer[];
  /** Adds a person's answer, in place of an earlier answer of the same person. */
  readonly answer: (row: RowId, answer: Answer) => void;
  readonly withdraw: (row: RowId, by: string) => void;
  /** Goes to the next or the previous step; answers that are then shown are stored in the plan. */
  readonly turn: (by: 1 | -1) => void;
  readonly secondRound: (row: RowId) => void;
  readonly question: (row: RowId) => string;
  /** The data about a row that a phone needs. */
  readonly asked: (row: RowId) => { readonly row: RowId; readonly unit: string; readonly label?: string };
  /** The name shown for a person: the name that was given, or a number. */
  readonly nameOf: (row: RowId, answer: Answer) => string;
};

/** A proposed workshop, and the plan for which it was proposed: in another plan other inputs matter most. */
type Proposed = { readonly plan: string; readonly workshop: Workshop };

export const WorkshopContext = createContext<WorkshopState>();

export function useWorkshop(): WorkshopState {
  const state = useContext(WorkshopContext);
  assert(state !== undefined, "no workshop around this component");
  return state;
}

/** The workshop of the open plan. It is kept in the plan's layout, so that it is there after a reload. */
export function createWorkshop(): WorkshopState {
  const { answers: known, document, plans, session } = useApp();
  const { words, label } = useText();
  const [proposed, setProposed] = proposedQuestions(known);
  const input = (row: RowId) => {
    const found = document.sheet().byId.get(row);
    return found?.kind === "input" ? found : undefined;
  };
  const kept = createMemo(() => document.plan().view[WORKSHOP_KEY]);
  const now = createMemo(() => {
    const of = proposed();
    const draft = of?.plan === plans.current() ? of.workshop : undefined;
    return readWorkshop(kept(), (row) => input(row) !== undefined) ?? draft;
  });
  const write = (next: Workshop) => document.record({ ...document.plan().view, [WORKSHOP_KEY]: next });
  const change = (changes: Partial<Workshop>) => {
    const before = now();
    if (before !== undefined) write({ ...before, ...changes });
  };
  const made = (rows: readonly RowId[]) => {
    const id = lettersOf(crypto.getRandomValues(new Uint32Array(1))[0]!, 4);
    return newWorkshop(id, rows.slice(0, MOST_QUESTIONS));
  };
  const begin = (rows: readonly RowId[]) => {
    const { names, minutes } = now() ?? { names: [], minutes: 3 };
    write({ ...made(rows), names, minutes });
  };
  const answers = (row: RowId) => now()?.answers[row] ?? [];
  const setAnswers = (row: RowId, list: readonly Answer[]) =>
    change({ answers: { ...now()?.answers, [row]: list.slice(0, MOST_ANSWERS) } });
  const answer = (row: RowId, given: Answer) => {
    const before = answers(row);
    const known = before.some(({ by }) => by === given.by);
    setAnswers(row, known ? before.map((one) => (one.by === given.by ? given : one)) : [...before, given]);
  };
  /** Stores a row's answers as the plan's estimates: once shown they are no secret, and may be in the plan's file. */
  const keepShown = (row: RowId) => {
    const found = input(row);
    const workshop = now();
    if (found === undefined || workshop === undefined) return;
    const estimates = estimatesOf(answers(row), found.unit);
    if (JSON.stringify(document.plan().estimates[row] ?? []) !== JSON.stringify(estimates)) {
      document.dispatch({ kind: "set-estimates", row, estimates });
    }
    if (!workshop.shown.includes(row)) change({ shown: [...workshop.shown, row] });
  };
  const turn = (by: 1 | -1) => {
    const workshop = now();
    if (workshop === undefined) return;
    const step = stepFrom(workshop, by);
    change({ step: stepKey(step) });
    if (step.kind === "reveal") keepShown(step.row);
  };
  const secondRound = (row: RowId) => {
    const workshop = now();
    if (workshop === undefined) return;
    const { first, shown } = workshop;
    change({
      first: { ...first, [row]: first[row] ?? answers(row) },
      answers: { ...workshop.answers, [row]: [] },
      shown: shown.filter((one) => one !== row),
      step: stepKey({ kind: "ask", row }),
    });
  };
  const asked = (row: RowId) => {
    const unit = input(row)?.unit ?? "";
    return hasQuestion(row, words().workshopQuestions) ? { row, unit } : { row, unit, label: label(row) };
  };
  const question = (row: RowId) =>
    questionText(asked(row), words().workshopQuestions, session.language(), document.plan().currency);
  const nameOf = (row: RowId, { by, who }: Answer) => {
    if (who !== undefined) return who;
    const people = [...new Set([...(now()?.first[row] ?? []), ...answers(row)].map((one) => one.by))];
    return words().workshop.person(String(people.indexOf(by) + 1));
  };
  return {
    propose: (rows) => setProposed({ plan: plans.current(), workshop: made(rows) }),
    ...{ now, change, begin, input, answers, answer, turn, secondRound, question, asked, nameOf },
    withdraw: (row, by) =>
      setAnswers(
        row,
        answers(row).filter((one) => one.by !== by),
      ),
  };
}
