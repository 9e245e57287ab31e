import { unreachable } from "../lib/assert.ts";
import { goalsOverStart } from "../model/goalTime.ts";
import type { Plan } from "../model/plan.ts";
import type { RowId } from "../model/row.ts";
import { sheetOf } from "../model/sheet.ts";
import { adoptScenario, revertScenario } from "./adoptScenario.ts";
import { changeCurrency } from "./changeCurrency.ts";
import type { Command } from "./command.ts";
import { setEntries, setEntry, setFormula } from "./entries.ts";
import type { EntryChange } from "./entries.ts";
import { addRow, deleteRow, describeRow } from "./ownRows.ts";
import { renameRow } from "./renameRow.ts";
import { moveRow } from "./rowOrder.ts";
import { addScenario, deleteScenario, renameScenario } from "./scenarios.ts";
import { setActuals } from "./setActuals.ts";
import { setFilled, setKey } from "./setKey.ts";

/**
 * The plan after a command; the given plan is not changed, and the two share all parts that are equal. A command that
 * changes nothing, or names something that the plan does not have, returns the given plan. The caller must check
 * whether the new plan has faults.
 */
export function applyCommand(plan: Plan, command: Command): Plan {
  switch (command.kind) {
    case "set-entry":
      return setEntry(plan, command.cell, command.entry);
    case "clear-entry":
      return setEntry(plan, command.cell, undefined);
    case "set-formula":
      return setFormula(plan, command.row, command.formula);
    case "describe-row":
      return describeRow(plan, command.row, command.changes);
    case "add-row":
      return addRow(plan, command.row, command.definition, command.after);
    case "delete-row":
      return deleteRow(plan, command.row);
    case "rename-row":
      return renameRow(plan, command.row, command.to);
    case "move-row":
      return moveRow(plan, command.row, command.after);
    case "set-name":
      return setKey(plan, "name", command.name);
    case "set-time":
      return setTime(plan, command);
    case "set-language":
      return setKey(plan, "language", command.language);
    case "set-currency":
      return changeCurrency(plan, command.currency, command.rate);
    case "set-goals":
      return setKey(plan, "goals", command.goals);
    case "set-correlations":
      return setKey(plan, "correlations", command.correlations);
    case "set-run":
      return setKey(plan, "run", command.run);
    case "set-actual":
      return setActuals(plan, [command]);
    case "set-actuals":
      return setActuals(plan, command.figures);
    case "set-closed":
      return setKey(plan, "closed", command.month);
    case "keep-forecast":
      return setKey(plan, "forecasts", [...plan.forecasts, command.forecast]);
    case "delete-forecast":
      return setKey(
        plan,
        "forecasts",
        plan.forecasts.filter((_, index) => index !== command.index),
      );
    case "set-estimates":
      return setKey(plan, "estimates", setFilled(plan.estimates, command.row, command.estimates));
    case "set-meetings":
      return setKey(plan, "meetings", command.meetings);
    case "add-scenario":
      return addScenario(plan, command.name, command.from);
    case "rename-scenario":
      return renameScenario(plan, command.name, command.to);
    case "delete-scenario":
      return deleteScenario(plan, command.name);
    case "adopt-scenario":
      return adoptScenario(plan, command.name, command.row);
    case "revert-scenario":
      return revertScenario(plan, command.name, command.row);
    case "set-view":
      return setKey(plan, "view", command.view);
    case "set-report":
      return setKey(plan, "report", command.report);
    case "set-sla":
      return setKey(plan, "sla", command.sla);
    case "together":
      return applyAll(plan, command.commands);
    default:
      return unreachable(command);
  }
}

/** One command after the other. Entries of one row that follow each other are set together: a paste has thousands. */
function applyAll(plan: Plan, commands: readonly Command[]): Plan {
  let after = plan;
  for (let at = 0; at < commands.length;) {
    const first = commands[at]!;
    if (first.kind !== "set-entry" && first.kind !== "clear-entry") {
      after = applyCommand(after, first);
      at += 1;
      continue;
    }
    const { scenario, row } = first.cell;
    const changes: EntryChange[] = [];
    for (; at < commands.length; at += 1) {
      const next = commands[at]!;
      if (next.kind !== "set-entry" && next.kind !== "clear-entry") break;
      if (next.cell.row !== row || next.cell.scenario !== scenario) break;
      changes.push({ month: next.cell.month, entry: next.kind === "set-entry" ? next.entry : undefined });
    }
    after = setEntries(after, first.cell, changes);
  }
  return after;
}

/** Sets the plan's time; the goals of flows count the same months as before, as far as the plan still has them. */
function setTime(plan: Plan, { start, months, yearStarts }: Extract<Command, { kind: "set-time" }>): Plan {
  const { byId } = sheetOf(plan);
  const isFlow = (row: RowId) => byId.get(row)?.total === "flow";
  const goals = goalsOverStart(plan.goals, { before: plan.start, after: start }, isFlow);
  const timed = setKey(setKey(plan, "start", start), "months", months);
  return setKey(setKey(timed, "year_starts", yearStarts), "goals", goals);
}
