import { err, ok } from "../lib/result.ts";
import type { Result } from "../lib/result.ts";
import type { LinkFault } from "../model/linkFault.ts";
import type { Plan } from "../model/plan.ts";
import { decodePlan } from "./decodePlan.ts";
import { encodePlan } from "./encodePlan.ts";
import { isPlanLink } from "./isPlanLink.ts";

/** The beginning of a link's fragment: the version of its encoding. */
export const LINK_PREFIX = "#s1.";

/** The limits of a link: characters after the prefix, and bytes after unpacking. */
export const LINK_LIMITS = { encoded: 64 * 1024, inflated: 1024 * 1024 } as const;

/**
 * A plan as the fragment of an address. A fragment is never sent to a server. A plan that is too large is a fault: it
 * must be shared as a file.
 */
export async function encodeLink(plan: Plan): Promise<Result<string, LinkFault>> {
  // Line breaks and indents compress well, yet a plan without them is still shorter.
  const text = JSON.stringify(JSON.parse(encodePlan(plan)));
  const bytes = new TextEncoder().encode(text);
  if (bytes.length > LINK_LIMITS.inflated) {
    return err({ code: "link-too-large", max: LINK_LIMITS.inflated });
  }
  const packed = await collect(through(bytes, new CompressionStream("deflate-raw")), Infinity);
  const encoded = toBase64Url(packed ?? new Uint8Array());
  if (encoded.length > LINK_LIMITS.encoded) {
    return err({ code: "link-too-long", length: encoded.length, max: LINK_LIMITS.encoded });
  }
  return ok(LINK_PREFIX + encoded);
}

/** The plan in an address's fragment, read in this thread. */
export async function decodeLink(fragment: string): Promise<Result<Plan, LinkFault>> {
  const text = await unpackLink(fragment);
  if (!text.ok) return text;
  const plan = decodePlan(text.value);
  return plan.ok ? plan : err({ code: "link-plan", issues: plan.error });
}

/**
 * The text of the plan's file in an address's fragment. Nothing is trusted: sizes are checked before and during
 * unpacking, and the text may be anything.
 */
export async function unpackLink(fragment: string): Promise<Result<string, LinkFault>> {
  if (!fragment.startsWith(LINK_PREFIX)) {
    return err({ code: isPlanLink(fragment) ? "link-newer" : "link-damaged" });
  }
  const encoded = fragment.slice(LINK_PREFIX.length);
  if (encoded.length > LINK_LIMITS.encoded) {
    return err({ code: "link-too-long", length: encoded.length, max: LINK_LIMITS.encoded });
  }
  const packed = fromBase64Url(encoded);
  if (packed === undefined) return err({ code: "link-damaged" });
  try {
    const bytes = await collect(
      through(packed, new DecompressionStream("deflate-raw")),
      LINK_LIMITS.inflated,
    );
    if (bytes === undefined) return err({ code: "link-too-large", max: LINK_LIMITS.inflated });
    return ok(new TextDecoder("utf-8", { fatal: true }).decode(bytes));
  } catch {
    return err({ code: "link-damaged" });
  }
}

function through(
  bytes: Uint8Array<ArrayBuffer>,
  stream: CompressionStream | DecompressionStream,
): ReadableStream<Uint8Array> {
  return new Blob([bytes]).stream().pipeThrough(stream);
}

/** All bytes of a stream; undefined, with the stream cancelled, once there are more than `max`. */
async function collect(
  stream: ReadableStream<Uint8Array>,
  max: number,
): Promise<Uint8Array<ArrayBuffer> | undefined> {
  const reader = stream.getReader();
  const chunks: Uint8Array[] = [];
  let length = 0;
  for (;;) {
    const { done, value } = await reader.read();
    if (done) break;
    length += value.length;
    if (length > max) {
      await reader.cancel();
      return undefined;
    }
    chunks.push(value);
  }
  const all = new Uint8Array(length);
  let at = 0;
  for (const chunk of chunks) {
    all.set(chunk, at);
    at += chunk.length;
  }
  return all;
}

function toBase64Url(bytes: Uint8Array): string {
  let binary = "";
  for (const byte of bytes) binary += String.fromCharCode(byte);
  return btoa(binary).replaceAll("+", "-").replaceAll("/", "_").replaceAll("=", "");
}

function fromBase64Url(text: string): Uint8Array<ArrayBuffer> | undefined {
  if (!/^[A-Za-z0-9_-]+$/.test(text)) return undefined;
  try {
    const binary = atob(text.replaceAll("-", "+").replaceAll("_", "/"));
    return Uint8Array.from(binary, (letter) => letter.charCodeAt(0));
  } catch {
    return undefined;
  }
}
