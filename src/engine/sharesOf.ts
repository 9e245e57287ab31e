/** The same work, which tells shares of all trials for numbers of trials. Stopping it stops the work. */
export function* sharesOf<T>(work: Generator<number, T>, trials: number): Generator<number, T> {
  try {
    for (;;) {
      const step = work.next();
      if (step.done === true) return step.value;
      yield step.value / trials;
    }
  } finally {
    // Does nothing where it has come to its end.
    work.return(undefined as never);
  }
}
