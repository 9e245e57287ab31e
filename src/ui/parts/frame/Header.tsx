import type { JSX } from "solid-js";
import { useApp } from "../../../state/context.ts";
import { IconButton } from "../../kit/IconButton.tsx";
import { useText } from "../../kit/useText.ts";
import { MoreMenu } from "./MoreMenu.tsx";
import { PlanMenu } from "./PlanMenu.tsx";
import { SaveStatus } from "./SaveStatus.tsx";
import { ScenarioTabs } from "./ScenarioTabs.tsx";
import { redoStep, undoStep } from "./undoKeys.ts";
import { LANGUAGES } from "../../../model/language.ts";

/** Which plan, which scenario, whether it is saved, and what can be done with it. */
export function Header(): JSX.Element {
  const app = useApp();
  const { document, session } = app;
  const { words } = useText();
  const text = () => words().frame;
  const mod = navigator.platform.startsWith("Mac") ? "⌘" : "Ctrl+";
  return (
    <header class="header" aria-label={text().header}>
      <PlanMenu />
      <ScenarioTabs />
      <div class="header-tools">
        <SaveStatus />
        <IconButton
          icon="undo"
          label={text().undo}
          keys={`${mod}Z`}
          disabled={!document.canUndo() || document.readOnly()}
          onClick={() => undoStep(app, text())}
        />
        <IconButton
          icon="redo"
          label={text().redo}
          keys={`${mod}Y`}
          disabled={!document.canRedo() || document.readOnly()}
          onClick={() => redoStep(app, text())}
        />
        <div class="languages" role="group" aria-label={text().language}>
          {LANGUAGES.map((language) => (
            <button
              type="button"
              class="language"
              lang={language}
              aria-pressed={session.language() === language}
              title={language === "en" ? text().english : text().swedish}
              onClick={() => session.setLanguage(language)}
            >
              {language.toUpperCase()}
            </button>
          ))}
        </div>
        <MoreMenu />
      </div>
    </header>
  );
}
