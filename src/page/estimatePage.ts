import "../ui/kit/styles/colours.css";
import "../ui/kit/styles/measures.css";
import "../ui/kit/styles/base.css";
import "../ui/kit/styles/kit.css";
import "./estimate.css";
import { localeOf } from "../i18n/locale.ts";
import { figureUnit, questionText } from "../i18n/questionText.ts";
import { figureText } from "../i18n/readFigure.ts";
import { readSaid } from "../i18n/readSaid.ts";
import { tinyShare } from "../i18n/tinyShare.ts";
import type { Language } from "../model/language.ts";
import { qrPath } from "../ui/kit/qrPath.ts";
import { COMMON_SURE, SURE_LEVELS } from "../workshop/answer.ts";
import type { Said, Sure } from "../workshop/answer.ts";
import { encodeAnswers } from "../workshop/answerCode.ts";
import { decodeQuestionnaire } from "../workshop/questionnaire.ts";
import type { Questionnaire } from "../workshop/questionnaire.ts";
import { button, element, field } from "./elements.ts";

/** The words of each language, loaded separately. */
const WORDS = {
  en: () => Promise.all([import("../i18n/en/estimate.ts"), import("../i18n/en/workshopQuestions.ts")]),
  sv: () => Promise.all([import("../i18n/sv/estimate.ts"), import("../i18n/sv/workshopQuestions.ts")]),
};

async function wordsOf(language: Language) {
  const [{ estimate }, { workshopQuestions }] = await WORDS[language]();
  return { ...estimate, questions: workshopQuestions };
}

type Text = Awaited<ReturnType<typeof wordsOf>>;

/** The progress on this phone; stored for this tab, so that a reload loses no answer. */
type Standing = {
  readonly person: number;
  readonly who: string;
  /** The index of the question that is shown; after the last one comes the code. */
  readonly at: number;
  readonly said: readonly (Said | null)[];
};

/**
 * Asks the questions of a link one after the other and shows the answers as a code. This page works without the
 * program: of what is stored it reads only its own progress, and it sends nothing.
 */
export async function showEstimate(fragment: string): Promise<void> {
  const root = document.getElementById("root");
  if (root === null) return;
  const read = decodeQuestionnaire(fragment);
  const language = read.ok ? read.value.language : navigator.language.startsWith("sv") ? "sv" : "en";
  const text = await wordsOf(language);
  document.documentElement.lang = language;
  document.title = `${text.phoneTitle} – UBM Planner`;
  const main = element("main", "", "estimate");
  root.replaceChildren(main);
  if (!read.ok) {
    main.append(element("h1", text.phoneTitle), element("p", text[read.error], "field-error"));
    return;
  }
  const key = `ubm-planner/estimate/${fragment}`;
  const pages = { main, asked: read.value, text, locale: localeOf(language) };
  const show = (standing: Standing): void => {
    keep(key, standing);
    main.replaceChildren(
      ...(standing.at < read.value.questions.length ? questionPage : codePage)(pages, standing, show),
    );
    main.querySelector("h1")?.focus();
  };
  show(kept(key, read.value) ?? fresh(read.value));
}

type Pages = {
  readonly main: HTMLElement;
  readonly asked: Questionnaire;
  readonly text: Text;
  readonly locale: string;
};
type Show = (standing: Standing) => void;

function questionPage({ asked, text, locale }: Pages, standing: Standing, show: Show): HTMLElement[] {
  const question = asked.questions[standing.at]!;
  const { unit } = question;
  const before = standing.said[standing.at];
  const written = (value: number | undefined) => (value === undefined ? "" : figureText(value, unit, locale));
  const suffix = figureUnit(unit, asked.language, asked.currency);
  const low = field(text.low, written(before?.low), { suffix });
  const high = field(text.high, written(before?.high), { suffix });
  const middle = field(text.middle, written(before?.middle), { suffix });
  const who = field(text.who, standing.who, { words: true });
  const sure = sureChoice(text, before?.sure ?? COMMON_SURE);
  const tiny = (typed: string) => {
    const thousand = tinyShare(typed, unit, locale, asked.currency);
    if (thousand === undefined) return undefined;
    return text.tiny(typed.replace("%", "").trim(), figureText(thousand, "", locale));
  };
  const hints = () => {
    const odds = text.odds[String(sure.value()) as "80" | "90" | "95"];
    low.hint.textContent = tiny(low.input.value) ?? text.lowHint(odds);
    high.hint.textContent = tiny(high.input.value) ?? text.highHint(odds);
  };
  for (const { input } of [low, high]) input.addEventListener("input", hints);
  sure.part.addEventListener("change", hints);
  hints();
  const fault = element("p", "", "field-error");
  fault.setAttribute("role", "alert");
  const go = (by: number, said: Said | null) =>
    show({
      ...standing,
      who: standing.at === 0 ? who.input.value.trim() : standing.who,
      at: standing.at + by,
      said: asked.questions.map((_, i) => (i === standing.at ? said : (standing.said[i] ?? null))),
    });
  const submit = (): void => {
    const fields = { low, high, middle };
    const typed = { low: low.input.value, high: high.input.value, middle: middle.input.value };
    const read = readSaid({ ...typed, sure: sure.value() }, { unit }, locale, asked.currency);
    if (read.ok) return go(1, read.value);
    fault.textContent = text.faults[read.error.fault];
    fields[read.error.field].input.focus();
  };
  const isLast = standing.at === asked.questions.length - 1;
  const form = element("form", "", "estimate-form");
  form.setAttribute("novalidate", "");
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    submit();
  });
  const turn = element("div", "", "estimate-turn");
  turn.append(
    button(isLast ? text.finish : text.next, "strong", undefined),
    button(text.pass, "plain", () => go(1, null)),
    ...(standing.at === 0 ? [] : [button(text.back, "quiet", () => go(-1, before ?? null))]),
  );
  const first = standing.at === 0 ? [who.part] : [];
  form.append(...first, low.part, high.part, sure.part, middle.part, fault, turn);
  const lead = standing.at === 0 ? [element("p", asked.round === 2 ? text.secondRound : text.phoneLead)] : [];
  return [
    element("p", text.question(String(standing.at + 1), String(asked.questions.length)), "estimate-place"),
    heading(questionText(question, text.questions, asked.language, asked.currency)),
    ...lead,
    form,
  ];
}

function codePage({ asked, text }: Pages, standing: Standing, show: Show): HTMLElement[] {
  const answers = asked.questions.map(({ row, unit }, i) => {
    const said = standing.said[i];
    return said === null || said === undefined ? { row, unit } : { row, unit, said };
  });
  const count = answers.filter((answer) => "said" in answer).length;
  const change = button(text.change, "plain", () => show({ ...standing, at: 0 }));
  if (count === 0) return [heading(text.codeTitle), element("p", text.none), change];
  const { workshop, round } = asked;
  const { person, who } = standing;
  const code = encodeAnswers({ workshop, round, person, answers, ...(who === "" ? {} : { who }) });
  const shown = document.createElement("textarea");
  shown.className = "estimate-code";
  shown.readOnly = true;
  shown.rows = 4;
  shown.value = code;
  shown.setAttribute("aria-label", text.codeLabel);
  const said = element("p", "", "soft");
  said.setAttribute("role", "status");
  const copy = button(text.copy, "strong", async () => {
    try {
      await navigator.clipboard.writeText(code);
      said.textContent = text.copied;
    } catch {
      shown.select();
      said.textContent = text.notCopied;
    }
  });
  const turn = element("div", "", "estimate-turn");
  turn.append(copy, change);
  const lead = text.codeLead(text.answered(String(count), count === 1));
  return [heading(text.codeTitle), element("p", lead), qrPicture(code, text.codeLabel), shown, turn, said];
}

function heading(words: string): HTMLElement {
  const made = element("h1", words);
  made.tabIndex = -1;
  return made;
}

function sureChoice(text: Text, chosen: Sure) {
  const part = document.createElement("fieldset");
  part.className = "estimate-sure";
  const inputs = SURE_LEVELS.map((level) => {
    const label = element("label", "");
    const input = document.createElement("input");
    Object.assign(input, { type: "radio", name: "sure", value: String(level), checked: level === chosen });
    label.append(input, ` ${level} %`);
    return { level, input, label };
  });
  part.append(element("legend", text.sure), ...inputs.map(({ label }) => label));
  const value = (): Sure => inputs.find(({ input }) => input.checked)?.level ?? COMMON_SURE;
  return { part, value };
}

function qrPicture(code: string, label: string): HTMLElement {
  const holder = element("div", "", "estimate-qr");
  const drawn = qrPath(code);
  if (drawn === undefined) return holder;
  const SVG = "http://www.w3.org/2000/svg";
  const picture = document.createElementNS(SVG, "svg");
  picture.setAttribute("viewBox", `0 0 ${drawn.size} ${drawn.size}`);
  picture.setAttribute("role", "img");
  picture.setAttribute("aria-label", label);
  const path = document.createElementNS(SVG, "path");
  path.setAttribute("d", drawn.path);
  picture.append(path);
  holder.append(picture);
  return holder;
}

function fresh({ questions }: Questionnaire): Standing {
  const person = crypto.getRandomValues(new Uint16Array(1))[0]!;
  return { person, who: "", at: 0, said: questions.map(() => null) };
}

function keep(key: string, standing: Standing): void {
  try {
    sessionStorage.setItem(key, JSON.stringify(standing));
  } catch {
    // Without storage, a reload starts again from the first question.
  }
}

function kept(key: string, { questions }: Questionnaire): Standing | undefined {
  try {
    const found = JSON.parse(sessionStorage.getItem(key) ?? "null") as Standing | null;
    const isWhole = found !== null && found.said.length === questions.length && found.at >= 0;
    return isWhole ? found : undefined;
  } catch {
    return undefined;
  }
}
