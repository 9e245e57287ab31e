import { createUniqueId, Show } from "solid-js";
import type { JSX } from "solid-js";
import { Offers } from "./Offers.tsx";

type Props = {
  readonly label: string;
  readonly hint?: string | undefined;
  readonly error?: string | undefined;
  /** Suggested texts to replace one that can't be accepted. */
  readonly offers?: readonly string[] | undefined;
  readonly onOffer?: (text: string) => void;
  /** Receives the ids and state that link the control to its label and messages. */
  readonly children: (control: {
    readonly id: string;
    readonly "aria-describedby": string;
    readonly "aria-invalid": boolean;
  }) => JSX.Element;
};

/** A control with its label above and, below it, a hint and an error message. */
export function Field(props: Props): JSX.Element {
  const id = createUniqueId();
  return (
    <div class="field">
      <label for={id}>{props.label}</label>
      {props.children({
        id,
        "aria-describedby": `${id}-more`,
        get "aria-invalid"() {
          return props.error !== undefined;
        },
      })}
      <div id={`${id}-more`}>
        <Show when={props.error} fallback={<span class="soft small">{props.hint ?? ""}</span>}>
          <span class="field-error small">{props.error}</span>{" "}
          <Offers texts={props.offers ?? []} onTake={(text) => props.onOffer?.(text)} />
        </Show>
      </div>
    </div>
  );
}
