import { createSignal, onCleanup, Show } from "solid-js";
import type { JSX } from "solid-js";
import { Cancelled } from "../../../engine/simulator.ts";
import { useApp } from "../../../state/context.ts";
import { useGoalText } from "../../kit/useGoalText.ts";
import { periodNames } from "../../../i18n/periodNames.ts";
import { fileName } from "../../../lib/fileName.ts";
import { Button } from "../../kit/Button.tsx";
import { useText } from "../../kit/useText.ts";
import { saveFile } from "../../kit/saveFile.ts";

const XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

/** The plan as an Excel workbook that works itself out, with its progress and the way to stop it. */
export function WorkbookExport(): JSX.Element {
  const { answers, document, session } = useApp();
  const { words, format } = useText();
  const text = () => words().exports;
  const goals = useGoalText();
  const [progress, setProgress] = createSignal<number>();
  let controller: AbortController | undefined;
  onCleanup(() => controller?.abort());

  const save = async () => {
    const mine = new AbortController();
    controller = mine;
    setProgress(0);
    try {
      const args = {
        language: session.language(),
        groupNames: words().groups,
        goalNames: document.plan().goals.map((goal) => goals.title(goal)),
        scenario: document.scenario(),
        periodNames: periodNames(document.plan(), format()),
      };
      const options = { signal: mine.signal, onProgress: setProgress };
      const bytes = await answers.ask("workbook", document.plan(), args, options);
      const name = `${fileName(document.plan().name)}.xlsx`;
      saveFile(name, [bytes], XLSX);
      session.notify(text().saved(name));
    } catch (error) {
      if (!(error instanceof Cancelled)) session.notify(text().failed);
    } finally {
      if (controller === mine) {
        controller = undefined;
        setProgress(undefined);
      }
    }
  };

  return (
    <Show
      when={progress() !== undefined}
      fallback={<Button onClick={() => void save()}>{text().saveWorkbook}</Button>}
    >
      <span role="status">{text().working(format().percent(progress() ?? 0, 0))}</span>
      <Button onClick={() => controller?.abort()}>{text().stop}</Button>
    </Show>
  );
}
