import type { TextStorage } from "./journal.ts";
import { LANGUAGES } from "../model/language.ts";
import type { Language } from "../model/language.ts";
import { THEMES } from "../model/theme.ts";
import type { Theme } from "../model/theme.ts";

/** What the page remembers about its user between visits; every field may be missing. */
export type Settings = {
  readonly language?: Language;
  readonly theme?: Theme;
  /** The plan that was last open. */
  readonly lastPlan?: string;
  /** When a plan file was last downloaded (ISO), and the edits since. */
  readonly lastBackup?: string;
  readonly editsSinceBackup?: number;
  /** When the user was last reminded of backups (ISO). */
  readonly reminded?: string;
  /** When the browser was asked to keep the saved data (ISO). */
  readonly askedToKeep?: string;
};

const KEY = "ubm-planner/settings";

export type SettingsStore = {
  readonly read: () => Settings;
  /** Changes some settings; false where the browser stores none. */
  readonly change: (changes: Settings) => boolean;
};

/** Settings in localStorage. Settings that are damaged or from another version count as not set. */
export function makeSettings(storage: TextStorage | undefined): SettingsStore {
  function read(): Settings {
    try {
      const raw: unknown = JSON.parse(storage?.getItem(KEY) ?? "{}");
      return typeof raw === "object" && raw !== null ? settingsOf(new Map(Object.entries(raw))) : {};
    } catch {
      return {};
    }
  }
  return {
    read,
    change: (changes) => {
      if (storage === undefined) return false;
      try {
        storage.setItem(KEY, JSON.stringify({ ...read(), ...changes }));
        return true;
      } catch {
        return false;
      }
    },
  };
}

function settingsOf(raw: ReadonlyMap<string, unknown>): Settings {
  const language = LANGUAGES.find((one) => one === raw.get("language"));
  const theme = THEMES.find((one) => one === raw.get("theme"));
  const lastPlan = raw.get("lastPlan");
  const lastBackup = raw.get("lastBackup");
  const edits = raw.get("editsSinceBackup");
  const reminded = raw.get("reminded");
  const askedToKeep = raw.get("askedToKeep");
  return {
    ...(language === undefined ? {} : { language }),
    ...(theme === undefined ? {} : { theme }),
    ...(typeof lastPlan === "string" ? { lastPlan } : {}),
    ...(typeof lastBackup === "string" ? { lastBackup } : {}),
    ...(Number.isSafeInteger(edits) ? { editsSinceBackup: edits as number } : {}),
    ...(typeof reminded === "string" ? { reminded } : {}),
    ...(typeof askedToKeep === "string" ? { askedToKeep } : {}),
  };
}
