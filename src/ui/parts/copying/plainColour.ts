const known = new Map<string, string | undefined>();

/** A colour that the page has worked out, in a form every program reads; undefined if it is invisible. */
export function plainColour(colour: string): string | undefined {
  if (!known.has(colour)) known.set(colour, looked(colour));
  return known.get(colour);
}

/** Mixed colours have ways of being written that only browsers know: a dot of it tells them apart. */
function looked(colour: string): string | undefined {
  if (/^rgb\(\d+, \d+, \d+\)$/.test(colour)) return colour;
  const canvas = document.createElement("canvas");
  canvas.width = canvas.height = 1;
  const context = canvas.getContext("2d");
  if (context === null) return colour;
  context.fillStyle = colour;
  context.fillRect(0, 0, 1, 1);
  const [r, g, b, alpha] = context.getImageData(0, 0, 1, 1).data;
  if (alpha === 0) return undefined;
  return alpha === 255 ? `rgb(${r}, ${g}, ${b})` : `rgba(${r}, ${g}, ${b}, ${(alpha! / 255).toFixed(3)})`;
}
