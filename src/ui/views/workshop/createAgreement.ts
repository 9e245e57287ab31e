import { createSignal } from "solid-js";
import { countingEntry } from "../../../entries/countingEntry.ts";
import { readDistribution } from "../../../entries/distribution.ts";
import { readSaid } from "../../../i18n/readSaid.ts";
import { figureText } from "../../../i18n/readFigure.ts";
import type { WrongAnswer } from "../../../i18n/readSaid.ts";
import { agreementNote, agreementSource } from "../../../i18n/workshopSentences.ts";
import type { RowId } from "../../../model/row.ts";
import { useApp } from "../../../state/context.ts";
import { useText } from "../../kit/useText.ts";
import { agreedEntry, agreementCommand, isInPlan } from "../../../workshop/agreement.ts";
import type { Disagreement } from "../../../workshop/disagreement.ts";
import { useWorkshop } from "./createWorkshop.ts";

/** The range that a group types, and the action that writes it into the plan. */
export function createAgreement(row: RowId, found: () => Disagreement) {
  const { document, session } = useApp();
  const { words, format, label } = useText();
  const text = () => words().workshop;
  const workshop = useWorkshop();
  const unit = () => workshop.input(row)?.unit ?? "";
  const written = (value: number | undefined) =>
    value === undefined ? "" : figureText(value, unit(), format().locale);
  const day = () => (workshop.now()?.began ?? new Date().toISOString()).slice(0, 10);
  /** The month from which the range is set, where a month's entry overrides the base value; otherwise undefined. */
  const from = () => {
    const input = workshop.input(row);
    return input === undefined ? undefined : countingEntry(document.plan(), input).from;
  };
  /** The agreed range, as long as the plan has it. */
  const agreed = () => {
    const entry = workshop.now()?.agreed[row];
    if (entry === undefined || !isInPlan(document.plan(), row, entry)) return undefined;
    const shape = readDistribution(entry, unit());
    return shape?.kind === "points" ? shape : undefined;
  };
  const [low, setLow] = createSignal(written(agreed()?.low));
  const [high, setHigh] = createSignal(written(agreed()?.high));
  const [wrong, setWrong] = createSignal<WrongAnswer>();
  /** Whether the range was written here and now, so that undo is offered. */
  const [justPut, setJustPut] = createSignal(false);
  const put = () => {
    const input = workshop.input(row);
    if (input === undefined) return;
    const typed = { low: low(), high: high(), middle: "", sure: 90 as const };
    const read = readSaid(typed, input, format().locale, format().currency);
    setWrong(read.ok ? undefined : read.error);
    if (!read.ok) return;
    const { ranges, pool = { p5: read.value.low, p95: read.value.high } } = found();
    const entry = agreedEntry(read.value.low, read.value.high, unit());
    const note = agreementNote(ranges.length, pool, read.value, unit(), text(), format());
    const before = workshop.now()?.notes[row];
    const source = agreementSource(day(), ranges.length, read.value, unit(), text(), format());
    const command = agreementCommand(document.plan(), input, entry, { note, before, source });
    if (command === undefined || document.dispatch(command).length > 0) return session.notify(text().notPut);
    workshop.change({
      agreed: { ...workshop.now()?.agreed, [row]: entry },
      notes: { ...workshop.now()?.notes, [row]: note },
    });
    setJustPut(true);
    session.announce(text().wasPut(label(row)));
  };
  return {
    ...{ agreed, from, low, setLow, high, setHigh, wrong, justPut, put },
    fill: (from: number, to: number) => {
      setLow(written(Number(from.toPrecision(3))));
      setHigh(written(Number(to.toPrecision(3))));
    },
    takeBack: () => {
      document.undo();
      setJustPut(false);
    },
  };
}
