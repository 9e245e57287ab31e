import type { Persistence } from "../model/saveState.ts";

type Manager = {
  readonly persist?: () => Promise<boolean>;
  readonly persisted?: () => Promise<boolean>;
};

/**
 * Whether the browser keeps the saved data (`read`), and the request to keep it (`request`): made at most once by each
 * instance, from within a click or a key press (some browsers ask the user).
 */
export function makePersistence(manager: Manager | undefined) {
  let asked: Promise<Persistence> | undefined;

  async function read(): Promise<Persistence> {
    return stateOf(manager?.persisted?.bind(manager));
  }

  return {
    read,
    request: (): Promise<Persistence> => {
      asked ??= stateOf(manager?.persist?.bind(manager));
      return asked;
    },
  };
}

async function stateOf(ask: (() => Promise<boolean>) | undefined): Promise<Persistence> {
  if (ask === undefined) return "unknown";
  try {
    return (await ask()) ? "kept" : "may-be-evicted";
  } catch {
    return "unknown";
  }
}
