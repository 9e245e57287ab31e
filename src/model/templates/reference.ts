import type { Template } from "../template.ts";

/** The model's own figures: a company that runs the whole process with a full team. */
export const reference: Template = {
  id: "reference",
  name: { en: "Reference plan", sv: "Referensplan" },
  description: {
    en: "A company that runs the whole process: hunters, content, ads, nurturing and sellers. A good place to look around.",
    sv: "Ett företag som kör hela processen: jägare, innehåll, annonser, nurturing och säljare. Bra att börja utforska.",
  },
  months: 24,
  rows: {},
  goals: [{ row: "new_customers", at_least: 40 }],
};
