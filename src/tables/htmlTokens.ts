/** A piece of HTML's source: a tag, or text between tags. */
export type HtmlToken =
  | { readonly kind: "tag"; readonly name: string; readonly end: boolean; readonly attributes: string }
  | { readonly kind: "text"; readonly text: string };

const TAG_NAME = /<(\/?)([a-zA-Z][\w:-]*)/y;
/**
 * Hostile source can make every `<` look far ahead: reading ends after looking ahead over this many times the
 * source's length in total.
 */
const PATIENCE = 8;

/**
 * The tags and texts of a piece of HTML, in time proportional to its length whatever it holds. A comment that never
 * ends hides the rest, as in browsers; a `<` that begins no tag is text.
 */
export function* htmlTokens(html: string): Generator<HtmlToken> {
  let at = 0;
  let budget = PATIENCE * html.length;
  while (at < html.length) {
    if (html[at] !== "<") {
      const next = html.indexOf("<", at);
      const end = next === -1 ? html.length : next;
      yield { kind: "text", text: html.slice(at, end) };
      at = end;
      continue;
    }
    if (html.startsWith("<!--", at)) {
      const end = html.indexOf("-->", at + 4);
      if (end === -1) return;
      at = end + 3;
      continue;
    }
    TAG_NAME.lastIndex = at;
    const tag = TAG_NAME.exec(html);
    if (tag !== null) {
      const from = at + tag[0].length;
      const { end, looked } = tagEnd(html, from);
      budget -= looked;
      if (budget < 0) return;
      if (end !== undefined) {
        const attributes = html.slice(from, end);
        yield { kind: "tag", name: (tag[2] ?? "").toLowerCase(), end: tag[1] === "/", attributes };
        at = end + 1;
        continue;
      }
    }
    yield { kind: "text", text: "<" };
    at += 1;
  }
}

/**
 * `end`: the position of a tag's closing `>` outside quotes; undefined where another `<` or the end of the source comes
 * first. `looked`: how many characters were examined.
 */
function tagEnd(html: string, from: number): { readonly end: number | undefined; readonly looked: number } {
  let at = from;
  while (at < html.length) {
    const sign = html[at];
    if (sign === ">") return { end: at, looked: at - from };
    if (sign === "<") break;
    if (sign === '"' || sign === "'") {
      const close = html.indexOf(sign, at + 1);
      if (close === -1) return { end: undefined, looked: html.length - from };
      at = close;
    }
    at += 1;
  }
  return { end: undefined, looked: at - from };
}
