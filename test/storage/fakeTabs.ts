import type { LockPort } from "../../src/storage/tabLock.ts";
import type { ChannelPort } from "../../src/storage/tabMessages.ts";

/** Runs a delivery now, or whenever a test's scheduler pleases. */
export type Deliver = (call: () => void) => void;
/** Delivers each message in a step of its own, in order. */
export const atOnce: Deliver = (call) => {
  queueMicrotask(call);
};

/** Locks as the browser has them: one holder a name, the others in line; stealing rejects the holder's request. */
export function makeLocks(): LockPort {
  type Holder = { readonly robbed: Promise<never>; readonly rob: () => void };
  const holders = new Map<string, Holder>();
  const line: { readonly name: string; readonly go: (holder: Holder) => void }[] = [];
  function hold(name: string): Holder {
    let rob: () => void = () => undefined;
    const robbed = new Promise<never>((_resolve, reject) => {
      rob = () => {
        reject(new DOMException("stolen", "AbortError"));
      };
    });
    robbed.catch(() => undefined);
    const holder = { robbed, rob };
    holders.set(name, holder);
    return holder;
  }
  const turn = (name: string, signal: AbortSignal | undefined) =>
    new Promise<Holder>((resolve, reject) => {
      const place = { name, go: resolve };
      line.push(place);
      signal?.addEventListener("abort", () => {
        if (line.includes(place)) line.splice(line.indexOf(place), 1);
        reject(new DOMException("called off", "AbortError"));
      });
    });
  return {
    request: async (name, { ifAvailable, steal, signal }, callback) => {
      if (ifAvailable === true && holders.has(name)) return callback(null);
      if (steal === true) holders.get(name)?.rob();
      const waits = steal !== true && holders.has(name);
      const holder = waits ? await turn(name, signal) : hold(name);
      try {
        return await Promise.race([callback({ name }), holder.robbed]);
      } finally {
        if (holders.get(name) === holder) {
          holders.delete(name);
          const next = line.find((place) => place.name === name);
          if (next !== undefined) line.splice(line.indexOf(next), 1);
          // It is the holder from this moment on: nobody slips in between.
          next?.go(hold(name));
        }
      }
    },
  };
}

/** A channel between pages: what one posts, all others hear. */
export function makeBus(deliver: Deliver) {
  const ears = new Map<object, (message: unknown) => void>();
  return (): ChannelPort => {
    const page = {};
    return {
      post: (message) => {
        for (const other of [...ears.keys()].filter((each) => each !== page)) {
          deliver(() => ears.get(other)?.(structuredClone(message)));
        }
      },
      listen: (hear) => {
        ears.set(page, hear);
        return () => void ears.delete(page);
      },
    };
  };
}
