import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { orderOrCycle } from "../../src/lib/graph.ts";

/** The order of the nodes, or the loop found; "a:b c" is a node a that depends on b and c. */
function order(...nodes: string[]) {
  const edges = new Map(
    nodes.map((node) => {
      const [name = "", on = ""] = node.split(":");
      return [name, on.split(" ").filter((other) => other !== "")] as const;
    }),
  );
  const result = orderOrCycle([...edges.keys()], (node) => edges.get(node) ?? []);
  return result.ok ? result.value.join(" ") : `loop ${result.error.join(" ")}`;
}

describe("nodes come after those that they depend on, otherwise as given", () => {
  test.each([
    [["a", "b", "c"], "a b c"],
    [["a:c", "b", "c"], "c a b"],
    [["a", "b:a", "c:b a"], "a b c"],
    [["a:elsewhere", "b"], "a b"],
    [["a:a"], "loop a"],
    [["a", "b:c", "c:d", "d:b"], "loop b c d"],
    [["a:b", "b:c", "c:b"], "loop b c"],
  ])("%j", (nodes, expected) => expect(order(...nodes)).toBe(expected));
});

test("a chain of ten thousand does not exhaust the stack", () => {
  const nodes = Array.from({ length: 10_000 }, (_, i) => String(i));
  const result = orderOrCycle(nodes, (node) => [String(Number(node) + 1)]);
  expect(result.ok && result.value[0]).toBe("9999");
});

test("every order puts dependencies first, and every loop is one", () => {
  const graph = fc.array(fc.array(fc.nat(9), { maxLength: 3 }), { minLength: 1, maxLength: 10 });
  fc.assert(
    fc.property(graph, (edges) => {
      const nodes = edges.map((_, i) => String(i));
      const on = (node: string) => (edges[Number(node)] ?? []).map(String);
      const result = orderOrCycle(nodes, on);
      if (!result.ok) {
        const loop = result.error;
        loop.forEach((node, i) => expect(on(node)).toContain(loop[(i + 1) % loop.length]));
        return;
      }
      expect(result.value.toSorted()).toEqual(nodes.toSorted());
      for (const [place, node] of result.value.entries()) {
        for (const other of on(node)) {
          if (nodes.includes(other)) expect(result.value.indexOf(other)).toBeLessThan(place);
        }
      }
    }),
  );
});
