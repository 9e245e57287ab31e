import type { BuildContext, Node } from "../node.ts";
import type { SpreadDelay } from "./spreadMemory.ts";

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
  readonly spread: (context: BuildContext, a: Node, delay: SpreadDelay) => Node;
};
