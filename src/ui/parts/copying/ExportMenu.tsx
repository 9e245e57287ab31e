import "./copying.css";
import type { JSX } from "solid-js";
import { Icon } from "../../kit/Icon.tsx";
import { Menu } from "../../kit/Menu.tsx";
import type { MenuItem } from "../../kit/Menu.tsx";
import { useText } from "../../kit/useText.ts";
import type { PageTable } from "./pageTable.ts";
import { useExports } from "./useExports.ts";
import type { Picture } from "./useExports.ts";

type Props = {
  /** A short name for what is exported. */
  readonly name: string;
  readonly picture?: Picture | undefined;
  /** Read on request. */
  readonly table?: (() => PageTable) | undefined;
};

/** A picture, its figures, or both: copied or saved. */
export function ExportMenu(props: Props): JSX.Element {
  const { words } = useText();
  const exports = useExports();
  const text = () => words().exports;
  const items = (): MenuItem[] => {
    const { picture, table } = props;
    const drawn = (label: string, act: (picture: Picture) => Promise<void>): MenuItem[] =>
      picture === undefined ? [] : [{ label, onSelect: () => void act(picture) }];
    const told = (label: string, act: (table: PageTable) => Promise<void>): MenuItem[] =>
      table === undefined ? [] : [{ label, onSelect: () => void act(table()) }];
    return [
      ...drawn(text().copyPicture, (one) => exports.copyPicture(one)),
      ...told(text().copyTable, (one) => exports.copyTable(one)),
      ...drawn(text().png, (one) => exports.savePng(one, props.name)),
      ...drawn(text().svg, (one) => exports.saveSvg(one, props.name)),
      ...told(text().csv, ({ cells }) => exports.saveCsv(cells, props.name)),
    ];
  };
  return (
    <span class="export-menu">
      <Menu label={text().menuOf(props.name)} class="export-button" align="end" items={items()}>
        <Icon name="export" />
      </Menu>
    </span>
  );
}
