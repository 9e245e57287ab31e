/** The part of BroadcastChannel that is used; messages reach every other page, not the sender. */
export type ChannelPort = {
  readonly post: (message: unknown) => void;
  /** Listens until the returned function is called. */
  readonly listen: (hear: (message: unknown) => void) => () => void;
};

/** The messages about a plan between pages of one browser. */
export type TabMessage =
  | { readonly kind: "saved"; readonly id: string; readonly rev: number; readonly schemaVersion: number }
  | { readonly kind: "asks"; readonly id: string; readonly schemaVersion: number }
  | { readonly kind: "gives"; readonly id: string; readonly schemaVersion: number }
  | { readonly kind: "here"; readonly id: string; readonly schemaVersion: number };

/** One of our messages; any other message on the channel is ignored. */
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

/** The browser's channel; undefined where the browser has none. */
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
