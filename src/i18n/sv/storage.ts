import { counted } from "../counted.ts";
import type { storage as en } from "../en/storage.ts";
import type { Translation } from "../translation.ts";
import { storageEarly } from "./storageEarly.ts";

export const storage: Translation<typeof en> = {
  ...storageEarly,
  storageBack: "Webbläsarens lagring svarar nu.",
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
  saveFile: "Spara som fil",
  load: "Ladda om",
  memoryOnly: "Webbläsaren sparar inget här, så planen försvinner när sidan stängs.",
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
  backup: (edits, last, key) =>
    [
      last === undefined
        ? `Ingen säkerhetskopia är sparad än. Ändringar hittills: ${edits}.`
        : `Den senaste säkerhetskopian sparades ${last}. Ändringar sedan dess: ${edits}.`,
      ...(key === undefined ? [] : [`${key} sparar en direkt.`]),
    ].join(" "),

  close: "Stäng",
  cancel: "Avbryt",

  versions: "Tidigare versioner…",
  versionsTitle: "Tidigare versioner",
  versionsLead:
    "Sparas automatiskt var tionde minut när ni ändrar, och före allt som ändrar mycket. De 20 senaste finns kvar, och en per dag i 14 dagar.",
  versionsNone: "Det finns inga ännu.",
  keepNow: "Behåll den här versionen",
  notKept: "Versionen sparades inte: webbläsarens lagring tog inte emot den.",
  notRestored: "Ingenting ändrades: planen som den är nu gick inte att spara undan först.",
  kept: "Versionen är sparad.",
  reasons: {
    import: "Före en import",
    migration: "Före en uppdatering av programmet",
    delete: "Innan planen togs bort",
    overwrite: "Innan mycket ändrades på en gång",
    restore: "Innan en tidigare version återställdes",
    timer: "Under arbetet",
    "by-hand": "Sparad av er",
  },
  differs: "Jämfört med planen nu",
  same: "Ingen skillnad mot planen nu.",
  notReadable: "Den här versionen går inte att läsa.",
  rowsDiffer: (count) => (count === 1 ? "1 rad skiljer sig" : `${count} rader skiljer sig`),
  scenariosDiffer: (count) => (count === 1 ? "1 scenario skiljer sig" : `${count} scenarier skiljer sig`),
  goalsDiffer: "Målen skiljer sig",
  timeDiffers: (now, then) => `Månader: ${then}, nu ${now}`,
  nameDiffers: (then) => `Namn: ${then}`,
  otherDiffers: "Inställningar eller texter skiljer sig",
  restoreVersion: "Återställ den här versionen",
  restored: (time) =>
    `Versionen från ${time} är återställd. Planen som den var finns bland de tidigare versionerna.`,

  trash: "Borttagna planer…",
  trashTitle: "Borttagna planer",
  trashLead: "Borttagna planer finns kvar här i 30 dagar.",
  trashNone: "Inget har tagits bort.",
  deletedAt: (time) => `Borttagen ${time}`,
  bringBack: "Ta tillbaka",
  purge: "Ta bort för gott",
  purgeSure: (name) => `Ta bort ”${name}” för gott? Tryck igen.`,

  link: "Dela som länk…",
  linkTitle: "Dela som länk",
  linkLead:
    "Hela planen ligger i själva länken och skickas inte till någon server. Den som har länken kan läsa planen, och länkar blir kvar i chattar och webbläsarhistorik. Den går inte att ta tillbaka.",
  linkField: "Länk",
  copyLink: "Kopiera länken",
  linkCopied: "Länken är kopierad.",
  linkMaking: "Länken skapas…",
  linkTooLong: "Planen är för stor för en länk. Skicka den som fil i stället.",
  linkNotCopied: "Webbläsaren tillät inte kopiering: markera länken och kopiera den.",

  checkingTitle: "Planen kontrolleras",
  checkingLead: "Planen som kom läses och kontrolleras innan något visas. Era egna planer rörs inte.",
  checkingStop: "Avbryt",
  arrivalTitle: { link: "En plan kom med länken", file: "Importera planen?" },
  arrivalLead: {
    link: "Den öppnas som en ny plan bredvid era egna; inget av ert ändras. Öppna bara planer från avsändare ni litar på.",
    file: "Den öppnas som en ny plan bredvid era egna; inget av ert ändras.",
  },
  arrivalFile: "Fil",
  arrivalName: "Namn",
  arrivalTime: "Tid",
  arrivalMonths: (start, months) => `${counted(months, "månad", "månader")} från ${start}`,
  arrivalCurrency: "Valuta",
  arrivalRows: "Rader som skiljer sig från mallen",
  arrivalScenarios: "Scenarier",
  arrivalGoals: "Mål",
  arrivalNone: "Inga",
  arrivalFaults: "Fel",
  arrivalTrials: (asked, used) =>
    `Den begär ${counted(asked, "simulering", "simuleringar")}. Den öppnas med ${used}, så att en länk inte kan hålla datorn upptagen; ändra det i planens inställningar.`,
  open: "Öppna som ny plan",
  linkRefused: "Länken öppnades inte",
  linkFaults: {
    "link-too-long": "Den är längre än en plans länk får vara.",
    "link-too-large": "Den packas upp till mer än en plan får vara.",
    "link-newer": "En nyare version av programmet har gjort den. Ladda om sidan när den har uppdaterats.",
    "link-damaged": "Den har kapats eller ändrats på vägen. Be om den igen, eller om planens fil.",
    "link-plan": "Planen i den har fel:",
  },

  state: "Lagring och säkerhetskopia…",
  stateTitle: "Lagring och säkerhetskopia",
  whereTitle: "Var era planer finns",
  where: {
    lasting: "I den här webbläsaren på den här enheten och ingen annanstans. Inget ni skriver lämnar den.",
    memory: "Bara på den här sidan. Webbläsaren sparar inget här (privat fönster eller dess inställningar).",
  },
  persistenceTitle: "Kan webbläsaren radera dem?",
  persistence: {
    kept: "Nej: den behåller dem tills ni rensar webbplatsens data.",
    "may-be-evicted":
      "Ja, när enheten får ont om plats; Safari även efter veckor utan besök. Spara säkerhetskopior.",
    unknown: "Den här webbläsaren säger inget om det. Spara säkerhetskopior.",
  },
  askToKeep: "Be webbläsaren att behålla dem",
  backupTitle: "Senaste säkerhetskopia",
  backupNever: "Aldrig",
  backupState: (time, edits) => `${time}; ändringar sedan dess: ${edits}`,
  backupNeverState: (edits) => `Aldrig; ändringar hittills: ${edits}`,
  offlineTitle: "Utan nätverk",
  offline: {
    ready: "Klart: hela programmet finns här och inget begärs från nätverket.",
    not: "Inte klart: programmet håller på att sparas, eller så sparar webbläsaren eller adressen ingen kopia.",
  },
  offlineBadge: "Klart offline",
  offlineSaid: "Programmet fungerar nu utan nätverk.",
  everything: "Spara allt i en fil",
  everythingHint: "Alla planer, tidigare versioner och borttagna planer, som rådata.",
};
