import type { Language } from "../../../../model/language.ts";

/** The request as slides: plain data, which the writer turns into a PowerPoint file. */
export type Deck = {
  readonly title: string;
  readonly language: Language;
  /** At the foot of every slide, beside its number. */
  readonly foot: string;
  readonly slides: readonly Slide[];
};

export type SlideId = "ask" | "lastTime" | "goal" | "drivers" | "rests" | "approval";

export type Slide = {
  readonly id: SlideId;
  /** What kind of slide it is, small above the title. */
  readonly kind: string;
  /** The slide's message. */
  readonly title: string;
  readonly blocks: readonly Block[];
  /** The speaker's notes, a paragraph each. */
  readonly notes: readonly string[];
};

/** Where a block stands: the whole width, or one of two columns, below the figures where there are such. */
export type Area =
  | "strip"
  | "wide"
  | "left"
  | "right"
  | "wideLeft"
  | "narrowRight"
  | "underWideLeft"
  | "underLeft"
  | "underRight"
  | "lead"
  | "underLead"
  | "upper"
  | "lower"
  | "foot";

export type Block = { readonly area: Area } & (Figures | DeckChart | DeckTable | Sentences);

/** The few figures that are looked at first. */
export type Figures = {
  readonly kind: "figures";
  readonly figures: readonly { readonly head: string; readonly value: string; readonly under: string }[];
};

/** Roles that a colour has; the theme of the file says which colour it is. */
export type Colour = "with" | "without" | "good" | "bad" | "range";

export type Series = {
  readonly name: string;
  readonly values: readonly number[];
  readonly colour: Colour;
  readonly as: "bar" | "line";
  readonly dashed?: boolean;
};

/** A chart that can be edited in the file, with its numbers. */
export type DeckChart = {
  readonly kind: "chart";
  readonly heading: string;
  /** What it shows, in a sentence, for whoever does not see it. */
  readonly alt: string;
  /** "lying": bars from left to right, the first on top. */
  readonly shape: "upright" | "lying";
  readonly categories: readonly string[];
  /** Horizontal charts have bars only. All have as many values as there are categories, all finite. */
  readonly series: readonly Series[];
  /** A number format as spreadsheets have it. */
  readonly format: string;
  /** Whether each bar has its figure beside it; the axis of values goes then. */
  readonly labelled: boolean;
  /** The ends of the axis of values, where they are given. */
  readonly ends?: readonly [number, number];
};

export type DeckCell = { readonly text: string; readonly strong?: boolean; readonly soft?: boolean };

export type DeckTable = {
  readonly kind: "table";
  readonly heading?: string;
  readonly columns: readonly {
    readonly head: string;
    /** Of the table's width. */
    readonly share: number;
    readonly number?: boolean;
  }[];
  readonly rows: readonly (readonly DeckCell[])[];
};

export type Sentences = {
  readonly kind: "sentences";
  readonly heading?: string;
  readonly sentences: readonly string[];
  /** Whether each has a mark before it. */
  readonly listed?: boolean;
  /** What stands at the foot of a slide. */
  readonly small?: boolean;
};
