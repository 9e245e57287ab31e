import { createSignal } from "solid-js";
import type { Accessor } from "solid-js";
import { loadDeferredWords } from "../../../../i18n/words.ts";
import { clipSteps, isBlank, valuesOnly } from "../../../../pasting/clip.ts";
import type { Clip, ClipTexts } from "../../../../pasting/clip.ts";
import { planPaste } from "../../../../pasting/planPaste.ts";
import type { PasteChoices, PasteDoubtKind, PastePlan } from "../../../../pasting/pastePlan.ts";
import { inSlices } from "../../../kit/inSlices.ts";
import { openImport } from "../../../parts/import/openImport.ts";
import type { Grid } from "../createGrid.ts";
import { pasteTarget } from "./pasteTarget.ts";
import { writePaste } from "./writePaste.ts";

/** An unfinished paste: it is being read (`done`: the share read, 0 to 1, if known), or the user is asked about it. */
export type PasteState =
  | { readonly kind: "reading"; readonly done: number | undefined }
  | { readonly kind: "asking"; readonly plan: PastePlan };

export type PasteSession = {
  readonly state: Accessor<PasteState>;
  /** Answers a question; the paste is planned again with that answer. */
  readonly choose: (about: PasteDoubtKind, option: string) => void;
  /** Writes the planned cells, as one undo step. */
  readonly take: () => void;
  /** Stops, and leaves everything unchanged. */
  readonly leave: () => void;
};

type Options = {
  readonly valuesOnly: boolean;
  readonly say: (sentence: string) => void;
  readonly setPasting: (session: PasteSession | undefined) => void;
};

/** How long reading may take before the user is notified, in milliseconds. */
const TELL_AFTER_MS = 150;

/** A block of fewer UTF-16 units is read in one go. */
const SMALL = 30_000;

/**
 * Reads the pasted data and plans what to write. Without a doubt the paste is carried out; with one, nothing is written
 * before it is answered. A large block is read a slice at a time, and can be stopped.
 */
export function startPaste(grid: Grid, texts: ClipTexts, options: Options): void {
  const { say, setPasting } = options;
  const began = performance.now();
  const stop = new AbortController();
  const [state, setState] = createSignal<PasteState>({ kind: "reading", done: undefined });
  const target = pasteTarget(grid);
  let clip: Clip | undefined;
  let choices: PasteChoices = {};
  /** A large block is planned again after another answer; if it is accepted meanwhile, it is pasted once planned. */
  let isPlanning = false;
  let isTaken = false;

  const session: PasteSession = {
    state,
    choose: (about, option) => {
      choices = { ...choices, [about]: option };
      plan();
    },
    take: () => {
      const now = state();
      if (isPlanning) isTaken = true;
      else if (now.kind === "asking") finish(now.plan);
    },
    leave: () => {
      stop.abort();
      setPasting(undefined);
    },
  };

  function onProgress(done: number | undefined): void {
    if (performance.now() - began < TELL_AFTER_MS || state().kind === "asking") return;
    setState({ kind: "reading", done });
    show();
  }

  function show(): void {
    void loadDeferredWords().then(
      () => {
        if (!stop.signal.aborted) setPasting(session);
      },
      () => {},
    );
  }

  // A small block is finished with the key press that pastes it, however busy the machine is.
  const isSmall = texts.plain.length + texts.html.length < SMALL;
  const timing = isSmall ? { signal: stop.signal, now: () => 0 } : { signal: stop.signal };
  const read = inSlices(steps(), isSmall ? timing : { ...timing, onProgress });
  if ("done" in read) planned(read.done);
  else void read.then((found) => found !== undefined && planned(found.done));

  function* steps(): Generator<number | undefined, PastePlan> {
    const found = yield* clipSteps(texts);
    // An entry of the plan says what may happen; an actual is a single figure.
    clip = options.valuesOnly || grid.app.session.showsActuals() ? valuesOnly(found) : found;
    return yield* planPaste(clip, target, choices);
  }

  function plan(): void {
    if (clip === undefined) return;
    const under = choices;
    const again = inSlices(planPaste(clip, target, under), timing);
    const show = ({ done }: { readonly done: PastePlan }) => {
      setState({ kind: "asking", plan: done });
      if (isTaken) finish(done);
    };
    isPlanning = !("done" in again);
    if ("done" in again) show(again);
    else {
      void again.then((found) => {
        // The latest answer counts.
        if (found === undefined || choices !== under) return;
        isPlanning = false;
        show(found);
      });
    }
  }

  function planned(found: PastePlan): void {
    if (found.doubts.length === 0) return finish(found);
    setState({ kind: "asking", plan: found });
    show();
  }

  function finish(found: PastePlan): void {
    const isNothing = clip === undefined || isBlank(clip);
    stop.abort();
    setPasting(undefined);
    if (isNothing && found.cells.length === 0) return say(grid.words().grid.said.nothingToPaste);
    if (found.isForImport) return openImport({ text: texts.plain === "" ? texts.html : texts.plain });
    writePaste(grid, found, say);
  }
}
