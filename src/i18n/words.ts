import type { GroupId, Language } from "../model/row.ts";
import * as en from "./en/index.ts";
import * as sv from "./sv/index.ts";
import type { Translation } from "./translation.ts";

/** Every word of the page by area; English is the contract. */
export type Dictionary = Translation<typeof en>;

const DICTIONARIES: { readonly [L in Language]: Dictionary } = { en, sv };

/** The dictionary of a language. */
export function words(language: Language): Dictionary {
  return DICTIONARIES[language];
}

/** A group's name; one of the user's own is named by its id. */
export function groupName(group: GroupId, language: Language): string {
  const names: { readonly [group: string]: string } = words(language).groups;
  return Object.hasOwn(names, group) ? (names[group] ?? group) : group;
}
