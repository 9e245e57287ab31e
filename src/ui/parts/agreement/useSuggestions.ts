import { createMemo } from "solid-js";
import { horizonOf } from "../../../model/horizon.ts";
import { useApp } from "../../../state/context.ts";
import { useText } from "../../kit/useText.ts";
import type { SlaId } from "./parts.ts";
import { agreedInputs, leadTakers, suggestedTexts } from "./suggestions.ts";

/** The agreement's suggestions and inputs for the people in the plan in view, up to the month the report counts to. */
export function useSuggestions() {
  const { document, results } = useApp();
  const { words } = useText();
  const takers = createMemo(
    () => leadTakers(results.expected().rows, horizonOf(document.plan())),
    undefined,
    {
      equals: (a, b) => a.leads === b.leads && a.hunters === b.hunters,
    },
  );
  return {
    texts: () => suggestedTexts(words().sla, takers()),
    inputs: (id: SlaId) => agreedInputs(id, takers()),
  };
}
