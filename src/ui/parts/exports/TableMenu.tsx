import type { JSX } from "solid-js";
import { Icon } from "../../kit/Icon.tsx";
import { Menu } from "../../kit/Menu.tsx";
import { useText } from "../../kit/useText.ts";
import { pageTable } from "./pageTable.ts";
import { useExports } from "./useExports.ts";

/** A table of the page as a file or over the clipboard. */
export function TableMenu(props: {
  readonly table: () => HTMLTableElement | undefined;
  readonly name: string;
}): JSX.Element {
  const { words, format } = useText();
  const exports = useExports();
  const text = () => words().exports;
  const withTable = (act: (table: HTMLTableElement) => Promise<void>) => {
    const table = props.table();
    if (table !== undefined) void act(table);
  };
  return (
    <Menu
      label={text().menuOf(props.name)}
      class="icon-button"
      align="end"
      items={[
        {
          label: text().copyTable,
          onSelect: () => withTable((table) => exports.copyTable(pageTable(table, format()))),
        },
        {
          label: text().csv,
          onSelect: () => withTable((table) => exports.saveCsv(pageTable(table, format()).cells, props.name)),
        },
      ]}
    >
      <Icon name="export" />
    </Menu>
  );
}
