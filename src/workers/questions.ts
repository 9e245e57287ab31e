import { ANALYSIS_JOBS } from "../analysis/questions.ts";
import type { Questions } from "../engine/jobs.ts";
import { readOutside } from "./readOutside.ts";
import { REPORT_JOBS } from "../report/questions.ts";

/** Everything that can be asked of a plan besides its runs, by name. */
export const QUESTIONS: Questions = { ...REPORT_JOBS, ...ANALYSIS_JOBS, "read-outside": readOutside };
