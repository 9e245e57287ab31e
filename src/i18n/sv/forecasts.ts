import { counted } from "../counted.ts";
import type { forecasts as en } from "../en/forecasts.ts";
import type { Translation } from "../translation.ts";

export const forecasts: Translation<typeof en> = {
  keep: "Spara den här prognosen",
  keeping: "Prognosen räknas fram…",
  keepName: (day) => `Prognos ${day}`,
  reportName: (day) => `Rapport ${day}`,
  keptNow: (name) => `”${name}” är sparad och kommer att jämföras med utfallet.`,
  keptWithReport: (name) =>
    `Det som rapporten säger är sparat i planen som prognosen ”${name}” och kommer att jämföras med utfallet. Ångra om den inte ska sparas.`,
  keptAlready: (name) => `”${name}” säger redan samma sak, så inget mer sparas.`,
  notKept: "Prognosen gick inte att spara.",

  heading: "Vad vi sa förra gången, och hur det blev",
  saidWhen: (day, name, period) => `Den ${day} (”${name}”) angav vi intervall för utfallet ${period}.`,
  oneInside: "Den enda siffra som går att jämföra hamnade inom sitt intervall.",
  allInside: (count) => `Alla ${count} siffror som går att jämföra hamnade inom sina intervall.`,
  noneInside: (count) => `Ingen av de ${count} siffror som går att jämföra hamnade inom sitt intervall.`,
  someInside: (count, inside) =>
    `Av ${counted(count, "siffra", "siffror")} som går att jämföra hamnade ${inside} inom sina intervall.`,
  below: (rows) => `Under sitt intervall: ${rows}.`,
  above: (rows) => `Över sitt intervall: ${rows}.`,
  goalMet: (goal, chance) => `${goal}: vi gav det chansen ${chance}, och det nåddes.`,
  goalMissed: (goal, chance) => `${goal}: vi gav det chansen ${chance}, och det nåddes inte.`,
  goalOpen: (goal, chance) => `${goal}: vi gav det chansen ${chance}; det är inte avgjort än.`,
  allForecasts: (track) => `Alla sparade prognoser: ${track}`,
  table: "Vad vi sa, och hur det blev",
  row: "Rad",
  said: "Vi sa (5–95\u00a0%)",
  middle: "Mitten",
  came: "Utfall",
  place: "I intervallet?",
  inside: "inom",
  isBelow: "under",
  isAbove: "över",
  added: "Över flera månader läggs månadernas ändar ihop, så intervallet är hellre för brett än för snävt.",
};
