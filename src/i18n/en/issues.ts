import type { IssueWords } from "../issueWords.ts";
import { fileIssues } from "./fileIssues.ts";
import { formulaIssues } from "./formulaIssues.ts";
import { tableIssues } from "./tableIssues.ts";

/** Every fault that a user can cause, as a sentence. */
export const issues: IssueWords = { ...formulaIssues, ...fileIssues, ...tableIssues };
