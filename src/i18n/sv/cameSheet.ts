import { counted } from "../counted.ts";
import type { cameSheet as en } from "../en/cameSheet.ts";
import type { Translation } from "../translation.ts";

export const cameSheet: Translation<typeof en> = {
  about: "Utfall",
  planned: "planen som den gjordes",
  difference: "skillnad",
  lead: "Skriv eller klistra in utfallet månad för månad. En tom cell betyder att det inte finns något utfall än.",
  closeMonth: (month) => `Stäng ${month}`,
  closeThrough: (month) => `Stäng till och med ${month}`,
  openAgain: (month) => `Öppna ${month} och senare igen`,
  closedNow: (month) => `Stängt till och med ${month}`,
  closedEmpty: (month) => `Stängt till och med ${month}, fast ${month} inte har några siffror än`,
  departs: "Planen ligger långt från utfallet…",
  notOver: (month) => `${month} är inte slut än, så utfallet är inte klart.`,
  closeAllTheSame: "Stäng ändå",
  undoClose: "Öppna igen",
  closesItself: "En månad stängs av sin första siffra.",
  closedItself: (month) =>
    `Stängt till och med ${month}, den sista månaden med siffror: en månad stängs av sin första siffra.`,
  openNow: (month) => `Öppet från och med ${month}`,
  earlier: "Tidigare månader",
  fromStart: "från planens start",
  monthsBefore: (count) => `${counted(count, "månad", "månader")} före`,
  beneath: "Plan och skillnad",
  beneathHint: "Visar vad planen hade, och hur långt utfallet är därifrån, under rader som har utfall.",
  came: "utfall i stället för planens siffra",
  waits: "sparat, men används först när månaden är stängd",
  nothing: "inget utfall än",
  plannedWas: (planned, difference) => `planen som den gjordes: ${planned} (${difference})`,
  plannedIs: (planned) => `planen som den gjordes: ${planned}`,

  chart: {
    came: "utfall",
    forecast: (day) => `prognos ${day}`,
    sentence: (month, figure) => `Utfallet är ritat till och med ${month}: ${figure}.`,
    behind: (name, day) => `Bakom, med bara konturen, ligger prognosen ”${name}” från ${day}.`,
    read: (month, figure) => `${month}: utfall ${figure}`,
    readForecast: (day, range) => `prognosen från ${day} sa ${range}`,
    columnCame: "Utfall",
    columnForecast: (level, day) => `${level}, prognos ${day}`,
  },
};
