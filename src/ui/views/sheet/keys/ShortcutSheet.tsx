import { For } from "solid-js";
import type { JSX } from "solid-js";
import { Button } from "../../../kit/Button.tsx";
import { Dialog } from "../../../kit/Dialog.tsx";
import { useSheet } from "../gridContext.ts";
import { BINDINGS, chordText } from "./keymap.ts";
import type { KeyGroup } from "./keymap.ts";

const GROUPS: readonly KeyGroup[] = ["moving", "selecting", "editing", "entering", "looking"];

/** All keys of the sheet, generated from the table that defines them. */
export function ShortcutSheet(props: { readonly open: boolean; readonly onClose: () => void }): JSX.Element {
  const { grid, mac } = useSheet();
  const text = () => grid.words().grid;
  return (
    <Dialog
      open={props.open}
      title={text().shortcuts.title}
      closeLabel={text().shortcuts.close}
      onClose={() => props.onClose()}
      actions={<Button onClick={() => props.onClose()}>{text().shortcuts.close}</Button>}
    >
      <div class="shortcuts" role="group" tabindex="0" aria-label={text().shortcuts.title}>
        <For each={GROUPS}>
          {(group) => (
            <section>
              <h3>{text().shortcuts.groups[group]}</h3>
              <dl>
                <For each={BINDINGS.filter((binding) => binding.group === group)}>
                  {(binding) => (
                    <div class="shortcut">
                      <dt>
                        <For each={binding.keys}>
                          {(key) => <kbd>{chordText(key, mac, text().keys)}</kbd>}
                        </For>
                      </dt>
                      <dd>{text().actions[binding.id]}</dd>
                    </div>
                  )}
                </For>
              </dl>
            </section>
          )}
        </For>
      </div>
      <p>{text().shortcuts.also}</p>
    </Dialog>
  );
}
