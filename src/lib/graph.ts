import { err, ok } from "./result.ts";
import type { Result } from "./result.ts";

/**
 * The nodes in an order in which each comes after those that it depends on; otherwise nodes keep the given order where
 * they can. If there is a loop, the error lists the nodes on it, each followed by one that it depends on. Names that
 * are not among the nodes are ignored. The time is proportional to the number of nodes and edges.
 */
export function orderOrCycle(
  nodes: readonly string[],
  dependsOn: (node: string) => Iterable<string>,
): Result<string[], string[]> {
  const known = new Set(nodes);
  const state = new Map<string, "open" | "done">();
  const order: string[] = [];
  for (const root of nodes) {
    if (state.has(root)) continue;
    // A stack of its own instead of recursion: a chain of rows may be longer than the call stack allows.
    const path: { readonly node: string; readonly rest: Iterator<string> }[] = [];
    const enter = (node: string): void => {
      state.set(node, "open");
      path.push({ node, rest: dependsOn(node)[Symbol.iterator]() });
    };
    enter(root);
    while (path.length > 0) {
      const { node, rest } = path.at(-1)!;
      const next = rest.next();
      if (next.done === true) {
        state.set(node, "done");
        order.push(node);
        path.pop();
      } else if (state.get(next.value) === "open") {
        const nodesOnPath = path.map((step) => step.node);
        return err(nodesOnPath.slice(nodesOnPath.indexOf(next.value)));
      } else if (known.has(next.value) && !state.has(next.value)) enter(next.value);
    }
  }
  return ok(order);
}
