import { createSignal, Show } from "solid-js";
import type { JSX } from "solid-js";
import type { Theme } from "../../../model/theme.ts";
import type { Density } from "../../../state/app.ts";
import { loadDeferredWords } from "../../../i18n/words.ts";
import { useApp } from "../../../state/context.ts";
import { Icon } from "../../kit/Icon.tsx";
import { Menu } from "../../kit/Menu.tsx";
import type { MenuItem } from "../../kit/Menu.tsx";
import { useText } from "../../kit/useText.ts";
import { openImport } from "../import/openImport.ts";
import { lazyPart } from "../../kit/lazyPart.ts";

const CurrencyDialog = lazyPart(async () => ({
  default: (await import("../dialogs/CurrencyDialog.tsx")).CurrencyDialog,
}));

const ExportDialog = lazyPart(async () => {
  const [{ ExportDialog: dialog }] = await Promise.all([
    import("../exports/ExportDialog.tsx"),
    loadDeferredWords(),
  ]);
  return { default: dialog };
});

const SelfTestDialog = lazyPart(async () => {
  const [{ SelfTestDialog: dialog }] = await Promise.all([
    import("../dialogs/SelfTestDialog.tsx"),
    loadDeferredWords(),
  ]);
  return { default: dialog };
});

/** Looks, and what is seldom changed. */
export function MoreMenu(): JSX.Element {
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
  return (
    <>
      <Menu label={text().more} items={items()} align="end">
        <Icon name="more" />
      </Menu>
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
