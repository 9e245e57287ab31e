import { loadDeferredWords, words } from "../i18n/words.ts";
import type { Dictionary } from "../i18n/words.ts";
import type { UnsavedReason } from "../model/saveState.ts";
import type { FramedApp } from "../state/context.ts";
import type { NotOpened, PlanNote } from "../state/planLibrary.ts";

// Messages about changes to plans that the user did not make. Their words are loaded after the first paint; where they
// can't be loaded, the page reports the missing part instead.

export function tellNotOpened(app: FramedApp, name: string, why: NotOpened): void {
  notify(app, ({ storage }) => storage.notOpened[why.kind](name));
}

export function tellNote(app: FramedApp, note: PlanNote): void {
  if (note.kind === "newer-program") return app.safety.show({ kind: "newer-program" });
  notify(app, ({ storage }) => {
    if (note.kind === "fell-back") return storage.fellBack;
    return note.kind === "copies" ? storage.copies(note.count) : storage.writtenAgain;
  });
}

export function tellRefused(app: FramedApp, why: UnsavedReason): void {
  notify(app, ({ frame, storage }) => storage.refused(frame.unsavedReasons[why]));
}

export function tellCopied(app: FramedApp): void {
  notify(app, ({ storage }) => storage.overtaken);
}

/** Faulty texts for which there is no room. */
export function tellLeftOut(app: FramedApp, count: number): void {
  notify(app, ({ storage }) => storage.leftOut(count));
}

/** The browser's storage answers again. */
export function announceBack(app: FramedApp): void {
  say(app, ({ storage }) => app.session.announce(storage.storageBack));
}

function notify(app: FramedApp, sentence: (words: Dictionary) => string): void {
  say(app, (all) => app.session.notify(sentence(all)));
}

function say({ session }: FramedApp, tell: (words: Dictionary) => void): void {
  void loadDeferredWords().then(
    () => tell(words(session.language())),
    () => {},
  );
}
