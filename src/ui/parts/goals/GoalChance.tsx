import { createMemo, Show, Suspense } from "solid-js";
import type { JSX } from "solid-js";
import type { Goal } from "../../../model/plan.ts";
import { useApp } from "../../../state/context.ts";
import { afterPaint } from "../../kit/afterPaint.ts";
import { lazyPart } from "../../kit/lazyPart.ts";
import { useText } from "../../kit/useText.ts";

/** No goal has a chance before the first trials, which come after the first paint. */
const FoundChance = lazyPart(async () => {
  await afterPaint();
  return { default: (await import("./FoundChance.tsx")).FoundChance };
});

/** How likely a goal is, once that is known. */
export function GoalChance(props: { readonly goal: Goal; readonly index: number }): JSX.Element {
  const { results } = useApp();
  const { words } = useText();
  const result = createMemo(() => results.run()?.goals[props.index]);
  const notYet = () => (
    <p class="goal-chance soft" role="status">
      {words().answer.notYet}
    </p>
  );
  void FoundChance.preload().catch(() => {});
  return (
    <Show when={result()} fallback={notYet()}>
      {(found) => (
        <Suspense fallback={notYet()}>
          <FoundChance goal={props.goal} index={props.index} result={found()} />
        </Suspense>
      )}
    </Show>
  );
}
