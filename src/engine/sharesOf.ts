/** The same work, but yielding shares of all trials instead of numbers of trials. Stopping it stops the work. */
export function* sharesOf<T>(work: Generator<number, T>, trials: number): Generator<number, T> {
  try {
    for (;;) {
      const step = work.next();
      if (step.done === true) return step.value;
      yield step.value / trials;
    }
  } finally {
    // Does nothing if the work has ended.
    work.return(undefined as never);
  }
}
