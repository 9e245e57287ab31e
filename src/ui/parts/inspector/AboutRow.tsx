import { Show } from "solid-js";
import type { JSX } from "solid-js";
import { helpOf } from "../../../model/rows/help/index.ts";
import type { SheetRow } from "../../../model/sheet.ts";
import { useApp } from "../../../state/context.ts";
import { useText } from "../../kit/useText.ts";
import { figureText } from "./answerFigures.ts";
import { OriginOfInput } from "./OriginOfInput.tsx";

/** What the row means, what is allowed in it, whose number it is and what was written beside it. */
export function AboutRow(props: { readonly row: SheetRow }): JSX.Element {
  const { session } = useApp();
  const { words, format } = useText();
  const text = () => words().answer;
  const input = () => (props.row.kind === "input" ? props.row : undefined);
  const allowed = () => {
    if (props.row.kind !== "input") return undefined;
    const { min, max, unit } = props.row;
    const figure = (value: number) => figureText(value, unit, format());
    if (min !== undefined && max !== undefined) return text().rangeBetween(figure(min), figure(max));
    if (min !== undefined) return text().rangeFrom(figure(min));
    return max === undefined ? undefined : text().rangeUpTo(figure(max));
  };
  return (
    <section class="answer-section">
      <Show when={helpOf(props.row.id)}>
        <h3>{text().help}</h3>
        <p class="answer-help">{helpOf(props.row.id)?.[session.language()]}</p>
      </Show>
      <dl class="about">
        <About name={text().range} value={allowed()} />
        <Show
          when={input()}
          fallback={
            <>
              <About name={text().source} value={props.row.source} />
              <About name={text().owner} value={props.row.owner} />
            </>
          }
        >
          {(row) => <OriginOfInput row={row()} />}
        </Show>
        <About name={text().note} value={props.row.note} />
      </dl>
    </section>
  );
}

function About(props: { readonly name: string; readonly value: string | undefined }): JSX.Element {
  return (
    <Show when={props.value}>
      <dt class="soft">{props.name}</dt>
      <dd>{props.value}</dd>
    </Show>
  );
}
