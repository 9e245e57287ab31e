const FONT = "Inter, system-ui, -apple-system, 'Segoe UI', Helvetica, Arial, sans-serif";
const CAPTION = { size: 13, line: 17, top: 10 };
/** Average width of a letter of the caption, as a share of its size. */
const LETTER = 0.52;
/** Pixels of a PNG for each CSS pixel, so that it is sharp on a slide. */
const SHARPNESS = 3;

/**
 * A drawing as a file of its own: in light colours whatever the page has, with its caption and without style
 * sheets, so that it looks the same in any program. `hue` is the CSS variable of the chart's hue.
 */
export function chartPicture(drawn: SVGSVGElement, caption: string, hue: string): string {
  const svg = drawn.cloneNode(true) as SVGSVGElement;
  const width = Number(svg.getAttribute("width"));
  const height = Number(svg.getAttribute("height"));
  const lines = wrapped(caption, width - 16);
  const head = CAPTION.top + lines.length * CAPTION.line;
  const colour = lightColours(hue);
  svg.querySelectorAll("style").forEach((style) => style.remove());
  svg.removeAttribute("class");
  for (const element of svg.querySelectorAll("*")) withColours(element, colour);

  const picture = part("svg", {
    xmlns: "http://www.w3.org/2000/svg",
    width,
    height: height + head,
    viewBox: `0 0 ${width} ${height + head}`,
    "font-family": FONT,
    "font-size": 11,
    fill: colour("--ink"),
    color: colour("--ink"),
  });
  const title = part("title", {});
  title.textContent = caption;
  const text = part("text", { x: 8, y: CAPTION.top, "font-size": CAPTION.size, "font-weight": 600 });
  lines.forEach((line, i) => {
    const span = part("tspan", { x: 8, y: CAPTION.top + (i + 0.7) * CAPTION.line });
    span.textContent = line;
    text.append(span);
  });
  const body = part("g", { transform: `translate(0 ${head})` });
  body.append(...svg.childNodes);
  picture.append(title, part("rect", { width: "100%", height: "100%", fill: colour("--paper") }), text, body);
  return new XMLSerializer().serializeToString(picture);
}

/** A picture of dots, made from a drawing. */
export async function pngOf(svg: string): Promise<Blob> {
  const url = URL.createObjectURL(new Blob([svg], { type: "image/svg+xml" }));
  try {
    const image = new Image();
    image.src = url;
    await image.decode();
    const canvas = document.createElement("canvas");
    canvas.width = image.naturalWidth * SHARPNESS;
    canvas.height = image.naturalHeight * SHARPNESS;
    const context = canvas.getContext("2d");
    if (context === null) throw new Error("the browser gives no canvas");
    context.drawImage(image, 0, 0, canvas.width, canvas.height);
    return await new Promise((resolve, reject) => {
      canvas.toBlob((blob) => (blob === null ? reject(new Error("no picture came")) : resolve(blob)));
    });
  } finally {
    URL.revokeObjectURL(url);
  }
}

function part(name: string, attributes: Readonly<Record<string, string | number>>): SVGElement {
  const element = document.createElementNS("http://www.w3.org/2000/svg", name);
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, String(value));
  return element;
}

/** The page's colours as they are in light, read while the page is set to light; nothing is painted. */
function lightColours(hue: string): (name: string) => string {
  const root = document.documentElement;
  const theme = root.dataset["theme"];
  root.dataset["theme"] = "light";
  const style = getComputedStyle(root);
  const names = [
    "--paper",
    "--ink",
    "--goal",
    "--ink-soft",
    "--line",
    "--line-strong",
    "--accent",
    "--good",
    "--warning",
  ];
  const more = ["--outbound", "--inbound", "--nurturing", "--error", "--input", "--accent-wash", hue];
  const known = new Map([...names, ...more].map((name) => [name, style.getPropertyValue(name).trim()]));
  if (theme === undefined) delete root.dataset["theme"];
  else root.dataset["theme"] = theme;
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

/** A text in lines that fit a width in CSS pixels. */
function wrapped(text: string, width: number): string[] {
  const most = Math.max(10, Math.floor(width / (CAPTION.size * LETTER)));
  const lines: string[] = [];
  for (const word of text.split(" ")) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + 1 + word.length <= most) {
      lines[lines.length - 1] = `${last} ${word}`;
    } else lines.push(word);
  }
  return lines;
}
