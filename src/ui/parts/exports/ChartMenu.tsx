import type { JSX } from "solid-js";
import { Icon } from "../../kit/Icon.tsx";
import { Menu } from "../../kit/Menu.tsx";
import { useText } from "../../kit/useText.ts";
import { useExports } from "./useExports.ts";

type Props = {
  /** The chart drawn again, as wide as a page. */
  readonly svg: () => SVGSVGElement | undefined;
  /** One sentence that says what it shows; it goes with the picture. */
  readonly caption: string;
  readonly hue: string;
};

/** A chart as a picture: saved or copied. */
export function ChartMenu(props: Props): JSX.Element {
  const { words } = useText();
  const exports = useExports();
  const text = () => words().exports;
  const drawing = () => ({ svg: props.svg, caption: props.caption, hue: props.hue });
  const name = () => props.caption.replace(/[.,].*$/s, "");
  return (
    <Menu
      label={text().menuOf(name())}
      class="chart-export"
      align="end"
      items={[
        { label: text().copyPicture, onSelect: () => void exports.copyPicture(drawing()) },
        { label: text().png, onSelect: () => void exports.savePng(drawing(), name()) },
        { label: text().svg, onSelect: () => void exports.saveSvg(drawing(), name()) },
      ]}
    >
      <Icon name="export" />
    </Menu>
  );
}
