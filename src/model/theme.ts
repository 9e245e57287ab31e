export const THEMES = ["system", "light", "dark"] as const;

/** The page's colours; "system": those set in the operating system. */
export type Theme = (typeof THEMES)[number];
