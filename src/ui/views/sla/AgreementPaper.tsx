import { For, Show } from "solid-js";
import type { JSX } from "solid-js";
import { PROGRAM_VERSION } from "../../../model/programVersion.ts";
import type { RowId } from "../../../model/row.ts";
import { useApp } from "../../../state/context.ts";
import { dayOf } from "../../kit/dayOf.ts";
import { useText } from "../../kit/useText.ts";
import { numberText } from "../../parts/agreement/numberText.ts";
import { keptTexts, SLA_PARTS } from "../../parts/agreement/parts.ts";
import type { SlaId } from "../../parts/agreement/parts.ts";
import { useSuggestions } from "../../parts/agreement/useSuggestions.ts";
import { SIDES, SIGNED_DAY, signedText, signerId } from "../../parts/agreement/signers.ts";
import { createRunningFooter } from "../../parts/print/runningFooter.ts";

/**
 * The agreement as printed and signed. The volumes are those of the view; they stand between the two halves of
 * the agreement.
 */
export function AgreementPaper(props: { readonly volumes: JSX.Element }): JSX.Element {
  const { document } = useApp();
  const { words, format } = useText();
  const text = () => words().agreement;
  const suggested = useSuggestions();
  createRunningFooter(
    () => text().footer(document.plan().name, PROGRAM_VERSION),
    () => words().report.slide,
  );
  return (
    <>
      <header class="print-only sla-cover">
        <p class="soft">{text().of(document.plan().name, document.scenario() ?? words().frame.baseline)}</p>
        <h2>{text().kind}</h2>
        <p class="soft">{words().print.printed(format().date(dayOf(new Date()), "long"))}</p>
      </header>
      <div class="print-only">
        <For each={SLA_PARTS}>
          {(part) => (
            <section class="sla-part">
              <h3>{words().sla.parts[part.id]}</h3>
              <dl>
                <For each={part.ids}>
                  {(id) => <Term id={id} suggestion={suggested.texts()[id]} inputs={suggested.inputs(id)} />}
                </For>
              </dl>
            </section>
          )}
        </For>
      </div>
      {props.volumes}
      <section class="print-only sla-signing">
        <For each={SIDES}>
          {(side) => (
            <div>
              <h3>{text().sides[side]}</h3>
              <p class="sla-line">{signedText(document.plan().sla, SIGNED_DAY)}</p>
              <p class="soft">{text().day}</p>
              <p class="sla-line" />
              <p class="soft">{text().signature}</p>
              <p class="sla-line">{signedText(document.plan().sla, signerId(side))}</p>
              <p class="soft">{text().name}</p>
            </div>
          )}
        </For>
      </section>
    </>
  );
}

/** One definition or promise with the plan's numbers in it; a number not agreed yet is marked as such. */
function Term(props: {
  readonly id: SlaId;
  readonly suggestion: string;
  readonly inputs: readonly RowId[];
}): JSX.Element {
  const { document } = useApp();
  const { words, format, label } = useText();
  const kept = () => keptTexts(document.plan().sla)[props.id];
  const input = (id: string) => {
    const row = document.sheet().byId.get(id);
    return row?.kind === "input" ? row : undefined;
  };
  return (
    <div>
      <dt>{words().sla.headings[props.id]}</dt>
      <dd>
        {kept() ?? props.suggestion}
        <For each={props.inputs}>
          {(row) => (
            <Show when={input(row)}>
              {(found) => (
                <span class="sla-figure">
                  {label(row)}: {numberText(found(), format())}
                </span>
              )}
            </Show>
          )}
        </For>
        <Show when={kept() === undefined}>
          <em class="sla-figure soft">{words().agreement.suggestion}</em>
        </Show>
      </dd>
    </div>
  );
}
