/**
 * Does a piece of work each time that it is wanted, one at a time: what is wanted meanwhile, however often, is done
 * once when that is over, and none is broken off.
 * @param work must tell its own failures and not reject.
 * @param signal ends it: what is wanted after that is not done.
 * @param overtaken is called where something more was wanted while the work was under way.
 * @returns wants the work.
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
