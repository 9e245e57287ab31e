import { ANALYSIS_JOBS } from "../analysis/jobs.ts";
import type { Questions } from "../engine/jobs.ts";
import { REPORT_JOBS } from "../report/jobs.ts";

/** Everything that can be asked of a plan besides its runs, by name. */
export const QUESTIONS: Questions = { ...REPORT_JOBS, ...ANALYSIS_JOBS };
