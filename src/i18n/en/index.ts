// What the first view says. Words that only later views need are in late.ts.
export { answer } from "./answer.ts";
export { charts } from "./charts.ts";
export { dates } from "./dates.ts";
export { entry } from "./entry.ts";
export { frame } from "./frame.ts";
export { grid } from "./grid.ts";
export { groups } from "./groups.ts";
export { formulaIssues as issues } from "./formulaIssues.ts";
export { inputList } from "./inputList.ts";
export { places } from "./places.ts";
export { reasons } from "./reasons.ts";
export { storage } from "./storage.ts";
export { units } from "./units.ts";
