import { createMemo, untrack } from "solid-js";
import { loadDeferredWords } from "../../../../i18n/words.ts";
import { createLate } from "../../../kit/createLate.ts";

/** The help while text is typed into this editor, available once its code is loaded. */
export function createAssist(place: "cell" | "bar") {
  const parts = createLate(() =>
    Promise.all([
      import("./createCompletion.ts"),
      import("./createOffers.ts"),
      import("./EditorPanel.tsx"),
      loadDeferredWords(),
    ]),
  );
  const assist = createMemo(() => {
    const now = parts.now();
    if (now === undefined) return undefined;
    const [{ createCompletion }, { createOffers }, { EditorPanel: Panel }] = now;
    return untrack(() => {
      const completion = createCompletion(place);
      const offers = createOffers(place, () => completion.list().length > 0, completion.update);
      return { completion, offers, Panel };
    });
  });
  return {
    assist,
    attributes: () => ({ ...assist()?.completion.attributes(), ...assist()?.offers.attributes() }),
    /** Handles keys for the list that is open below the editor; true if the key was used. */
    onKey: (event: KeyboardEvent, input: HTMLInputElement): boolean => {
      const now = assist();
      return now !== undefined && (now.completion.onKey(event, input) || now.offers.onKey(event, input));
    },
    update: (input: HTMLInputElement): void => assist()?.completion.update(input),
  };
}
