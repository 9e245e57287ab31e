import { describe, expect, test } from "vitest";
import { newPlan } from "../../../src/model/newPlan.ts";
import type { PlanRow } from "../../../src/model/plan.ts";
import { workbookOf } from "../../../src/report/xlsx/makeWorkbook.ts";

const OPTIONS = { language: "en", version: "1.0.0", groupName: (group: string) => group } as const;

/** Inputs whose ranges are as their names say. */
const INPUTS: { readonly [id: string]: PlanRow } = {
  any: { kind: "input", value: "3" },
  count: { kind: "input", value: "3", min: 0 },
  positive: { kind: "input", value: "3", min: 0.01 },
  part: { kind: "input", value: "20%", unit: "share", min: 0, max: 1 },
};

/** A row's formula in the second month, with the rows' names in place of their cells. */
function formulaOf(formula: string): string {
  const plan = {
    ...newPlan("blank", { language: "en", start: "2027-01" }),
    months: 3,
    rows: { ...INPUTS, result: { kind: "computed", formula } },
  } as const;
  const { rows } = workbookOf(plan, OPTIONS).sheets.find(({ name }) => name === "Model")!;
  const at = (id: string): number => rows.findIndex((row) => row?.[0]?.value === id);
  let text = rows[at("result")]![5]!.formula!;
  for (const id of Object.keys(INPUTS)) {
    text = text.replace(new RegExp(`\\b([DEF])${at(id) + 1}\\b`, "g"), (_, column: string) =>
      column === "F" ? id : `${id}@${column}`,
    );
  }
  // The row number on the sheet of workings does not matter here.
  return text.replace(/(Workings![A-Z])\d+(:[A-Z])?(?:(?<=:[A-Z])\d+)?/g, (_, cell: string, end?: string) =>
    end === undefined ? `${cell}#` : `${cell}#${end}#`,
  );
}

describe("a formula of the plan as a formula of Excel", () => {
  const cases: readonly (readonly [name: string, formula: string, excel: string])[] = [
    // Excel reads -2^2 as 4 and 2^3^2 as 64.
    ["signs have brackets", "-any ^ 2", "(-(any^2))"],
    ["a sign inside a power has brackets too", "(-any) ^ 2", "(-any)^2"],
    ["powers of powers have brackets", "2 ^ positive ^ 2", "2^(positive^2)"],
    ["powers on the left have brackets", "(2 ^ positive) ^ 2", "(2^positive)^2"],
    ["a product needs none", "any * count - 2 * (any + 1)", "any*count-2*(any+1)"],
    ["a subtracted sum keeps its brackets", "any - (count - 1)", "any-(count-1)"],
    ["a division by a number above 0 needs no guard", "any / positive", "any/positive"],
    ["a division of a number above 0 needs no guard", "positive / count", "positive/count"],
    ["0 divided by 0 is no value", "count / count", "IF(AND(count=0,count=0),NA(),count/count)"],
    [
      "infinity has the sign of the numerator, except in the cell that is shown",
      "1 + any / count",
      "IF(ISERR(Workings!F#),#DIV/0!,Workings!F#)",
    ],
    [
      "a number over infinity is 0",
      "2 / (positive / count)",
      "IF(ISERR((positive/count)),0,2/(positive/count))",
    ],
    [
      "the minimum of infinity and a number is the number",
      "min(2, positive / count)",
      "MIN(2,IFERROR(positive/count,1E+300))",
    ],
    ["the maximum of infinity and a number is infinity", "max(2, positive / count)", "MAX(2,positive/count)"],
    ["a condition guards its branch", "count > 0 ? any / count : 0", "IF(count>0,any/count,0)"],
    ["a comparison is 1 or 0", "any >= count", "IF(any>=count,1,0)"],
    [
      "and, or, not",
      "any > 1 and not (count > 2 or part == 1)",
      "IF(AND(any>1,NOT(OR(count>2,part=1))),1,0)",
    ],
    ["a share need not be limited to 0–1", "split(count, part)", "count*part"],
    ["nor does 1 minus a share", "split(count, 1 - part)", "count*(1-part)"],
    ["other numbers are limited to 0–1", "split(any, count)", "MAX(0,any)*MAX(0,MIN(1,count))"],
    ["halves are rounded away from 0", "round(any)", "ROUND(any,0)"],
    ["rounding down and up", "floor(any) + ceil(any)", "INT(any)+(-INT(-any))"],
    ["clamp", "clamp(any, 0, 1)", "MIN(MAX(any,0),1)"],
    ["no square root below 0", "sqrt(any)", "IF(any<0,NA(),SQRT(any))"],
    ["months", "any * month + calendar_month", "any*(COLUMNS($E1:F1)-1)+MONTH(F$1)"],
    [
      "the calendar",
      "calendar(1,2,3,4,5,6,7,8,9,10,11,any)",
      "CHOOSE(MONTH(F$1),1,2,3,4,5,6,7,8,9,10,11,any)",
    ],
    ["a month ago", "prev(any, 7)", "any@E"],
    ["sums over months", "trailing(any, 2) + cumulative(count)", "SUM(any@E:any)+SUM(count@E:count)"],
    ["new hires", "hired(count)", "MAX(0,count-count@E)"],
    [
      "ramps",
      "ramped(count, positive)",
      "MAX(0,count-SUMPRODUCT(Workings!E#:F#,(Workings!F#-Workings!E#:F#+0.5<positive)*(positive-(Workings!F#-Workings!E#:F#+0.5)))/positive)",
    ],
    ["delays", "delay(any, positive, count)", "SUMPRODUCT(any@E:any,Workings!E#:F#)"],
    [
      "a delay of whole units counts nothing below 0",
      "delay_each(count, positive, 0)",
      "SUMPRODUCT(count@E:count,Workings!E#:F#)",
    ],
    ["small and large numbers", "any * 1e-7 + 1e21", "any*1E-7+1E+21"],
    ["percentages", "any * 5%", "any*0.05"],
  ];

  test.each(cases)("%s: %s", (_, formula, excel) => {
    expect(formulaOf(formula)).toBe(excel);
  });
});
