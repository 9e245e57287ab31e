import type { storageEarly as en } from "../en/storageEarly.ts";
import type { Translation } from "../translation.ts";

export const storageEarly: Translation<typeof en> = {
  saveFile: "Spara som fil",
  later: "Senare",
  load: "Ladda om",

  region: "Meddelanden om planens säkerhet",
  memoryOnly: "Webbläsaren sparar inget här, så planen försvinner när sidan stängs.",
  storageBack: "Webbläsarens lagring svarar nu.",
  saveThere: "Spara där och ladda om",
  unsaved: (reason) => `INTE SPARAD. ${reason}`,
  retry: "Försök igen",
  newerProgram:
    "En nyare version av programmet är öppen i en annan flik. För att skydda planen sparar den här fliken inget mer.",
  plansGone: (backup) =>
    backup === undefined
      ? "Det fanns planer i den här webbläsaren, och de är borta: lagringen har tömts eller gått sönder. Ingen säkerhetskopia har sparats härifrån. Det som är öppet nu är en ny plan."
      : `Det fanns planer i den här webbläsaren, och de är borta: lagringen har tömts eller gått sönder. Er senaste säkerhetskopia sparades ${backup}. Importera den från menyn ⋯.`,
  update: "En ny version av programmet är klar.",
  updateNow: "Spara och ladda den",
  partMissing: "En del av programmet gick inte att ladda. Det har troligen uppdaterats.",
  partMissingNow:
    "En del av programmet gick inte att ladda. Planen är säker; försök igen när det finns ett nätverk.",
  saveAndLoad: "Spara och ladda om",
  backup: (edits, last, key) =>
    [
      last === undefined
        ? `Ingen säkerhetskopia är sparad än. Ändringar hittills: ${edits}.`
        : `Den senaste säkerhetskopian sparades ${last}. Ändringar sedan dess: ${edits}.`,
      ...(key === undefined ? [] : [`${key} sparar en direkt.`]),
    ].join(" "),
  fellBack:
    "Den senaste kopian av planen var skadad och har lagts åt sidan. Ni ser kopian före den; båda finns på räddningssidan.",
  copies: (count) =>
    count === 1
      ? "En osparad ändring som en annan flik hann före är sparad som en egen plan."
      : `${count} osparade ändringar som en annan flik hann före är sparade som egna planer.`,
  writtenAgain: "Det sparade hade rensats ur webbläsaren. Planen sparades på nytt från den här sidan.",
  overtaken: "En annan flik hade sparat planen. Era ändringar finns i en kopia, som är öppen nu.",
  leftOut: (count) =>
    count === 1
      ? "Texten sparades inte: det finns för många felaktiga texter i cellerna. Rätta några av dem först."
      : `${count} texter sparades inte: det finns för många felaktiga texter i cellerna. Rätta några av dem först.`,
  refused: (reason) => `Inget ändrades. ${reason}`,
  notOpened: {
    gone: (name) => `”${name}” finns inte längre.`,
    storage: (name) => `”${name}” gick inte att läsa: webbläsarens lagring svarar inte.`,
    unreadable: (name) => `”${name}” är skadad. Den lämnades som den är och finns på räddningssidan.`,
    newer: (name) => `”${name}” sparades av en nyare version av programmet. Ladda om sidan.`,
    aside: (name) =>
      `Sidan gick inte att visa med ”${name}”, så en annan plan är öppen. Den lämnades som den är: välj den i planmenyn för att försöka igen. Den finns också på räddningssidan.`,
    faulty: (name) => `”${name}” har fel. Den lämnades som den är och finns på räddningssidan.`,
  },
};
