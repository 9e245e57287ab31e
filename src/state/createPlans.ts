import { createSignal } from "solid-js";
import type { Accessor } from "solid-js";
import { checkPlan } from "../engine/checkPlan.ts";
import type { PlacedIssue } from "../model/issue.ts";
import { newPlan } from "../model/newPlan.ts";
import type { Plan } from "../model/plan.ts";
import type { Language } from "../model/row.ts";
import type { PlanListing, PlansState, SaveState } from "./app.ts";
import type { OpenDocument } from "./createDocument.ts";
import { draftsOf, withDrafts } from "./drafts.ts";
import type { NotOpened, Opened, Saver, SaverEvents, Shelf } from "./shelf.ts";

type Options = {
  readonly shelf: Shelf;
  readonly document: OpenDocument;
  readonly setReadOnly: (readOnly: boolean) => void;
  readonly language: Accessor<Language>;
  /** The plan that is open already. */
  readonly id: string;
  readonly opened: Opened;
  readonly list: readonly PlanListing[];
  readonly onNotOpened: (name: string, why: NotOpened) => void;
  readonly onCopied: () => void;
  /** January, or whatever month a plan begins in that is made because there is none. */
  readonly firstMonth: string;
};

export type Plans = PlansState & {
  /** The document was changed and is to be kept. */
  readonly changed: () => void;
  readonly events: SaverEvents;
  readonly flush: () => Promise<void>;
};

/** The plans on the shelf; opening one exchanges the document and its saver. */
export function createPlans(options: Options): Plans {
  const { shelf, document } = options;
  const [list, setList] = createSignal(options.list);
  const [current, setCurrent] = createSignal(options.id);
  const [saving, setSaving] = createSignal<SaveState>(options.opened.saving);
  let saver: Saver = options.opened.saver;

  const events: SaverEvents = {
    onState: setSaving,
    onCopied: (id) => {
      options.onCopied();
      void open(id);
    },
    onChanged: () => void open(current()),
  };
  const kept = (): Plan => withDrafts(document.plan(), document.drafts());
  const renew = async () => void setList(await shelf.list());

  async function open(id: string): Promise<void> {
    await saver.flush();
    const opened = await shelf.open(id, events);
    if (!opened.ok) {
      options.onNotOpened(list().find((plan) => plan.id === id)?.name ?? id, opened.error);
      return;
    }
    saver.stop();
    saver = opened.value.saver;
    setSaving(opened.value.saving);
    setCurrent(id);
    options.setReadOnly(opened.value.readOnly);
    shelf.remember(id);
    const { plan } = opened.value;
    document.replace(withDrafts(plan, new Map()), draftsOf(plan));
    await renew();
  }

  async function addAndOpen(plan: Plan): Promise<void> {
    await open(await shelf.add(plan));
  }

  async function importText(text: string): Promise<readonly PlacedIssue[]> {
    const decoded = shelf.decode(text);
    if (!decoded.ok) return decoded.error;
    const faults = checkPlan(decoded.value);
    if (faults.length > 0) return faults;
    await addAndOpen(decoded.value);
    return [];
  }

  async function remove(): Promise<() => Promise<void>> {
    const id = current();
    await saver.flush();
    await shelf.trash(id);
    const next = (await shelf.list()).find((plan) => plan.id !== id);
    if (next !== undefined) await open(next.id);
    else await addAndOpen(newPlan("reference", { language: options.language(), start: options.firstMonth }));
    return async () => {
      await shelf.restore(id);
      await open(id);
    };
  }

  return {
    list,
    current,
    saving,
    events,
    open,
    create: (template, name, start) =>
      addAndOpen(newPlan(template, { language: options.language(), start, name })),
    duplicate: (name) => addAndOpen({ ...kept(), name }),
    remove,
    importText,
    exportText: () => shelf.encode(kept()),
    takeOver: () => shelf.takeOver(),
    changed: () => saver.changed(kept),
    flush: () => saver.flush(),
  };
}
