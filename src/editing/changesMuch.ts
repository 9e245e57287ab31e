import type { Command } from "./command.ts";

/** Whether a command takes away or replaces many entries at once, so that a version is kept before it. */
export function changesMuch(command: Command): boolean {
  switch (command.kind) {
    case "adopt-scenario":
    case "revert-scenario":
      return command.row === undefined;
    case "delete-scenario":
    case "set-currency":
      return true;
    case "together":
      return command.commands.some(changesMuch);
    default:
      return false;
  }
}
