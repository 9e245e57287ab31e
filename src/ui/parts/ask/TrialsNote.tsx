import type { JSX } from "solid-js";
import type { Effect } from "../../../analysis/pair.ts";
import { useText } from "../../kit/useText.ts";
import { errorText } from "./effects.ts";
import type { Measured } from "./effects.ts";

/** The trials and errors behind an answer. */
export type RestsOn = {
  /** The plan's trials. */
  readonly trials: number;
  /** The figures shown, each with its error and, if it is a change, the number of trials in which it was compared. */
  readonly effects: readonly (Pick<Effect, "error"> & Partial<Pick<Effect, "trials">>)[];
  readonly measured: Measured;
};

/** How many trials an answer uses and how far off it may be: in the same words and place for every answer. */
export function TrialsNote(props: { readonly rests: RestsOn; readonly rough: boolean }): JSX.Element {
  const { words, format } = useText();
  const text = () => words().answerViews;
  const count = (trials: number) => format().number(trials);
  const compared = () => {
    const all = props.rests.effects.flatMap(({ trials }) => trials ?? []);
    const [least, most] = [Math.min(...all), Math.max(...all)];
    if (all.length === 0 || least >= props.rests.trials) return "";
    return least === most ? count(least) : text().fromTo(count(least), count(most));
  };
  const error = () => {
    const errors = props.rests.effects.map((one) => one.error).filter((one) => Number.isFinite(one));
    if (errors.length === 0) return "";
    const size = errorText(Math.max(...errors), props.rests.measured, format()).slice(1);
    // The same in every trial: nothing is known of how far off it may be.
    if (!/[1-9]/.test(size)) return "";
    return props.rests.measured.kind === "chance" ? text().points(size) : size;
  };
  return (
    <p class="small soft">
      {props.rough ? `${text().roughAnswer} ` : ""}
      {text().restsOn(count(props.rests.trials), compared(), error())}
    </p>
  );
}
