import { Show } from "solid-js";
import type { JSX } from "solid-js";
import { figureUnit } from "../../../i18n/questionText.ts";
import { rangeSaid } from "../../../i18n/workshopSentences.ts";
import type { RowId } from "../../../model/row.ts";
import { useApp } from "../../../state/context.ts";
import { Button } from "../../kit/Button.tsx";
import { TextField } from "../../kit/TextField.tsx";
import { useText } from "../../kit/useText.ts";
import type { Disagreement } from "../../../workshop/disagreement.ts";
import { createAgreement } from "./createAgreement.ts";
import { createChance } from "./createChance.ts";
import { useWorkshop } from "./createWorkshop.ts";

/** A form for the range that the group agrees on: it is written into the plan with a note, and one undo reverts it. */
export function AgreeForm(props: { readonly row: RowId; readonly found: Disagreement }): JSX.Element {
  const { document } = useApp();
  const { words, format } = useText();
  const text = () => words().workshop;
  const workshop = useWorkshop();
  const chance = createChance(() => undefined);
  const agreement = createAgreement(props.row, () => props.found);
  const unit = () => workshop.input(props.row)?.unit ?? "";
  const range = (low: number, high: number) => rangeSaid(low, high, unit(), format());
  const goalNow = () => {
    const known = chance();
    return known === undefined ? text().workingOut : text().chanceIs(format().probabilityWords(known));
  };
  const isAgreed = (said: string) => {
    const from = agreement.from();
    return from === undefined
      ? text().isAgreed(said)
      : text().isAgreedFrom(format().month(from, "long"), said);
  };
  const error = (field: "low" | "high") => {
    const wrong = agreement.wrong();
    return wrong?.field === field ? words().estimate.faults[wrong.fault] : undefined;
  };
  return (
    <form
      class="stage-agree"
      novalidate
      aria-label={text().agree}
      onSubmit={(event) => {
        event.preventDefault();
        agreement.put();
      }}
    >
      <p class="stage-sentence">{text().agree}</p>
      <div class="stage-ends">
        <End
          label={text().agreeLow}
          unit={unit()}
          error={error("low")}
          value={agreement.low()}
          onInput={agreement.setLow}
        />
        <End
          label={text().agreeHigh}
          unit={unit()}
          error={error("high")}
          value={agreement.high()}
          onInput={agreement.setHigh}
        />
        <Button look="strong" type="submit" disabled={document.readOnly()}>
          {text().put}
        </Button>
        <Show when={props.found.pool}>
          {(all) => (
            <Button look="quiet" onClick={() => agreement.fill(all().p5, all().p95)}>
              {text().takePool(range(all().p5, all().p95))}
            </Button>
          )}
        </Show>
      </div>
      <p class="stage-result" role="status">
        <Show when={agreement.agreed()}>
          {(agreed) => (
            <>
              ✓ {isAgreed(range(agreed().low, agreed().high))}{" "}
              <Show when={document.plan().goals.length > 0}>{goalNow()}</Show>
            </>
          )}
        </Show>
      </p>
      <Show when={agreement.justPut() && agreement.agreed() !== undefined}>
        <Button look="quiet" onClick={agreement.takeBack}>
          {words().frame.undo}
        </Button>
      </Show>
    </form>
  );
}

function End(props: {
  readonly label: string;
  readonly unit: string;
  readonly error: string | undefined;
  readonly value: string;
  readonly onInput: (typed: string) => void;
}): JSX.Element {
  const { document } = useApp();
  const { format } = useText();
  const suffix = () => figureUnit(props.unit, format().language, document.plan().currency);
  return (
    <TextField
      label={suffix() === "" ? props.label : `${props.label}, ${suffix()}`}
      keys="decimal"
      value={props.value}
      error={props.error}
      onInput={(typed) => props.onInput(typed)}
    />
  );
}
