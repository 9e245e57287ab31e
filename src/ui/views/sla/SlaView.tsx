import { For, Show } from "solid-js";
import type { JSX } from "solid-js";
import { useApp } from "../../../state/context.ts";
import { Button } from "../../kit/Button.tsx";
import { useText } from "../../kit/useText.ts";
import "../../parts/comparison/comparison.css";
import "./sla.css";
import { keptTexts, SLA_PARTS } from "../../parts/agreement/parts.ts";
import type { SlaId } from "../../parts/agreement/parts.ts";
import { SlaText } from "./SlaText.tsx";

/** What the two departments call things and promise each other, with the numbers that the plan counts on. */
export function SlaView(): JSX.Element {
  const { document } = useApp();
  const { words } = useText();
  const text = () => words().sla;
  const kept = () => keptTexts(document.plan().sla);
  const write = (texts: { readonly [id in SlaId]?: string }) =>
    document.dispatch({ kind: "set-sla", sla: { ...document.plan().sla, texts } });
  const useAll = () => write({ ...text().texts, ...kept() });
  const ids = SLA_PARTS.flatMap((part): readonly SlaId[] => part.ids);
  return (
    <div class="view sla">
      <header class="view-head">
        <h2>{text().title}</h2>
        <Show when={!document.readOnly() && ids.some((id) => kept()[id] === undefined)}>
          <Button onClick={useAll}>{text().useAll}</Button>
        </Show>
      </header>
      <p class="sla-lead soft">{text().lead}</p>
      <For each={SLA_PARTS}>
        {(part) => (
          <section class="view-section">
            <h3>{text().parts[part.id]}</h3>
            <For each={part.ids}>
              {(id) => (
                <SlaText
                  id={id}
                  kept={kept()[id]}
                  onWrite={(typed) => {
                    const { [id]: _former, ...rest } = kept();
                    write(typed === undefined ? rest : { ...rest, [id]: typed });
                  }}
                />
              )}
            </For>
          </section>
        )}
      </For>
    </div>
  );
}
