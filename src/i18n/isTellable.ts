import type { Issue } from "../model/issue.ts";
import { LANGUAGES } from "../model/language.ts";
import { issueCodeSign } from "./issueSign.ts";
import { issueText } from "./issueText.ts";
import { hasAllWords } from "./words.ts";

/** A fault with all its parts is at most this long as JSON, in UTF-16 units. */
const MOST = 4_000;

/**
 * Whether a value that comes from outside is a fault that can be shown: one of ours, with what its sentence needs.
 * Checked by writing the sentence in every loaded language, so that no list of parts has to be kept beside the
 * sentences; false while no language is loaded.
 */
export function isTellable(value: unknown): value is Issue {
  if (typeof value !== "object" || value === null || !("code" in value)) return false;
  const issue = value as Issue;
  try {
    if (JSON.stringify(issue).length > MOST) return false;
    if (typeof issueCodeSign(issue) !== "string") return false;
    const languages = LANGUAGES.filter(hasAllWords);
    return (
      languages.length > 0 &&
      languages.every((language) => {
        const text = issueText(issue, language);
        return text !== "" && !/undefined|NaN|\[object/.test(text);
      })
    );
  } catch {
    return false;
  }
}
