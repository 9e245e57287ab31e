import PptxGenJS from "pptxgenjs";
import { guarded } from "../../../../lib/formulaGuard.ts";
import { AREAS, FOOT_BOX, KIND_BOX, NUMBER_BOX, SLIDE, TITLE_BOX } from "./areas.ts";
import type { Box } from "./areas.ts";
import type { Block, Colour, Deck, DeckChart, DeckTable, Figures, Sentences, Series, Slide } from "./deck.ts";
import { FONT, finishDeck, GRID, PARAGRAPH } from "../../../../report/slides/finishDeck.ts";

type OnSlide = PptxGenJS.Slide;
type Spoken = { readonly lang: string };

const MASTER = "Message";
const LANGUAGES = { en: "en-GB", sv: "sv-SE" } as const;

/** Colours are the theme's, so that slides take the colours of the deck they are pasted into. */
const COLOURS: { readonly [C in Colour]: string } = {
  with: "accent1",
  without: "accent2",
  range: "accent3",
  good: "accent4",
  bad: "accent5",
};
const INK = "tx1";
const SOFT = "tx2";
const LINE = "bg2";

const SIZE = {
  kind: 13,
  title: 24,
  heading: 14,
  text: 15,
  table: 12,
  foot: 10,
  figure: 30,
  chart: 11,
} as const;
const HEADING = 0.36;
const ROW = 0.34;
/** Tables with fewer lines than this have larger letters. */
const FEW = 5;
/** The theme's font for text, as charts name it; the default font of charts is another. */
const CHART_FONT = "+mn-lt";
/** How many months are named along an axis. */
const NAMED = 6;

/** The slides as a PowerPoint file. */
export async function writeDeck(deck: Deck): Promise<Uint8Array<ArrayBuffer>> {
  const file = new PptxGenJS();
  file.defineLayout({ name: "WIDE", width: SLIDE.w, height: SLIDE.h });
  file.layout = "WIDE";
  file.theme = { headFontFace: FONT, bodyFontFace: FONT };
  file.title = clean(deck.title);
  file.company = "UBM Planner";
  file.author = "UBM Planner";
  defineMaster(file, deck);
  const lang = LANGUAGES[deck.language];
  for (const slide of deck.slides) addSlide(file.addSlide({ masterName: MASTER }), slide, lang);
  const written = await file.write({ outputType: "uint8array" });
  return finishDeck(written as Uint8Array, lang);
}

function defineMaster(file: PptxGenJS, deck: Deck): void {
  const flat = { margin: 0, align: "left", fit: "none" } as const;
  file.defineSlideMaster({
    title: MASTER,
    background: { color: "FFFFFF" },
    slideNumber: { ...NUMBER_BOX, color: SOFT, fontSize: SIZE.foot, align: "right", margin: 0 },
    objects: [
      {
        placeholder: {
          options: {
            ...{ name: "title", type: "title", ...TITLE_BOX, ...flat },
            ...{ valign: "top", fontSize: SIZE.title, bold: true, color: INK },
          },
          text: "",
        },
      },
      {
        text: {
          text: clean(deck.foot),
          options: { ...FOOT_BOX, ...flat, fontSize: SIZE.foot, color: SOFT, valign: "middle" },
        },
      },
    ],
  });
}

function addSlide(to: OnSlide, slide: Slide, lang: string): void {
  to.addText(clean(slide.title), { placeholder: "title", lang });
  to.addText(clean(slide.kind), {
    ...KIND_BOX,
    ...{ margin: 0, fontSize: SIZE.kind, color: COLOURS.with, bold: true, valign: "middle", lang },
  });
  for (const block of slide.blocks) addBlock(to, block, lang);
  to.addNotes(slide.notes.map(clean).join(PARAGRAPH));
}

function addBlock(to: OnSlide, block: Block, lang: string): void {
  const box = AREAS[block.area];
  switch (block.kind) {
    case "figures":
      return addFigures(to, block, box, lang);
    case "chart":
      return addChart(to, block, box, lang);
    case "table":
      return addTable(to, block, box, lang);
    case "sentences":
      return addSentences(to, block, box, lang);
  }
}

function addFigures(to: OnSlide, { figures }: Figures, box: Box, lang: string): void {
  const gap = 0.3;
  const w = (box.w - gap * (figures.length - 1)) / figures.length;
  figures.forEach((figure, i) => {
    const x = box.x + i * (w + gap);
    to.addShape("line", { x, y: box.y, w, h: 0, line: { color: COLOURS.with, width: 1.5 } });
    const size = figure.value.length > 12 ? SIZE.figure - 10 : SIZE.figure;
    const line = (text: string, options: PptxGenJS.TextPropsOptions) => ({
      text: clean(text),
      options: { ...options, lang, breakLine: true },
    });
    to.addText(
      [
        line(figure.head, { fontSize: SIZE.table, color: SOFT }),
        line(figure.value, { fontSize: size, bold: true, color: INK }),
        line(figure.under, { fontSize: SIZE.table, color: SOFT }),
      ],
      { x, y: box.y + 0.08, w, h: box.h - 0.08, margin: 0, valign: "top", fit: "none" },
    );
  });
}

/** Puts a heading on top of a box, if there is one, and returns the rest of the box. */
function underHeading(to: OnSlide, heading: string | undefined, box: Box, lang: string): Box {
  if (heading === undefined) return box;
  // About this many letters fit on a line of this size; a whole sentence is set smaller.
  const isLong = heading.length > box.w * 9.5;
  const lines = isLong ? Math.ceil(heading.length / (box.w * 10.5)) : 1;
  const h = isLong ? 0.14 + lines * 0.22 : HEADING;
  to.addText(clean(heading), {
    ...{ x: box.x, y: box.y, w: box.w, h, margin: 0 },
    ...{ fontSize: isLong ? SIZE.table : SIZE.heading, bold: true, color: INK, valign: "top", lang },
  });
  return { ...box, y: box.y + h + 0.04, h: box.h - h - 0.04 };
}

function addSentences(to: OnSlide, block: Sentences, box: Box, lang: string): void {
  const inside = underHeading(to, block.heading, box, lang);
  const listed = block.listed === true;
  to.addText(
    block.sentences.map((sentence) => ({
      text: clean(sentence),
      options: {
        ...(listed ? { bullet: { indent: 14 } } : {}),
        ...{ breakLine: true, paraSpaceAfter: listed ? 7 : 4, lang },
      },
    })),
    {
      ...inside,
      ...{ margin: 0, valign: "top", color: INK, fit: "none" },
      fontSize: block.small === true ? SIZE.table + 1 : SIZE.text,
    },
  );
}

function addTable(to: OnSlide, block: DeckTable, box: Box, lang: string): void {
  const inside = underHeading(to, block.heading, box, lang);
  const large = block.rows.length < FEW && block.columns.length < FEW;
  const none = { type: "none" } as const;
  const under = (
    pt: number,
    color: string,
  ): [typeof none, typeof none, PptxGenJS.BorderProps, typeof none] => [
    none,
    none,
    { type: "solid", pt, color },
    none,
  ];
  const align = (column: number): PptxGenJS.HAlign =>
    block.columns[column]?.number === true ? "right" : "left";
  const head = block.columns.map((column, at) => ({
    text: clean(column.head),
    options: {
      ...{ color: SOFT, bold: false, align: align(at), valign: "bottom" },
      border: under(1, SOFT),
      lang,
    } satisfies PptxGenJS.TableCellProps & Spoken,
  }));
  const rows = block.rows.map((cells) =>
    cells.map((cell, at) => ({
      text: clean(cell.text),
      options: {
        ...{ color: cell.soft === true ? SOFT : INK, bold: cell.strong === true },
        ...{ align: align(at), valign: "middle", border: under(0.5, LINE), lang },
      } satisfies PptxGenJS.TableCellProps & Spoken,
    })),
  );
  to.addTable([head, ...rows], {
    ...{ x: inside.x, y: inside.y, w: inside.w, colW: block.columns.map(({ share }) => share * inside.w) },
    ...{
      rowH: large ? ROW * 1.2 : ROW,
      fontSize: large ? SIZE.table + 2 : SIZE.table,
      margin: [0.04, 0.06, 0.04, 0.06],
      autoPage: false,
    },
  });
}

function addChart(to: OnSlide, block: DeckChart, box: Box, lang: string): void {
  const inside = underHeading(to, block.heading, box, lang);
  const { categories, series, shape, format, labelled } = block;
  const data = (some: readonly Series[]) =>
    some.map(({ name, values }) => ({
      name: text(name),
      labels: categories.map(text),
      values: [...values],
    }));
  // Each kind keeps the given order: colours are assigned by a series' position in the whole chart.
  const bars = series.filter(({ as }) => as === "bar");
  const lines = series.filter(({ as }) => as === "line");
  const options: PptxGenJS.IChartOpts = {
    ...inside,
    altText: clean(block.alt),
    lang,
    ...{
      showLegend: series.length > 1,
      legendPos: "b",
      legendFontFace: CHART_FONT,
      legendFontSize: SIZE.chart,
    },
    ...{ legendColor: SOFT, showTitle: false, chartColors: series.map(({ colour }) => COLOURS[colour]) },
    ...{ catAxisLabelFontFace: CHART_FONT, catAxisLabelFontSize: SIZE.chart, catAxisLabelColor: SOFT },
    ...{ valAxisLabelFontFace: CHART_FONT, valAxisLabelFontSize: SIZE.chart, valAxisLabelColor: SOFT },
    ...{ dataLabelFontFace: CHART_FONT, dataLabelFontSize: SIZE.chart + 1, dataLabelColor: INK },
    ...{ dataLabelFormatCode: format, valAxisLabelFormatCode: format },
    // The only format that is written into the file unchanged.
    valLabelFormatCode: format.replaceAll("&", "&amp;").replaceAll("<", "&lt;"),
    ...{ catAxisLineColor: SOFT, valAxisLineShow: false, valAxisHidden: labelled, showValue: labelled },
    valGridLine: labelled ? { style: "none" } : { color: GRID, size: 0.75, style: "solid" },
    catGridLine: { style: "none" },
    catAxisLabelFrequency: String(Math.max(1, Math.ceil(categories.length / NAMED))),
    ...(block.ends === undefined ? {} : { valAxisMinVal: block.ends[0], valAxisMaxVal: block.ends[1] }),
    ...(shape === "lying"
      ? { barDir: "bar", barOverlapPct: 100, catAxisLabelPos: "low", catAxisLabelFrequency: "1" }
      : { barDir: "col", barGapWidthPct: 60, catAxisLabelPos: "low" }),
    ...{ lineSize: 2.25, lineDataSymbol: "none" },
  };
  if (lines.length === 0) return void to.addChart("bar", data(bars), topDown(options, shape));
  if (bars.length === 0) return void to.addChart("line", data(lines), options);
  const colours = (some: readonly Series[]) => some.map(({ colour }) => COLOURS[colour]);
  const part = (type: "bar" | "line", some: readonly Series[], more: PptxGenJS.IChartOpts) => ({
    type,
    data: data(some),
    options: { ...options, ...more, chartColors: colours(some) },
  });
  const whole = lines.filter(({ dashed }) => dashed !== true);
  const dashed = lines.filter((line) => line.dashed === true);
  // For a chart of several kinds the library takes the options in the place of the data.
  to.addChart(
    [
      part("bar", bars, {}),
      ...(whole.length === 0 ? [] : [part("line", whole, {})]),
      ...(dashed.length === 0 ? [] : [part("line", dashed, { lineDash: "dash", lineSize: 1.5 })]),
    ] as unknown as Parameters<OnSlide["addChart"]>[0],
    options as unknown as Parameters<OnSlide["addChart"]>[1],
  );
}

/** Horizontal bars begin at the bottom unless another order is given. */
function topDown(options: PptxGenJS.IChartOpts, shape: DeckChart["shape"]): PptxGenJS.IChartOpts {
  if (shape !== "lying") return options;
  return { ...options, barGapWidthPct: 45, catAxisOrientation: "maxMin" as unknown as "minMax" };
}

/** A text in a chart is also written into the chart's workbook. */
function text(of: string): string {
  return guarded(clean(of));
}

/** Replaces by spaces what XML can't hold: control characters and unpaired surrogates. */
function clean(of: string): string {
  return of.replace(/[\p{Cc}\p{Cs}\ufffe\uffff]+/gu, " ");
}
