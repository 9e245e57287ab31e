import { createMemo, createSignal, untrack } from "solid-js";
import { guessProgram } from "../../../deals/guessProgram.ts";
import { untickedReason } from "../../../deals/firstTick.ts";
import type { DealPart, HeldNumber, UntickedReason } from "../../../deals/firstTick.ts";
import type { FoundDeals } from "../../../deals/questions.ts";
import { takeImported } from "../../../entries/takeImported.ts";
import { isTemplates } from "../../../formula/inputOrigin.ts";
import { useApp } from "../../../state/context.ts";
import { useText } from "../../kit/useText.ts";
import type { Import } from "./createImport.ts";

/** What is ticked of all that deals teach, and the command that takes it. */
export function createDealsTaking(imp: Import) {
  const { document } = useApp();
  const { words, format } = useText();
  const text = () => words().importView;
  const [ticks, setTicks] = createSignal<{ readonly [P in DealPart]?: boolean }>({});
  const found = createMemo(() => {
    const answer = imp.answer();
    return answer?.kind === "deals" ? answer : undefined;
  });
  const parts = (): readonly DealPart[] => {
    const answer = found();
    if (answer === undefined) return [];
    const { lessons, history } = answer.lessons;
    return [...lessons.map(({ row }) => row), ...(history === undefined ? [] : (["history"] as const))];
  };
  /** Why parts are not ticked at first, as it was when the table was read. */
  const reasons = createMemo((): ReadonlyMap<DealPart, UntickedReason> => {
    const answer = found();
    if (answer === undefined) return new Map();
    return untrack(() => {
      const all = parts().map((part) => [part, untickedReason(part, answer, heldOf(part))] as const);
      return new Map(all.flatMap(([part, why]) => (why === undefined ? [] : [[part, why] as const])));
    });
  });
  function heldOf(part: DealPart): HeldNumber {
    if (part === "history" || isTemplates(document.origins().get(part)?.origin)) return "template";
    return document.plan().rows[part]?.x_measured === true ? "measured" : "own";
  }
  const isTicked = (part: DealPart) => ticks()[part] ?? !reasons().has(part);
  const taken = () => parts().filter(isTicked);
  const source = (answer: FoundDeals) => {
    const name = imp.name() ?? "";
    const program = guessProgram(answer.understood.headings, name);
    const from = program === undefined ? name || text().pasted : text().exportOf(program);
    return text().sourceNote(format().number(answer.summary.used), from, answer.summary.asOf);
  };
  const command = () => {
    const answer = found();
    if (answer === undefined) return undefined;
    const { lessons, history } = answer.lessons;
    const said = source(answer);
    const entries = lessons
      .filter(({ row }) => isTicked(row))
      .map(({ row, entry }) => ({ row, entry, source: said }));
    return takeImported(
      history === undefined || !isTicked("history") ? { entries } : { entries, actuals: history.actuals },
    );
  };
  const count = () => format().number(taken().length);
  return {
    isTicked,
    /** Why a part was not ticked at first. */
    whyNot: (part: DealPart) => reasons().get(part),
    tick: (part: DealPart, isOn: boolean) => setTicks((before) => ({ ...before, [part]: isOn })),
    command,
    label: () => (taken().length === 0 ? text().takeNone : text().takeSome(count())),
    done: () => text().took(count(), taken().length === 1),
  };
}

export type DealsTaking = ReturnType<typeof createDealsTaking>;
