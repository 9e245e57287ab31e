import type { grid as en } from "../en/grid.ts";
import type { Translation } from "../translation.ts";

export const grid: Translation<typeof en> = {};
