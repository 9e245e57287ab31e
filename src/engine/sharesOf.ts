/** The same work, which tells shares of all trials for numbers of trials. Stopping it stops the work. */
export function* sharesOf<T>(work: Generator<number, T>, trials: number): Generator<number, T> {
  let over = false;
  try {
    for (;;) {
      const step = work.next();
      if (step.done === true) {
        over = true;
        return step.value;
      }
      yield step.value / trials;
    }
  } finally {
    if (!over) work.return(undefined as never);
  }
}
