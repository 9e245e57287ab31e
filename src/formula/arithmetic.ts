/**
 * The column kernels of + − × ÷, unrolled to four elements in each turn of the loop: at each turn an engine checks for
 * interrupts and then looks up every column's memory again, which takes as long as the operation itself.
 */

// The same value in every trial. The columns of the expected run have one element each, for which calling `fill` takes
// longer than the operation.
export function fillOne(out: Float64Array, value: number, count: number): void {
  if (out.length === 1) out[0] = value;
  else out.fill(value, 0, count);
}

// out[i] = a[i] + b[i]
export function add(out: Float64Array, a: Float64Array, b: Float64Array, count: number): void {
  const whole = count - (count & 3);
  let i = 0;
  if (a.length === 1) {
    const x = a[0]!;
    if (b.length === 1) fillOne(out, x + b[0]!, count);
    else {
      for (; i < whole; i += 4) {
        out[i] = x + b[i]!;
        out[i + 1] = x + b[i + 1]!;
        out[i + 2] = x + b[i + 2]!;
        out[i + 3] = x + b[i + 3]!;
      }
      for (; i < count; i++) out[i] = x + b[i]!;
    }
  } else if (b.length === 1) {
    const y = b[0]!;
    for (; i < whole; i += 4) {
      out[i] = a[i]! + y;
      out[i + 1] = a[i + 1]! + y;
      out[i + 2] = a[i + 2]! + y;
      out[i + 3] = a[i + 3]! + y;
    }
    for (; i < count; i++) out[i] = a[i]! + y;
  } else {
    for (; i < whole; i += 4) {
      out[i] = a[i]! + b[i]!;
      out[i + 1] = a[i + 1]! + b[i + 1]!;
      out[i + 2] = a[i + 2]! + b[i + 2]!;
      out[i + 3] = a[i + 3]! + b[i + 3]!;
    }
    for (; i < count; i++) out[i] = a[i]! + b[i]!;
  }
}

// out[i] = a[i] - b[i]
export function subtract(out: Float64Array, a: Float64Array, b: Float64Array, count: number): void {
  const whole = count - (count & 3);
  let i = 0;
  if (a.length === 1) {
    const x = a[0]!;
    if (b.length === 1) fillOne(out, x - b[0]!, count);
    else {
      for (; i < whole; i += 4) {
        out[i] = x - b[i]!;
        out[i + 1] = x - b[i + 1]!;
        out[i + 2] = x - b[i + 2]!;
        out[i + 3] = x - b[i + 3]!;
      }
      for (; i < count; i++) out[i] = x - b[i]!;
    }
  } else if (b.length === 1) {
    const y = b[0]!;
    for (; i < whole; i += 4) {
      out[i] = a[i]! - y;
      out[i + 1] = a[i + 1]! - y;
      out[i + 2] = a[i + 2]! - y;
      out[i + 3] = a[i + 3]! - y;
    }
    for (; i < count; i++) out[i] = a[i]! - y;
  } else {
    for (; i < whole; i += 4) {
      out[i] = a[i]! - b[i]!;
      out[i + 1] = a[i + 1]! - b[i + 1]!;
      out[i + 2] = a[i + 2]! - b[i + 2]!;
      out[i + 3] = a[i + 3]! - b[i + 3]!;
    }
    for (; i < count; i++) out[i] = a[i]! - b[i]!;
  }
}

// out[i] = a[i] * b[i]
export function multiply(out: Float64Array, a: Float64Array, b: Float64Array, count: number): void {
  const whole = count - (count & 3);
  let i = 0;
  if (a.length === 1) {
    const x = a[0]!;
    if (b.length === 1) fillOne(out, x * b[0]!, count);
    else {
      for (; i < whole; i += 4) {
        out[i] = x * b[i]!;
        out[i + 1] = x * b[i + 1]!;
        out[i + 2] = x * b[i + 2]!;
        out[i + 3] = x * b[i + 3]!;
      }
      for (; i < count; i++) out[i] = x * b[i]!;
    }
  } else if (b.length === 1) {
    const y = b[0]!;
    for (; i < whole; i += 4) {
      out[i] = a[i]! * y;
      out[i + 1] = a[i + 1]! * y;
      out[i + 2] = a[i + 2]! * y;
      out[i + 3] = a[i + 3]! * y;
    }
    for (; i < count; i++) out[i] = a[i]! * y;
  } else {
    for (; i < whole; i += 4) {
      out[i] = a[i]! * b[i]!;
      out[i + 1] = a[i + 1]! * b[i + 1]!;
      out[i + 2] = a[i + 2]! * b[i + 2]!;
      out[i + 3] = a[i + 3]! * b[i + 3]!;
    }
    for (; i < count; i++) out[i] = a[i]! * b[i]!;
  }
}

// out[i] = a[i] / (b[i] + 0): adding 0 turns −0 into 0, so the sign of ∞ is the numerator's
export function divide(out: Float64Array, a: Float64Array, b: Float64Array, count: number): void {
  const whole = count - (count & 3);
  let i = 0;
  if (a.length === 1) {
    const x = a[0]!;
    if (b.length === 1) fillOne(out, x / (b[0]! + 0), count);
    else {
      for (; i < whole; i += 4) {
        out[i] = x / (b[i]! + 0);
        out[i + 1] = x / (b[i + 1]! + 0);
        out[i + 2] = x / (b[i + 2]! + 0);
        out[i + 3] = x / (b[i + 3]! + 0);
      }
      for (; i < count; i++) out[i] = x / (b[i]! + 0);
    }
  } else if (b.length === 1) {
    const y = b[0]! + 0;
    for (; i < whole; i += 4) {
      out[i] = a[i]! / y;
      out[i + 1] = a[i + 1]! / y;
      out[i + 2] = a[i + 2]! / y;
      out[i + 3] = a[i + 3]! / y;
    }
    for (; i < count; i++) out[i] = a[i]! / y;
  } else {
    for (; i < whole; i += 4) {
      out[i] = a[i]! / (b[i]! + 0);
      out[i + 1] = a[i + 1]! / (b[i + 1]! + 0);
      out[i + 2] = a[i + 2]! / (b[i + 2]! + 0);
      out[i + 3] = a[i + 3]! / (b[i + 3]! + 0);
    }
    for (; i < count; i++) out[i] = a[i]! / (b[i]! + 0);
  }
}
