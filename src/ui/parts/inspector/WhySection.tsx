import { createMemo, createSignal, For, Show } from "solid-js";
import type { JSX } from "solid-js";
import { formulaToTyped } from "../../../i18n/formulaText.ts";
import { explainFormula } from "../../../formula/explain.ts";
import type { Piece, When } from "../../../formula/explain.ts";
import { actualInForce } from "../../../model/closedMonth.ts";
import { addMonths } from "../../../model/month.ts";
import type { RowId } from "../../../model/row.ts";
import type { ComputedRow, InputRow, SheetRow } from "../../../model/sheet.ts";
import { useApp } from "../../../state/context.ts";
import { Icon } from "../../kit/Icon.tsx";
import { hueOf } from "../../kit/hueOf.ts";
import { withRowShown } from "../../kit/withRowShown.ts";
import { useText } from "../../kit/useText.ts";
import { figureText } from "./answerFigures.ts";
import { InputLayers } from "./InputLayers.tsx";

type RowPiece = Piece & { readonly kind: "row" };

/** "Why this number": the formula with the value of each row it names, each of which unfolds in turn. */
export function WhySection(props: { readonly row: SheetRow }): JSX.Element {
  const { session } = useApp();
  const { words, format } = useText();
  return (
    <section class="answer-section">
      <header class="section-head">
        <h3>
          {words().answer.why}{" "}
          <span class="why-month">{format().month(session.months()[session.month()] ?? "")}</span>
        </h3>
      </header>
      <Why row={props.row} month={session.month()} path={[props.row.id]} />
    </section>
  );
}

type WhyProps = {
  readonly row: SheetRow;
  readonly month: number;
  /** The rows that were unfolded to get here; one of them is not unfolded again. */
  readonly path: readonly RowId[];
};

function Why(props: WhyProps): JSX.Element {
  const computed = () => (props.row.kind === "computed" ? props.row : undefined);
  const input = () => (props.row.kind === "input" ? props.row : undefined);
  const { document } = useApp();
  const { words } = useText();
  const came = () => {
    const plan = document.plan();
    return actualInForce(plan, props.row.id, addMonths(plan.start, props.month)) !== undefined;
  };
  return (
    <>
      <Show when={came()}>
        <p class="soft small">{words().answer.cameInstead}</p>
      </Show>
      <Show when={computed()}>{(row) => <WhyComputed {...props} row={row()} />}</Show>
      <Show when={input()}>{(row: () => InputRow) => <InputLayers row={row()} />}</Show>
    </>
  );
}

function WhyComputed(props: WhyProps & { readonly row: ComputedRow }): JSX.Element {
  const { document } = useApp();
  const { words, label, format } = useText();
  const pieces = createMemo(() => explainFormula(props.row.formula, (id) => document.sheet().byId.has(id)));
  const named = createMemo(() => {
    const seen = new Map<string, RowPiece>();
    for (const piece of pieces()) {
      if (piece.kind === "row") seen.set(`${piece.row} ${piece.when} ${piece.summed}`, piece);
    }
    return [...seen.values()];
  });
  return (
    <div class="why">
      <p class="why-formula">
        <span class="soft">= </span>
        <For each={pieces()}>
          {(piece) =>
            piece.kind === "text" ? (
              <span class="why-text">{formulaToTyped(piece.text, format().locale)}</span>
            ) : (
              <span class="why-name" title={piece.row}>
                {label(piece.row)}
              </span>
            )
          }
        </For>
      </p>
      <Show when={props.row.original !== undefined}>
        <p class="soft small">{words().answer.changedFormula}</p>
      </Show>
      <ul class="why-list">
        <For each={named()}>
          {(name) => (
            <WhyName
              row={name.row}
              when={name.when}
              summed={name.summed}
              month={props.month}
              path={props.path}
            />
          )}
        </For>
      </ul>
    </div>
  );
}

function WhyName(props: {
  readonly row: RowId;
  readonly when: When;
  readonly summed: number | undefined;
  readonly month: number;
  readonly path: readonly RowId[];
}): JSX.Element {
  const { document, results, session } = useApp();
  const { words, format, label } = useText();
  const [open, setOpen] = createSignal(false);
  const row = () => document.sheet().byId.get(props.row);
  const month = () => (props.when === "before" ? props.month - 1 : props.when === "start" ? 0 : props.month);
  const value = () => {
    const values = results.expected().rows.get(props.row);
    if (props.summed === undefined || values === undefined) return values?.[month()];
    return values.slice(Math.max(0, month() - props.summed + 1), month() + 1).reduce((sum, x) => sum + x, 0);
  };
  const shown = () => {
    const now = value();
    return now === undefined ? words().answer.atStart : figureText(now, row()?.unit ?? "", format());
  };
  const remark = () =>
    props.when === "before"
      ? words().answer.lastMonth
      : props.when === "several"
        ? props.summed === undefined
          ? words().answer.overTime
          : words().answer.summed(format().number(Math.min(props.summed, month() + 1)))
        : props.when === "start"
          ? words().answer.atStart
          : "";
  const again = () => props.path.includes(props.row);
  const choose = () => {
    const { view } = document.plan();
    const shown = withRowShown(view, row());
    if (shown !== view) document.dispatch({ kind: "set-view", view: shown }, session.selection());
    const at = { row: props.row, column: session.selection().focus.column };
    session.select({ anchor: at, focus: at });
  };
  return (
    <li class="why-item" style={{ "--chart-hue": `var(${hueOf(row()?.group)})` }}>
      <div class="why-line">
        <button
          type="button"
          class="why-fold"
          aria-expanded={open()}
          aria-label={words().answer.unfold1(label(props.row))}
          disabled={again() || month() < 0}
          onClick={() => setOpen(!open())}
        >
          <Icon name={open() ? "down" : "right"} />
        </button>
        <button type="button" class="why-go" onClick={choose}>
          {label(props.row)}
        </button>
        <span class="soft small">{remark()}</span>
        <span class="number" classList={{ "is-input": row()?.kind === "input" }}>
          {shown()}
        </span>
      </div>
      <Show when={open() && row()}>
        {(found) => <Why row={found()} month={Math.max(0, month())} path={[...props.path, props.row]} />}
      </Show>
    </li>
  );
}
