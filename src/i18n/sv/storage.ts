import { counted } from "../counted.ts";
import type { storage as en } from "../en/storage.ts";
import type { Translation } from "../translation.ts";
import { storageEarly } from "./storageEarly.ts";

export const storage: Translation<typeof en> = {
  ...storageEarly,

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
