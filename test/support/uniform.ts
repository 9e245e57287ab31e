import { putUniform } from "../../src/engine/random/uniforms.ts";
import type { Key } from "../../src/engine/random/threefry.ts";

/** The uniform at one address. */
export function uniform(key: Key, trial: number, month: number, index: number): number {
  const out = new Float64Array(1);
  putUniform(out, 0, key, trial, month, index);
  return out[0]!;
}
