import { For, Show } from "solid-js";
import type { JSX } from "solid-js";
import { useApp } from "../../../state/context.ts";
import { numberText } from "../../parts/agreement/numberText.ts";
import { keptTexts, SLA_PARTS } from "../../parts/agreement/parts.ts";
import { useSuggestions } from "../../parts/agreement/useSuggestions.ts";
import { useText } from "../../kit/useText.ts";

/** The definitions and the agreement as far as the departments have written them. */
export function Agreement(): JSX.Element {
  const { document } = useApp();
  const { words, format, label } = useText();
  const input = (id: string) => {
    const row = document.sheet().byId.get(id);
    return row?.kind === "input" ? row : undefined;
  };
  const { inputs } = useSuggestions();
  const kept = () => keptTexts(document.plan().sla);
  return (
    <For each={SLA_PARTS}>
      {(part) => (
        <Show when={part.ids.some((id) => kept()[id] !== undefined)}>
          <section class="paper-section" data-section={part.id}>
            <h3>{words().report.headings[part.id]}</h3>
            <dl class="paper-terms">
              <For each={part.ids.filter((id) => kept()[id] !== undefined)}>
                {(id) => (
                  <div>
                    <dt>{words().sla.headings[id]}</dt>
                    <dd>
                      {kept()[id]}
                      <For each={inputs(id)}>
                        {(row) => (
                          <Show when={input(row)}>
                            {(found) => (
                              <span class="paper-number">
                                {label(row)}: {numberText(found(), format())}
                              </span>
                            )}
                          </Show>
                        )}
                      </For>
                    </dd>
                  </div>
                )}
              </For>
            </dl>
          </section>
        </Show>
      )}
    </For>
  );
}
