import { createMemo, createSignal, createUniqueId, For, Show, Suspense } from "solid-js";
import type { JSX } from "solid-js";
import { useApp } from "../../../state/context.ts";
import { Icon } from "../../kit/Icon.tsx";
import { InlineSelect } from "../../kit/InlineSelect.tsx";
import { reasonText } from "../../../i18n/reasons.ts";
import { useText } from "../../kit/useText.ts";
import { createLate } from "../../kit/createLate.ts";
import { lazyPart } from "../../kit/lazyPart.ts";
import { HEADLINE_FIGURES } from "./headlineFigures.ts";
import type { HeadlineFigure } from "./headlineFigures.ts";

const FromHereOn = lazyPart(async () => ({ default: (await import("./FromHereOn.tsx")).FromHereOn }));

/** The main figures for the goal's month or another chosen one: the mean (a ratio's median) with its likely range. */
export function FigureRow(): JSX.Element {
  const { document, results, session } = useApp();
  const { words, format } = useText();
  const id = createUniqueId();
  /** Heeded only where there is little room. */
  const [open, setOpen] = createSignal(false);
  // There is nothing to say of them before the first trials.
  const viewing = createLate(() => import("./figureView.ts"));
  results.want(() => HEADLINE_FIGURES.map((figure) => figure.row));
  return (
    <section class="figures" aria-label={words().answer.figures} data-open={open()}>
      <p class="figures-date">
        <span class="soft small">{words().answer.figuresFor}</span>
        <InlineSelect
          text={format().month(session.months()[session.figuresMonth()] ?? "")}
          label={words().answer.month}
          value={String(session.figuresMonth())}
          choices={session.months().map((month, i) => ({ value: String(i), label: format().month(month) }))}
          onChoose={(value) => session.setFiguresMonth(Number(value))}
        />
        <Show when={document.plan().closed !== undefined}>
          <Suspense>
            <FromHereOn />
          </Suspense>
        </Show>
        <button
          type="button"
          class="figures-fold"
          aria-expanded={open()}
          aria-controls={id}
          onClick={() => setOpen(!open())}
        >
          {words().answer.figures} <Icon name={open() ? "down" : "right"} />
        </button>
      </p>
      <ul id={id} class="figures-list settles" classList={{ stale: results.stale() }}>
        <For each={HEADLINE_FIGURES}>{(figure) => <Figure figure={figure} viewing={viewing.now} />}</For>
      </ul>
    </section>
  );
}

function Figure(props: {
  readonly figure: HeadlineFigure;
  readonly viewing: () => typeof import("./figureView.ts") | undefined;
}): JSX.Element {
  const { document, results, session } = useApp();
  const { words, format, label } = useText();
  const row = () => props.figure.row;
  const name = () => words().answer.figureNames[props.figure.name];
  const summary = createMemo(() => results.summary(row()));
  const view = createMemo(() => {
    const found = summary();
    const total = document.sheet().byId.get(row())?.total;
    return found === undefined || total === undefined
      ? undefined
      : props.viewing()?.figureView(props.figure, total, found, session.figuresMonth(), format());
  });
  const reason = () => {
    const now = view();
    const why = now?.kind === "value" ? now.endless : now?.why;
    if (why === undefined) return "";
    return reasonText(why === "infinite" ? Infinity : NaN, row(), session.language()) ?? "";
  };
  /** The strip cuts what is too long for it. */
  const whole = () => {
    if (reason() !== "") return reason();
    const now = view();
    if (now?.kind !== "value") return label(row());
    const { mean, median } = words().answer;
    return `${label(row())}: ${now.figure} (${now.mean ? mean : median}; ${now.range})`;
  };
  const selected = () => session.selection().focus.row === row();
  const choose = () => {
    const at = { row: row(), column: session.figuresMonth() };
    session.select({ anchor: at, focus: at });
    session.setAnswerOpen(true);
  };
  return (
    <Show when={document.sheet().byId.has(row())}>
      <li>
        <button type="button" class="figure" aria-pressed={selected()} title={whole()} onClick={choose}>
          <span class="figure-name">{name()}</span>
          <Show when={view()} fallback={<span class="figure-value soft">{words().answer.waiting}</span>}>
            {(now) => {
              const value = () => {
                const shown = now();
                return shown.kind === "value" ? shown : undefined;
              };
              return (
                <>
                  <span class="figure-value">{value()?.figure ?? "–"}</span>
                  <span class="figure-range">
                    <span class="unseen">{reason() === "" ? words().answer.likelyRange : reason()}</span>
                    {value()?.range ?? words().answer.noValue}
                  </span>
                </>
              );
            }}
          </Show>
        </button>
      </li>
    </Show>
  );
}
