import type { Entry, RowId } from "./row.ts";
import type { Foreign } from "./foreign.ts";

/** One person's estimate of an input: a number, a range or a distribution, as an input's value is typed. */
export type Estimate = { readonly who?: string; readonly value: Entry } & Foreign;

/** Several people's estimates of inputs. */
export type Estimates = { readonly [id: RowId]: readonly Estimate[] };
