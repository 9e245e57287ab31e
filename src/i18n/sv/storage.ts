import type { storage as en } from "../en/storage.ts";
import type { Translation } from "../translation.ts";

export const storage: Translation<typeof en> = {};
