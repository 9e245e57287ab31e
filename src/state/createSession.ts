import { batch, createEffect, createMemo, createSignal } from "solid-js";
import type { Accessor } from "solid-js";
import { isTemplates } from "../formula/inputOrigin.ts";
import type { InputOrigin } from "../formula/inputOrigin.ts";
import { monthOf, monthsBetween, monthsFrom } from "../model/month.ts";
import type { Plan } from "../model/plan.ts";
import type { RowId } from "../model/row.ts";
import type { Sheet } from "../model/sheet.ts";
import type { Density, Selection, SessionState, Shown } from "./app.ts";
import type { Theme } from "../model/theme.ts";
import { columnsOf } from "./columnsOf.ts";
import { visibleRowsOf } from "./visibleRowsOf.ts";
import type { Language } from "../model/language.ts";

/** What is remembered of the page from one visit to the next, apart from the plans. */
export type Preferences = {
  readonly language: Language;
  readonly shown: Shown;
  readonly theme: Theme;
  readonly density: Density;
  readonly answerOpen: boolean;
};

export type Toast = {
  readonly id: number;
  readonly sentence: string;
  readonly action?: { readonly label: string; readonly run: () => void };
};

export type Session = SessionState & {
  readonly toasts: Accessor<readonly Toast[]>;
  readonly closeToast: (id: number) => void;
  /** The sentence that screen readers are to say. */
  readonly announcement: Accessor<string>;
};

type Options = {
  readonly plan: Accessor<Plan>;
  readonly sheet: Accessor<Sheet>;
  readonly origins: Accessor<ReadonlyMap<RowId, InputOrigin>>;
  /** Inputs without which the process stops; they are shown at every level. */
  readonly needed: Accessor<readonly RowId[]>;
  readonly preferences: Preferences;
  readonly onPreferences: (preferences: Preferences) => void;
  /** Resolves when all words of a language are loaded; the page changes to it then. */
  readonly loadLanguage: (language: Language) => Promise<void>;
};

/** More at once would hide the page. */
const MAX_TOASTS = 3;

/** Selection, language, looks and messages: none of this is in the plan's history. */
export function createSession(options: Options): Session {
  const { plan, sheet } = options;
  const [language, setLanguage] = createSignal(options.preferences.language);
  const [shown, setShown] = createSignal(options.preferences.shown);
  const [theme, setTheme] = createSignal(options.preferences.theme);
  const [density, setDensity] = createSignal(options.preferences.density);
  const [answerOpen, setAnswerOpen] = createSignal(options.preferences.answerOpen);
  const [chosen, setChosen] = createSignal<Selection>();
  const [chosenMonth, setChosenMonth] = createSignal<number>();
  const [showsActuals, setShowsActuals] = createSignal(false);
  const [chosenFiguresMonth, setFiguresMonth] = createSignal<number>();
  const messages = createMessages();
  let wanted = language();

  createEffect(() => {
    options.onPreferences({
      language: language(),
      shown: shown(),
      theme: theme(),
      density: density(),
      answerOpen: answerOpen(),
    });
  });

  const months = createMemo(() => monthsFrom(plan().start, plan().months), undefined, { equals: sameTexts });
  const columns = createMemo(() => columnsOf(plan()));
  const { onlyTemplates, setOnlyTemplates, visibleRows } = createVisibleRows(options, showsActuals);
  const firstRow = createMemo(() => plan().goals[0]?.row ?? sheet().rows[0]?.id ?? "");
  // The same object as long as the row is the same: an edit must not look like another selection.
  const first = createMemo((): Selection => {
    const at = { row: firstRow(), column: "value" as const };
    return { anchor: at, focus: at };
  });
  const selectionChosen = () => {
    const now = chosen();
    return now !== undefined && sheet().byId.has(now.focus.row);
  };
  const selection = createMemo((): Selection => (selectionChosen() ? (chosen() ?? first()) : first()));
  /** Until a month is chosen, that of the first goal; without goals the last. */
  const within = (wanted: number | undefined) => {
    const last = months().length - 1;
    const goal = plan().goals[0];
    const at = wanted ?? (goal === undefined ? last : monthsBetween(plan().start, monthOf(goal.by)));
    return Math.max(0, Math.min(at, last));
  };
  const month = createMemo(() => within(chosenMonth()));
  const figuresMonth = createMemo(() => within(chosenFiguresMonth()));

  return {
    language,
    setLanguage: (next) => {
      wanted = next;
      // If the words can't be loaded, the language stays; the loader itself reports the missing part.
      void options.loadLanguage(next).then(
        () => {
          if (wanted !== next) return;
          batch(() => {
            // Earlier messages are in the former language.
            if (language() !== next) messages.forget();
            setLanguage(next);
          });
        },
        () => {},
      );
    },
    shown,
    setShown,
    theme,
    setTheme,
    density,
    setDensity,
    answerOpen,
    setAnswerOpen,
    selection,
    selectionChosen,
    select: (next) => {
      setChosen(next);
      if (typeof next.focus.column === "number") setChosenMonth(next.focus.column);
    },
    showsActuals,
    setShowsActuals,
    month,
    figuresMonth,
    setFiguresMonth,
    months,
    columns,
    onlyTemplates,
    setOnlyTemplates,
    visibleRows,
    ...messages,
  };
}

/** The rows that the sheet shows: without those that are folded away, and above the chosen level. */
function createVisibleRows(
  { plan, sheet, needed, origins }: Options,
  showsActuals: Accessor<boolean>,
): Pick<Session, "onlyTemplates" | "setOnlyTemplates" | "visibleRows"> {
  const [onlyTemplates, setOnlyTemplates] = createSignal(false);
  const visibleRows = createMemo(
    () => {
      // Rows that have actuals are shown where actuals are typed.
      const also = showsActuals() ? [...needed(), ...Object.keys(plan().actuals)] : needed();
      const seen = visibleRowsOf(sheet().rows, plan().view, also);
      if (!onlyTemplates() || showsActuals()) return seen;
      return seen.filter((id) => isTemplates(origins().get(id)?.origin));
    },
    undefined,
    { equals: sameTexts },
  );
  return { onlyTemplates, setOnlyTemplates, visibleRows };
}

/** Sentences that are shown for a while, and those that screen readers say. */
function createMessages() {
  const [toasts, setToasts] = createSignal<readonly Toast[]>([]);
  const [announcement, setAnnouncement] = createSignal("");
  let lastToast = 0;
  return {
    announcement,
    // A sentence that is repeated is to be read out again: a no-break space makes it another text.
    announce: (sentence: string) =>
      setAnnouncement((last) => (last === sentence ? `${sentence}\u00a0` : sentence)),
    toasts,
    forget: () => {
      setToasts([]);
      setAnnouncement("");
    },
    closeToast: (id: number) => setToasts((all) => all.filter((toast) => toast.id !== id)),
    notify: (sentence: string, action?: NonNullable<Toast["action"]>) => {
      const toast =
        action === undefined ? { id: ++lastToast, sentence } : { id: ++lastToast, sentence, action };
      // A repeated message is shown once: the new one, with its own time to be read.
      setToasts((all) => [...all.filter((one) => one.sentence !== sentence), toast].slice(-MAX_TOASTS));
    },
  };
}

function sameTexts(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((text, i) => text === b[i]);
}
