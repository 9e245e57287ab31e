import type { ParsedNode } from "./translate.ts";

/**
 * The nodes that mathjs's parser builds, as plain data. Its own nodes can also be evaluated, compiled and printed,
 * which we never do and which is three quarters of its code. The parser asks a node for its kind (a flag of its own
 * name, and `isNode`), and some nodes for the fields that are here.
 */
class Node {
  get isNode(): boolean {
    return true;
  }
}

type Fields = Readonly<Record<string, unknown>>;

/** A class of nodes; `fields` are the names of its arguments. */
function nodeClass(type: ParsedNode["type"], fields: (...args: readonly unknown[]) => Fields) {
  const made = class extends Node {
    readonly type = type;
    constructor(...args: readonly unknown[]) {
      super();
      Object.assign(this, fields(...args));
    }
  };
  Object.defineProperty(made.prototype, `is${type}`, { value: true });
  return made;
}

/** Classes of which only the kind is read: what they stand for is refused. */
const REFUSED = [
  "AccessorNode",
  "ArrayNode",
  "AssignmentNode",
  "BlockNode",
  "FunctionAssignmentNode",
  "IndexNode",
  "ObjectNode",
] as const;

/** Every class that the parser asks for, by its name. */
export const PARSED_NODES: Readonly<Record<string, new (...args: readonly unknown[]) => object>> = {
  ...Object.fromEntries(REFUSED.map((type) => [type, nodeClass(type, (object) => ({ object }))])),
  ConditionalNode: nodeClass("ConditionalNode", (condition, trueExpr, falseExpr) => ({
    condition,
    trueExpr,
    falseExpr,
  })),
  ConstantNode: nodeClass("ConstantNode", (value) => ({ value })),
  FunctionNode: nodeClass("FunctionNode", (fn, args) => ({ fn, args })),
  OperatorNode: nodeClass("OperatorNode", (op, fn, args, implicit, isPercentage) => ({
    op,
    fn,
    args,
    implicit: implicit === true,
    isPercentage: isPercentage === true,
  })),
  ParenthesisNode: nodeClass("ParenthesisNode", (content) => ({ content })),
  RangeNode: nodeClass("RangeNode", (start, end, step) => ({ start, end, step })),
  RelationalNode: nodeClass("RelationalNode", (conditionals, params) => ({ conditionals, params })),
  SymbolNode: nodeClass("SymbolNode", (name) => ({ name })),
};
