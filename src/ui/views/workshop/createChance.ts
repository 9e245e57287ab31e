import type { Accessor } from "solid-js";
import { createAsked } from "../../../state/createAsked.ts";
import { useAbout } from "../../parts/ask/createAbout.ts";

/** The first goal's probability under a scenario (undefined: the plan itself), as soon as it is known. */
export function createChance(scenario: Accessor<string | undefined>): Accessor<number | undefined> {
  const about = useAbout();
  const asked = createAsked(() => ({
    name: "goals" as const,
    args: { ...about.of("goals"), scenario: scenario() },
  }));
  return () => (asked.stale() ? undefined : asked.value()?.[0]?.result.probability);
}
