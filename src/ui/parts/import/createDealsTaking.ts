import { createMemo, createSignal, untrack } from "solid-js";
import { guessProgram } from "../../../deals/guessProgram.ts";
import type { LessonRow } from "../../../deals/lessons.ts";
import type { FoundDeals } from "../../../deals/questions.ts";
import { takeImported } from "../../../entries/takeImported.ts";
import { isTemplates } from "../../../formula/inputOrigin.ts";
import type { RowId } from "../../../model/row.ts";
import { useApp } from "../../../state/context.ts";
import { useText } from "../../kit/useText.ts";
import type { Import } from "./createImport.ts";

/** Something that deals give a plan: an input's value, or the history by month. */
export type DealPart = LessonRow | "history";

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
  /** Rows whose values in the plan are the user's own, when the table was read: they are replaced only if ticked. */
  const own = createMemo((): ReadonlySet<RowId> => {
    const rows = found()?.lessons.lessons.map(({ row }) => row) ?? [];
    const origins = untrack(document.origins);
    return new Set(rows.filter((row) => !isTemplates(origins.get(row)?.origin)));
  });
  const isTicked = (part: DealPart) => {
    const answer = found();
    return ticks()[part] ?? (answer !== undefined && !own().has(part) && isTickedAtFirst(part, answer));
  };
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
    isOwn: (row: RowId) => own().has(row),
    tick: (part: DealPart, isOn: boolean) => setTicks((before) => ({ ...before, [part]: isOn })),
    command,
    label: () => (taken().length === 0 ? text().takeNone : text().takeSome(count())),
    done: () => text().took(count(), taken().length === 1),
  };
}

export type DealsTaking = ReturnType<typeof createDealsTaking>;

/** Fewer decided deals than this say little. */
const FEW = 10;

/** Not what would mislead: of few deals, or of those that all went one way; what was open after the plan began. */
function isTickedAtFirst(part: DealPart, { summary, lessons }: FoundDeals): boolean {
  const { won, lost } = summary;
  const isOfStart = part === "open_opportunities_start" || part === "start_win_rate";
  return won > 0 && lost > 0 && won + lost >= FEW && (!isOfStart || lessons.monthsToStart >= 0);
}
