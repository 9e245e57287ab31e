import { enteredAs } from "../../../../model/enteredAs.ts";
import { isMonth } from "../../../../model/month.ts";
import type { PasteDoubt } from "../../../../pasting/pastePlan.ts";
import type { Grid } from "../createGrid.ts";

/** The question about a block, in words. */
export function doubtText(grid: Grid, doubt: PasteDoubt): string {
  const { asks } = grid.words().paste;
  const figure = grid.format().number(doubt.count);
  const isOnly = doubt.options.length === 1;
  switch (doubt.about) {
    case "deals":
      return asks.deals(figure);
    case "turned":
      return asks.turned;
    case "columns":
      return (isOnly ? asks.otherMonths : asks.columns)(monthText(grid, doubt.sample));
    case "quarters":
      if (/^\d{4}$/.test(doubt.sample)) return asks.years(doubt.sample);
      return (/q|kv/i.test(doubt.sample) ? asks.quarters : asks.periods)(doubt.sample);
    case "rows":
      if (doubt.count === 0) return asks.rows;
      return (isOnly ? asks.noNames : asks.names)(doubt.sample, figure);
    case "source": {
      const [row, source] = sourceNames(grid, doubt.sample);
      return (grid.app.session.showsActuals() ? asks.sourceCame : asks.source)(row, source);
    }
    case "numbers":
      return isOnly
        ? asks.signs(doubt.sample, readingOf(grid, doubt, doubt.chosen))
        : asks.numbers(doubt.sample);
    case "scale":
      return asks.scale(doubt.sample);
    case "fractions":
      return asks.fractions(doubt.sample);
    case "dashes":
      return asks.dashes;
    case "blanks":
      return asks.blanks(grid.words().grid.said.cells(doubt.count, figure));
    case "currency":
      return asks.currency(doubt.sample, grid.app.document.plan().currency);
  }
}

/** A possible answer, in words. */
export function optionText(grid: Grid, doubt: PasteDoubt, option: string): string {
  const { options } = grid.words().paste;
  switch (doubt.about) {
    case "numbers":
      return readingOf(grid, doubt, option);
    case "source": {
      const [row, source] = sourceNames(grid, doubt.sample);
      if (option === "source") return options.source.source(source);
      return grid.app.session.showsActuals() ? options.source.came(row) : options.source.itself(row);
    }
    case "fractions":
      return percentText(grid, doubt.sample, option === "share");
    case "currency":
      return options.currency[option as "take" | "leave"](grid.app.document.plan().currency);
    default: {
      const texts: { readonly [option: string]: string } = options[doubt.about];
      return texts[option] ?? option;
    }
  }
}

/** The names of a row and of the row that its figures belong to. */
function sourceNames(grid: Grid, id: string): readonly [string, string] {
  const language = grid.app.session.language();
  const name = (row: string) => grid.app.document.sheet().byId.get(row)?.label[language] ?? row;
  return [name(id), name(enteredAs(id, grid.app.session.showsActuals()) ?? id)];
}

function readingOf(grid: Grid, doubt: PasteDoubt, option: string): string {
  const value = doubt.readings?.[option];
  return value === undefined ? option : grid.format().exact(value);
}

function percentText(grid: Grid, sample: string, isShare: boolean): string {
  const value = Number(sample.replace(",", "."));
  return Number.isFinite(value) ? grid.format().exact(isShare ? value : value / 100, "share") : sample;
}

function monthText(grid: Grid, sample: string): string {
  return isMonth(sample) ? grid.format().month(sample) : sample;
}
