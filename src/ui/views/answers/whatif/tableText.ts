import type { TwoWay } from "../../../../analysis/twoWay.ts";

/** A two-way table as text with tabs: paste it into any spreadsheet. */
export function tableText(
  { x, y, cells }: TwoWay,
  write: {
    readonly corner: string;
    readonly x: (value: number) => string;
    readonly y: (value: number) => string;
    readonly cell: (value: number) => string;
  },
): string {
  const head = [write.corner, ...x.values.map(({ value }) => write.x(value))];
  const lines = y.values.map(({ value }, i) => [
    write.y(value),
    ...cells[i]!.map(({ after }) => write.cell(after)),
  ]);
  return [head, ...lines].map((line) => line.join("\t")).join("\n");
}
