import { createSignal, Show } from "solid-js";
import type { JSX } from "solid-js";
import { firstOpenMonth } from "../../../model/closedMonth.ts";
import type { PickedFile } from "../../../state/fileKeeping.ts";
import { useApp } from "../../../state/context.ts";
import { exportPlan } from "../dialogs/planFiles.ts";
import { ImportPlan } from "../import/ImportPlan.tsx";
import type { MenuItem } from "../../kit/Menu.tsx";
import { useText } from "../../kit/useText.ts";
import { lazyPart } from "../../kit/lazyPart.ts";

const CurrencyDialog = lazyPart(async () => ({
  default: (await import("../dialogs/CurrencyDialog.tsx")).CurrencyDialog,
}));

const PlanSettingsDialog = lazyPart(async () => ({
  default: (await import("../dialogs/PlanSettingsDialog.tsx")).PlanSettingsDialog,
}));

const NewPlanDialog = lazyPart(async () => ({
  default: (await import("../dialogs/NewPlanDialog.tsx")).NewPlanDialog,
}));

const RollForwardDialog = lazyPart(async () => ({
  default: (await import("../dialogs/RollForwardDialog.tsx")).RollForwardDialog,
}));

/** The commands of the menu of plans, handed out as its items, with the dialogs that they open. */
export function PlanCommands(props: {
  readonly ref: (items: () => readonly MenuItem[]) => void;
}): JSX.Element {
  const app = useApp();
  const { document, safety, plans, session } = app;
  const { words } = useText();
  const text = () => words().frame;
  const [dialog, setDialog] = createSignal<"new" | "settings" | "roll" | "currency">();
  let chooseFile: (() => void) | undefined;
  let takeFile: ((picked: PickedFile) => void) | undefined;
  const name = () => document.plan().name;

  const remove = async () => {
    const gone = name();
    const back = await plans.remove();
    if (back === undefined) return;
    session.notify(text().planDeleted(gone), {
      label: text().undo,
      run: () => void back().then(() => session.notify(text().planBack(gone))),
    });
  };
  /** Keeping the plan in a file of the user's own, where the browser can. */
  const fileItems = (): MenuItem[] => {
    const files = safety.files();
    if (files === undefined || document.readOnly()) return [];
    const said = words().keptFile;
    const state = files.state();
    const openThere = async () => {
      const picked = await files.choose();
      if (picked !== undefined) takeFile?.(picked);
    };
    const open: MenuItem = { label: said.open, onSelect: () => void openThere() };
    if (state.kind === "off") return [{ label: said.keep, onSelect: () => void files.keep() }, open];
    const forget = () => void files.forget().then(() => session.notify(said.forgotten(state.name)));
    return [{ label: said.forget(state.name), onSelect: forget }, open];
  };
  const items = (): MenuItem[] => [
    { kind: "heading", label: text().yourPlans },
    ...plans.list().map((plan): MenuItem => ({
      label: plan.id === plans.current() ? name() : plan.name,
      checked: plan.id === plans.current(),
      onSelect: () => void plans.open(plan.id),
    })),
    { kind: "line" },
    { label: text().newPlan, onSelect: () => setDialog("new") },
    { label: text().duplicatePlan, onSelect: () => void plans.duplicate(text().copyOf(name())) },
    {
      label: text().rollForward,
      disabled: firstOpenMonth(document.plan()) === 0,
      ...(firstOpenMonth(document.plan()) === 0 ? { hint: text().closeFirst } : {}),
      onSelect: () => setDialog("roll"),
    },
    { label: text().importPlan, onSelect: () => chooseFile?.() },
    { label: text().exportPlan, onSelect: () => exportPlan(app, text()) },
    ...fileItems(),
    { label: words().storage.link, onSelect: () => safety.setDialog("link") },
    { kind: "line" },
    { label: words().storage.versions, onSelect: () => safety.setDialog("versions") },
    { label: words().storage.trash, onSelect: () => safety.setDialog("trash") },
    { kind: "line" },
    { label: text().planSettings, disabled: document.readOnly(), onSelect: () => setDialog("settings") },
    { label: text().deletePlan, danger: true, disabled: document.readOnly(), onSelect: () => void remove() },
  ];
  props.ref(items);

  return (
    <>
      <ImportPlan
        ref={(choose, take) => {
          chooseFile = choose;
          takeFile = take;
        }}
      />
      <Show when={dialog() === "new"}>
        <NewPlanDialog onClose={() => setDialog(undefined)} />
      </Show>
      <Show when={dialog() === "roll"}>
        <RollForwardDialog onClose={() => setDialog(undefined)} />
      </Show>
      <Show when={dialog() === "settings"}>
        <PlanSettingsDialog onClose={() => setDialog(undefined)} onCurrency={() => setDialog("currency")} />
      </Show>
      <Show when={dialog() === "currency"}>
        <CurrencyDialog onClose={() => setDialog(undefined)} />
      </Show>
    </>
  );
}
