import { createMemo } from "solid-js";
import type { Accessor } from "solid-js";
import { makeFormat } from "../../i18n/format.ts";
import type { Format } from "../../i18n/format.ts";
import { lowered } from "../../i18n/sentenceCase.ts";
import { words } from "../../i18n/words.ts";
import type { Dictionary } from "../../i18n/words.ts";
import type { RowId } from "../../model/row.ts";
import { useApp } from "../../state/context.ts";

export type Text = {
  readonly words: Accessor<Dictionary>;
  readonly format: Accessor<Format>;
  /** A row's name in the page's language. */
  readonly label: (row: RowId) => string;
  /** A row's name within a sentence: "new customers", but "MRR" and "LinkedIn". */
  readonly labelInside: (row: RowId) => string;
};

/** The words and number formats of the page in its language, for the plan's currency. */
export function useText(): Text {
  const { document, session } = useApp();
  const dictionary = createMemo(() => words(session.language()));
  const format = createMemo(() => makeFormat(session.language(), document.plan().currency));
  const label = (row: RowId) => document.sheet().byId.get(row)?.label[session.language()] ?? row;
  return { words: dictionary, format, label, labelInside: (row) => lowered(label(row)) };
}
