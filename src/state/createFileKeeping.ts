import { createEffect, createSignal, on } from "solid-js";
import type { FramedApp } from "./context.ts";
import type { FileKeeping, FileState, PickedFile } from "./fileKeeping.ts";

/** The file of one plan, as the page's start makes it. */
export type PlansFile = {
  readonly name: string;
  readonly edited: () => void;
  readonly save: () => Promise<void>;
  readonly allow: () => Promise<void>;
  readonly overwrite: () => Promise<void>;
  readonly took: () => Promise<void>;
  readonly stop: () => void;
};

type WithoutName<S> = S extends { readonly name: string } ? Omit<S, "name"> : S;

type Options = {
  readonly app: FramedApp;
  /** The file that a plan is kept in, by the plan's id; undefined where it is kept in none. */
  readonly fileOf: (
    id: string,
    onState: (state: WithoutName<Exclude<FileState, { kind: "off" }>>) => void,
  ) => Promise<PlansFile | undefined>;
  readonly askWhere: (suggested: string) => Promise<PickedFile | undefined>;
  readonly choose: () => Promise<PickedFile | undefined>;
  /** Remembers which file a plan is in, and whether it was opened from there; undefined: it is in none any more. */
  readonly remember: (
    id: string,
    picked: { readonly at: PickedFile; readonly opened: boolean } | undefined,
  ) => Promise<void>;
  readonly suggested: () => string;
};

/** Follows the open plan with the file that it is kept in. Called under an owner. */
export function createFileKeeping(options: Options): FileKeeping {
  const { app } = options;
  const [state, setState] = createSignal<FileState>({ kind: "off" });
  let file: PlansFile | undefined;
  let turn = 0;

  /** Uses the file of the open plan. A plan that another tab edits is not written by this one. */
  async function follow(): Promise<void> {
    const mine = ++turn;
    file?.stop();
    file = undefined;
    setState({ kind: "off" });
    if (app.document.readOnly()) return;
    const id = app.plans.current();
    const found = await options.fileOf(id, (next) => {
      if (mine === turn && found !== undefined) setState({ ...next, name: found.name } as FileState);
    });
    if (mine !== turn) return found?.stop();
    file = found;
    await found?.save();
  }

  createEffect(on([app.plans.current, app.document.readOnly], () => void follow()));
  createEffect(on(app.document.plan, () => file?.edited(), { defer: true }));

  async function keepAt(at: PickedFile, opened: boolean): Promise<void> {
    await options.remember(app.plans.current(), { at, opened });
    await follow();
  }

  return {
    state,
    keep: async () => {
      const picked = await options.askWhere(options.suggested());
      if (picked !== undefined) await keepAt(picked, false);
    },
    choose: options.choose,
    keepIn: (picked) => keepAt(picked, true),
    allow: async () => file?.allow(),
    overwrite: async () => file?.overwrite(),
    took: async () => file?.took(),
    tryAgain: async () => file?.save(),
    forget: async () => {
      await options.remember(app.plans.current(), undefined);
      await follow();
    },
  };
}
