import { Show } from "solid-js";
import type { JSX } from "solid-js";
import { groupName } from "../../../../i18n/words.ts";
import { hueOf } from "../../../kit/hueOf.ts";
import { Icon } from "../../../kit/Icon.tsx";
import { useSheet } from "../gridContext.ts";

/** The content of the frozen column in a group's line. */
export function GroupLabel(props: { readonly group: string; readonly collapsed: boolean }): JSX.Element {
  const { grid } = useSheet();
  const { document, session } = grid.app;
  const count = () => document.sheet().rows.filter((row) => row.group === props.group).length;
  return (
    <>
      <span class="grid-hue" style={{ background: `var(${hueOf(props.group)})` }} />
      <span class="grid-fold">
        <Icon name={props.collapsed ? "right" : "down"} />
      </span>
      <span class="grid-group-name">{groupName(props.group, session.language())}</span>
      <Show when={props.collapsed}>
        <span class="grid-group-count">{grid.words().grid.groupRows(String(count()))}</span>
      </Show>
    </>
  );
}
