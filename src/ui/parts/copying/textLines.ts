/** A line of a text as it is broken on the page, and where it stands there. */
type Line = { said: string; box: { left: number; right: number; top: number; height: number } };

/** The lines in which a text stands on the page, spelled as it is shown. */
export function textLines(text: Text, transform: string): readonly Line[] {
  const lines: Line[] = [];
  let end = 0;
  for (const { from, to } of piecesOf(text)) {
    const box = boxOf(text, from, to)[0];
    if (box === undefined || box.width === 0) continue;
    const said = shown(text.data.slice(from, to), transform);
    const last = lines.at(-1);
    if (last !== undefined && Math.abs(last.box.top - box.top) < box.height / 2) {
      last.said += (from > end ? " " : "") + said;
      last.box.right = box.right;
    } else {
      const { left, right, top, height } = box;
      lines.push({ said, box: { left, right, top, height } });
    }
    end = to;
  }
  return lines;
}

/** Words; and letters where a word is parted between two lines. */
function* piecesOf(text: Text): Generator<{ readonly from: number; readonly to: number }> {
  for (const { 0: word, index } of text.data.matchAll(/\S+/g)) {
    const to = index + word.length;
    if (boxOf(text, index, to).length < 2) yield { from: index, to };
    else for (let at = index; at < to; at += 1) yield { from: at, to: at + 1 };
  }
}

function boxOf(text: Text, from: number, to: number): DOMRectList {
  const range = document.createRange();
  range.setStart(text, from);
  range.setEnd(text, to);
  return range.getClientRects();
}

function shown(word: string, transform: string): string {
  const bare = word.replaceAll("\u00ad", "");
  if (transform === "uppercase") return bare.toLocaleUpperCase();
  if (transform === "lowercase") return bare.toLocaleLowerCase();
  return bare;
}
