import { createSignal, Show } from "solid-js";
import type { JSX } from "solid-js";
import { readDistribution } from "../../../entries/distribution.ts";
import { figureUnit } from "../../../i18n/questionText.ts";
import { figureText, readFigure } from "../../../i18n/readFigure.ts";
import { agreementNote, rangeSaid } from "../../../i18n/workshopSentences.ts";
import type { RowId } from "../../../model/row.ts";
import { useApp } from "../../../state/context.ts";
import { Button } from "../../kit/Button.tsx";
import { Field } from "../../kit/Field.tsx";
import { useText } from "../../kit/useText.ts";
import { agreedEntry, agreementCommand, isInPlan } from "../../../workshop/agreement.ts";
import { saidFault } from "../../../workshop/answer.ts";
import type { SaidFault } from "../../../workshop/answer.ts";
import type { Disagreement } from "../../../workshop/disagreement.ts";
import { createChance } from "./createChance.ts";
import { useWorkshop } from "./createWorkshop.ts";

/** The range that the group agrees on: typed, written into the plan with a note, and taken back by an undo. */
export function AgreeForm(props: { readonly row: RowId; readonly found: Disagreement }): JSX.Element {
  const { document, session } = useApp();
  const { words, format, label } = useText();
  const text = () => words().workshop;
  const workshop = useWorkshop();
  const chance = createChance(() => undefined);
  const unit = () => workshop.input(props.row)?.unit ?? "";
  const locale = () => format().locale;
  const agreed = () => {
    const entry = workshop.now()?.agreed[props.row];
    if (entry === undefined || !isInPlan(document.plan(), props.row, entry)) return undefined;
    const shape = readDistribution(entry, unit());
    return shape?.kind === "points" ? shape : undefined;
  };
  const [low, setLow] = createSignal(
    agreed() === undefined ? "" : figureText(agreed()!.low, unit(), locale()),
  );
  const [high, setHigh] = createSignal(
    agreed() === undefined ? "" : figureText(agreed()!.high, unit(), locale()),
  );
  const [fault, setFault] = createSignal<SaidFault | "not-a-number">();
  /** Only as long as an undo takes this back and nothing else. */
  const [justPut, setJustPut] = createSignal(false);
  const takeBack = () => {
    document.undo();
    setJustPut(false);
  };
  const goalNow = () => {
    const known = chance();
    return known === undefined ? text().workingOut : text().chanceIs(format().probabilityWords(known));
  };
  const withUnit = (name: string) => {
    const suffix = figureUnit(unit(), format().language, document.plan().currency);
    return suffix === "" ? name : `${name}, ${suffix}`;
  };
  const pool = () => props.found.pool;
  const fillPool = () => {
    const { p5, p95 } = pool()!;
    setLow(figureText(Number(p5.toPrecision(3)), unit(), locale()));
    setHigh(figureText(Number(p95.toPrecision(3)), unit(), locale()));
  };
  const put = () => {
    const input = workshop.input(props.row);
    const [from, to] = [low(), high()].map((typed) => readFigure(typed, unit(), locale(), format().currency));
    if (input === undefined) return;
    if (from === undefined || to === undefined) return setFault("not-a-number");
    const wrong = saidFault({ low: from, high: to, sure: 90 }, unit(), input.min, input.max);
    setFault(wrong);
    if (wrong !== undefined) return;
    const entry = agreedEntry(from, to, unit());
    const people = props.found.ranges.length;
    const all = pool() ?? { p5: from, p95: to };
    const note = agreementNote(people, all, { low: from, high: to }, unit(), text(), format());
    const before = workshop.now()?.notes[props.row];
    const command = agreementCommand(document.plan(), input, entry, note, before);
    if (command === undefined || document.dispatch(command).length > 0) return session.notify(text().notPut);
    workshop.change({
      agreed: { ...workshop.now()?.agreed, [props.row]: entry },
      notes: { ...workshop.now()?.notes, [props.row]: note },
    });
    setJustPut(true);
    session.announce(text().wasPut(label(props.row)));
  };
  return (
    <form
      class="stage-agree"
      novalidate
      aria-label={text().agree}
      onSubmit={(event) => {
        event.preventDefault();
        put();
      }}
    >
      <p class="stage-sentence">{text().agree}</p>
      <div class="stage-ends">
        <Field
          label={withUnit(text().agreeLow)}
          error={fault() === undefined ? undefined : words().estimate.faults[fault()!]}
        >
          {(control) => (
            <input
              {...control}
              type="text"
              inputmode="decimal"
              autocomplete="off"
              value={low()}
              onInput={(event) => setLow(event.currentTarget.value)}
            />
          )}
        </Field>
        <Field label={withUnit(text().agreeHigh)}>
          {(control) => (
            <input
              {...control}
              type="text"
              inputmode="decimal"
              autocomplete="off"
              value={high()}
              onInput={(event) => setHigh(event.currentTarget.value)}
            />
          )}
        </Field>
        <Button look="strong" type="submit" disabled={document.readOnly()}>
          {text().put}
        </Button>
        <Show when={pool()}>
          {(all) => (
            <Button look="quiet" onClick={fillPool}>
              {text().takePool(rangeSaid(all().p5, all().p95, unit(), format()))}
            </Button>
          )}
        </Show>
      </div>
      <p class="stage-result" role="status">
        <Show when={agreed()}>
          {(range) => (
            <>
              ✓ {text().isAgreed(rangeSaid(range().low, range().high, unit(), format()))}{" "}
              <Show when={document.plan().goals.length > 0}>{goalNow()}</Show>
            </>
          )}
        </Show>
      </p>
      <Show when={justPut() && agreed() !== undefined}>
        <Button look="quiet" onClick={takeBack}>
          {words().frame.undo}
        </Button>
      </Show>
    </form>
  );
}
