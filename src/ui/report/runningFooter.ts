import { createEffect, onCleanup } from "solid-js";
import type { Accessor } from "solid-js";

/**
 * Puts a line and the page's number at the foot of every printed page, in the margin boxes of CSS
 * Paged Media where the browser has them. The rules are made by the object model, not as text in the
 * page, so that the page's policy on styles holds.
 */
export function createRunningFooter(
  line: Accessor<string>,
  pageOf: Accessor<(n: string, of: string) => string>,
): void {
  const sheet = new CSSStyleSheet();
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
  createEffect(() => {
    const number = pageOf()("\u0001", "\u0002")
      .split(/(\u0001|\u0002)/)
      .map((part) =>
        part === "\u0001" ? "counter(page)" : part === "\u0002" ? "counter(pages)" : quoted(part),
      )
      .join(" ");
    sheet.replaceSync(`@page {
      @bottom-left { content: ${quoted(line())}; }
      @bottom-right { content: ${number}; }
    }`);
  });
  onCleanup(() => {
    document.adoptedStyleSheets = document.adoptedStyleSheets.filter((one) => one !== sheet);
  });
}

/** A text as CSS has it between quotes. */
function quoted(text: string): string {
  return `"${text.replace(/[\\"]/g, "\\$&").replace(/\s+/g, " ")}"`;
}
