import type { rescue as en } from "../en/rescue.ts";
import type { Translation } from "../translation.ts";

export const rescue: Translation<typeof en> = {
  title: "Räddningssidan",
  lead: "Allt som UBM Planner sparar i den här webbläsaren, som det ligger där. Sidan fungerar utan resten av programmet och ändrar inget.",
  failed: "Programmet kunde inte startas.",
  all: "Spara alla poster som en fil",
  plan: (name) => `Spara ”${name}”`,
  none: "Inget är sparat i den här webbläsaren.",
  reading: "Läser…",
  unread: "Gick inte att läsa",
  back: "Tillbaka till programmet",
  record: "Post",
  place: "Plats",
  saved: "Sparad",
};
