import type { JSX } from "solid-js";
import { Icon } from "./Icon.tsx";
import type { IconName } from "./Icon.tsx";
import { Tooltip } from "./Tooltip.tsx";

type Props = {
  readonly icon: IconName;
  /** What it does; shown as a tooltip and read by screen readers. */
  readonly label: string;
  readonly keys?: string;
  readonly onClick: () => void;
  readonly disabled?: boolean;
  readonly pressed?: boolean;
  readonly expanded?: boolean;
};

export function IconButton(props: Props): JSX.Element {
  return (
    <Tooltip text={props.keys === undefined ? props.label : `${props.label} (${props.keys})`}>
      <button
        type="button"
        class="icon-button"
        aria-label={props.label}
        aria-pressed={props.pressed}
        aria-expanded={props.expanded}
        disabled={props.disabled ?? false}
        onClick={() => props.onClick()}
      >
        <Icon name={props.icon} />
      </button>
    </Tooltip>
  );
}
