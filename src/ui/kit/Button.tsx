import type { JSX } from "solid-js";

type Props = {
  readonly onClick?: () => void;
  readonly children: JSX.Element;
  /** "strong" is the one thing a dialog asks for; "danger" takes something away. */
  readonly look?: "plain" | "strong" | "danger" | "quiet";
  readonly disabled?: boolean;
  readonly type?: "button" | "submit";
  /** The one that a dialog begins at. */
  readonly autofocus?: boolean;
  /** Id of what says more, such as why it can't be used. */
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
