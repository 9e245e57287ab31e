/**
 * Does a piece of work on request, one at a time: requests during the work, however many, cause one more run when it is
 * over, and no run is cancelled.
 * @param work must report its own failures and not reject.
 * @param signal ends the pump: later requests are ignored.
 * @param overtaken is called if the work was requested again while it was under way.
 * @returns the function that requests the work.
 */
export function makePump(
  work: () => Promise<void>,
  { signal, overtaken }: { readonly signal: AbortSignal; readonly overtaken: () => void },
): () => void {
  let busy = false;
  let wanted = false;
  const pump = async (): Promise<void> => {
    if (busy) return;
    busy = true;
    while (wanted && !signal.aborted) {
      wanted = false;
      await work();
      if (wanted) overtaken();
    }
    busy = false;
  };
  return () => {
    wanted = true;
    void pump();
  };
}
