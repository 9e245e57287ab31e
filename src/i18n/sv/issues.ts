import type { IssueWords } from "../issueWords.ts";
import { fileIssues } from "./fileIssues.ts";
import { formulaIssues } from "./formulaIssues.ts";

export const issues: IssueWords = { ...formulaIssues, ...fileIssues };
