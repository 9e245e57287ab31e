import type { Questions } from "../engine/jobs.ts";
import { QUESTIONS } from "../report/questions.ts";
import { readOutside } from "./readOutside.ts";

/** The work besides runs that is done in a worker, by name: questions about a plan, and reading plans from outside. */
export const WORKER_QUESTIONS: Questions = { ...QUESTIONS, "read-outside": readOutside };
