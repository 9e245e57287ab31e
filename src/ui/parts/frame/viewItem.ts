import type { Dictionary } from "../../../i18n/words.ts";
import type { IconName } from "../../kit/Icon.tsx";

/** A view as the navigation shows it. */
export type ViewItem = {
  readonly id: string;
  readonly name: (words: Dictionary) => string;
  readonly icon: IconName;
};
