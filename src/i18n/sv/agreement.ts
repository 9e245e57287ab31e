import type { agreement as en } from "../en/agreement.ts";
import type { Translation } from "../translation.ts";

export const agreement: Translation<typeof en> = {
  kind: "Överenskommelse mellan marknad och sälj",
  of: (plan, scenario) => `${plan} · ${scenario}`,
  suggestion: "Ett förslag, ännu inte överenskommet.",
  volumes: "Volymer",
  volumesLead: (first, last) =>
    `Vad planen räknar med från ${first} till ${last}: medelvärdet över alla simuleringar, och intervallet för nio av tio.`,
  waiting: "Volymerna räknas fram…",
  columns: { what: "Vad", month: "Per månad", all: "Sammanlagt", likely: "Troligen" },
  signed: "Underskrifter",
  signedLead: "Det ni skriver här står på den utskrivna överenskommelsen, med plats att skriva under.",
  sides: { marketing: "För marknad", sales: "För sälj" },
  name: "Namn",
  signature: "Underskrift",
  day: "Ort och datum",
  print: "Skriv ut eller spara som PDF",
  footer: (plan, version) => `${plan} · Överenskommelse · UBM Planner ${version}`,
};
