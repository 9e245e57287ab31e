import { For, Show } from "solid-js";
import type { JSX } from "solid-js";
import { useApp } from "../../../state/context.ts";
import { Button } from "../../kit/Button.tsx";
import { useText } from "../../kit/useText.ts";
import "../../kit/styles/views.css";
import "../../parts/print/print.css";
import "./sla.css";
import { keptTexts, SLA_PARTS } from "../../parts/agreement/parts.ts";
import type { SlaId } from "../../parts/agreement/parts.ts";
import { useSuggestions } from "../../parts/agreement/useSuggestions.ts";
import { AgreementPaper } from "./AgreementPaper.tsx";
import { Signatures } from "./Signatures.tsx";
import { SlaText } from "./SlaText.tsx";
import { Volumes } from "./Volumes.tsx";

/** The terms that the two departments use and the promises they make, with the numbers that the plan counts on. */
export function SlaView(): JSX.Element {
  const { document } = useApp();
  const { words } = useText();
  const text = () => words().sla;
  const suggested = useSuggestions();
  const kept = () => keptTexts(document.plan().sla);
  const write = (texts: { readonly [id: string]: string | undefined }) =>
    document.dispatch({ kind: "set-sla", sla: { ...document.plan().sla, texts: written(texts) } });
  const writeOne = (id: string, text: string | undefined) => write({ ...kept(), [id]: text });
  const useAll = () => write({ ...suggested.texts(), ...kept() });
  const ids = SLA_PARTS.flatMap((part): readonly SlaId[] => part.ids);
  return (
    <div class="view sla">
      <header class="view-head screen-only">
        <h2>{text().title}</h2>
        <Show when={!document.readOnly() && ids.some((id) => kept()[id] === undefined)}>
          <Button onClick={useAll}>{text().useAll}</Button>
        </Show>
        <Button onClick={() => window.print()}>{words().agreement.print}</Button>
      </header>
      <p class="sla-lead soft screen-only">{text().lead}</p>
      <For each={SLA_PARTS}>
        {(part) => (
          <section class="view-section sla-part-texts screen-only">
            <h3>{text().parts[part.id]}</h3>
            <For each={part.ids}>
              {(id) => (
                <SlaText
                  id={id}
                  kept={kept()[id]}
                  suggestion={suggested.texts()[id]}
                  inputs={suggested.inputs(id)}
                  onWrite={(typed) => writeOne(id, typed)}
                />
              )}
            </For>
          </section>
        )}
      </For>
      <AgreementPaper volumes={<Volumes />} />
      <Signatures onWrite={writeOne} />
    </div>
  );
}

/** The texts without those that are undefined. */
function written(texts: { readonly [id: string]: string | undefined }): { readonly [id: string]: string } {
  const there = Object.entries(texts).flatMap(([id, text]) =>
    text === undefined ? [] : [[id, text] as const],
  );
  return Object.fromEntries(there);
}
