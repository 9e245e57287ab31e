import { exp } from "../../lib/elementary/exp.ts";
import { ln } from "../../lib/elementary/ln.ts";

/**
 * The standard normal distribution. Its quantile is Wichura's AS 241 (PPND16, Applied Statistics 37, 1988), about 1
 * part in 10^16; its distribution function Cody's rational approximations (Math. Comp. 23, 1969).
 */

/** z with P(Z <= z) = u. 0 gives -∞, 1 gives ∞; NaN outside 0 to 1. */
export function normalQuantile(u: number): number {
  const q = u - 0.5;
  if (Math.abs(q) <= 0.425) return q * centralRatio(0.180625 - q * q);
  const tail = q < 0 ? u : 1 - u;
  if (!(tail > 0)) return tail === 0 ? (q < 0 ? -Infinity : Infinity) : NaN;
  const z = tailQuantile(tail);
  return q < 0 ? -z : z;
}

/** |z| with P(Z > |z|) = tail, for a tail of 0.075 or less. */
export function tailQuantile(tail: number): number {
  const r = Math.sqrt(-ln(tail));
  return r <= 5 ? middleRatio(r - 1.6) : farRatio(r - 5);
}

function centralRatio(r: number): number {
  const above =
    ((((((2.5090809287301226727e3 * r + 3.3430575583588128105e4) * r + 6.7265770927008700853e4) * r +
      4.5921953931549871457e4) *
      r +
      1.3731693765509461125e4) *
      r +
      1.9715909503065514427e3) *
      r +
      1.3314166789178437745e2) *
      r +
    3.387132872796366608;
  const below =
    ((((((5.226495278852545925e3 * r + 2.8729085735721942674e4) * r + 3.930789580009271061e4) * r +
      2.1213794301586595867e4) *
      r +
      5.3941960214247511077e3) *
      r +
      6.871870074920579083e2) *
      r +
      4.2313330701600911252e1) *
      r +
    1;
  return above / below;
}

function middleRatio(r: number): number {
  const above =
    ((((((7.7454501427834140764e-4 * r + 2.27238449892691845833e-2) * r + 2.4178072517745061177e-1) * r +
      1.27045825245236838258) *
      r +
      3.64784832476320460504) *
      r +
      5.7694972214606914055) *
      r +
      4.6303378461565452959) *
      r +
    1.42343711074968357734;
  const below =
    ((((((1.05075007164441684324e-9 * r + 5.475938084995344946e-4) * r + 1.51986665636164571966e-2) * r +
      1.4810397642748007459e-1) *
      r +
      6.8976733498510000455e-1) *
      r +
      1.6763848301838038494) *
      r +
      2.05319162663775882187) *
      r +
    1;
  return above / below;
}

function farRatio(r: number): number {
  const above =
    ((((((2.01033439929228813265e-7 * r + 2.71155556874348757815e-5) * r + 1.2426609473880784386e-3) * r +
      2.6532189526576123093e-2) *
      r +
      2.9656057182850489123e-1) *
      r +
      1.7848265399172913358) *
      r +
      5.4637849111641143699) *
      r +
    6.6579046435011037772;
  const below =
    ((((((2.04426310338993978564e-15 * r + 1.4215117583164458887e-7) * r + 1.8463183175100546818e-5) * r +
      7.868691311456132591e-4) *
      r +
      1.48753612908506148525e-2) *
      r +
      1.3692988092273580531e-1) *
      r +
      5.9983220655588793769e-1) *
      r +
    1;
  return above / below;
}

const ROOT_TAU = Math.sqrt(2 * Math.PI);

/** The density at z. */
export function normalDensity(z: number): number {
  return exp(-0.5 * z * z) / ROOT_TAU;
}

/** P(Z <= z), to about 1 part in 10^15, also far out in the lower tail. */
export function normalCdf(z: number): number {
  const y = Math.abs(z);
  if (y <= 0.67448975) return 0.5 + z * centralCdf(z * z);
  const tail = y <= 5.656854249492381 ? gaussian(y) * middleCdf(y) : farTail(y);
  return z < 0 ? tail : z > 0 ? 1 - tail : NaN;
}

/** exp(-y²/2), with y split into a part of few bits and a rest, so that the rounding of y² has no effect. */
function gaussian(y: number): number {
  const head = Math.trunc(y * 16) / 16;
  return exp(-0.5 * head * head) * exp(-0.5 * (y - head) * (y + head));
}

function centralCdf(y: number): number {
  const above =
    (((0.065682337918207449113 * y + 2.2352520354606839287) * y + 161.02823106855587881) * y +
      1067.6894854603709582) *
      y +
    18154.981253343561249;
  const below =
    (((y + 47.20258190468824187) * y + 976.09855173777669322) * y + 10260.932208618978205) * y +
    45507.789335026729956;
  return above / below;
}

function middleCdf(y: number): number {
  const above =
    (((((((1.0765576773720192317e-8 * y + 0.39894151208813466764) * y + 8.8831497943883759412) * y +
      93.506656132177855979) *
      y +
      597.27027639480026226) *
      y +
      2494.5375852903726711) *
      y +
      6848.1904505362823326) *
      y +
      11602.651437647350124) *
      y +
    9842.7148383839780218;
  const below =
    (((((((y + 22.266688044328115691) * y + 235.3879017826249901) * y + 1519.377599407554805) * y +
      6485.558298266760755) *
      y +
      18615.571640885098091) *
      y +
      34900.952721145977266) *
      y +
      38912.003286093271411) *
      y +
    19685.429676859990727;
  return above / below;
}

function farTail(y: number): number {
  const r = 1 / (y * y);
  const above =
    ((((0.02307344176494017303 * r + 0.21589853405795699) * r + 0.1274011611602473639) * r +
      0.022235277870649807) *
      r +
      0.001421619193227893466) *
      r +
    2.9112874951168792e-5;
  const below =
    ((((r + 1.28426009614491121) * r + 0.468238212480865118) * r + 0.0659881378689285515) * r +
      0.00378239633202758244) *
      r +
    7.29751555083966205e-5;
  return (gaussian(y) * (1 / ROOT_TAU - (r * above) / below)) / y;
}

/** out[i] = z of u[i], for i below count. */
export function normalQuantileColumn(out: Float64Array, u: Float64Array, count: number): void {
  for (let i = 0; i < count; i++) {
    const q = u[i]! - 0.5;
    out[i] = Math.abs(q) <= 0.425 ? q * centralRatio(0.180625 - q * q) : normalQuantile(u[i]!);
  }
}

/** out[i] = P(Z <= z[i]), for i below count. */
export function normalCdfColumn(out: Float64Array, z: Float64Array, count: number): void {
  for (let i = 0; i < count; i++) out[i] = normalCdf(z[i]!);
}

/** z with P(Z <= z) = 0.95: the middle 90 % of a normal distribution lie within this many standard deviations. */
export const Z95 = normalQuantile(0.95);
