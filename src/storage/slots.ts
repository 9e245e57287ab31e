import { UNREAD } from "./database.ts";
import type { Reading, Writing } from "./database.ts";
import { examineRecord } from "./record.ts";
import type { PlanRecord, RecordState } from "./record.ts";

/** A plan has two slots, written in turn: the older one stays whole while the newer one is written. */
export type SlotName = "a" | "b";
const SLOTS: readonly SlotName[] = ["a", "b"];

export type Slots = {
  readonly states: { readonly [S in SlotName]: RecordState };
  /** The whole record with the highest revision, from this program's version or a newer one. */
  readonly best: PlanRecord | undefined;
  readonly bestIsNewer: boolean;
  /** The slot for the next record: the one that is older or damaged. */
  readonly free: SlotName;
};

// Do not change the keys: people's saved data is stored under them.
export const slotKey = (id: string, slot: SlotName) => `plan/${id}/${slot}`;
export const unsavedAtExitKey = (id: string) => `plan/${id}/hasty`;
export const indexKey = (id: string) => `index/${id}`;
const quarantineKey = (id: string, slot: SlotName, at: string) => `quarantine/${id}/${slot}-${at}`;

/** The plan to which a key belongs. */
export function idOfKey(key: string): string {
  return key.split("/")[1] ?? "";
}

export async function readSlots(tx: Reading, id: string, supported: number): Promise<Slots> {
  const [a, b] = await Promise.all(SLOTS.map((slot) => tx.getIfReadable(slotKey(id, slot))));
  return chooseSlots({ a: examineRecord(a, id, supported), b: examineRecord(b, id, supported) });
}

function chooseSlots(states: Slots["states"]): Slots {
  const revOf = (state: RecordState) =>
    state.state === "good" || state.state === "newer" ? state.record.rev : 0;
  const bestSlot: SlotName = revOf(states.b) > revOf(states.a) ? "b" : "a";
  const best = states[bestSlot];
  const whole = best.state === "good" || best.state === "newer";
  return {
    states,
    best: whole ? best.record : undefined,
    bestIsNewer: best.state === "newer",
    free: whole && bestSlot === "a" ? "b" : "a",
  };
}

/** The slots, with copies that can't be opened counted as damaged, so that the copy before is chosen. */
export function openableSlots(slots: Slots, isPlan: (text: string) => boolean): Slots {
  const { best } = slots;
  if (best === undefined || slots.bestIsNewer || isPlan(best.data)) return slots;
  const bestSlot: SlotName = slots.free === "a" ? "b" : "a";
  const states = { ...slots.states, [bestSlot]: { state: "bad", raw: best } as const };
  return openableSlots(chooseSlots(states), isPlan);
}

export function hasDamage(slots: Slots): boolean {
  return SLOTS.some((slot) => slots.states[slot].state === "bad");
}

export function isEmpty(slots: Slots): boolean {
  return SLOTS.every((slot) => slots.states[slot].state === "none");
}

/** Sets damaged records aside for the user to download: unreadable data is never thrown away. */
export function quarantineDamage(tx: Writing, id: string, slots: Slots, at: string): void {
  for (const slot of SLOTS) {
    const state = slots.states[slot];
    // A record that the browser can't read can't be copied either: it stays until it is overwritten.
    if (state.state !== "bad" || state.raw === UNREAD) continue;
    tx.put(quarantineKey(id, slot, at), state.raw);
    tx.remove(slotKey(id, slot));
  }
}
