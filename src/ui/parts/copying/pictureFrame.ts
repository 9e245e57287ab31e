const FONT = "Inter, system-ui, -apple-system, 'Segoe UI', Helvetica, Arial, sans-serif";
const CAPTION = { size: 13, line: 17, top: 10 };
/** Average width of a letter of the caption, as a share of its size. */
const LETTER = 0.56;
const LEFT = 8;

/** What is drawn, in CSS pixels from its upper left corner, in plain colours. */
export type Drawn = {
  readonly parts: Iterable<Node>;
  readonly width: number;
  readonly height: number;
};

/** A drawing as a file of its own, below its caption: it needs no style sheet and looks the same in any program. */
export function pictureFrame(drawn: Drawn, caption: string, paper: string, ink: string): string {
  const { width, height } = drawn;
  const lines = wrapped(caption, width - 2 * LEFT);
  const head = CAPTION.top + lines.length * CAPTION.line;
  const picture = svgPart("svg", {
    xmlns: "http://www.w3.org/2000/svg",
    width,
    height: height + head,
    viewBox: `0 0 ${width} ${height + head}`,
    "font-family": FONT,
    "font-size": 11,
    fill: ink,
    color: ink,
  });
  const title = svgPart("title", {});
  title.textContent = caption;
  const text = svgPart("text", { x: LEFT, y: CAPTION.top, "font-size": CAPTION.size, "font-weight": 600 });
  lines.forEach((line, i) => {
    const span = svgPart("tspan", { x: LEFT, y: CAPTION.top + (i + 0.7) * CAPTION.line });
    span.textContent = line;
    text.append(span);
  });
  const body = svgPart("g", { transform: `translate(0 ${head})` });
  body.append(...drawn.parts);
  picture.append(title, svgPart("rect", { width: "100%", height: "100%", fill: paper }), text, body);
  return new XMLSerializer().serializeToString(picture);
}

export function svgPart(name: string, attributes: Readonly<Record<string, string | number>>): SVGElement {
  const element = document.createElementNS("http://www.w3.org/2000/svg", name);
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, String(value));
  return element;
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
