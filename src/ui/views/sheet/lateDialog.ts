import type { Component } from "solid-js";
import { loadDeferredWords } from "../../../i18n/words.ts";
import { lazyPart } from "../../kit/lazyPart.ts";

/** A part with the words that come with it. */
export function lateDialog<P extends object>(load: () => Promise<Component<P>>) {
  return lazyPart<Component<P>>(async () => {
    const [dialog] = await Promise.all([load(), loadDeferredWords()]);
    return { default: dialog };
  });
}
