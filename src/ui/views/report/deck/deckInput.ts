import type { Tornado } from "../../../../analysis/tornado.ts";
import type { SaidLastTime } from "../../../../learning/saidLastTime.ts";
import type { Month } from "../../../../model/month.ts";
import type { RowId } from "../../../../model/row.ts";
import type { RequestData } from "../../../../report/request.ts";
import type { ParagraphId } from "../paragraphs.ts";
import type { Telling } from "../telling.ts";

/** A figure of an earlier forecast in a month, and what came of it. */
export type Held = {
  readonly row: RowId;
  readonly month: Month;
  readonly p5: number;
  readonly p50: number;
  readonly p95: number;
  readonly actual: number;
  readonly inside90: boolean;
};

/** What is behind an input that matters, as a board is told it. */
export type Assumption = {
  readonly range: string;
  readonly source: string;
  readonly owner: string;
  readonly isTemplates: boolean;
};

/** What the slides are made of: what the report has worked out, and its words. */
export type DeckInput = {
  readonly plan: string;
  /** What kind of report it is, and what it is of: the scenario, or the plan. */
  readonly kind: string;
  readonly title: string;
  /** The day, for example "2027-01-15". */
  readonly today: string;
  readonly yearStarts: number;
  readonly data: RequestData;
  readonly tornado: Tornado | undefined;
  readonly tell: Telling;
  /** A paragraph as the report has it; empty where the report has none such. */
  readonly paragraph: (id: ParagraphId) => string;
  readonly assumption: (row: RowId) => Assumption;
  /** Names of the essential inputs that are the template's still. */
  readonly templates: readonly string[];
  /** The last kept forecast that months have come of; undefined where there is none. */
  readonly last:
    | {
        /** The day on which it was made. */
        readonly made: string;
        readonly said: SaidLastTime;
        /** The same in sentences. */
        readonly sentences: readonly string[];
        /** Its figures month by month. */
        readonly months: readonly Held[];
      }
    | undefined;
};
