/** How many steps can be undone; the oldest are forgotten first. */
export const HISTORY_DEPTH = 500;

/** A document's past and future. Documents are immutable and share what did not change. */
export type History<T, S> = {
  readonly present: T;
  /** Oldest first. */
  readonly past: readonly Step<T, S>[];
  /** The undone steps; the last of them is redone first. */
  readonly future: readonly Step<T, S>[];
};

/** The document before an edit (in `past`) or after it (in `future`), and the selection when the edit was made. */
export type Step<T, S> = { readonly document: T; readonly selection: S | undefined };

/** The result of undo or redo; without a step to take, the same history and no selection. */
export type Travel<T, S> = { readonly history: History<T, S>; readonly selection: S | undefined };

export function startHistory<T, S>(document: T): History<T, S> {
  return { present: document, past: [], future: [] };
}

/** Adds an edit. What was undone can't be redone any more; an edit that changed nothing adds no step. */
export function pushEdit<T, S>(history: History<T, S>, document: T, selection: S | undefined): History<T, S> {
  if (document === history.present) return history;
  const past = [...history.past, { document: history.present, selection }].slice(-HISTORY_DEPTH);
  return { present: document, past, future: [] };
}

export function undo<T, S>(history: History<T, S>): Travel<T, S> {
  const step = history.past.at(-1);
  if (step === undefined) return { history, selection: undefined };
  const { selection } = step;
  const undone = { document: history.present, selection };
  const future = [...history.future, undone];
  return { history: { present: step.document, past: history.past.slice(0, -1), future }, selection };
}

export function redo<T, S>(history: History<T, S>): Travel<T, S> {
  const step = history.future.at(-1);
  if (step === undefined) return { history, selection: undefined };
  const { selection } = step;
  const past = [...history.past, { document: history.present, selection }];
  return { history: { present: step.document, past, future: history.future.slice(0, -1) }, selection };
}
