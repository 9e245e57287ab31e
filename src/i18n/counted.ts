/** A figure with its noun: 1 row, 12 rows, 1.5 rows, −1 point. The figure is given as it will be shown. */
export function counted(figure: number | string, one: string, other: string): string {
  return `${figure} ${/^[+−-]?\u2060?1$/.test(String(figure)) ? one : other}`;
}
