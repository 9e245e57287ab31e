import type { IssueWords } from "../issueWords.ts";
import { fileIssues } from "./fileIssues.ts";
import { formulaIssues } from "./formulaIssues.ts";

/** Every fault that a user can cause, as a sentence. */
export const issues: IssueWords = { ...formulaIssues, ...fileIssues };
