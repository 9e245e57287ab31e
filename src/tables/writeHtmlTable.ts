/** A cell of an HTML table: its text, and its exact number and number format where the writer gave them. */
export type HtmlCell = { readonly text: string; readonly number?: number; readonly format?: string };

/** The attribute of our tables for data that a spreadsheet's cell can't hold: ranges and formulas. */
export const OWN_ATTRIBUTE = "data-ubm-planner";

/** A table for the clipboard. Numbers are also written in the form that Excel, Sheets and LibreOffice read exactly. */
export function writeHtmlTable(cells: readonly (readonly HtmlCell[])[], own: string): string {
  const lines = cells.map((line) => `<tr>${line.map(cellHtml).join("")}</tr>`);
  return `<meta charset="utf-8"><table ${OWN_ATTRIBUTE}="${escaped(own)}"><tbody>${lines.join("")}</tbody></table>`;
}

function cellHtml(cell: HtmlCell): string {
  const text = escaped(cell.text).replaceAll("\n", '<br style="mso-data-placement:same-cell">');
  if (cell.number === undefined) return `<td>${text}</td>`;
  const sheets = escaped(JSON.stringify({ 1: 3, 3: cell.number }));
  return `<td sdval="${cell.number}" x:num="${cell.number}" data-sheets-value="${sheets}">${text}</td>`;
}

function escaped(text: string): string {
  return text
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;");
}
