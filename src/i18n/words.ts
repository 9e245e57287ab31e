import { assert } from "../lib/assert.ts";
import type { GroupId } from "../model/row.ts";
import type { Translation } from "./translation.ts";
import type { Language } from "../model/language.ts";

type Deferred = typeof import("./en/deferred.ts");
/** An area that has a part in both is whole in the later one. */
type English = Omit<typeof import("./en/index.ts"), keyof Deferred> & Deferred;

/** Every word of the page by area; English is the contract. */
export type Dictionary = Translation<English>;

/** Each language comes by itself, and what only later views say comes with the first of them. */
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

/** Loads what the frame, the sheet and the answer say in a language. */
export async function loadWords(language: Language): Promise<void> {
  put(language, await PARTS[language].first());
}

/** Loads what later views say, in the language that the page has; needed before such a view is shown. */
export async function loadDeferredWords(): Promise<void> {
  await Promise.all([...loaded.keys()].map(loadAllWords));
}

/** Loads all that is said in a language; needed before the page turns to it. */
export async function loadAllWords(language: Language): Promise<void> {
  const { first, deferred } = PARTS[language];
  const [early, later] = await Promise.all([first(), deferred()]);
  put(language, early);
  put(language, later);
}

/** The areas are put into the dictionary that is there, so that whoever holds it has them too. */
function put(language: Language, areas: object): void {
  const dictionary = loaded.get(language);
  if (dictionary === undefined) loaded.set(language, { ...areas } as Dictionary);
  else Object.assign(dictionary, areas);
}

/** Whether also what is said of faults has come. */
export function hasAllWords(language: Language): boolean {
  return loaded.get(language)?.issues !== undefined;
}

/** The dictionary of a language that has been loaded. */
export function words(language: Language): Dictionary {
  const dictionary = loaded.get(language);
  assert(dictionary !== undefined, `the words of ${language} have not been loaded`);
  return dictionary;
}

/** A group's name; one of the user's own is named by its id. */
export function groupName(group: GroupId, language: Language): string {
  const names: { readonly [group: string]: string } = words(language).groups;
  return Object.hasOwn(names, group) ? (names[group] ?? group) : group;
}
