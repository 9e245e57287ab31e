// Words of views that are loaded when they are first looked at (see views.ts).
export { answerViews } from "./answerViews.ts";
export { compare } from "./compare.ts";
export { forecasts } from "./forecasts.ts";
export { followUpView } from "./followUpView.ts";
export { meeting } from "./meeting.ts";
export { rollForward } from "./rollForward.ts";
export { report } from "./report.ts";
export { sla } from "./sla.ts";
export { issues } from "./issues.ts";
export { exports } from "./exports.ts";
export { sheetTools } from "./sheetTools.ts";
