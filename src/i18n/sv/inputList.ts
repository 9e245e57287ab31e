import type { inputList as English } from "../en/inputList.ts";
import type { Translation } from "../translation.ts";

export const inputList: Translation<typeof English> = {
  season: "varierar över året",
  growth: "växer månad för månad",
  ramp: "går från ett värde till ett annat",
  sample: (count) => `lottas bland ${count} egna siffror`,
  spread: "egen spridning",
  formula: "följer en formel",
};
