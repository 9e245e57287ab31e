import { Match, Suspense, Switch } from "solid-js";
import type { JSX } from "solid-js";
import { useApp } from "../../../state/context.ts";
import { lazyPart } from "../../kit/lazyPart.ts";

const VersionsDialog = lazyPart(async () => ({
  default: (await import("./VersionsDialog.tsx")).VersionsDialog,
}));
const TrashDialog = lazyPart(async () => ({ default: (await import("./TrashDialog.tsx")).TrashDialog }));
const LinkDialog = lazyPart(async () => ({ default: (await import("./LinkDialog.tsx")).LinkDialog }));
const FileDialog = lazyPart(async () => ({ default: (await import("./FileDialog.tsx")).FileDialog }));
const StateDialog = lazyPart(async () => ({ default: (await import("./StateDialog.tsx")).StateDialog }));
const ArrivalDialog = lazyPart(async () => ({
  default: (await import("./ArrivalDialog.tsx")).ArrivalDialog,
}));

const CheckingDialog = lazyPart(async () => ({
  default: (await import("./CheckingDialog.tsx")).CheckingDialog,
}));

/** Earlier versions, deleted plans, the link, the state of storage, and what came by link or file. */
export function SafetyDialogs(): JSX.Element {
  const { safety } = useApp();
  const close = () => safety.setDialog(undefined);
  return (
    <Suspense>
      <Switch>
        <Match when={safety.arrival()} keyed>
          {(arrival) => <ArrivalDialog arrival={arrival} />}
        </Match>
        <Match when={safety.checking()} keyed>
          {(stop) => <CheckingDialog onStop={stop} />}
        </Match>
        <Match when={safety.dialog() === "versions"}>
          <VersionsDialog onClose={close} />
        </Match>
        <Match when={safety.dialog() === "trash"}>
          <TrashDialog onClose={close} />
        </Match>
        <Match when={safety.dialog() === "link"}>
          <LinkDialog onClose={close} />
        </Match>
        <Match when={safety.dialog() === "file"}>
          <FileDialog onClose={close} />
        </Match>
        <Match when={safety.dialog() === "state"}>
          <StateDialog onClose={close} />
        </Match>
      </Switch>
    </Suspense>
  );
}
