import { inLight } from "./inLight.ts";
import { pictureFrame, svgPart } from "./pictureFrame.ts";

/**
 * A chart as a file of its own: in light colours whatever the page has, with its caption. `hue` is the CSS variable
 * of the chart's hue.
 */
export function chartPicture(drawn: SVGSVGElement, caption: string, hue: string): string {
  const svg = drawn.cloneNode(true) as SVGSVGElement;
  const width = Number(svg.getAttribute("width"));
  const height = Number(svg.getAttribute("height"));
  svg.querySelectorAll("style").forEach((style) => style.remove());
  const colour = lightColours(svg, hue);
  svg.removeAttribute("class");
  for (const element of svg.querySelectorAll("*")) withColours(element, colour);
  // The drawing's text is centred on its positions, which is set at the drawing's root.
  const body = svgPart("g", { "text-anchor": svg.getAttribute("text-anchor") ?? "start" });
  body.append(...svg.childNodes);
  return pictureFrame({ parts: [body], width, height }, caption, colour("--paper"), colour("--ink"));
}

/** The page colours that a drawing refers to, as in the light theme. */
function lightColours(svg: SVGSVGElement, hue: string): (name: string) => string {
  const asked = [...new XMLSerializer().serializeToString(svg).matchAll(/var\((--[a-z-]+)\)/g)].map(
    (found) => found[1]!,
  );
  const known = inLight(() => {
    const style = getComputedStyle(document.documentElement);
    const names = new Set([...asked, "--paper", "--ink", hue]);
    return new Map([...names].map((name) => [name, style.getPropertyValue(name).trim()]));
  });
  known.set("--chart-hue", known.get(hue) ?? "");
  return (name) => known.get(name) || "#1b1a17";
}

function withColours(element: Element, colour: (name: string) => string): void {
  element.removeAttribute("class");
  for (const { name, value } of [...element.attributes]) {
    if (!value.includes("var(")) continue;
    element.setAttribute(
      name,
      value.replace(/var\((--[a-z-]+)\)/g, (_, found: string) => colour(found)),
    );
  }
}
