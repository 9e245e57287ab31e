import type { Preferences } from "./createSession.ts";
import type { Language } from "../model/language.ts";

const CHOICES = {
  language: ["en", "sv"],
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

/** The page's first language: Swedish where the browser asks for it before English. */
export function firstLanguage(languages: readonly string[]): Language {
  const known = languages
    .map((tag) => tag.slice(0, 2).toLowerCase())
    .find((tag) => tag === "sv" || tag === "en");
  return known === "sv" ? "sv" : "en";
}
