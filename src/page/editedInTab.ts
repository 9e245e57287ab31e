const KEY = "ubm-planner/editing";

/**
 * The plan that this tab edits, remembered in the tab's session storage. While the tab is being reloaded, another tab
 * that followed becomes the writer; the remembered plan lets the reloaded tab request it again.
 */
export function makeEditedInTab() {
  const [navigation] = performance.getEntriesByType(
    "navigation",
  ) as readonly Partial<PerformanceNavigationTiming>[];
  return {
    /** The plan before the reload; undefined on any other visit. */
    before:
      navigation?.type === "reload" ? (attempt(() => sessionStorage.getItem(KEY)) ?? undefined) : undefined,
    set: (id: string | undefined): void => {
      if (id === undefined) attempt(() => sessionStorage.removeItem(KEY));
      else attempt(() => sessionStorage.setItem(KEY, id));
    },
  };
}

/** The result of a call, or undefined where the browser refuses: this is only a convenience. */
function attempt<T>(call: () => T): T | undefined {
  try {
    return call();
  } catch {
    return undefined;
  }
}
