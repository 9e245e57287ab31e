import { inLight } from "./inLight.ts";
import { copiedSvg } from "./copiedSvg.ts";
import { pictureFrame, svgPart } from "./pictureFrame.ts";
import { plainColour } from "./plainColour.ts";
import { textLines } from "./textLines.ts";

/** Room for a caption, in CSS pixels, also above what is narrow. */
const LEAST_WIDTH = 320;
/** Where letters stand, as a share of their line's height from above; of Inter. */
const BASELINE = 0.8;
/** Between the picture's edge and what is drawn. */
const AIR = 8;
const SIDES = ["top", "right", "bottom", "left"] as const;
/** Excluded from a picture: text for screen readers only, and controls. */
const LEFT_OUT = ".unseen, .button, [aria-haspopup], [aria-live], [hidden], [popover], script, style, title";

/** The upper left corner of the picture on the page. */
type Corner = { readonly left: number; readonly top: number };

/**
 * Whatever stands on the page, a table or a picture made of boxes, as a drawing of its own with a caption: boxes,
 * lines, texts and drawings within it at the places that they have, in light colours.
 */
export function elementPicture(element: Element, caption: string): string {
  return inLight(() => {
    const box = element.getBoundingClientRect();
    const style = getComputedStyle(document.documentElement);
    const [paper, ink] = ["--paper", "--ink"].map((name) => style.getPropertyValue(name).trim());
    const corner = { left: box.left - AIR, top: box.top };
    const width = Math.max(LEAST_WIDTH, Math.ceil(box.width) + 2 * AIR);
    const parts = partsOf(element, corner);
    return pictureFrame({ parts, width, height: Math.ceil(box.height) + AIR }, caption, paper!, ink!);
  });
}

function partsOf(element: Element, corner: Corner): Node[] {
  // A table's own caption says what stands above the picture already.
  if (element.matches(LEFT_OUT) || element instanceof HTMLTableCaptionElement) return [];
  const style = getComputedStyle(element);
  const opacity = Number(style.opacity);
  if (style.display === "none" || style.visibility === "hidden" || opacity === 0) return [];
  const parts =
    element instanceof SVGSVGElement
      ? [copiedSvg(element, corner)]
      : [...boxOf(element, style, corner), ...contentsOf(element, style, corner)];
  if (opacity === 1 || parts.length === 0) return parts;
  const group = svgPart("g", { opacity });
  group.append(...parts);
  return [group];
}

function contentsOf(element: Element, style: CSSStyleDeclaration, corner: Corner): Node[] {
  if (element instanceof HTMLInputElement || element instanceof HTMLSelectElement) return [];
  return [...element.childNodes].flatMap((child) => {
    if (child instanceof Text) return textOf(child, style, corner);
    return child instanceof Element ? partsOf(child, corner) : [];
  });
}

/** A box's background and its borders. */
function boxOf(element: Element, style: CSSStyleDeclaration, corner: Corner): Node[] {
  const box = element.getBoundingClientRect();
  const [x, y] = [place(box.left - corner.left), place(box.top - corner.top)];
  const [width, height] = [place(box.width), place(box.height)];
  if (width === 0 || height === 0) return [];
  const parts: Node[] = [];
  const ground = plainColour(style.backgroundColor);
  if (ground !== undefined) {
    const rx = Math.min(parseFloat(style.borderTopLeftRadius) || 0, height / 2);
    parts.push(svgPart("rect", { x, y, width, height, rx, fill: ground }));
  }
  for (const side of SIDES) {
    const thick = parseFloat(style.getPropertyValue(`border-${side}-width`));
    const colour = plainColour(style.getPropertyValue(`border-${side}-color`));
    if (!(thick > 0) || colour === undefined) continue;
    if (style.getPropertyValue(`border-${side}-style`) === "none") continue;
    const at = {
      top: y + thick / 2,
      bottom: y + height - thick / 2,
      left: x + thick / 2,
      right: x + width - thick / 2,
    };
    const line =
      side === "top" || side === "bottom"
        ? { x1: x, x2: x + width, y1: at[side], y2: at[side] }
        : { x1: at[side], x2: at[side], y1: y, y2: y + height };
    parts.push(svgPart("line", { ...line, stroke: colour, "stroke-width": thick }));
  }
  return parts;
}

/** A text's lines, each as wide as it is on the page, whatever font another program has for it. */
function textOf(text: Text, style: CSSStyleDeclaration, corner: Corner): Node[] {
  const fill = plainColour(style.color);
  if (fill === undefined) return [];
  const end = style.textAlign === "right" || style.textAlign === "end";
  return textLines(text, style.textTransform).map(({ said, box }) => {
    const line = svgPart("text", {
      x: place((end ? box.right : box.left) - corner.left),
      y: place(box.top + box.height * BASELINE - corner.top),
      "font-size": parseFloat(style.fontSize),
      "font-weight": style.fontWeight,
      textLength: place(box.right - box.left),
      lengthAdjust: "spacingAndGlyphs",
      fill,
      ...(end ? { "text-anchor": "end" } : {}),
      ...(style.fontStyle === "italic" ? { "font-style": "italic" } : {}),
      ...(style.textDecorationLine.includes("line-through") ? { "text-decoration": "line-through" } : {}),
    });
    line.textContent = said;
    return line;
  });
}

function place(pixels: number): number {
  return Math.round(pixels * 10) / 10;
}
