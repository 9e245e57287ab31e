import { nearest } from "../lib/nearest.ts";
import type { FormulaIssue } from "../model/issue.ts";
import type { RowId, Unit } from "../model/row.ts";
import type { Ast, Span } from "./ast.ts";
import { constantValue } from "./constantValue.ts";
import { functionByName, FUNCTIONS, LANGUAGE_NAMES } from "./functions.ts";
import { distributionFaults } from "./distributionFaults.ts";
import type { FormulaFunction } from "./formulaFunction.ts";

/** Where a formula stands, which decides what it may hold. */
export type CheckContext = {
  /** An input's value or override, or the formula of a computed row. */
  readonly kind: "input" | "computed";
  readonly unit: Unit;
  readonly isRow: (id: RowId) => boolean;
  /** The rows' names, for hints; read only where a name is not known. */
  readonly names: () => Iterable<RowId>;
  /** The row itself, which is never the hint. */
  readonly ownId?: RowId;
};

type Call = Extract<Ast, { readonly kind: "call" }>;

/** How much of its distribution lies within `A to B`. */
const TO_LEVEL = 0.9;

/** Functions whose first argument must be the name of a row. */
const NEEDS_ROW = new Set(["hired", "ramped"]);

/** All faults of a formula that its grammar does not show, in the order of the text. */
export function checkFormula(ast: Ast, context: CheckContext): FormulaIssue[] {
  const issues: FormulaIssue[] = [];
  visit(ast, undefined);
  if (context.kind === "input" && context.unit === "share") checkShare(ast);
  return issues;

  /** `within`: the distribution in whose arguments the node stands. */
  function visit(node: Ast, within: string | undefined): void {
    switch (node.kind) {
      case "number":
        return;
      case "name":
        return checkName(node.id, node.span);
      case "unary":
        return visit(node.arg, within);
      case "binary":
        visit(node.left, within);
        return visit(node.right, within);
      case "conditional":
        visit(node.test, within);
        visit(node.then, within);
        return visit(node.otherwise, within);
      case "interval":
        checkUncertain(node.span, within);
        for (const fault of distributionFaults("interval", [node.low.value, node.high.value, TO_LEVEL])) {
          if (fault.needs !== "less-extreme") continue;
          issues.push({ code: "distribution-argument", fn: "interval", ...fault, span: node.span });
        }
        return;
      case "call":
        return checkCall(node, within);
    }
  }

  function checkName(name: string, span: Span): void {
    if (functionByName(name) !== undefined) issues.push({ code: "function-without-call", name, span });
    else if (name === "base" && context.kind === "computed") issues.push({ code: "base-in-computed", span });
    else if (LANGUAGE_NAMES.includes(name)) return;
    else if (!context.isRow(name)) issues.push({ code: "unknown-name", name, ...hint(name), span });
    else if (context.kind === "input") issues.push({ code: "row-in-input", name, span });
  }

  function hint(name: string): { readonly nearest?: string } {
    const words =
      context.kind === "input" ? LANGUAGE_NAMES : LANGUAGE_NAMES.filter((word) => word !== "base");
    const rows = context.kind === "input" ? [] : context.names();
    const found = nearest(
      name,
      [...words, ...rows].filter((id) => id !== context.ownId),
    );
    return found === undefined ? {} : { nearest: found };
  }

  function checkUncertain(span: Span, within: string | undefined): void {
    if (context.kind === "computed") issues.push({ code: "uncertain-in-computed", span });
    else if (within !== undefined) issues.push({ code: "nested-uncertain", fn: within, span });
  }

  function checkCall(call: Call, within: string | undefined): void {
    const { fn: name, args, span } = call;
    const fn = functionByName(name);
    if (fn === undefined) {
      const found = nearest(
        name,
        FUNCTIONS.map((known) => known.name),
      );
      issues.push({
        code: "unknown-function",
        name,
        ...(found === undefined ? {} : { nearest: found }),
        span,
      });
      args.forEach((arg) => visit(arg, within));
      return;
    }
    const isDistribution = fn.category === "distribution";
    if (isDistribution) checkUncertain(span, within);
    if (context.kind === "input" && (fn.category === "time" || fn.category === "chance")) {
      issues.push({ code: "function-in-input", fn: name, span });
      return;
    }
    const fitting = checkArity(call, fn);
    args.forEach((arg, index) => {
      if (index === 0 && NEEDS_ROW.has(name)) checkRowName(name, arg);
      else if (index === 1 && name === "trailing") checkWholeNumber(name, arg);
      else visit(arg, isDistribution ? name : within);
    });
    if (isDistribution && fitting) checkArguments(call);
  }

  function checkArity({ fn: name, args, span }: Call, { arity: [min, max] }: FormulaFunction): boolean {
    if (args.length < min || args.length > max) {
      issues.push({ code: "argument-count", fn: name, min, max, found: args.length, span });
      return false;
    }
    if (name === "discrete" && args.length % 2 === 1) {
      issues.push({ code: "pairs-of-arguments", fn: name, span });
      return false;
    }
    return true;
  }

  function checkRowName(fn: string, arg: Ast): void {
    if (arg.kind !== "name" || LANGUAGE_NAMES.includes(arg.id)) {
      issues.push({ code: "needs-row-name", fn, span: arg.span });
    } else checkName(arg.id, arg.span);
  }

  function checkWholeNumber(fn: string, arg: Ast): void {
    const whole = arg.kind === "number" && !arg.percent && Number.isInteger(arg.value) && arg.value >= 1;
    if (!whole) issues.push({ code: "needs-whole-number", fn, span: arg.span });
  }

  function checkArguments({ fn, args }: Call): void {
    for (const fault of distributionFaults(fn, args.map(constantValue))) {
      issues.push({ code: "distribution-argument", fn, ...fault, span: args[fault.argument]!.span });
    }
  }

  /** In a row of shares an interval that is the whole expression lies between 0 and 1. */
  function checkShare(whole: Ast): void {
    const ends =
      whole.kind === "interval"
        ? [whole.low.value, whole.high.value]
        : whole.kind === "call" && whole.fn === "interval"
          ? whole.args.slice(0, 2).map(constantValue)
          : [];
    const [low, high] = ends;
    if (low === undefined || high === undefined || low >= high) return;
    if (!(low > 0 && high < 1)) issues.push({ code: "interval-share", low, high, span: whole.span });
  }
}
