import { saveFile } from "../ui/kit/saveFile.ts";
import "../ui/kit/styles/colours.css";
import "../ui/kit/styles/measures.css";
import "../ui/kit/styles/base.css";
import "../ui/kit/styles/kit.css";
import "./rescue.css";
import { rescue as english } from "../i18n/en/rescue.ts";
import { rescue as swedish } from "../i18n/sv/rescue.ts";
import { listRawRecords, rawPlans, rawRecordsFile } from "../storage/rescue.ts";
import type { RawRecord, RescueListing } from "../storage/rescue.ts";
import { indexedFactory } from "../storage/indexedFactory.ts";
import { textStorage } from "../storage/textStorage.ts";
import { button, element } from "./elements.ts";

/**
 * Lists what is kept in the browser, raw, and offers it as files. It uses no model, no formulas and no
 * components: it must work where these fail. `fault`: why the program did not start.
 */
export async function showRescue(fault: unknown): Promise<void> {
  const text = isSwedish() ? swedish : english;
  const root = document.getElementById("root");
  if (root === null) return;
  document.documentElement.lang = isSwedish() ? "sv" : "en";
  document.title = `${text.title} – UBM Planner`;
  const lead = element("p", text.lead);
  const reading = element("p", text.reading);
  const main = element("main", "", "rescue");
  main.append(element("h1", text.title), lead, reading);
  if (fault !== undefined) {
    lead.before(element("p", text.failed, "field-error"), element("pre", String(fault), "small"));
  }
  root.replaceChildren(main);
  const listing = await listRawRecords({ factory: indexedFactory(), storage: textStorage() });
  reading.replaceWith(...listingParts(listing, text), backLink(text));
}

function listingParts(listing: RescueListing, text: typeof english | typeof swedish): HTMLElement[] {
  const { records, unread } = listing;
  const parts: HTMLElement[] = [];
  if (records.length === 0) parts.push(element("p", text.none));
  else {
    const all = button(text.all, "strong", () => {
      const at = new Date().toISOString();
      saveFile(`ubm-planner ${at.slice(0, 10)}.json`, [rawRecordsFile(listing, at)], "application/json");
    });
    parts.push(all, plansOf(records, text), tableOf(records, text));
  }
  if (unread.length > 0) {
    const list = element("ul", "");
    list.append(...unread.map(({ place, detail }) => element("li", `${place}: ${detail}`)));
    parts.push(element("h2", text.unread), list);
  }
  return parts;
}

/** A button for every plan in the records, damaged or not: it downloads the unchanged text of the plan's file. */
function plansOf(records: readonly RawRecord[], text: typeof english | typeof swedish): HTMLElement {
  const list = element("ul", "", "rescue-plans");
  for (const { key, name, text: content } of rawPlans(records)) {
    const item = element("li", "");
    const file = `${name.replace(/[\\/:*?"<>|\p{Cc}]/gu, " ").slice(0, 80)}.plan.json`;
    item.append(
      button(text.plan(name), "plain", () => saveFile(file, [content], "application/json")),
      element("code", key, "soft small"),
    );
    list.append(item);
  }
  return list;
}

function tableOf(records: readonly RawRecord[], text: typeof english | typeof swedish): HTMLElement {
  const table = element("table", "");
  const row = (kind: "th" | "td", cells: readonly string[]) => {
    const line = element("tr", "");
    line.append(...cells.map((cell) => element(kind, cell)));
    return line;
  };
  table.append(row("th", [text.place, text.record, text.saved]));
  for (const { place, key, value } of records) {
    const saved = typeof value === "object" && value !== null && "savedAt" in value ? value.savedAt : "";
    table.append(row("td", [place, key, timeText(saved)]));
  }
  return table;
}

/** When a record was saved, in the user's format; a value that is not a time is shown unchanged. */
function timeText(saved: unknown): string {
  const time = new Date(typeof saved === "string" || typeof saved === "number" ? saved : NaN);
  if (Number.isNaN(time.getTime())) return String(saved);
  return time.toLocaleString(isSwedish() ? "sv-SE" : "en-GB", { dateStyle: "medium", timeStyle: "short" });
}

function backLink(text: typeof english | typeof swedish): HTMLElement {
  const link = document.createElement("a");
  link.href = "./";
  link.textContent = text.back;
  const paragraph = element("p", "");
  paragraph.append(link);
  return paragraph;
}

function isSwedish(): boolean {
  try {
    const settings: unknown = JSON.parse(textStorage()?.getItem("ubm-planner/settings") ?? "{}");
    if (typeof settings === "object" && settings !== null && "language" in settings) {
      return settings.language === "sv";
    }
  } catch {
    // The settings are damaged: the browser's language is used.
  }
  return navigator.language.toLowerCase().startsWith("sv");
}
