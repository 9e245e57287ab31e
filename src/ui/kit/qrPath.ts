import { generate } from "lean-qr";

/** A QR code as an SVG path of unit squares, with the width of its white margin: four squares on each side. */
export type QrPath = { readonly size: number; readonly path: string };

const MARGIN = 4;

/** The QR code of a text; undefined where it is too long for one. */
export function qrPath(text: string): QrPath | undefined {
  let code;
  try {
    code = generate(text);
  } catch {
    return undefined;
  }
  let path = "";
  for (let y = 0; y < code.size; y++) {
    for (let x = 0; x < code.size; x++) {
      if (!code.get(x, y)) continue;
      const from = x;
      while (code.get(x + 1, y)) x++;
      path += `M${from + MARGIN} ${y + MARGIN}h${x - from + 1}v1h-${x - from + 1}z`;
    }
  }
  return { size: code.size + 2 * MARGIN, path };
}
