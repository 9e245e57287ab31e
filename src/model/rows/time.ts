import { ROLES } from "../roles.ts";
import type { Role } from "../roles.ts";
import { computed, inGroup, input } from "./define.ts";
import type { RowParts } from "./define.ts";

/** Working days, absence and the team: each role's headcount, pay, ramp and resulting working time. */
export const timeRows = inGroup("time", [
  input("working_days", "calendar(20,20,21,20,19,20,8,20,22,22,21,18)", "days", {
    total: "flow",
    label: { en: "Working days", sv: "Arbetsdagar" },
  }),
  input("availability", "88%", "share", {
    label: { en: "Time at work", sv: "Tid på jobbet" },
  }),
  input("staff_turnover", "15%", "share", {
    label: { en: "Staff turnover per year", sv: "Personalomsättning per år" },
  }),
  input("vacancy_months", "2", "months", {
    label: { en: "Time to refill a seat", sv: "Tid till ersättare är på plats" },
  }),
  ...ROLES.flatMap(roleRows),
]);

function roleRows(role: Role): RowParts[] {
  const { id, name } = role;
  const headcount = input(id, role.headcount, "people", {
    total: "stock",
    essential: role.essential,
    label: name,
  });
  const salary = input(`${id}_salary`, role.salary, "money", {
    label: { en: `Monthly pay of ${lower(name.en)}`, sv: `Månadslön för ${lower(name.sv)}` },
  });
  if (role.ramp === undefined) return [headcount, salary];
  return [
    headcount,
    salary,
    input(`${id}_ramp`, role.ramp, "months", {
      label: { en: `Hiring ramp of ${lower(name.en)}`, sv: `Inkörningstid för ${lower(name.sv)}` },
    }),
    computed(
      `productive_${id}`,
      `ramped(${id}, ${id}_ramp) * clamp(1 - staff_turnover / 12 * (vacancy_months + ${id}_ramp / 2), 0, 1)`,
      "people",
      {
        total: "stock",
        label: { en: `Productive ${lower(name.en)}`, sv: `Produktiva ${lower(name.sv)}` },
      },
    ),
  ];
}

/** The name for use inside a label; abbreviations keep their capitals. */
function lower(name: string): string {
  return name.startsWith("SDR") ? name : name.charAt(0).toLowerCase() + name.slice(1);
}
