import type { Component } from "solid-js";
import { lazyPart } from "../../kit/lazyPart.ts";

/** A part that is loaded when it is first shown, from a function that loads its component. */
export function lateDialog<P extends object>(load: () => Promise<Component<P>>) {
  return lazyPart<Component<P>>(async () => ({ default: await load() }));
}
