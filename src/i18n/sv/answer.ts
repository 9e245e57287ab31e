import type { answer as en } from "../en/answer.ts";
import type { Translation } from "../translation.ts";

export const answer: Translation<typeof en> = {};
