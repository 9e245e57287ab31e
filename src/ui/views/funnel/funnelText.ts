import { reportDecimals, SHORT_FROM } from "../../../i18n/figures.ts";
import type { Dictionary } from "../../../i18n/words.ts";
import { createMemo } from "solid-js";
import type { Accessor } from "solid-js";
import type { Format } from "../../../i18n/format.ts";
import type { FlowFigures, StageFigures } from "../../../analysis/funnelFlows.ts";
import type { StageId } from "../../../analysis/funnelShape.ts";
import { textWidth } from "../../kit/textWidth.ts";
import { useText } from "../../kit/useText.ts";
import { MAP } from "./funnelMap.ts";
import { nameLines } from "./nameLines.ts";

/** The size of the letters in a box of the map, and the room for a line there; in the map's own units. */
const LETTERS = 11.2;
const ROOM = MAP.box - 10;
const SOFT_HYPHEN = "\u00ad";

/** The text and figures of the map. */
export type FunnelText = {
  readonly stage: (id: StageId) => string;
  /** The name on the one or two lines that its box needs. */
  readonly stageLines: (id: StageId) => readonly string[];
  readonly process: (of: "outbound" | "inbound" | "nurturing" | "sales" | "outside") => string;
  readonly count: (value: number) => string;
  readonly share: (value: number) => string;
  /** "Hunters 94%"; empty if nobody works on the stage, or it has no load. */
  readonly load: (figures: StageFigures) => string;
  /** "550 wait", for customers "149 in all"; empty if nobody stays. */
  readonly waits: (figures: StageFigures) => string;
  readonly holdsBack: string;
  /** How many leave the process: "434 lost"; empty if none do. */
  readonly lost: (count: number) => string;
  /** A stage as a screen reader reads it out. */
  readonly stageLine: (figures: StageFigures) => string;
  readonly flowLine: (flow: FlowFigures) => string;
};

/** @param load a load's row over the months that are shown. */
export function useFunnelText(load: (row: string) => number): Accessor<FunnelText> {
  const { words, format, label } = useText();
  return createMemo((): FunnelText =>
    funnelText({ text: words().answerViews, format: format(), label }, load),
  );
}

type Speaking = {
  readonly text: Dictionary["answerViews"];
  readonly format: Format;
  readonly label: (row: string) => string;
};

/** The map's words in one language; `load` is a load's row over the months that are shown. */
export function funnelText({ text, format, label }: Speaking, load: (row: string) => number): FunnelText {
  const count = (value: number) => {
    if (Math.abs(value) >= SHORT_FROM) return format.short(value);
    return format.number(value, { decimals: reportDecimals(value) });
  };
  const stage = (id: StageId) => text.stages[id].replaceAll(SOFT_HYPHEN, "");
  const share = (value: number) =>
    Number.isFinite(value) ? format.percent(value, value < 0.095 && value > 0 ? 1 : 0) : "";
  const loadText = ({ stage: of }: StageFigures) => {
    if (of.load === undefined) return "";
    const full = load(of.load);
    if (!Number.isFinite(full)) return "";
    // A long name does not fit in a box, and the market limit is not the load of a team.
    const name = of.role === undefined || of.load === "market_load" ? text.load : label(of.role);
    const said = [name, text.load].map((who) => text.loadOf(who, format.percent(full, 0)));
    return (
      said.find((line) => textWidth(line, LETTERS) <= ROOM) ??
      text.loadOf(text.loadShort, format.percent(full, 0))
    );
  };
  const waits = ({ stage: of, atEnd }: StageFigures) => {
    if (of.stock === undefined) return "";
    // Customers wait for nothing.
    return of.id === "customers" ? text.inAll(count(atEnd)) : text.waiting(count(atEnd));
  };
  return {
    stage,
    stageLines: (id) => nameLines(text.stages[id], ROOM, LETTERS),
    process: (of) => text.processes[of],
    count,
    share,
    holdsBack: text.holdsBack,
    lost: (value) => (value > 0 ? `${count(value)} ${text.kinds.lost}` : ""),
    load: loadText,
    waits,
    stageLine: (figures) => {
      const more = [waits(figures), loadText(figures)]
        .filter((part) => part !== "")
        .map((part) => `, ${part}`);
      return text.stageLine(stage(figures.stage.id), count(figures.inflow), more.join(""));
    },
    flowLine: ({ flow, amount, share: part }) =>
      text.flowLine(stage(flow.from), stage(flow.to), count(amount), share(part)),
  };
}
