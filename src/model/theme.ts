export const THEMES = ["system", "light", "dark"] as const;

/** The page's colours; "system": as the computer has them. */
export type Theme = (typeof THEMES)[number];
