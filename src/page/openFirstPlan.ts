import { err } from "../lib/result.ts";
import { newPlan } from "../model/newPlan.ts";
import type { OpenPlans } from "./openPlans.ts";
import type { NotOpened, Opened, SaverEvents } from "../state/planLibrary.ts";
import type { Language } from "../model/language.ts";

/** The plan that the page starts with. Events of its saver are queued until `listen` is called. */
export type FirstPlan = {
  readonly id: string;
  readonly opened: Opened;
  readonly listen: (events: SaverEvents) => void;
  /** Plans that were tried before it and could not be opened. */
  readonly failed: readonly { readonly id: string; readonly why: NotOpened }[];
};

/**
 * Opens the last plan. A plan that can't be opened is left unchanged and another one is opened; where none can be, a
 * new reference plan is opened: the page always shows a sheet.
 */
export async function openFirstPlan(
  { library, id, firstMonth }: Pick<OpenPlans, "library" | "id" | "firstMonth">,
  language: Language,
): Promise<FirstPlan> {
  let listener: SaverEvents | undefined;
  const early: ((events: SaverEvents) => void)[] = [];
  const tell = (call: (events: SaverEvents) => void) => {
    if (listener === undefined) early.push(call);
    else call(listener);
  };
  const events: SaverEvents = {
    onState: (state) => tell((to) => to.onState(state)),
    onCopied: (copy) => tell((to) => to.onCopied(copy)),
    onChanged: () => tell((to) => to.onChanged()),
    onStopped: () => tell((to) => to.onStopped()),
    onNote: (note) => tell((to) => to.onNote(note)),
  };
  const listen = (to: SaverEvents) => {
    listener = to;
    for (const call of early.splice(0)) call(to);
  };
  const others = (await library.list()).map((plan) => plan.id).filter((other) => other !== id);
  const failed: FirstPlan["failed"][number][] = [];
  for (const candidate of [id, ...others]) {
    const opened: Awaited<ReturnType<typeof library.open>> = library.isAside(candidate)
      ? err({ kind: "aside" })
      : await library.open(candidate, events);
    if (opened.ok) return { id: candidate, opened: opened.value, listen, failed };
    failed.push({ id: candidate, why: opened.error });
  }
  const fresh = await library.add(newPlan("reference", { language, start: firstMonth }));
  const opened = await library.open(fresh, events);
  if (!opened.ok) throw new Error(`a new plan could not be opened: ${opened.error.kind}`);
  return { id: fresh, opened: opened.value, listen, failed };
}
