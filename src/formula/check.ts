import { nearest } from "../lib/nearest.ts";
import type { FormulaIssue } from "../model/issue.ts";
import type { RowId, Unit } from "../model/row.ts";
import type { Ast, Span } from "./ast.ts";
import { constantValue } from "./constantValue.ts";
import { functionByName, FUNCTIONS, LANGUAGE_NAMES } from "./functions.ts";
import { distributionFaults } from "./distributionFaults.ts";
import type { FormulaFunction } from "./formulaFunction.ts";

/** Where a formula stands, which decides what it may contain. */
export type CheckContext = {
  /** "input" for an input's value or override, "computed" for the formula of a computed row. */
  readonly kind: "input" | "computed";
  readonly unit: Unit;
  readonly isRow: (id: RowId) => boolean;
  /** The names that a hint may suggest; read only where a name is unknown. */
  readonly names: () => Iterable<RowId>;
  /** The row itself, which is never suggested. */
  readonly ownId?: RowId;
};

type Call = Extract<Ast, { readonly kind: "call" }>;

/** The probability that a value lies within its `A to B`. */
const TO_LEVEL = 0.9;

/** Functions whose first argument must be the name of a row. */
const NEEDS_ROW = new Set(["hired", "ramped"]);

/** All faults of a formula beyond its grammar, in the order of the text. */
export function checkFormula(ast: Ast, context: CheckContext): FormulaIssue[] {
  const issues: FormulaIssue[] = [];
  visit(ast, undefined);
  if (context.kind === "input" && context.unit === "share") issues.push(...shareIssues(ast));
  return issues;

  /** `within`: the distribution that has the node among its arguments. */
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
    else if (!context.isRow(name))
      issues.push({ code: "unknown-name", name, ...nearestName(name, context), span });
    else if (context.kind === "input") issues.push({ code: "row-in-input", name, span });
  }

  function checkUncertain(span: Span, within: string | undefined): void {
    if (context.kind === "computed") issues.push({ code: "uncertain-in-computed", span });
    else if (within !== undefined) issues.push({ code: "nested-uncertain", fn: within, span });
  }

  function checkCall(call: Call, within: string | undefined): void {
    const { fn: name, args, span } = call;
    const fn = functionByName(name);
    if (fn === undefined) {
      issues.push({ code: "unknown-function", name, ...nearestFunction(name), span });
      args.forEach((arg) => visit(arg, within));
      return;
    }
    const isDistribution = fn.category === "distribution";
    if (isDistribution) checkUncertain(span, within);
    if (context.kind === "input" && (fn.category === "time" || fn.category === "chance")) {
      issues.push({ code: "function-in-input", fn: name, span });
      return;
    }
    const misfit = checkedArity(call, fn);
    if (misfit !== undefined) issues.push(misfit);
    args.forEach((arg, index) => {
      if (index === 0 && NEEDS_ROW.has(name)) checkRowName(name, arg);
      else if (index === 1 && name === "trailing") {
        if (!isWholeNumber(arg)) issues.push({ code: "needs-whole-number", fn: name, span: arg.span });
      } else visit(arg, isDistribution ? name : within);
    });
    if (isDistribution && misfit === undefined) issues.push(...argumentIssues(call));
  }

  function checkRowName(fn: string, arg: Ast): void {
    if (arg.kind !== "name" || LANGUAGE_NAMES.includes(arg.id)) {
      issues.push({ code: "needs-row-name", fn, span: arg.span });
    } else checkName(arg.id, arg.span);
  }
}

function checkedArity(
  { fn: name, args, span }: Call,
  { arity: [min, max] }: FormulaFunction,
): FormulaIssue | undefined {
  if (args.length < min || args.length > max) {
    return { code: "argument-count", fn: name, min, max, found: args.length, span };
  }
  return name === "discrete" && args.length % 2 === 1
    ? { code: "pairs-of-arguments", fn: name, span }
    : undefined;
}

function isWholeNumber(arg: Ast): boolean {
  return arg.kind === "number" && !arg.percent && Number.isInteger(arg.value) && arg.value >= 1;
}

/** Faults of a distribution's arguments, as far as these are constants. */
function argumentIssues({ fn, args }: Call): readonly FormulaIssue[] {
  return distributionFaults(fn, args.map(constantValue)).map((fault) => ({
    code: "distribution-argument",
    fn,
    ...fault,
    span: args[fault.argument]!.span,
  }));
}

/** The fault of an interval that is a share row's whole expression and does not lie between 0 and 1. */
function shareIssues(whole: Ast): readonly FormulaIssue[] {
  const ends =
    whole.kind === "interval"
      ? [whole.low.value, whole.high.value]
      : whole.kind === "call" && whole.fn === "interval"
        ? whole.args.slice(0, 2).map(constantValue)
        : [];
  const [low, high] = ends;
  if (low === undefined || high === undefined || low >= high) return [];
  return low > 0 && high < 1 ? [] : [{ code: "interval-share", low, high, span: whole.span }];
}

/** The known name that was probably meant by an unknown one. */
function nearestName(name: string, { kind, names, ownId }: CheckContext): { readonly nearest?: string } {
  const words = kind === "input" ? LANGUAGE_NAMES : LANGUAGE_NAMES.filter((word) => word !== "base");
  const rows = kind === "input" ? [] : names();
  const found = nearest(
    name,
    [...words, ...rows].filter((id) => id !== ownId),
  );
  return found === undefined ? {} : { nearest: found };
}

function nearestFunction(name: string): { readonly nearest?: string } {
  const found = nearest(
    name,
    FUNCTIONS.map((known) => known.name),
  );
  return found === undefined ? {} : { nearest: found };
}
