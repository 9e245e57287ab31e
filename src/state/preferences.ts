import type { Preferences } from "./createSession.ts";
import { LANGUAGES } from "../model/language.ts";
import type { Language } from "../model/language.ts";

const CHOICES = {
  language: LANGUAGES,
  shown: ["expected", "median", "mean"],
  theme: ["system", "light", "dark"],
  density: ["compact", "normal", "large"],
} as const;

/** What was kept of the page's looks; what is missing or not known is as on a first visit. */
export function readPreferences(kept: unknown, language: Language): Preferences {
  const from: { readonly [key: string]: unknown } =
    typeof kept === "object" && kept !== null ? { ...kept } : {};
  const pick = <K extends keyof typeof CHOICES>(key: K, first: (typeof CHOICES)[K][number]) =>
    CHOICES[key].find((choice): choice is (typeof CHOICES)[K][number] => choice === from[key]) ?? first;
  return {
    language: pick("language", language),
    shown: pick("shown", "expected"),
    theme: pick("theme", "system"),
    density: pick("density", "normal"),
    answerOpen: from["answerOpen"] !== false,
  };
}

/** The page's first language: the first of the browser's that the page has, else its own first. */
export function firstLanguage(languages: readonly string[]): Language {
  const asked = languages.map((tag) => tag.slice(0, 2).toLowerCase());
  const known = asked.find((tag): tag is Language => LANGUAGES.some((one) => one === tag));
  return known ?? LANGUAGES[0]!;
}
