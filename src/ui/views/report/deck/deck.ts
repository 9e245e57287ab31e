import type { Language } from "../../../../model/language.ts";

/** The request as slides: plain data, which the writer turns into a PowerPoint file. */
export type Deck = {
  readonly title: string;
  readonly language: Language;
  /** Shown at the foot of every slide, beside its number. */
  readonly foot: string;
  readonly slides: readonly Slide[];
};

export type SlideId = "ask" | "lastTime" | "goal" | "drivers" | "rests" | "approval";

export type Slide = {
  readonly id: SlideId;
  /** The kind of slide, in small letters above the title. */
  readonly kind: string;
  /** The slide's message. */
  readonly title: string;
  readonly blocks: readonly Block[];
  /** The speaker's notes, a paragraph each. */
  readonly notes: readonly string[];
};

/** The position of a block: the whole width, or one of two columns, below the figures if there are any. */
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

/** The few figures to look at first. */
export type Figures = {
  readonly kind: "figures";
  readonly figures: readonly { readonly head: string; readonly value: string; readonly under: string }[];
};

/** Roles of a colour; the theme of the file defines the colour itself. */
export type Colour = "with" | "without" | "good" | "bad" | "range";

export type Series = {
  readonly name: string;
  readonly values: readonly number[];
  readonly colour: Colour;
  readonly as: "bar" | "line";
  readonly dashed?: boolean;
};

/** A chart that can be edited in the file, including its numbers. */
export type DeckChart = {
  readonly kind: "chart";
  readonly heading: string;
  /** A sentence that describes the chart, for people who can't see it. */
  readonly alt: string;
  /** "lying": horizontal bars, the first on top. */
  readonly shape: "upright" | "lying";
  readonly categories: readonly string[];
  /** Horizontal charts have bars only. Each series has as many values as there are categories, all finite. */
  readonly series: readonly Series[];
  /** A number format in spreadsheet syntax. */
  readonly format: string;
  /** Whether each bar has its figure beside it; the value axis is then left out. */
  readonly labelled: boolean;
  /** The ends of the value axis, if they are given. */
  readonly ends?: readonly [number, number];
};

export type DeckCell = { readonly text: string; readonly strong?: boolean; readonly soft?: boolean };

export type DeckTable = {
  readonly kind: "table";
  readonly heading?: string;
  readonly columns: readonly {
    readonly head: string;
    /** As a share of the table's width. */
    readonly share: number;
    readonly number?: boolean;
  }[];
  readonly rows: readonly (readonly DeckCell[])[];
};

export type Sentences = {
  readonly kind: "sentences";
  readonly heading?: string;
  readonly sentences: readonly string[];
  /** Whether each paragraph has a bullet. */
  readonly listed?: boolean;
  /** The text at the foot of a slide. */
  readonly small?: boolean;
};
