import { For, onMount, Show } from "solid-js";
import type { JSX } from "solid-js";
import { Button } from "../../kit/Button.tsx";
import { useText } from "../../kit/useText.ts";
import { ChooseFile } from "./ChooseFile.tsx";
import type { Import } from "./createImport.ts";

/** The table's name, what it is taken for and which sheet of it; how far reading it is, and the way to stop. */
export function ImportState(props: { readonly imp: Import }): JSX.Element {
  const { words, format } = useText();
  const text = () => words().importView;
  const imp = props.imp;
  let bar!: HTMLDivElement;
  // The field into which the rows were pasted is gone.
  onMount(() => {
    if (document.activeElement === document.body) bar.focus();
  });
  const sheets = () => imp.answer()?.sheets ?? [];
  return (
    <div class="import-bar" tabindex="-1" ref={bar}>
      <span>
        <span class="soft">{text().file}: </span>
        <strong>{imp.name() || text().pasted}</strong>
      </span>
      <Show when={imp.answer()}>
        {(answer) => (
          <>
            <label>
              <span class="soft">{text().isWhat} </span>
              <select
                onChange={(event) => imp.askAs(event.currentTarget.value === "months" ? "months" : "deals")}
              >
                <Show when={imp.kind() === undefined}>
                  <option value="" selected disabled>
                    –
                  </option>
                </Show>
                <For each={["deals", "months"] as const}>
                  {(kind) => (
                    <option value={kind} selected={kind === imp.kind()}>
                      {text().kinds[kind]}
                    </option>
                  )}
                </For>
              </select>
            </label>
            <Show when={sheets().length > 1}>
              <label>
                <span class="soft">{text().sheet} </span>
                <select onChange={(event) => imp.chooseSheet(Number(event.currentTarget.value))}>
                  <For each={sheets()}>
                    {(name, at) => (
                      <option value={at()} selected={at() === answer().sheet}>
                        {name}
                      </option>
                    )}
                  </For>
                </select>
              </label>
            </Show>
          </>
        )}
      </Show>
      <ChooseFile label={text().chooseOther} look="quiet" />
      <div class="ans-state small soft" role="status">
        <Show when={imp.progress() !== undefined}>
          <span class="run-bar" aria-hidden="true">
            <span style={{ width: `${Math.round((imp.progress() ?? 0) * 100)}%` }} />
          </span>
          <span>
            {text().reading} {format().percent(imp.progress() ?? 0, 0)}
          </span>
          <Button look="quiet" onClick={() => imp.stop()}>
            {words().frame.stop}
          </Button>
        </Show>
        <Show when={imp.state() === "stopped"}>
          <span>{words().frame.stopped}</span>
          <Button look="quiet" onClick={() => imp.retry()}>
            {words().frame.again}
          </Button>
        </Show>
        <Show when={imp.state() === "failed"}>
          <span>{text().failed}</span>
          <Button look="quiet" onClick={() => imp.retry()}>
            {words().frame.again}
          </Button>
        </Show>
        <Show when={imp.state() === "unreadable"}>{text().unreadable}</Show>
      </div>
    </div>
  );
}
