import type { Issue } from "../model/issue.ts";
import type { Month } from "../model/month.ts";
import type { RowId } from "../model/row.ts";

/** How the texts of issues write figures and names: in the page's language, and with the names known there. */
export type Say = {
  readonly number: (value: number) => string;
  /** A value of the row at hand, in its unit. */
  readonly value: (value: number) => string;
  /** A month in words. */
  readonly month: (month: Month) => string;
  /** A row's name. */
  readonly row: (id: RowId) => string;
};

/** A sentence for every fault: what is wrong, and what would be right. */
export type IssueWords = {
  readonly [C in Issue["code"]]: (issue: Extract<Issue, { readonly code: C }>, say: Say) => string;
};

/** The part of the sentences for some of the codes. */
export type IssueWordsOf<I extends Issue> = Pick<IssueWords, I["code"]>;
