/** The position of a floating element on the screen, in CSS pixels. */
export type Placement = { readonly left: number; readonly top: number };

type Box = { readonly left: number; readonly top: number; readonly right: number; readonly bottom: number };
type Size = { readonly width: number; readonly height: number };

const GAP = 4;

/**
 * Below the anchor and flush with one of its sides; above it where there is no room below; always
 * within the window as far as it fits.
 */
export function placeBeside(anchor: Box, floating: Size, view: Size, align: "start" | "end"): Placement {
  const wanted = align === "start" ? anchor.left : anchor.right - floating.width;
  const left = Math.max(GAP, Math.min(wanted, view.width - floating.width - GAP));
  const below = anchor.bottom + GAP;
  const fits = below + floating.height <= view.height - GAP;
  const above = anchor.top - GAP - floating.height;
  return { left, top: fits || above < GAP ? below : above };
}
