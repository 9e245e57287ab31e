import type { Dictionary } from "../../../i18n/words.ts";
import type { InputDifference } from "../../../report/inputDifferences.ts";
import { lowered } from "../../../i18n/sentenceCase.ts";
import type { Telling } from "./telling.ts";

/** If an input has more changes than this, the sentence does not list all of them; the table does. */
const TOLD = 3;

/** Months in which an input goes from one value to another, both as text. */
type Phase = {
  readonly from: number;
  readonly to: number;
  readonly before: string;
  readonly after: string;
};

/**
 * "hunters from 2 to 3 and LinkedIn ads from SEK 30,000 to SEK 70,000 from March 2027"; of an input that does
 * not change by the same all along, each change with its months: "hunters 5 instead of 3 from January 2027
 * to May 2027, then 7 instead of 5 from June 2027".
 */
export function changesText(differences: readonly InputDifference[], tell: Telling): string {
  const { report } = tell.words;
  const parts = differences.map(({ row, stretches }) => {
    const phases = phasesOf(row, stretches, tell);
    const label = lowered(tell.label(row));
    const [first, ...later] = phases;
    if (first === undefined) return { many: false, when: undefined, text: () => label };
    if (later.length === 0) {
      const when = whenOf(first, tell);
      return {
        many: false,
        when,
        text: (at: string) => report.change(label, first.before, first.after, at).trim(),
      };
    }
    const all = phases.length <= TOLD;
    const said = (all ? phases : [first]).map((phase) =>
      report.changeInstead(phase.before, phase.after, whenOf(phase, tell)),
    );
    const text = `${label} ${said.join(report.changeThen)}${all ? "" : report.changeMore}`;
    return { many: true, when: undefined, text: () => text };
  });
  // Changes in the same months are named together.
  const texts = parts.map(({ text, when }, index) =>
    text(when === undefined || parts[index + 1]?.when === when ? "" : when),
  );
  const many = parts.some((part) => part.many);
  return many ? listed(texts, report.and, ";") : listed(texts, report.and);
}

/** Consecutive stretches with the same text are merged. */
export function phasesOf(
  row: string,
  stretches: InputDifference["stretches"],
  tell: Telling,
): readonly Phase[] {
  const phases: Phase[] = [];
  for (const { from, to } of stretches) {
    const [before, after] = [tell.input(row, from, false), tell.input(row, from, true)];
    const last = phases.at(-1);
    if (last?.to === from - 1 && last.before === before && last.after === after) {
      phases[phases.length - 1] = { ...last, to };
    } else phases.push({ from, to, before, after });
  }
  return phases;
}

export function whenOf({ from, to }: Phase, { words: { report }, format, months }: Telling): string {
  const month = (t: number) => format.month(months[t] ?? "", "long");
  const last = months.length - 1;
  if (from === 0 && to === last) return report.always;
  if (from === to) return report.inMonth(month(from));
  return to === last ? report.fromOn(month(from)) : report.inMonths(month(from), month(to));
}

/** "a, b and c"; "a; b; and c" if the parts contain commas. */
export function listed(
  parts: readonly string[],
  and: Dictionary["report"]["and"],
  mark: "," | ";" = ",",
): string {
  const last = parts.at(-1) ?? "";
  if (parts.length < 2) return last;
  return `${parts.slice(0, -1).join(`${mark} `)}${mark === ";" ? mark : ""} ${and} ${last}`;
}
