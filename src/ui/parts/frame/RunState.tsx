import { Show } from "solid-js";
import type { JSX } from "solid-js";
import { FIRST_TRIALS } from "../../../report/firstTrials.ts";
import { useApp } from "../../../state/context.ts";
import { Button } from "../../kit/Button.tsx";
import { useText } from "../../kit/useText.ts";

/** The run behind the figures: how far it is, or how many trials it had and how long it took. */
export function RunState(): JSX.Element {
  const { results } = useApp();
  const { words, format } = useText();
  const text = () => words().frame;
  const count = (n: number) => format().number(n, { decimals: 0 });
  const state = () => {
    const run = results.run();
    if (results.failure() !== undefined) return text().runFailed;
    const progress = results.progress();
    if (!results.stale() && run !== undefined) {
      const seconds = results.seconds();
      const time = seconds === undefined ? "" : format().duration(seconds * 1000);
      return text().runDone(count(run.trials), time);
    }
    if (progress === undefined) return text().stopped;
    const rough =
      run !== undefined && run.trials === FIRST_TRIALS ? `${text().rough(count(run.trials))} · ` : "";
    return progress > 0
      ? `${rough}${text().progress(format().percent(progress, 0))}`
      : `${rough}${text().computing}`;
  };
  const seed = () => {
    const run = results.run();
    return run === undefined || results.stale() ? undefined : text().runSeed(String(run.seed));
  };
  return (
    <section class="run" aria-label={text().run}>
      <Show when={results.progress() !== undefined && results.stale()}>
        <span class="run-bar" aria-hidden="true">
          <span style={{ width: `${Math.round((results.progress() ?? 0) * 100)}%` }} />
        </span>
      </Show>
      <span class="run-text" title={results.failure() ?? seed()}>
        {state()}
      </span>
      <Show when={results.progress() !== undefined && results.stale()}>
        <Button look="quiet" onClick={() => results.stop()}>
          {text().stop}
        </Button>
      </Show>
      <Show when={results.progress() === undefined && (results.stale() || results.failure() !== undefined)}>
        <Button look="quiet" onClick={() => results.retry()}>
          {text().again}
        </Button>
      </Show>
    </section>
  );
}
