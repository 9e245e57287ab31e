import type { Origin } from "../../formula/inputOrigin.ts";
import type { Language } from "../../model/language.ts";

/** The texts of the workbook. Its sheet names need no quotes in formulas. */
export type WorkbookWords = {
  readonly sheets: {
    /** The name of the first sheet if the plan requests something; otherwise `plan` is used. */
    readonly request: string;
    readonly plan: string;
    readonly inputs: string;
    readonly model: string;
    readonly results: string;
    readonly scenarios: string;
    readonly notes: string;
    readonly workings: string;
    readonly periods: string;
  };
  readonly columns: {
    readonly id: string;
    readonly row: string;
    readonly unit: string;
    readonly base: string;
    readonly entered: string;
    readonly statistic: string;
    readonly number: string;
    readonly probability: string;
    readonly whose: string;
    readonly source: string;
    readonly owner: string;
    readonly note: string;
    readonly help: string;
  };
  readonly origins: { readonly [O in Origin]: string };
  readonly scenario: string;
  readonly baseline: string;
  readonly chooseHere: string;
  readonly chosenNumber: string;
  readonly monthNumber: string;
  readonly nothingHere: string;
  readonly mean: string;
  readonly goals: string;
  readonly from: (month: string) => string;
  readonly meanOf: (entry: string) => string;
  readonly fixedMean: string;
  readonly notes: {
    readonly plan: string;
    readonly made: string;
    readonly months: (from: string, count: number) => string;
    readonly what: string;
    readonly whatText: string;
    readonly how: string;
    readonly howText: readonly string[];
    readonly actuals: string;
    readonly actualsText: (closed: string) => string;
    readonly signs: string;
    readonly signsText: string;
    readonly run: string;
    readonly runText: (trials: number, seed: number, chance: boolean) => string;
    readonly inputs: string;
  };
};

export const WORKBOOK_WORDS: { readonly [L in Language]: WorkbookWords } = {
  en: {
    sheets: {
      request: "Request",
      plan: "Plan",
      inputs: "Inputs",
      model: "Model",
      results: "Results",
      scenarios: "Scenarios",
      notes: "Notes",
      workings: "Workings",
      periods: "Years",
    },
    columns: {
      id: "Name in formulas",
      row: "Row",
      unit: "Unit",
      base: "Value",
      entered: "Entered as",
      statistic: "Statistic",
      number: "No.",
      probability: "Probability",
      whose: "Whose number",
      source: "Source",
      owner: "Owner",
      note: "Note",
      help: "What it is",
    },
    origins: {
      template: "the template’s",
      converted: "the template’s, converted",
      yours: "the plan’s own",
      agreed: "agreed",
    },
    scenario: "Scenario",
    baseline: "Baseline",
    chooseHere: "choose here →",
    chosenNumber: "Number of the chosen scenario",
    monthNumber: "Month number",
    nothingHere: "No formula of this plan needs workings.",
    mean: "Mean",
    goals: "Goals",
    from: (month) => `from ${month}:`,
    meanOf: (entry) => `${entry} (its mean)`,
    fixedMean: "the mean is a fixed figure here; it does not follow other cells",
    notes: {
      plan: "Plan",
      made: "Made with",
      months: (from, count) => `${from}, ${count} months`,
      what: "What this is",
      whatText:
        "The plan's expected run as working formulas: every uncertain input at its mean and every count a fraction, with no chance in it. It looks better than what is likely where capacity binds, so quote the simulated results to others, not these.",
      how: "How to use it",
      howText: [
        "Choose a scenario at the top of Inputs: everything follows.",
        "Blue figures are typed in and may be changed: the value in column D for all months, or a month's own cell. A month typed over stays as it is in every scenario.",
        "A month that says = the cell before it carries an earlier change on.",
        "Model has one row for every row of the plan, in the plan's own order. What does not fit into one cell is on Workings: new hires by month, and the shares of a delay that come out month by month.",
        "Delays on Workings: what enters in a month comes out as the row q of a later month says. q is made of G, the average time that has passed since the delay ended, after so many months; the delay is gamma distributed.",
        "The names of the inputs can be used in your own formulas: each is the row of its months.",
        "The results of the simulation are figures and do not follow a change here; run the plan again for them.",
      ],
      actuals: "Actual figures",
      actualsText: (closed) =>
        `Figures on a yellow ground are what came, through ${closed}. They stand in place of the formulas, in every scenario; all else goes on from them.`,
      signs: "Signs",
      signsText:
        "#DIV/0! is infinity, such as the cost per customer in months without customers. #N/A is no value, such as nothing divided by nothing. Neither is a mistake. A number beyond Excel's own reach is #NUM!.",
      run: "Simulation",
      runText: (trials, seed, chance) =>
        `${trials} trials, seed ${seed}, ${chance ? "people's fates drawn too" : "only uncertain inputs drawn"}. Percentiles of every row by month.`,
      inputs: "Inputs, with where they come from",
    },
  },
  sv: {
    sheets: {
      request: "Underlag",
      plan: "Plan",
      inputs: "Indata",
      model: "Modell",
      results: "Resultat",
      scenarios: "Scenarier",
      notes: "Anteckningar",
      workings: "Mellanled",
      periods: "År",
    },
    columns: {
      id: "Namn i formler",
      row: "Rad",
      unit: "Enhet",
      base: "Värde",
      entered: "Angivet som",
      statistic: "Mått",
      number: "Nr",
      probability: "Sannolikhet",
      whose: "Vems siffra",
      source: "Källa",
      owner: "Ansvarig",
      note: "Anteckning",
      help: "Vad det är",
    },
    origins: {
      template: "mallens",
      converted: "mallens, omräknad",
      yours: "planens egen",
      agreed: "överenskommen",
    },
    scenario: "Scenario",
    baseline: "Grundplan",
    chooseHere: "välj här →",
    chosenNumber: "Det valda scenariots nummer",
    monthNumber: "Månadens nummer",
    nothingHere: "Ingen formel i planen behöver mellanled.",
    mean: "Medel",
    goals: "Mål",
    from: (month) => `från ${month}:`,
    meanOf: (entry) => `${entry} (medelvärdet)`,
    fixedMean: "medelvärdet är en fast siffra här och följer inte andra celler",
    notes: {
      plan: "Plan",
      made: "Gjord med",
      months: (from, count) => `${from}, ${count} månader`,
      what: "Vad det här är",
      whatText:
        "Planens väntade utfall som fungerande formler: varje osäkert indata är sitt medelvärde och varje antal ett bråktal, utan någon slump. Den ser bättre ut än vad som är troligt där kapaciteten tar slut, så visa andra de simulerade resultaten och inte de här.",
      how: "Så använder ni den",
      howText: [
        "Välj scenario överst på bladet Indata, så följer allt med.",
        "Blå siffror är inskrivna och får ändras: värdet i kolumn D för alla månader, eller en månads egen cell. En månad som skrivs över står kvar i alla scenarier.",
        "En månad som är lika med cellen före för en tidigare ändring vidare.",
        "Bladet Modell har en rad för varje rad i planen, i planens egen ordning. Det som inte ryms i en cell står på Mellanled: nyanställda per månad, och hur stor del av en fördröjning som kommer ut månad för månad.",
        "Fördröjningar på Mellanled: det som går in en månad kommer ut så som raden q för en senare månad säger. q räknas ur G, tiden som i snitt har gått sedan fördröjningen tog slut, efter så många månader; fördröjningen är gammafördelad.",
        "Indatas namn kan användas i egna formler: vart och ett är raden med dess månader.",
        "Simuleringens resultat är siffror och följer inte en ändring här; simulera planen igen för att få nya.",
      ],
      actuals: "Utfall",
      actualsText: (closed) =>
        `Siffror på gul botten är utfall, till och med ${closed}. De står i stället för formlerna, i alla scenarier; allt annat räknas vidare från dem.`,
      signs: "Tecken",
      signsText:
        "#DIV/0! (#DIVISION/0!) är oändligt, som kostnaden per kund i månader utan kunder. #N/A (#SAKNAS!) betyder att det inte finns något värde, som ingenting delat med ingenting. Inget av dem är ett fel. Ett tal utanför Excels eget omfång blir #NUM! (#OGILTIGT!).",
      run: "Simulering",
      runText: (trials, seed, chance) =>
        `${trials} simuleringar, slumptalsfrö ${seed}, ${chance ? "även personers utfall lottade" : "bara osäkra indata lottade"}. Percentiler för varje rad per månad.`,
      inputs: "Indata och var de kommer ifrån",
    },
  },
};
