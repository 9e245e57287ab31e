import { ROLES } from "../roles.ts";
import type { Role } from "../roles.ts";
import { computed, inGroup, input } from "./define.ts";
import type { RowParts } from "./define.ts";

/** Working days, absence and the team: each role's headcount, pay, ramp and what it amounts to. */
export const timeRows = inGroup("time", [
  input("working_days", "calendar(20,20,21,20,19,20,8,20,22,22,21,18)", "days", {
    total: "flow",
    label: { en: "Working days", sv: "Arbetsdagar" },
    help: {
      en: "Days a full-time person works in each month, January to December. A low July stands for the Nordic holiday month.",
      sv: "Dagar som en heltidsanställd arbetar varje månad, januari till december. Den låga juli är semestermånaden.",
    },
  }),
  input("availability", "88%", "share", {
    label: { en: "Time at work", sv: "Närvaro" },
    help: {
      en: "The part of the working days that is left when illness, training and internal meetings are taken away.",
      sv: "Den del av arbetsdagarna som blir kvar när sjukdom, utbildning och interna möten är borträknade.",
    },
  }),
  input("staff_turnover", "15%", "share", {
    label: { en: "Staff turnover per year", sv: "Personalomsättning per år" },
    help: {
      en: "The part of the team that leaves in a year and has to be replaced. Each one who leaves costs a new hire and lost time.",
      sv: "Den del av teamet som slutar under ett år och måste ersättas. Var och en som slutar kostar en rekrytering och förlorad tid.",
    },
  }),
  input("vacancy_months", "2", "months", {
    label: { en: "Time to refill a seat", sv: "Tid till ersättare är på plats" },
    help: {
      en: "How long a seat stands empty after someone leaves, before the successor starts.",
      sv: "Hur länge en plats står tom efter att någon har slutat, innan ersättaren börjar.",
    },
  }),
  ...ROLES.flatMap(roleRows),
]);

function roleRows(role: Role): RowParts[] {
  const { id, name, one } = role;
  const headcount = input(id, role.headcount, "people", {
    total: "stock",
    essential: role.essential,
    label: name,
    help: {
      en: `${role.does.en} Count full-time people; half of one is 0.5.`,
      sv: `${role.does.sv} Räkna i heltider; en halvtid är 0,5.`,
    },
  });
  const salary = input(`${id}_salary`, role.salary, "money", {
    label: { en: `Monthly pay, ${lower(name.en)}`, sv: `Månadslön, ${lower(name.sv)}` },
    help: {
      en: `What ${one.en} earns in a month before tax. Employer fees and commission are added elsewhere.`,
      sv: `Vad ${one.sv} tjänar i månaden före skatt. Arbetsgivaravgifter och provision läggs till på annat håll.`,
    },
  });
  if (role.ramp === undefined) return [headcount, salary];
  return [
    headcount,
    salary,
    input(`${id}_ramp`, role.ramp, "months", {
      label: { en: `Hiring ramp, ${lower(name.en)}`, sv: `Inkörningstid, ${lower(name.sv)}` },
      help: {
        en: `How long it takes before ${one.en} who is new does a full job. Until then the work done grows month by month.`,
        sv: `Hur lång tid det tar innan ${one.sv} som är ny gör ett fullt jobb. Fram till dess ökar insatsen månad för månad.`,
      },
    }),
    computed(
      `productive_${id}`,
      `ramped(${id}, ${id}_ramp) * clamp(1 - staff_turnover / 12 * (vacancy_months + ${id}_ramp / 2), 0, 1)`,
      "people",
      {
        total: "stock",
        label: { en: `Productive ${lower(name.en)}`, sv: `Produktiva ${lower(name.sv)}` },
        help: {
          en: "The headcount in terms of fully trained people: new ones count in part, and seats that stand empty count for nothing.",
          sv: "Antalet räknat i fullt inkörda personer: nyanställda räknas till en del och tomma platser inte alls.",
        },
      },
    ),
  ];
}

/** The name within a label; abbreviations keep their capitals. */
function lower(name: string): string {
  return name.startsWith("SDR") ? name : name.charAt(0).toLowerCase() + name.slice(1);
}
