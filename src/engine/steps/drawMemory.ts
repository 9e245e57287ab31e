import { newColumn } from "../node.ts";
import type { BuildContext } from "../node.ts";
import type { Chunk } from "../chunk.ts";
import type { DrawMemory } from "./fateMemory.ts";

/** Draws the first `count` trials; amounts and chances may have a single element for all trials. */
export type DrawColumn = (
  out: Float64Array,
  amounts: Float64Array,
  chances: Float64Array,
  uniforms: Float64Array,
  count: number,
) => void;

/** Memory for a site's draws; undefined in a machine that keeps none. */
export function newDrawMemory(
  context: BuildContext,
  site: string,
  wide: { readonly amounts: boolean; readonly chances: boolean },
): DrawMemory | undefined {
  if (context.remembered === undefined) return undefined;
  const columns = (perTrial: boolean): Float64Array[] =>
    Array.from({ length: context.months }, () => newColumn(context, perTrial));
  const memory: DrawMemory = {
    chunk: context.chunk,
    drawn: new Int32Array(context.months).fill(-1),
    amounts: columns(wide.amounts),
    chances: columns(wide.chances),
    uniforms: columns(true),
    draws: columns(true),
  };
  context.remembered.draws.set(site, memory);
  return memory;
}

/** Copies a month's draws and their origin into the memory, except the uniforms, which are already there. */
export function rememberDraws(
  memory: DrawMemory,
  t: number,
  amounts: Float64Array,
  chances: Float64Array,
  draws: Float64Array,
): void {
  const { chunk, drawn } = memory;
  put(memory.amounts[t]!, amounts, chunk.count);
  put(memory.chances[t]!, chances, chunk.count);
  put(memory.draws[t]!, draws, chunk.count);
  drawn[t] = chunk.run;
}

/** Whether the memory has a month's draws of the same trials. */
export function hasDrawn(memory: DrawMemory, t: number, { first, count }: Chunk): boolean {
  const { chunk, drawn } = memory;
  return drawn[t] === chunk.run && chunk.first === first && chunk.count === count;
}

/** Columns for the trials that are drawn again, next to each other; shared, since they are used within one call only. */
type Room = {
  readonly places: Int32Array;
  readonly amounts: Float64Array;
  readonly chances: Float64Array;
  readonly uniforms: Float64Array;
  readonly draws: Float64Array;
};

let room = newRoom(0);

function newRoom(count: number): Room {
  const column = (): Float64Array => new Float64Array(count);
  const places = new Int32Array(count);
  return { places, amounts: column(), chances: column(), uniforms: column(), draws: column() };
}

/**
 * The same draws as `draw` gives for all trials, but only the trials whose amount or chance differs from the memory's
 * are drawn again.
 */
export function drawDiffering(
  out: Float64Array,
  amounts: Float64Array,
  chances: Float64Array,
  memory: DrawMemory,
  t: number,
  count: number,
  draw: DrawColumn,
): void {
  if (room.places.length < count) room = newRoom(count);
  const uniforms = memory.uniforms[t]!;
  const known = memory.draws[t]!;
  const differing = takeEqual(out, amounts, chances, memory.amounts[t]!, memory.chances[t]!, known, count);
  if (differing === 0) return;
  // Where most trials differ, collecting them would take longer than drawing all of them.
  if (2 * differing > count) {
    draw(out, amounts, chances, uniforms, count);
    return;
  }
  const { places } = room;
  pick(room.uniforms, uniforms, places, differing);
  const some = amounts.length === 1 ? amounts : pick(room.amounts, amounts, places, differing);
  const their = chances.length === 1 ? chances : pick(room.chances, chances, places, differing);
  draw(room.draws, some, their, room.uniforms, differing);
  for (let r = 0; r < differing; r++) out[places[r]!] = room.draws[r]!;
}

/** Copies the known draws of all trials, and returns how many trials differ; their indexes are in `room.places`. */
function takeEqual(
  out: Float64Array,
  amounts: Float64Array,
  chances: Float64Array,
  knownAmounts: Float64Array,
  knownChances: Float64Array,
  known: Float64Array,
  count: number,
): number {
  const { places } = room;
  const aStep = amounts.length === 1 ? 0 : 1;
  const cStep = chances.length === 1 ? 0 : 1;
  const kaStep = knownAmounts.length === 1 ? 0 : 1;
  const kcStep = knownChances.length === 1 ? 0 : 1;
  let differing = 0;
  for (let i = 0; i < count; i++) {
    // No value (NaN) is equal to nothing, so these trials are drawn again, and get no value again.
    const equal =
      Number(amounts[i * aStep] === knownAmounts[i * kaStep]) &
      Number(chances[i * cStep] === knownChances[i * kcStep]);
    out[i] = known[i]!;
    places[differing] = i;
    differing += 1 - equal;
  }
  return differing;
}

function pick(out: Float64Array, from: Float64Array, places: Int32Array, count: number): Float64Array {
  for (let r = 0; r < count; r++) out[r] = from[places[r]!]!;
  return out;
}

function put(into: Float64Array, from: Float64Array, count: number): void {
  if (into.length === 1) into[0] = from[0]!;
  else for (let i = 0; i < count; i++) into[i] = from[i]!;
}
