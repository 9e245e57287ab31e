import { createEffect, createMemo, createSignal, on } from "solid-js";
import { useSheet } from "../gridContext.ts";
import { isComposing } from "./editing.ts";

export type Offers = ReturnType<typeof createOffers>;

/**
 * Possible meanings of a text: for a fault Enter accepts the first, for a hint Alt+Enter does. `taken` is called with
 * the editor whose typed text was replaced.
 */
export function createOffers(
  place: "cell" | "bar",
  completing: () => boolean,
  taken: (input: HTMLInputElement) => void,
) {
  const { editing } = useSheet();
  const listId = `offers-${place}`;
  const [chosen, setChosen] = createSignal(0);

  const open = () => editing.editing()?.place === place && !completing();
  const trouble = createMemo(() => (open() ? editing.trouble() : undefined));
  /** Replacements for a text that can't be accepted. */
  const instead = createMemo((): readonly string[] => trouble()?.suggestions ?? []);
  /** Other meanings of a text that can be accepted. */
  const hinted = createMemo((): string | undefined => {
    const reading = open() && trouble() === undefined ? editing.reading() : undefined;
    return reading?.ok === true ? reading.value.hints[0]?.meant : undefined;
  });
  createEffect(on(instead, () => setChosen(0)));

  function take(input: HTMLInputElement, text: string): void {
    editing.setText(text);
    input.value = text;
    input.focus();
    input.setSelectionRange(text.length, text.length);
    taken(input);
  }

  return {
    listId,
    instead,
    hinted,
    chosen,
    take,
    /** Handles keys for the offers; true if the key was used. */
    onKey: (event: KeyboardEvent, input: HTMLInputElement): boolean => {
      if (isComposing(event) || event.shiftKey || event.ctrlKey || event.metaKey) return false;
      const texts = instead();
      if (event.altKey) {
        const meant = hinted() ?? texts[0];
        if (event.key !== "Enter" || meant === undefined) return false;
        take(input, meant);
        return true;
      }
      if (texts.length === 0) return false;
      const several = texts.length > 1;
      if (several && event.key === "ArrowDown") setChosen((at) => (at + 1) % texts.length);
      else if (several && event.key === "ArrowUp") setChosen((at) => (at + texts.length - 1) % texts.length);
      else if (event.key === "Enter") take(input, texts[chosen()] ?? "");
      else return false;
      return true;
    },
    attributes: () =>
      instead().length === 0
        ? {}
        : ({
            role: "combobox",
            "aria-autocomplete": "list",
            "aria-expanded": true,
            "aria-controls": listId,
            "aria-activedescendant": `${listId}-${chosen()}`,
          } as const),
  };
}
