import { compareScenarios } from "./compare.ts";
import { requestReport } from "./request.ts";
import { workbook } from "./workbook.ts";

/** What the report asks of a plan, by name, for whoever does work off the page. */
export const REPORT_JOBS = { compare: compareScenarios, request: requestReport, workbook };
