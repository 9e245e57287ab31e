import { ROLES } from "../../roles.ts";
import type { Role } from "../../roles.ts";
import type { RowHelp } from "./rowHelp.ts";
import type { Words } from "../../language.ts";

const PRODUCTIVE: Words = {
  en: "The headcount in terms of fully trained people: new ones count in part, and seats that stand empty count for nothing.",
  sv: "Antalet räknat i fullt inkörda personer: nyanställda räknas till en del och tomma platser inte alls.",
};

export const timeHelp: RowHelp = {
  working_days: {
    en: "Days a full-time person works in each month, January to December. A low July stands for the Nordic holiday month.",
    sv: "Dagar som en heltidsanställd arbetar varje månad, januari till december. Den låga juli är semestermånaden.",
  },
  availability: {
    en: "The part of the working days that is left when illness, training and internal meetings are taken away.",
    sv: "Den del av arbetsdagarna som blir kvar när sjukdom, utbildning och interna möten är borträknade.",
  },
  staff_turnover: {
    en: "The part of the team that leaves in a year and has to be replaced. Each one who leaves costs a new hire and lost time.",
    sv: "Den del av teamet som slutar under ett år och måste ersättas. Var och en som slutar kostar en rekrytering och förlorad tid.",
  },
  vacancy_months: {
    en: "How long a seat stands empty after someone leaves, before the successor starts.",
    sv: "Hur länge en plats står tom efter att någon har slutat, innan ersättaren börjar.",
  },
  ...Object.fromEntries(ROLES.flatMap(roleHelp)),
};

function roleHelp({ id, one, does, ramp }: Role): [string, Words][] {
  const headcount: Words = {
    en: `${does.en} Count full-time people; half of one is 0.5.`,
    sv: `${does.sv} Räkna i heltider; en halvtid är 0,5.`,
  };
  const salary: Words = {
    en: `What ${one.en} earns in a month before tax. Employer fees and commission are added elsewhere.`,
    sv: `Vad ${one.sv} tjänar i månaden före skatt. Arbetsgivaravgifter och provision läggs till på annat håll.`,
  };
  const paid: [string, Words][] = [
    [id, headcount],
    [`${id}_salary`, salary],
  ];
  if (ramp === undefined) return paid;
  const ramped: Words = {
    en: `How long it takes before ${one.en} who is new does a full job. Until then the work done grows month by month.`,
    sv: `Hur lång tid det tar innan ${one.sv} som är ny gör ett fullt jobb. Fram till dess ökar insatsen månad för månad.`,
  };
  return [...paid, [`${id}_ramp`, ramped], [`productive_${id}`, PRODUCTIVE]];
}
