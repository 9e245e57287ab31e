/** The part of BroadcastChannel that is used; messages reach every other page, not the sender. */
export type ChannelPort = {
  readonly post: (message: unknown) => void;
  /** Listens until the function given back is called. */
  readonly listen: (hear: (message: unknown) => void) => () => void;
};

/** What pages of one browser tell each other of a plan. */
export type TabMessage =
  | { readonly kind: "saved"; readonly id: string; readonly rev: number; readonly schemaVersion: number }
  | { readonly kind: "asks"; readonly id: string; readonly schemaVersion: number }
  | { readonly kind: "gives"; readonly id: string; readonly schemaVersion: number }
  | { readonly kind: "here"; readonly id: string; readonly schemaVersion: number };

/** A message of ours; anything else that is said on the channel is passed over. */
export function messageOf(raw: unknown): TabMessage | undefined {
  if (typeof raw !== "object" || raw === null) return undefined;
  const fields = new Map<string, unknown>(Object.entries(raw));
  const kind = fields.get("kind");
  const known = kind === "saved" || kind === "asks" || kind === "gives" || kind === "here";
  if (!known || typeof fields.get("id") !== "string") return undefined;
  if (typeof fields.get("schemaVersion") !== "number") return undefined;
  if (kind === "saved" && typeof fields.get("rev") !== "number") return undefined;
  return raw as TabMessage;
}

/** The browser's channel; undefined where it has none. */
export function openChannel(name: string): ChannelPort | undefined {
  if (typeof BroadcastChannel === "undefined") return undefined;
  const channel = new BroadcastChannel(name);
  return {
    post: (message) => {
      channel.postMessage(message);
    },
    listen: (hear) => {
      const receive = (event: MessageEvent<unknown>) => {
        hear(event.data);
      };
      channel.addEventListener("message", receive);
      return () => {
        channel.removeEventListener("message", receive);
      };
    },
  };
}
