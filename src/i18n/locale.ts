import type { Language } from "../model/language.ts";

const LOCALES: { readonly [L in Language]: string } = { en: "en-GB", sv: "sv-SE" };

/** The locale in which a language's numbers are written where the user has not chosen one. */
export function localeOf(language: Language): string {
  return LOCALES[language];
}
