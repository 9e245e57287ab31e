import { loadDeferredWords } from "../../i18n/words.ts";

/** A loader for a part of the program together with its words. */
export function withWords<T>(load: () => Promise<T>): () => Promise<T> {
  return async () => (await Promise.all([load(), loadDeferredWords()]))[0];
}
