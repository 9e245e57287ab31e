import { createMemo, For, Show } from "solid-js";
import type { JSX } from "solid-js";
import type { RowId } from "../../../model/row.ts";
import { useApp } from "../../../state/context.ts";
import type { Asked } from "../../../state/createAsked.ts";
import { Button } from "../../kit/Button.tsx";
import { IconButton } from "../../kit/IconButton.tsx";
import { useText } from "../../kit/useText.ts";
import { AskedState } from "../../parts/ask/AnswerSection.tsx";
import { MOST_QUESTIONS } from "../../../workshop/questionnaire.ts";
import { useWorkshop } from "./createWorkshop.ts";

/** The questions of the workshop in order; questions can be removed, added and moved. */
export function AgendaList(props: {
  readonly asked: Asked<unknown>;
  /** Whether the inputs that matter most are still being computed. */
  readonly ranking: boolean;
  readonly onSuggest: () => void;
}): JSX.Element {
  const { document } = useApp();
  const { words, label } = useText();
  const text = () => words().workshop;
  const workshop = useWorkshop();
  const rows = () => workshop.now()?.rows ?? [];
  const set = (next: readonly RowId[]) => {
    if (workshop.now() === undefined) workshop.begin(next);
    else workshop.change({ rows: next });
  };
  const move = (at: number, by: 1 | -1) => {
    const next = [...rows()];
    const [row] = next.splice(at, 1);
    next.splice(at + by, 0, row!);
    set(next);
  };
  const others = createMemo(() =>
    document.sheet().rows.filter((row) => row.kind === "input" && !rows().includes(row.id)),
  );
  const locked = () => document.readOnly();
  return (
    <>
      <AskedState asked={props.asked} />
      <Show when={rows().length === 0}>
        <p>{props.ranking ? text().ranking : text().nothing}</p>
      </Show>
      <ol class="workshop-agenda" aria-label={text().agendaLabel}>
        <For each={rows()}>
          {(row, at) => (
            <li>
              <span class="workshop-agenda-text">
                <strong>{workshop.question(row)}</strong> <span class="soft">{label(row)}</span>
              </span>
              <span class="workshop-agenda-tools">
                <IconButton
                  icon="up"
                  label={text().earlier(label(row))}
                  disabled={locked() || at() === 0}
                  onClick={() => move(at(), -1)}
                />
                <IconButton
                  icon="down"
                  label={text().later(label(row))}
                  disabled={locked() || at() === rows().length - 1}
                  onClick={() => move(at(), 1)}
                />
                <IconButton
                  icon="close"
                  label={text().leaveOut(label(row))}
                  disabled={locked()}
                  onClick={() => set(rows().filter((one) => one !== row))}
                />
              </span>
            </li>
          )}
        </For>
      </ol>
      <div class="workshop-actions">
        <select
          aria-label={text().add}
          disabled={locked() || rows().length >= MOST_QUESTIONS}
          onChange={(event) => {
            const row = event.currentTarget.value;
            event.currentTarget.value = "";
            if (row !== "") set([...rows(), row]);
          }}
        >
          <option value="">{text().addChoose}</option>
          <For each={others()}>{(row) => <option value={row.id}>{label(row.id)}</option>}</For>
        </select>
        <Button look="quiet" disabled={locked()} onClick={() => props.onSuggest()}>
          {text().suggest}
        </Button>
      </div>
    </>
  );
}
