import { createSignal, Show } from "solid-js";
import type { JSX } from "solid-js";
import type { Theme } from "../../../model/theme.ts";
import type { Density } from "../../../state/app.ts";
import { useApp } from "../../../state/context.ts";
import type { MenuItem } from "../../kit/Menu.tsx";
import { useText } from "../../kit/useText.ts";
import { openImport } from "../import/openImport.ts";
import { lazyPart } from "../../kit/lazyPart.ts";

const CurrencyDialog = lazyPart(async () => ({
  default: (await import("../dialogs/CurrencyDialog.tsx")).CurrencyDialog,
}));

const ExportDialog = lazyPart(async () => ({
  default: (await import("../exports/ExportDialog.tsx")).ExportDialog,
}));

const SelfTestDialog = lazyPart(async () => ({
  default: (await import("../dialogs/SelfTestDialog.tsx")).SelfTestDialog,
}));

/** The commands of the menu of looks and of what is seldom changed, handed out as its items, with their dialogs. */
export function MoreCommands(props: {
  readonly ref: (items: () => readonly MenuItem[]) => void;
}): JSX.Element {
  const { document, safety, session } = useApp();
  const { words } = useText();
  const text = () => words().frame;
  const [currency, setCurrency] = createSignal(false);
  const [exporting, setExporting] = createSignal(false);
  const [testing, setTesting] = createSignal(false);
  const theme = (value: Theme, label: string): MenuItem => ({
    label,
    checked: session.theme() === value,
    onSelect: () => session.setTheme(value),
  });
  const density = (value: Density, label: string): MenuItem => ({
    label,
    checked: session.density() === value,
    onSelect: () => session.setDensity(value),
  });
  const items = (): MenuItem[] => [
    { label: text().importTables, onSelect: () => openImport() },
    { label: text().exportMore, onSelect: () => setExporting(true) },
    { kind: "line" },
    {
      label: text().currency,
      hint: document.plan().currency,
      disabled: document.readOnly(),
      onSelect: () => setCurrency(true),
    },
    { label: words().storage.state, onSelect: () => safety.setDialog("state") },
    { label: text().selfTest, onSelect: () => setTesting(true) },
    { kind: "line" },
    { kind: "heading", label: text().theme },
    theme("system", text().themeSystem),
    theme("light", text().themeLight),
    theme("dark", text().themeDark),
    { kind: "line" },
    { kind: "heading", label: text().density },
    density("compact", text().densityCompact),
    density("normal", text().densityNormal),
    density("large", text().densityLarge),
  ];
  props.ref(items);
  return (
    <>
      <Show when={currency()}>
        <CurrencyDialog onClose={() => setCurrency(false)} />
      </Show>
      <Show when={exporting()}>
        <ExportDialog onClose={() => setExporting(false)} />
      </Show>
      <Show when={testing()}>
        <SelfTestDialog onClose={() => setTesting(false)} />
      </Show>
    </>
  );
}
