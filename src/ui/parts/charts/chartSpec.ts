/** A mark of Plot by its name, with plain data: describes a chart without the library that draws it. */
export type MarkSpec = {
  readonly mark: "areaY" | "lineY" | "ruleX" | "ruleY" | "rectY" | "text" | "dot";
  readonly data: readonly object[];
  readonly options: Readonly<Record<string, unknown>>;
};

export type Tick = { readonly at: number; readonly text: string };

/** A stop of a chart for the keys and the pointer, and the text that is read out there. */
export type Stop = { readonly at: number; readonly text: string };

/** Everything a chart shows. Lengths are in CSS pixels, positions in the data's own units. */
export type ChartSpec = {
  readonly width: number;
  readonly height: number;
  readonly margins: {
    readonly top: number;
    readonly right: number;
    readonly bottom: number;
    readonly left: number;
  };
  readonly x: { readonly domain: readonly [number, number]; readonly ticks: readonly Tick[] };
  readonly y: { readonly domain: readonly [number, number]; readonly ticks: readonly Tick[] };
  readonly marks: readonly MarkSpec[];
  readonly stops: readonly Stop[];
};
