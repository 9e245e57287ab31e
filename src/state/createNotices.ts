import { createMemo, createSignal } from "solid-js";
import type { Plans } from "./createPlans.ts";
import type { Notice, PlanSafetyState } from "./planSafety.ts";

/** The notices that stay on the page until they are dealt with: what is wrong with saving, and what callers show. */
export function createNotices(
  plans: Plans,
  lasting: boolean,
): Pick<PlanSafetyState, "notices" | "show" | "dismiss"> {
  const [shown, setShown] = createSignal<readonly Notice[]>([]);
  const without = (all: readonly Notice[], kind: Notice["kind"]) => all.filter((one) => one.kind !== kind);

  const notices = createMemo((): readonly Notice[] => {
    const state = plans.saving();
    const own: readonly Notice[] =
      state.kind === "unsaved" && state.reason !== "newer-program"
        ? [{ kind: "unsaved", reason: state.reason }]
        : [];
    const memory: readonly Notice[] =
      lasting || shown().some(({ kind }) => kind === "storage-back") ? [] : [{ kind: "memory-only" }];
    return [...own, ...memory, ...shown()];
  });

  return {
    notices,
    /** Takes the place of an earlier notice of its kind. */
    show: (notice) => setShown((all) => [...without(all, notice.kind), notice]),
    dismiss: (kind) => setShown((all) => without(all, kind)),
  };
}
