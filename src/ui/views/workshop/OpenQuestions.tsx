import { Index, Show } from "solid-js";
import type { JSX } from "solid-js";
import { useApp } from "../../../state/context.ts";
import { Button } from "../../kit/Button.tsx";
import { IconButton } from "../../kit/IconButton.tsx";
import { useText } from "../../kit/useText.ts";
import type { OpenQuestion } from "../../../workshop/workshop.ts";
import { useWorkshop } from "./createWorkshop.ts";

/** The questions that nobody present could answer: who looks into each, and by when. */
export function OpenQuestions(): JSX.Element {
  const { document } = useApp();
  const { words } = useText();
  const text = () => words().workshop;
  const workshop = useWorkshop();
  const open = () => workshop.now()?.open ?? [];
  const set = (at: number, changes: Partial<OpenQuestion>) =>
    workshop.change({ open: open().map((one, i) => (i === at ? { ...one, ...changes } : one)) });
  return (
    <section class="takehome-open">
      <h3>{text().homeOpen}</h3>
      <Show when={open().length === 0}>
        <p>{text().openNone}</p>
      </Show>
      <ul>
        <Index each={open()}>
          {(one, at) => (
            <li>
              <input
                type="text"
                aria-label={`${text().openText} ${at + 1}`}
                placeholder={text().openText}
                value={one().text}
                disabled={document.readOnly()}
                onChange={(event) => set(at, { text: event.currentTarget.value })}
              />
              <input
                type="text"
                aria-label={`${text().openOwner} ${at + 1}`}
                placeholder={text().openOwner}
                value={one().owner}
                disabled={document.readOnly()}
                onChange={(event) => set(at, { owner: event.currentTarget.value })}
              />
              <input
                type="date"
                aria-label={`${text().openDate} ${at + 1}`}
                value={one().date}
                disabled={document.readOnly()}
                onChange={(event) => set(at, { date: event.currentTarget.value })}
              />
              <IconButton
                icon="close"
                label={text().openRemove(String(at + 1))}
                disabled={document.readOnly()}
                onClick={() => workshop.change({ open: open().filter((_, i) => i !== at) })}
              />
            </li>
          )}
        </Index>
      </ul>
      <Button
        disabled={document.readOnly()}
        onClick={() => workshop.change({ open: [...open(), { text: "", owner: "", date: "" }] })}
      >
        {text().openAdd}
      </Button>
    </section>
  );
}
