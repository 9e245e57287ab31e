import { loadDeferredWords } from "../../i18n/words.ts";

/** What loads a part of the program together with the words that it says. */
export function withWords<T>(load: () => Promise<T>): () => Promise<T> {
  return async () => (await Promise.all([load(), loadDeferredWords()]))[0];
}
