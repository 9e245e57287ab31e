import type { Questions } from "../engine/jobs.ts";
import { QUESTIONS } from "../report/questions.ts";
import { readOutside } from "./readOutside.ts";

/** What is done in a worker besides runs, by name: the questions of a plan, and reading what comes from outside. */
export const WORKER_QUESTIONS: Questions = { ...QUESTIONS, "read-outside": readOutside };
