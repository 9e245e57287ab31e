import type { ChartSpec, MarkSpec } from "./chartSpec.ts";
import { spreadLabels } from "./spreadLabels.ts";

export type EndLabel = { readonly text: string; readonly at: number; readonly ink: string };

const GAP = 13;

/** Labels at the right end of lines, moved apart if they would overlap. */
export function endLabels(
  labels: readonly EndLabel[],
  place: {
    readonly x: number;
    readonly height: number;
    readonly domain: readonly [number, number];
    readonly margins: ChartSpec["margins"];
  },
): MarkSpec[] {
  const { domain, margins } = place;
  const bottom = place.height - margins.bottom;
  const scale = (bottom - margins.top) / (domain[1] - domain[0]);
  const shown = labels.filter((label) => Number.isFinite(label.at));
  const pixels = spreadLabels(
    shown.map((label) => bottom - (Math.min(Math.max(label.at, domain[0]), domain[1]) - domain[0]) * scale),
    GAP,
    margins.top,
    bottom,
  );
  return shown.map((label, i): MarkSpec => ({
    mark: "text",
    data: [{ t: place.x, y: domain[0] + (bottom - (pixels[i] ?? bottom)) / scale, text: label.text }],
    options: { x: "t", y: "y", text: "text", dx: 6, textAnchor: "start", fill: label.ink, fontWeight: 600 },
  }));
}
