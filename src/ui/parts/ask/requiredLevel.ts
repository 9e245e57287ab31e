import { pageSignal } from "../../../state/pageMemory.ts";

/** The probability (0 to 1) that a goal is to reach in questions about what it takes. */
export const requiredLevel = pageSignal(0.8);
