import { createMemo, Show } from "solid-js";
import type { JSX } from "solid-js";
import { PROGRAM_VERSION } from "../../../model/programVersion.ts";
import { useApp } from "../../../state/context.ts";
import { dayOf } from "../../kit/dayOf.ts";
import { useGoalText } from "../../kit/useGoalText.ts";
import { useText } from "../../kit/useText.ts";
import "./print.css";
import { createRunningFooter } from "./runningFooter.ts";

/**
 * What stands over a view on paper and nowhere else: which plan it is of, its goals and how likely they are. Its style
 * sheet is what makes every view whole on paper.
 *
 * @param view the view's name; undefined where it is a document with a head and a foot of its own.
 */
export function PrintHead(props: { readonly view: string | undefined }): JSX.Element {
  return <Show when={props.view}>{(view) => <Head view={view()} />}</Show>;
}

function Head(props: { readonly view: string }): JSX.Element {
  const { document, results } = useApp();
  const { words, format } = useText();
  const text = () => words().print;
  const goalText = useGoalText();
  const scenario = () => document.scenario() ?? words().frame.baseline;
  const goals = createMemo(() =>
    document.plan().goals.map((goal, index) => {
      const chance = results.stale() ? undefined : results.run()?.goals[index]?.probability;
      const title = goalText.title(goal);
      return chance === undefined
        ? text().goalWaits(title)
        : text().goal(title, format().probability(chance));
    }),
  );
  createRunningFooter(
    () => text().footer(document.plan().name, scenario(), props.view, PROGRAM_VERSION),
    () => words().report.slide,
  );
  return (
    <header class="print-head">
      <p class="print-title">{text().head(document.plan().name, scenario())}</p>
      <p class="soft">{text().printed(format().date(dayOf(new Date()), "long"))}</p>
      <Show when={goals().length > 0}>
        <p>{goals().join(" · ")}</p>
      </Show>
    </header>
  );
}
