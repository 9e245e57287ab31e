import { lazy } from "solid-js";
import { withWords } from "./withWords.ts";

/**
 * A component that is loaded with its words when it is first shown. If its code can't be loaded (the program was
 * updated, there is no network), nothing is shown in its place: the loader tells the page, which tells the user and
 * goes on.
 */
export const lazyPart: typeof lazy = (load) =>
  lazy(async () => {
    try {
      return await withWords(load)();
    } catch {
      return NOTHING as never;
    }
  });

const NOTHING = { default: () => undefined };
