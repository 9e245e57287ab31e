export type Generated<T> = Generator<number, T>;

/** Runs a generator to its end and returns its result. */
export function worked<T>(work: Generated<T>): T {
  for (;;) {
    const step = work.next();
    if (step.done === true) return step.value;
  }
}
