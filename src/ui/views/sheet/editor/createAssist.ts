import { createMemo, untrack } from "solid-js";
import { useSheet } from "../gridContext.ts";

/** What helps while something is typed into the editor of this place, from when its code has come. */
export function createAssist(place: "cell" | "bar") {
  const { editing } = useSheet();
  const assist = createMemo(() => {
    const typing = editing.typing();
    if (typing === undefined) return undefined;
    return untrack(() => {
      const completion = typing.createCompletion(place);
      const offers = typing.createOffers(place, () => completion.list().length > 0);
      return { completion, offers, Panel: typing.EditorPanel };
    });
  });
  return {
    assist,
    attributes: () => ({ ...assist()?.completion.attributes(), ...assist()?.offers.attributes() }),
    /** Keys of what is open below the editor; true where one was taken. */
    onKey: (event: KeyboardEvent, input: HTMLInputElement): boolean => {
      const now = assist();
      return now !== undefined && (now.completion.onKey(event, input) || now.offers.onKey(event, input));
    },
    update: (input: HTMLInputElement): void => assist()?.completion.update(input),
  };
}
