import { TEMPLATES } from "./templates.ts";
import type { Language } from "./language.ts";

/** A goal's name: one that a template gave it is said in the page's language, whichever it was made in. */
export function goalName(name: string, language: Language): string {
  const given = Object.values(TEMPLATES)
    .flatMap(({ goals }) => goals)
    .find((goal) => goal.name.en === name || goal.name.sv === name);
  return given === undefined ? name : given.name[language];
}
