import { svgPart } from "./pictureFrame.ts";
import { plainColour } from "./plainColour.ts";

/** The style properties of a drawing's parts that are copied from style sheets to the part itself. */
const COLOURS = ["fill", "stroke"];
const LOOKS = [
  ...[
    "stroke-width",
    "stroke-dasharray",
    "stroke-linecap",
    "stroke-linejoin",
    "fill-opacity",
    "stroke-opacity",
  ],
  ...["opacity", "font-size", "font-weight", "text-anchor", "dominant-baseline", "paint-order"],
  ...["marker-start", "marker-end"],
];
/** Attributes that say where and what a part is. */
const KEPT =
  /^(id|[xydr]|[cr][xy]|[xy][12]|d[xy]|width|height|points|transform|viewBox|preserveAspectRatio|offset|(ref|marker).*|orient|clip-path|clipPathUnits)$/;
const LEFT_OUT = "title, desc, style";

/** A drawing of the page within another, at its place from `corner`, with all that its style sheets give it. */
export function copiedSvg(
  svg: SVGSVGElement,
  corner: { readonly left: number; readonly top: number },
): SVGElement {
  const box = svg.getBoundingClientRect();
  const { width, height } = box;
  const copy = svgPart("svg", { x: box.left - corner.left, y: box.top - corner.top, width, height });
  for (const name of ["viewBox", "preserveAspectRatio"]) {
    const value = svg.getAttribute(name);
    if (value !== null) copy.setAttribute(name, value);
  }
  copy.append(...partsOf(svg));
  return copy;
}

function partsOf(element: Element): Node[] {
  return [...element.childNodes].flatMap((child): Node[] => {
    if (child instanceof Text) return [new Text(child.data)];
    if (!(child instanceof SVGElement) || child.matches(LEFT_OUT)) return [];
    const style = getComputedStyle(child);
    const isKept = child.closest("defs") !== null;
    if (!isKept && (style.display === "none" || style.visibility === "hidden")) return [];
    const copy = svgPart(child.tagName, {});
    for (const { name, value } of child.attributes) if (KEPT.test(name)) copy.setAttribute(name, value);
    for (const name of COLOURS) copy.setAttribute(name, paintOf(style.getPropertyValue(name)));
    for (const name of LOOKS) {
      const value = style.getPropertyValue(name);
      if (value !== "" && value !== "none" && value !== "normal" && value !== "auto")
        copy.setAttribute(name, value);
    }
    if (child instanceof SVGTextElement && child.childElementCount === 0) {
      // As wide as on the page, whatever font another program has for it.
      copy.setAttribute("textLength", child.getComputedTextLength().toFixed(1));
      copy.setAttribute("lengthAdjust", "spacingAndGlyphs");
    }
    copy.append(...partsOf(child));
    return [copy];
  });
}

/** References to a part of the drawing and "none" stay what they are. */
function paintOf(paint: string): string {
  if (paint === "" || paint === "none" || paint.startsWith("url(") || paint.startsWith("context-"))
    return paint || "none";
  return plainColour(paint) ?? "none";
}
