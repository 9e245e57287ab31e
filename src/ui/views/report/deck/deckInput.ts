import type { Tornado } from "../../../../analysis/tornado.ts";
import type { SaidLastTime } from "../../../../learning/saidLastTime.ts";
import type { Month } from "../../../../model/month.ts";
import type { RowId } from "../../../../model/row.ts";
import type { RequestData } from "../../../../report/request.ts";
import type { ParagraphId } from "../paragraphs.ts";
import type { Telling } from "../telling.ts";

/** A figure of an earlier forecast in a month, and its actual. */
export type Held = {
  readonly row: RowId;
  readonly month: Month;
  readonly p5: number;
  readonly p50: number;
  readonly p95: number;
  readonly actual: number;
  readonly inside90: boolean;
};

/** The source and owner of an important input, as worded for a board. */
export type Assumption = {
  readonly range: string;
  readonly source: string;
  readonly owner: string;
  readonly isTemplates: boolean;
};

/** The data for the slides: the figures of the report, and its sentences. */
export type DeckInput = {
  readonly plan: string;
  /** The kind of report, and its subject: the scenario, or the plan. */
  readonly kind: string;
  readonly title: string;
  /** The day, for example "2027-01-15". */
  readonly today: string;
  readonly yearStarts: number;
  readonly data: RequestData;
  readonly tornado: Tornado | undefined;
  readonly tell: Telling;
  /** A paragraph as the report has it; empty if the report does not have that paragraph. */
  readonly paragraph: (id: ParagraphId) => string;
  readonly assumption: (row: RowId) => Assumption;
  /** Names of the essential inputs that still have the template's value. */
  readonly templates: readonly string[];
  /** The last kept forecast that has months with actuals; undefined if there is none. */
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
