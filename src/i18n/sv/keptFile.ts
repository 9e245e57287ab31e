import type { keptFile as en } from "../en/keptFile.ts";
import type { Translation } from "../translation.ts";

export const keptFile: Translation<typeof en> = {
  keep: "Spara planen i en fil…",
  open: "Öppna en planfil och spara i den…",
  forget: (name) => `Sluta spara i ${name}`,
  forgotten: (name) => `Planen sparas inte längre i ${name}. Filen är kvar som den är.`,
  written: (name, time) => `${name} ${time}`,
  writtenWhy: (name) => `Allt som sparas går också till ${name}, 2 sekunder efter senaste ändringen.`,
  writing: (name) => `Skriver ${name}…`,
  allow: (name) => `Tillåt att spara i ${name}`,
  allowWhy: "Webbläsaren frågar igen efter en omstart. Tills dess sparas planen bara i webbläsaren.",
  changed: (name) => `${name} har ändrats på annat håll`,
  stopped: (name) => `Inte i ${name}`,
  tryAgain: "Försök igen",
  why: {
    gone: "Filen har flyttats eller tagits bort. Planen är sparad i webbläsaren.",
    "not-allowed":
      "Webbläsaren eller mappen tillåter det inte: välj en egen mapp, inte en systemmapp. Planen är sparad i webbläsaren.",
    "no-room": "Disken är full. Planen är sparad i webbläsaren.",
    busy: "Ett annat program har filen öppen, eller så svarar inte enheten. Planen är sparad i webbläsaren.",
    "not-same":
      "Det som lästes tillbaka är inte det som skrevs: felet ligger hos disken eller synkroniseringen. Planen är sparad i webbläsaren.",
    failed: "Filen gick inte att skriva. Planen är sparad i webbläsaren.",
  },
  title: (name) => `${name} innehåller något annat`,
  lead: "Någon annan, eller ett annat program, har ändrat filen sedan den senast lästes här. Inget har skrivits över. Vilken av de två vill ni ha?",
  notPlan: "Det som finns i filen nu är ingen plan som det här programmet kan läsa.",
  take: "Ta det som finns i filen",
  takeWhy: "Er plan som den är nu finns kvar bland dess tidigare versioner.",
  ours: "Skriv över med min",
  oursWhy: "Det som finns i filen sparas bland planens tidigare versioner.",
  both: "Öppna den som en egen plan",
  later: "Inte nu",
  took: "Planen är nu den som fanns i filen. Er egen finns bland de tidigare versionerna.",
  notDone: "Det gick inte: webbläsaren kunde inte spara den andra versionen.",
  inPlace: "Öppna och spara i den här filen",
};
