/** How the lines of several scenarios differ: by ink and by dashes, so that either alone is enough. */
export type SeriesLook = { readonly ink: string; readonly dash: string | undefined };

const INKS = ["--accent", "--warning", "--good", "--nurturing", "--error"] as const;
const DASHES = [undefined, "7 3", "2 3", "9 3 2 3"] as const;

/** The baseline is drawn in the plain ink colour. */
export const BASELINE_LOOK: SeriesLook = { ink: "var(--ink-soft)", dash: undefined };

export function seriesLook(index: number): SeriesLook {
  const ink = INKS[index % INKS.length] ?? "--accent";
  return { ink: `var(${ink})`, dash: DASHES[index % DASHES.length] };
}
