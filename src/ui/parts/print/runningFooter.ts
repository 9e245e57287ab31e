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
    // Signs for private use stand for the numbers, which only the browser knows.
    const number = pageOf()("\ue000", "\ue001")
      .split(/(\ue000|\ue001)/)
      .map((part) =>
        part === "\ue000" ? "counter(page)" : part === "\ue001" ? "counter(pages)" : quoted(part),
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
