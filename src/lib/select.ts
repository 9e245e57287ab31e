/**
 * Puts the value that sorting would put at `rank` there, smaller ones before it and larger ones after,
 * within values[first] to values[last]: Hoare's selection with the middle of three as pivot. No NaN.
 */
export function select(values: Float64Array, first: number, last: number, rank: number): void {
  let low = first;
  let high = last;
  while (high > low) {
    const pivot = middleOfThree(values[low]!, values[(low + high) >> 1]!, values[high]!);
    let i = low;
    let j = high;
    while (i <= j) {
      while (values[i]! < pivot) i++;
      while (values[j]! > pivot) j--;
      if (i <= j) {
        const swapped = values[i]!;
        values[i] = values[j]!;
        values[j] = swapped;
        i++;
        j--;
      }
    }
    if (rank <= j) high = j;
    else if (rank >= i) low = i;
    else return;
  }
}

function middleOfThree(a: number, b: number, c: number): number {
  return Math.max(Math.min(a, b), Math.min(Math.max(a, b), c));
}
