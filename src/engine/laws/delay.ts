// (first version)
function lgamma(x: number): number { // Lanczos
  const g = 7, c = [0.99999999999980993, 676.5203681218851, -1259.1392167224028, 771.32342877765313, -176.61502916214059, 12.507343278686905, -0.13857109526572012, 9.9843695780195716e-6, 1.5056327351493116e-7];
  if (x < 0.5) return Math.log(Math.PI / Math.sin(Math.PI * x)) - lgamma(1 - x);
  x -= 1; let a = c[0]!; const t = x + g + 0.5;
  for (let i = 1; i < g + 2; i++) a += c[i]! / (x + i);
  return 0.5 * Math.log(2 * Math.PI) + (x + 0.5) * Math.log(t) - t + Math.log(a);
}
function P(a: number, x: number): number {
  if (x <= 0) return 0;
  const t = Math.exp(a * Math.log(x) - x - lgamma(a + 1));
  if (x < a + 1) { let sum = t, ap = a, del = t; do { ap++; del *= x / ap; sum += del; } while (del > sum * 1e-17); return sum; }
  let b = x + 1 - a, c = 1e300, d = 1 / b, h = d;
  for (let i = 1; i < 500; i++) { const an = -i * (i - a); b += 2; d = 1 / (an * d + b); c = b + an / c; const del = d * c; h *= del; if (Math.abs(del - 1) < 1e-16) break; }
  return 1 - t * a * h;
}
function G(x: number, mean: number, sd: number): number {
  if (x <= 0) return 0;
  if (sd <= 0) return Math.max(0, x - mean);
  const a = (mean / sd) ** 2, s = (sd * sd) / mean;
  return x * P(a, x / s) - a * s * P(a + 1, x / s);
}
export function delayWeights(mean: number, sd: number, months: number): Float64Array {
  const q = new Float64Array(months);
  if (Number.isNaN(mean) || Number.isNaN(sd)) return q.fill(NaN);
  if (mean <= 0) { q[0] = 1; return q; }
  for (let k = 0; k < months; k++) q[k] = Math.max(0, G(k + 1, mean, sd) - 2 * G(k, mean, sd) + G(k - 1, mean, sd));
  return q;
}
export function runoffWeights(mean: number, sd: number, months: number): Float64Array {
  const q = new Float64Array(months);
  if (Number.isNaN(mean) || Number.isNaN(sd)) return q.fill(NaN);
  if (mean <= 0) { q[0] = 1; return q; }
  for (let k = 0; k < months; k++) q[k] = Math.max(0, (1 - (G(k + 1, mean, sd) - G(k, mean, sd))) / mean);
  return q;
}
function columns(rows: readonly Float64Array[], mean: Float64Array, sd: Float64Array, count: number, f: typeof delayWeights): void {
  for (let i = 0; i < count; i++) {
    const q = f(mean[mean.length === 1 ? 0 : i]!, sd[sd.length === 1 ? 0 : i]!, rows.length);
    for (let k = 0; k < rows.length; k++) rows[k]![i] = q[k]!;
  }
}
export function delayColumns(rows: readonly Float64Array[], mean: Float64Array, sd: Float64Array, count: number): void { columns(rows, mean, sd, count, delayWeights); }
export function runoffColumns(rows: readonly Float64Array[], mean: Float64Array, sd: Float64Array, count: number): void { columns(rows, mean, sd, count, runoffWeights); }
