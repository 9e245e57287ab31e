import { Show } from "solid-js";
import type { JSX } from "solid-js";
import type { FoundDeals } from "../../../deals/questions.ts";
import { useText } from "../../kit/useText.ts";
import { ColumnChoices } from "./ColumnChoices.tsx";
import type { DealsTaking } from "./createDealsTaking.ts";
import type { Import } from "./createImport.ts";
import { FoundPart } from "./FoundPart.tsx";
import { PipelineChoices, StageChoices } from "./StageChoices.tsx";
import { SourcesPart } from "./SourcesPart.tsx";
import { TeachesPart } from "./TeachesPart.tsx";

/** Three steps on one screen: how the table is understood, what was found, what it teaches. */
export function DealsImport(props: {
  readonly imp: Import;
  readonly found: FoundDeals;
  readonly taking: DealsTaking;
}): JSX.Element {
  const { words } = useText();
  const text = () => words().importView;
  const understood = () => props.found.understood;
  return (
    <div class="import-steps">
      <section class="import-part" aria-labelledby="import-understood">
        <h3 id="import-understood">{text().understood}</h3>
        <p class="soft">{text().understoodLead}</p>
        <ColumnChoices
          imp={props.imp}
          headings={understood().headings}
          columns={understood().columns}
          orders={understood().orders}
        />
        <Show when={understood().pipelines.length > 1}>
          <PipelineChoices imp={props.imp} pipelines={understood().pipelines} />
        </Show>
        <StageChoices imp={props.imp} stages={understood().stages} />
      </section>
      <div class="import-results">
        <FoundPart imp={props.imp} summary={props.found.summary} />
        <Show when={props.found.summary.used > 0}>
          <TeachesPart found={props.found} taking={props.taking} />
          <SourcesPart imp={props.imp} found={props.found} />
        </Show>
      </div>
    </div>
  );
}
