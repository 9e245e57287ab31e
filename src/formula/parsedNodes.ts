import type { ParsedNode } from "./translate.ts";

/**
 * The nodes that mathjs's parser builds, as plain data. Its own nodes can also be evaluated, compiled and printed,
 * which is never needed here and is three quarters of its code. The parser reads a node's kind (a flag with the kind's
 * name, and `isNode`), and of some nodes the fields that are set here.
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

/** Classes of which only the kind is read: formulas with them are refused. */
const REFUSED = [
  "AccessorNode",
  "ArrayNode",
  "AssignmentNode",
  "BlockNode",
  "FunctionAssignmentNode",
  "IndexNode",
  "ObjectNode",
] as const;

/** Every class that the parser needs, by name. */
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
