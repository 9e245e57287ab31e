import type { RowId } from "../../../model/row.ts";

/** A figure that people look for first. */
export type HeadlineFigure = {
  readonly name:
    "customers" | "mrr" | "pipeline" | "coverage" | "meetings" | "opportunities" | "cac" | "ltv" | "ltvToCac";
  readonly row: RowId;
  readonly shape: "count" | "money" | "times";
};

export const HEADLINE_FIGURES: readonly HeadlineFigure[] = [
  { name: "customers", row: "customers", shape: "count" },
  { name: "mrr", row: "mrr", shape: "money" },
  { name: "pipeline", row: "pipeline_value", shape: "money" },
  { name: "coverage", row: "pipeline_coverage", shape: "times" },
  { name: "meetings", row: "meetings_booked", shape: "count" },
  { name: "opportunities", row: "opportunities_new", shape: "count" },
  { name: "cac", row: "cac", shape: "money" },
  { name: "ltv", row: "ltv", shape: "money" },
  { name: "ltvToCac", row: "ltv_to_cac", shape: "times" },
];
