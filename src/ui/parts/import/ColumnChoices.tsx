import { For, Show } from "solid-js";
import type { JSX } from "solid-js";
import type { DealTable } from "../../../deals/dealTable.ts";
import { isPrivateHeading } from "../../../deals/headings.ts";
import { DATE_ORDERS, DEAL_COLUMNS } from "../../../model/tableIssue.ts";
import type { DateOrder, DealColumn } from "../../../model/tableIssue.ts";
import { Field } from "../../kit/Field.tsx";
import { useText } from "../../kit/useText.ts";
import { AmountChoice } from "./AmountChoice.tsx";
import type { Import } from "./createImport.ts";

/** Which column is for what, the order of dates and what an amount is, each to be corrected. */
export function ColumnChoices(props: {
  readonly imp: Import;
  readonly headings: readonly string[];
  readonly columns: DealTable["columns"];
  /** Left out where the dates do not tell. */
  readonly orders?: DealTable["orders"];
}): JSX.Element {
  const { words } = useText();
  const text = () => words().importView;
  const choose = (column: DealColumn, heading: string) => {
    const columns = { ...props.imp.choices().columns, [column]: heading };
    // Other stages or pipelines than those that were corrected.
    const { won: _, lost: __, pipelines: ___, ...others } = props.imp.choices();
    const isNew = column === "stage" || column === "pipeline";
    props.imp.setDeals(isNew ? { ...others, columns } : { ...props.imp.choices(), columns }, {
      columns: { [column]: heading },
    });
  };
  return (
    <div class="import-columns">
      <For each={DEAL_COLUMNS}>
        {(column) => (
          <Field label={text().columns[column]}>
            {(control) => (
              <select {...control} onChange={(event) => choose(column, event.currentTarget.value)}>
                <For each={optionsOf(props.headings, props.columns, column)}>
                  {({ value, heading }) => (
                    <option value={value} selected={isChosen(props, column, value)}>
                      {heading ?? text().noColumn}
                    </option>
                  )}
                </For>
                <Show when={column === "closed" && halves(props).length > 0}>
                  <option value={AS_FOUND} disabled selected={props.columns.closed === undefined}>
                    {halves(props).reduce((a, b) => text().and(a, b))}
                  </option>
                </Show>
              </select>
            )}
          </Field>
        )}
      </For>
      <DatesChoice imp={props.imp} orders={props.orders} />
      <Show when={props.columns.amount !== undefined}>
        <AmountChoice imp={props.imp} />
      </Show>
    </div>
  );
}

/** No heading: two columns, of deals won and of those lost. */
const AS_FOUND = " ";

type Columns = { readonly headings: readonly string[]; readonly columns: DealTable["columns"] };

/** The headings of the two columns that say when a deal was closed. */
function halves({ headings, columns }: Columns): string[] {
  return [columns["won-on"], columns["lost-on"]].flatMap((at) =>
    at === undefined ? [] : [headings[at] ?? ""],
  );
}

function isChosen(props: Columns, column: DealColumn, value: string): boolean {
  const at = props.columns[column];
  if (at === undefined) return value === "" && (column !== "closed" || halves(props).length === 0);
  return props.headings[at] === value;
}

/** What may be chosen: not what is headed by names, mails and notes. */
function optionsOf(
  headings: readonly string[],
  columns: DealTable["columns"],
  column: DealColumn,
): { readonly value: string; readonly heading: string | undefined }[] {
  const now = columns[column];
  const some = headings.filter(
    (heading, at) =>
      heading !== "" && headings.indexOf(heading) === at && (at === now || !isPrivateHeading(heading)),
  );
  return [{ value: "", heading: undefined }, ...some.map((heading) => ({ value: heading, heading }))];
}

/** Shown where the dates can be read in more than one way, or do not have the year first. */
function DatesChoice(props: {
  readonly imp: Import;
  readonly orders: DealTable["orders"] | undefined;
}): JSX.Element {
  const { words } = useText();
  const text = () => words().importView;
  const chosen = () => props.imp.choices().dates;
  const isPlain = () =>
    props.orders !== undefined && Object.values(props.orders).every((order) => order === "iso");
  const choose = (value: string) => {
    const { dates: _, ...others } = props.imp.choices();
    const dates = DATE_ORDERS.find((order) => order === value);
    props.imp.setDeals(
      dates === undefined ? others : { ...others, dates },
      dates === undefined ? {} : { dates },
    );
  };
  const isAsked = () => props.orders === undefined && isAmbiguous(props.imp);
  return (
    <Show when={isAsked() || chosen() !== undefined || (props.orders !== undefined && !isPlain())}>
      <Field label={text().dates}>
        {(control) => (
          <select {...control} onChange={(event) => choose(event.currentTarget.value)}>
            <option value="" selected={chosen() === undefined}>
              {isAsked() ? text().ordersUnsaid : text().orders.found}
            </option>
            <For each={DATE_ORDERS.filter((order) => !isAsked() || order !== "iso")}>
              {(order: DateOrder) => (
                <option value={order} selected={order === chosen()}>
                  {text().orders[order]}
                </option>
              )}
            </For>
          </select>
        )}
      </Field>
    </Show>
  );
}

function isAmbiguous(imp: Import): boolean {
  const answer = imp.answer();
  return answer?.kind === "faults" && answer.issues.some(({ code }) => code === "dates-ambiguous");
}
