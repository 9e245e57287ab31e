import type { RowId } from "../../model/row.ts";
import type { BuildContext, Node } from "../node.ts";
import type { DelayTerm } from "./fateMemory.ts";

/**
 * Builders of the steps that draw each unit's random outcome (its fate). They are passed in, since the expected run
 * does not need them.
 */
export type ChanceSteps = {
  readonly split: (
    context: BuildContext,
    site: string,
    whole: Node,
    share: Node,
    constantOverTime: boolean,
    out: Node,
  ) => Node;
  readonly count: (
    context: BuildContext,
    site: string,
    mean: Node,
    constantOverTime: boolean,
    out: Node,
  ) => Node;
  readonly spread: (
    context: BuildContext,
    term: DelayTerm,
    a: Node,
    mean: Node,
    sd: Node,
    shared: (id: RowId) => boolean,
  ) => Node;
};
