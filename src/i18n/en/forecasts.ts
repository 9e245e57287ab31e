import { counted } from "../counted.ts";
/** Words for keeping forecasts, and for the report on the last one. Figures, months and labels come as text. */
export const forecasts = {
  keep: "Keep this forecast",
  keeping: "The forecast is being worked out…",
  keepName: (day: string) => `Forecast ${day}`,
  reportName: (day: string) => `Report ${day}`,
  keptNow: (name: string) => `“${name}” is kept: it will be held against what comes.`,
  keptWithReport: (name: string) =>
    `What this report says is kept in the plan as the forecast “${name}”, to be held against what comes. Undo it if it is not to be kept.`,
  keptAlready: (name: string) => `“${name}” says the same already, so nothing more is kept.`,
  notKept: "The forecast could not be kept.",

  heading: "What we said last time, and what came",
  saidWhen: (day: string, name: string, period: string) =>
    `On ${day} (“${name}”) we gave a range for what would come ${period}.`,
  oneInside: "The one figure that can be held against it came inside.",
  allInside: (count: string) => `All ${count} figures that can be held against it came inside.`,
  noneInside: (count: string) => `None of the ${count} figures that can be held against it came inside.`,
  someInside: (count: string, inside: string) =>
    `Of ${counted(count, "figure", "figures")} that can be held against it, ${inside} came inside.`,
  below: (rows: string) => `Below its range: ${rows}.`,
  above: (rows: string) => `Above its range: ${rows}.`,
  goalMet: (goal: string, chance: string) => `${goal}: we gave it a chance of ${chance}, and it was met.`,
  goalMissed: (goal: string, chance: string) =>
    `${goal}: we gave it a chance of ${chance}, and it was missed.`,
  goalOpen: (goal: string, chance: string) =>
    `${goal}: we gave it a chance of ${chance}; it is not decided yet.`,
  allForecasts: (track: string) => `All forecasts that are kept: ${track}`,
  table: "What we said, and what came",
  row: "Row",
  said: "We said (5–95%)",
  middle: "Middle",
  came: "Came",
  place: "In the range?",
  inside: "inside",
  isBelow: "below",
  isAbove: "above",
  added:
    "Over several months the ends of the months are added up, so the range is rather too wide than too narrow.",
};
