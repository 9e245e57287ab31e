import { createSignal, onCleanup, onMount, Show } from "solid-js";
import type { JSX } from "solid-js";
import { Portal } from "solid-js/web";
import { useApp } from "../../../state/context.ts";
import type { PickedFile } from "../../../state/fileKeeping.ts";
import { topDialog } from "../../kit/topDialog.ts";
import { useText } from "../../kit/useText.ts";
import { importFile } from "./importFile.ts";
import type { ImportOutcome } from "./importFile.ts";
import { isPlanFile } from "./isPlanFile.ts";
import { lazyPart } from "../../kit/lazyPart.ts";
import { importAsked, openImport } from "./openImport.ts";

const ImportFaults = lazyPart(async () => ({
  default: (await import("../dialogs/ImportFaults.tsx")).ImportFaults,
}));

const ImportDialog = lazyPart(async () => ({ default: (await import("./ImportDialog.tsx")).ImportDialog }));

/** What browsers have of the File Handling API, where they have it. */
type Launched = Window & {
  readonly launchQueue?: {
    readonly setConsumer: (
      take: (launch: { readonly files: readonly FileSystemFileHandle[] }) => void,
    ) => void;
  };
};

/** Takes files that are chosen from the disk or dropped on the page: offers to open a plan, imports any other table. */
export function ImportPlan(props: {
  readonly ref: (choose: () => void, take: (picked: PickedFile) => void) => void;
}): JSX.Element {
  const app = useApp();
  const { words } = useText();
  const text = () => words().frame;
  const [outcome, setOutcome] = createSignal<ImportOutcome>();
  const [over, setOver] = createSignal(false);
  let input!: HTMLInputElement;

  const take = async (file: File | undefined, handle?: Promise<unknown>) => {
    if (file === undefined) return;
    if (!(await isPlanFile(file))) return openImport(file);
    const came = await importFile(app, file);
    if (came.kind === "plan") {
      const kept = await handle;
      const picked = kept === undefined ? {} : { picked: { file, handle: kept } };
      app.safety.offer({ from: "file", file: came.file, plan: came.plan, ...picked });
    } else if (came.kind === "unreadable") app.session.notify(text().cannotRead(came.file));
    else setOutcome(came);
  };
  const takePicked = ({ file, handle }: PickedFile) => void take(file, Promise.resolve(handle));
  props.ref(() => input.click(), takePicked);
  onMount(() => {
    // Files that are opened with the installed program from outside.
    (window as Launched).launchQueue?.setConsumer(({ files: [handle] }) => {
      if (handle !== undefined) void handle.getFile().then((file) => takePicked({ file, handle }));
    });
    const hasFile = (event: DragEvent) => event.dataTransfer?.types.includes("Files") === true;
    const onOver = (event: DragEvent) => {
      if (!hasFile(event)) return;
      event.preventDefault();
      setOver(true);
    };
    const onLeave = (event: DragEvent) => {
      if (event.relatedTarget === null) setOver(false);
    };
    const onDrop = (event: DragEvent) => {
      setOver(false);
      if (!hasFile(event)) return;
      event.preventDefault();
      // Asked for at once: the browser does not give it later.
      void take(event.dataTransfer?.files[0], handleOf(event.dataTransfer?.items[0]));
    };
    window.addEventListener("dragover", onOver);
    window.addEventListener("dragleave", onLeave);
    window.addEventListener("drop", onDrop);
    onCleanup(() => {
      window.removeEventListener("dragover", onOver);
      window.removeEventListener("dragleave", onLeave);
      window.removeEventListener("drop", onDrop);
    });
  });
  const faults = () => {
    const came = outcome();
    return came?.kind === "faults" ? came : undefined;
  };

  return (
    <>
      <input
        ref={input}
        type="file"
        class="unseen"
        accept=".json,application/json"
        tabindex="-1"
        aria-label={text().importPlan}
        onChange={(event) => {
          const file = event.currentTarget.files?.[0];
          void take(file);
          event.currentTarget.value = "";
        }}
      />
      <Show when={over()}>
        <Portal mount={topDialog() ?? document.body}>
          <div class="drop-veil" aria-hidden="true">
            <p>{text().dropHere}</p>
          </div>
        </Portal>
      </Show>
      <Show when={importAsked() !== undefined}>
        <ImportDialog />
      </Show>
      <Show when={faults()}>
        {(came) => (
          <ImportFaults file={came().file} faults={came().faults} onClose={() => setOutcome(undefined)} />
        )}
      </Show>
    </>
  );
}

/** The dropped file itself, in browsers that let a page keep it; a folder is none. */
async function handleOf(item: DataTransferItem | undefined): Promise<unknown> {
  const asked = item as
    { readonly getAsFileSystemHandle?: () => Promise<FileSystemHandle | null> } | undefined;
  const handle = await asked?.getAsFileSystemHandle?.().catch(() => null);
  return handle?.kind === "file" ? handle : undefined;
}
