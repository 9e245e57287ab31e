import type { storageEarly as en } from "../en/storageEarly.ts";
import type { Translation } from "../translation.ts";

export const storageEarly: Translation<typeof en> = {
  later: "Senare",
  region: "Meddelanden om planens säkerhet",
  partMissing: "En del av programmet gick inte att ladda. Det har troligen uppdaterats.",
  partMissingNow:
    "En del av programmet gick inte att ladda. Planen är säker; försök igen när det finns ett nätverk.",
  saveAndLoad: "Spara och ladda om",
};
