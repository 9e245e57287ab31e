const KEY = "ubm-planner/editing";

/**
 * The plan that this tab edits, as the tab itself remembers it: when it is reloaded, another tab that followed has
 * become the plan's editor meanwhile, and the one that edited is to have it back.
 */
export function makeEditedInTab() {
  const [navigation] = performance.getEntriesByType(
    "navigation",
  ) as readonly Partial<PerformanceNavigationTiming>[];
  return {
    /** Before the page was reloaded; undefined on any other visit. */
    before:
      navigation?.type === "reload" ? (attempt(() => sessionStorage.getItem(KEY)) ?? undefined) : undefined,
    set: (id: string | undefined): void => {
      if (id === undefined) attempt(() => sessionStorage.removeItem(KEY));
      else attempt(() => sessionStorage.setItem(KEY, id));
    },
  };
}

/** What a call gives, or undefined where the browser refuses: it is a convenience only. */
function attempt<T>(call: () => T): T | undefined {
  try {
    return call();
  } catch {
    return undefined;
  }
}
