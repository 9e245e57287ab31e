import { assert } from "../lib/assert.ts";
import type { GroupId } from "../model/row.ts";
import type { Translation } from "./translation.ts";
import type { Language } from "../model/language.ts";

type Deferred = typeof import("./en/deferred.ts");
/** An area with a part in both files is complete only in the later one. */
type English = Omit<typeof import("./en/index.ts"), keyof Deferred> & Deferred;

/** All words of the page by area; the English dictionary defines the type. */
export type Dictionary = Translation<English>;

/** Each language is loaded separately; the words of later views are loaded with the first such view. */
const PARTS: {
  readonly [L in Language]: {
    readonly first: () => Promise<object>;
    readonly deferred: () => Promise<object>;
  };
} = {
  en: { first: () => import("./en/index.ts"), deferred: () => import("./en/deferred.ts") },
  sv: { first: () => import("./sv/index.ts"), deferred: () => import("./sv/deferred.ts") },
};

const loaded = new Map<Language, Dictionary>();

/** Loads the words of the frame, the sheet and the answer in a language. */
export async function loadWords(language: Language): Promise<void> {
  put(language, await PARTS[language].first());
}

/** Loads the words of later views in the page's language; needed before such a view is shown. */
export async function loadDeferredWords(): Promise<void> {
  await Promise.all([...loaded.keys()].map(loadAllWords));
}

/** Loads all words of a language; needed before the page switches to it. */
export async function loadAllWords(language: Language): Promise<void> {
  const { first, deferred } = PARTS[language];
  const [early, later] = await Promise.all([first(), deferred()]);
  put(language, early);
  put(language, later);
}

/** The areas are added to the existing dictionary object, so that all references to it see them too. */
function put(language: Language, areas: object): void {
  const dictionary = loaded.get(language);
  if (dictionary === undefined) loaded.set(language, { ...areas } as Dictionary);
  else Object.assign(dictionary, areas);
}

/** Whether the sentences for faults are loaded too. */
export function hasAllWords(language: Language): boolean {
  return loaded.get(language)?.issues !== undefined;
}

/** The dictionary of a language that has been loaded. */
export function words(language: Language): Dictionary {
  const dictionary = loaded.get(language);
  assert(dictionary !== undefined, `the words of ${language} have not been loaded`);
  return dictionary;
}

/** A group's name; a user's own group is named by its id. */
export function groupName(group: GroupId, language: Language): string {
  const names: { readonly [group: string]: string } = words(language).groups;
  return Object.hasOwn(names, group) ? (names[group] ?? group) : group;
}
