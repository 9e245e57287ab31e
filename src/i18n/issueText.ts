import type { Issue } from "../model/issue.ts";
import type { RowId, Unit } from "../model/row.ts";
import { makeFormat } from "./format.ts";
import type { Format } from "./format.ts";
import type { Say } from "./issueWords.ts";
import { issueCodeSign } from "./issueSign.ts";
import { hasAllWords, words } from "./words.ts";
import type { Language } from "../model/language.ts";

export type IssueTextOptions = {
  /** The unit of the row that has the fault, so that values are written as the row shows them. */
  readonly unit?: Unit;
  /** A row's name; its id where left out. */
  readonly rowName?: (id: RowId) => string;
  /** The format that the page uses, for its currency and number signs. */
  readonly format?: Format;
};

/** A fault as a sentence: what is wrong, and what would be right. */
export function issueText(issue: Issue, language: Language, options: IssueTextOptions = {}): string {
  const format = options.format ?? makeFormat(language, "");
  const say: Say = {
    number: (value) => format.exact(value),
    value: (value) => format.exact(value, options.unit),
    month: (month) => format.month(month, "long"),
    row: options.rowName ?? ((id) => id),
  };
  // Until the sentences are loaded, a fault is shown by the error code of its cell.
  if (!hasAllWords(language)) return issueCodeSign(issue);
  // Each text takes the issue of its own code, which TypeScript can't follow through the lookup.
  const text = words(language).issues[issue.code] as (issue: Issue, say: Say) => string;
  return text(issue, say);
}
