// Words of views that are loaded when they are first looked at (see views.ts).
export { agreement } from "./agreement.ts";
export { answerViews } from "./answerViews.ts";
export { compare } from "./compare.ts";
export { deck } from "./deck.ts";
export { forecasts } from "./forecasts.ts";
export { followUpView } from "./followUpView.ts";
export { importView } from "./importView.ts";
export { planReport } from "./planReport.ts";
export { print } from "./print.ts";
export { report } from "./report.ts";
export { sla } from "./sla.ts";
export { issues } from "./issues.ts";
export { exports } from "./exports.ts";
export { sheetTools } from "./sheetTools.ts";
export { paste } from "./paste.ts";
export { cameSheet } from "./cameSheet.ts";
