export type Generated<T> = Generator<number, T>;

/** The result of work that is done piece by piece. */
export function worked<T>(work: Generated<T>): T {
  for (;;) {
    const step = work.next();
    if (step.done === true) return step.value;
  }
}
