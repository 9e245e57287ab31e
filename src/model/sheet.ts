import type { Plan, PlanRow, Scenario } from "./plan.ts";
import { GROUPS } from "./row.ts";
import type { Entry, GroupId, Overrides, RowDefinition, RowId, Total, Unit } from "./row.ts";
import { ROLES } from "./roles.ts";
import { MODEL_ROWS } from "./rows/index.ts";
import { TEMPLATES } from "./templates.ts";
import { LANGUAGES } from "./language.ts";
import type { Words } from "./language.ts";

/** One layer of an input, which overrides those below it: its entries for the row. */
export type Layer = {
  readonly name: "template" | "plan" | "scenario";
  readonly value?: Entry;
  readonly months: Overrides;
};

type SheetRowCommon = {
  readonly id: RowId;
  readonly label: Words;
  readonly unit: Unit;
  readonly group: GroupId;
  readonly total: Total;
  readonly essential: boolean;
  /** Whether the row is the user's own rather than the model's. */
  readonly own: boolean;
  readonly note?: string;
  /** The source that somebody gave for the plan's own value. */
  readonly source?: string;
  readonly owner?: string;
};

/** A row of a plan under a scenario or the baseline. Layers are listed lowest first. */
export type SheetRow = InputRow | ComputedRow;

export type InputRow = SheetRowCommon & {
  readonly kind: "input";
  readonly min: number | undefined;
  readonly max: number | undefined;
  readonly carry: boolean;
  readonly startOnly: boolean;
  readonly layers: readonly Layer[];
  /** Whether somebody typed the template's value themselves, or confirmed that it is right for the plan. */
  readonly confirmed?: true;
  /** The source of the template's value, which applies to no other value. */
  readonly templateSource?: Words;
};

export type ComputedRow = SheetRowCommon & {
  readonly kind: "computed";
  readonly formula: string;
  /** The model's formula, where the plan replaced it. */
  readonly original?: string;
};

export type Sheet = {
  readonly rows: readonly SheetRow[];
  readonly byId: ReadonlyMap<RowId, SheetRow>;
};

/**
 * The rows of a plan under one of its scenarios (undefined: the baseline), in the sheet's order: group by group, the
 * user's own rows after the model's, unless the plan has another order.
 */
export function sheetOf(plan: Plan, scenario?: Scenario): Sheet {
  const rows: SheetRow[] = MODEL_ROWS.map((row) => {
    const parts = [plan.template, planRow(plan, row.id), scenarioRow(scenario, row.id)];
    return remembered(row.id, parts, () => modelRow(row, plan, scenario));
  });
  for (const [id, own] of Object.entries(plan.rows)) {
    if (isModelRow(id)) continue;
    rows.push(remembered(id, [own, scenarioRow(scenario, id)], () => ownRow(id, own, scenario)));
  }
  const ordered = inGroups(rows, plan);
  return { rows: ordered, byId: new Map(ordered.map((row) => [row.id, row])) };
}

/** What a row was last built from. The parts are immutable, so the same parts give the same row. */
type Made = { readonly parts: readonly unknown[]; readonly row: SheetRow };

const MADE = new Map<RowId, Made[]>();
/** How many variants of a row are cached: that of the baseline, and those of scenarios viewed at the same time. */
const MOST_MADE = 4;
/** The largest number of cached rows; when it is reached the cache is cleared. */
const MOST_ROWS = 4000;

/** Returns the same object while a row's parts are the same. Most edits change few rows, so callers can tell which. */
function remembered(id: RowId, parts: readonly unknown[], make: () => SheetRow): SheetRow {
  const list = MADE.get(id) ?? [];
  const known = list.find((made) => made.parts.every((part, index) => part === parts[index]));
  if (known !== undefined) return known.row;
  const row = make();
  if (MADE.size >= MOST_ROWS) MADE.clear();
  MADE.set(id, [{ parts, row }, ...list.slice(0, MOST_MADE - 1)]);
  return row;
}

const ROLE_IDS: ReadonlySet<RowId> = new Set(ROLES.map(({ id }) => id));
const MODEL_BY_ID = new Map(MODEL_ROWS.map((row) => [row.id, row]));

/** Whether a row belongs to the model, and so to every template. */
export function isModelRow(id: RowId): boolean {
  return MODEL_BY_ID.has(id);
}

export function modelRowById(id: RowId): RowDefinition | undefined {
  return MODEL_BY_ID.get(id);
}

/** One input of a plan under a scenario, without the rest of the sheet; undefined where the row is not an input. */
export function inputRowOf(plan: Plan, scenario: Scenario | undefined, id: RowId): InputRow | undefined {
  const definition = MODEL_BY_ID.get(id);
  const own = planRow(plan, id);
  if (definition === undefined && own === undefined) return undefined;
  const row = definition === undefined ? ownRow(id, own!, scenario) : modelRow(definition, plan, scenario);
  return row.kind === "input" ? row : undefined;
}

/** The groups of a sheet in order: the model's, then the user's own in the order in which they first occur. */
export function groupsOf(rows: readonly { readonly group: GroupId }[]): GroupId[] {
  const known: readonly string[] = GROUPS;
  const own = new Set(rows.map((row) => row.group).filter((group) => !known.includes(group)));
  return [...known, ...own].filter((group) => rows.some((row) => row.group === group));
}

function modelRow(row: RowDefinition, plan: Plan, scenario: Scenario | undefined): SheetRow {
  const changes = planRow(plan, row.id);
  const over = TEMPLATES[plan.template].rows[row.id];
  const common = {
    id: row.id,
    label: changes?.label === undefined ? row.label : words(changes.label, row.label),
    unit: row.unit,
    group: row.group,
    total: row.total,
    essential: row.essential,
    own: false,
    ...remarks(changes),
  };
  if (row.kind === "computed") {
    return changes?.formula === undefined
      ? { ...common, kind: "computed", formula: row.formula }
      : { ...common, kind: "computed", formula: changes.formula, original: row.formula };
  }
  const layers: readonly Layer[] = [
    { name: "template", value: over?.value ?? row.value, months: over?.months ?? {} },
    ...layer("plan", changes),
    ...layer("scenario", scenarioRow(scenario, row.id)),
  ];
  return {
    ...common,
    kind: "input",
    // A role that has people is always shown.
    essential: row.essential || (ROLE_IDS.has(row.id) && isStaffed(layers)),
    min: row.min,
    max: row.max,
    carry: row.carry ?? true,
    startOnly: row.startOnly ?? false,
    ...(changes?.x_own === true ? { confirmed: true as const } : {}),
    ...(over?.source === undefined ? {} : { templateSource: over.source }),
    layers,
  };
}

/** Whether anybody is employed: the value in force, or an entry of a month above it, is not 0 people. */
function isStaffed(layers: readonly Layer[]): boolean {
  const from = Math.max(
    0,
    layers.findLastIndex(({ value }) => value !== undefined),
  );
  return layers
    .slice(from)
    .some(({ value, months }) => [value ?? 0, ...Object.values(months)].some((entry) => Number(entry) !== 0));
}

function ownRow(id: RowId, row: PlanRow, scenario: Scenario | undefined): SheetRow {
  const label = row.label === undefined ? { en: id, sv: id } : words(row.label, { en: id, sv: id });
  const common = {
    id,
    label,
    unit: row.unit ?? "",
    group: row.group ?? "time",
    total: row.total ?? ("ratio" as const),
    essential: true,
    own: true,
    ...remarks(row),
  };
  if (row.kind === "computed") return { ...common, kind: "computed", formula: row.formula ?? "" };
  return {
    ...common,
    kind: "input",
    ...ownRange(row),
    carry: row.carry ?? true,
    startOnly: false,
    layers: [...layer("plan", row), ...layer("scenario", scenarioRow(scenario, id))],
  };
}

/** Ranges that follow from units: a share is from 0 to 100 %, and hours are not negative. Money may be negative. */
const UNIT_RANGES: { readonly [unit: Unit]: { readonly min: number; readonly max?: number } } = {
  share: { min: 0, max: 1 },
  people: { min: 0 },
  hours: { min: 0 },
  months: { min: 0 },
};

/** The range of a user's own input: its own bounds, and otherwise those that follow from its unit. */
function ownRange(row: PlanRow): Pick<InputRow, "min" | "max"> {
  const range = Object.hasOwn(UNIT_RANGES, row.unit ?? "") ? UNIT_RANGES[row.unit!] : undefined;
  const min = row.min ?? (row.max !== undefined && row.max < (range?.min ?? 0) ? undefined : range?.min);
  const max =
    row.max ?? (row.min !== undefined && row.min > (range?.max ?? Infinity) ? undefined : range?.max);
  return { min, max };
}

/** A label in every language; a single text is used for all of them, and a missing language has the text of another. */
export function words(label: string | { readonly [L in keyof Words]?: string }, fallback: Words): Words {
  if (typeof label === "string") return { en: label, sv: label };
  const some = LANGUAGES.map((language) => label[language]).find((text) => text !== undefined);
  return { en: label.en ?? some ?? fallback.en, sv: label.sv ?? some ?? fallback.sv };
}

function remarks(row: PlanRow | undefined) {
  return {
    ...(row?.note === undefined ? {} : { note: row.note }),
    ...(row?.source === undefined ? {} : { source: row.source }),
    ...(row?.owner === undefined ? {} : { owner: row.owner }),
  };
}

function layer(
  name: Layer["name"],
  row: { readonly value?: Entry; readonly months?: Overrides } | undefined,
): Layer[] {
  if (row === undefined || (row.value === undefined && row.months === undefined)) return [];
  const months = row.months ?? {};
  return [row.value === undefined ? { name, months } : { name, value: row.value, months }];
}

function planRow(plan: Plan, id: RowId): PlanRow | undefined {
  return Object.hasOwn(plan.rows, id) ? plan.rows[id] : undefined;
}

function scenarioRow(scenario: Scenario | undefined, id: RowId) {
  return scenario !== undefined && Object.hasOwn(scenario.rows, id) ? scenario.rows[id] : undefined;
}

function inGroups(rows: readonly SheetRow[], plan: Plan): SheetRow[] {
  return groupsOf(rows).flatMap((group) => {
    const members = rows.filter((row) => row.group === group);
    const order = plan.view.order?.[group];
    if (order === undefined) return members;
    const place = new Map(order.map((id, index) => [id, index]));
    return members
      .map((row, index) => ({ row, at: place.get(row.id) ?? order.length + index }))
      .sort((a, b) => a.at - b.at)
      .map(({ row }) => row);
  });
}
