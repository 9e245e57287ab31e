import type { JSX } from "solid-js";

type Props = {
  readonly onClick?: () => void;
  readonly children: JSX.Element;
  /** "strong" is the main action of a dialog; "danger" removes something. */
  readonly look?: "plain" | "strong" | "danger" | "quiet";
  readonly disabled?: boolean;
  readonly type?: "button" | "submit";
  /** Whether this button has the focus when its dialog opens. */
  readonly autofocus?: boolean;
  /** Id of an element with a further description, such as why the button can't be used. */
  readonly describedBy?: string | undefined;
};

export function Button(props: Props): JSX.Element {
  return (
    <button
      type={props.type ?? "button"}
      class="button"
      data-look={props.look ?? "plain"}
      disabled={props.disabled ?? false}
      autofocus={props.autofocus ?? false}
      aria-describedby={props.describedBy}
      onClick={() => props.onClick?.()}
    >
      {props.children}
    </button>
  );
}
