import type { Style } from "./book.ts";
import { escapeXml, XML_HEAD } from "./xml.ts";

/** The styles of a workbook's cells, each numbered when it is first asked for. */
export type StyleTable = {
  readonly indexOf: (style: Style | undefined) => number;
  readonly xml: () => string;
};

const FONTS = [
  "",
  '<color rgb="FF0000FF"/>', // Inputs in blue, by the convention of financial models.
  '<color rgb="FF6B7280"/>',
];
/** The number of the font for titles, after the plain and the bold fonts. */
const LARGE = 2 * FONTS.length;
const FILLS = { heading: "FFE5E7EB", group: "FFF3F4F6", actual: "FFFEF3C7" };
/** Two fills that every workbook has come before these. */
const FILL_NUMBERS = { heading: 2, group: 3, actual: 4 };
/** Format numbers below this are built in. */
const FIRST_FORMAT = 164;

const PLAIN: Style = {};

export function makeStyles(): StyleTable {
  const formats: string[] = [];
  const found = new Map<string, number>([["{}", 0]]);
  const entries: string[] = [xf(PLAIN, 0)];
  /** Many cells share one style object. */
  const recent = new WeakMap<Style, number>();

  return {
    indexOf(style = PLAIN) {
      const seen = recent.get(style);
      if (seen !== undefined) return seen;
      const key = JSON.stringify(style, Object.keys(style).sort());
      const known = found.get(key);
      if (known !== undefined) {
        recent.set(style, known);
        return known;
      }
      let format = 0;
      if (style.format !== undefined) {
        if (!formats.includes(style.format)) formats.push(style.format);
        format = FIRST_FORMAT + formats.indexOf(style.format);
      }
      const index = entries.push(xf(style, format)) - 1;
      found.set(key, index);
      return index;
    },
    xml: () => stylesXml(formats, entries),
  };
}

function xf(style: Style, format: number): string {
  const color = style.color === "input" ? 1 : style.color === "muted" ? 2 : 0;
  const font = style.large === true ? LARGE : color + (style.bold === true ? FONTS.length : 0);
  const fill = style.fill === undefined ? 0 : FILL_NUMBERS[style.fill];
  const side = style.right === true ? ' horizontal="right"' : "";
  const alignment = style.wrap === true ? `<alignment${side} vertical="top" wrapText="1"/>` : "";
  const apply =
    ' applyNumberFormat="1" applyFont="1" applyFill="1"' + (alignment === "" ? "" : ' applyAlignment="1"');
  return `<xf numFmtId="${format}" fontId="${font}" fillId="${fill}" borderId="0" xfId="0"${apply}>${alignment}</xf>`;
}

function stylesXml(formats: readonly string[], entries: readonly string[]): string {
  const numbers = formats.map(
    (code, index) => `<numFmt numFmtId="${FIRST_FORMAT + index}" formatCode="${escapeXml(code)}"/>`,
  );
  const fonts = ["", "<b/>"].flatMap((bold) =>
    FONTS.map((color) => `<font>${bold}<sz val="10"/>${color}<name val="Arial"/><family val="2"/></font>`),
  );
  fonts.push('<font><b/><sz val="16"/><name val="Arial"/><family val="2"/></font>');
  const fills = [
    '<fill><patternFill patternType="none"/></fill>',
    '<fill><patternFill patternType="gray125"/></fill>',
    ...[FILLS.heading, FILLS.group, FILLS.actual].map(
      (color) => `<fill><patternFill patternType="solid"><fgColor rgb="${color}"/></patternFill></fill>`,
    ),
  ];
  return (
    `${XML_HEAD}<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">` +
    (numbers.length === 0 ? "" : `<numFmts count="${numbers.length}">${numbers.join("")}</numFmts>`) +
    `<fonts count="${fonts.length}">${fonts.join("")}</fonts>` +
    `<fills count="${fills.length}">${fills.join("")}</fills>` +
    '<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>' +
    '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>' +
    `<cellXfs count="${entries.length}">${entries.join("")}</cellXfs>` +
    '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>'
  );
}
