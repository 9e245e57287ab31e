import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { ROLES, RAMPED_ROLES } from "../../src/model/roles.ts";
import { GROUPS } from "../../src/model/row.ts";
import type { InputDefinition, RowDefinition } from "../../src/model/row.ts";
import { helpOf } from "../../src/model/rows/help/index.ts";
import { MODEL_ROWS } from "../../src/model/rows/index.ts";
import { UNIT_WORDS } from "../../src/model/units.ts";
import { LANGUAGES } from "../../src/model/language.ts";

const REFERENCE: { runs: [{ rows: Record<string, unknown> }] } = JSON.parse(
  readFileSync(new URL("../fixtures/conformance/reference.expected.json", import.meta.url), "utf8"),
);

const inputs = MODEL_ROWS.filter((row): row is InputDefinition => row.kind === "input");
const computed = MODEL_ROWS.filter((row) => row.kind === "computed");

function ids(rows: readonly RowDefinition[]): string[] {
  return rows.map((row) => row.id).sort();
}

function words(text: string): string[] {
  return text.trim().split(/\s+/).sort();
}

describe("the model's rows", () => {
  test("are the 111 inputs and 128 computed rows of the reference", () => {
    expect(inputs).toHaveLength(111);
    expect(computed).toHaveLength(128);
    expect(ids(MODEL_ROWS)).toEqual(Object.keys(REFERENCE.runs[0].rows).sort());
  });

  test("have ids that formulas can name, each once", () => {
    expect(new Set(MODEL_ROWS.map((row) => row.id)).size).toBe(MODEL_ROWS.length);
    for (const row of MODEL_ROWS) expect(row.id).toMatch(/^[a-z][a-z0-9_]*$/);
  });

  test("are in the order of their groups", () => {
    const order = MODEL_ROWS.map((row) => GROUPS.indexOf(row.group as (typeof GROUPS)[number]));
    expect(order).toEqual([...order].sort((a, b) => a - b));
    expect(new Set(order)).toEqual(new Set(GROUPS.keys()));
  });

  test("have each input above the first row of its group that is computed from it", () => {
    for (const row of inputs) {
      const users = computed.filter((other) => other.group === row.group && names(other.formula).has(row.id));
      const first = users[0];
      if (first === undefined) continue;
      expect(MODEL_ROWS.indexOf(row), row.id).toBeLessThan(MODEL_ROWS.indexOf(first));
    }
  });

  test("name only rows that exist", () => {
    const known = new Set(MODEL_ROWS.map((row) => row.id));
    const language = new Set(
      words("and min max abs exp clamp count split delay delay_each runoff prev trailing"),
    );
    for (const word of words("cumulative hired ramped month")) language.add(word);
    for (const row of computed) {
      for (const name of names(row.formula)) expect(known.has(name) || language.has(name), name).toBe(true);
    }
  });
});

describe("the words of a row", () => {
  const sameInBoth = words("account_managers content_managers");

  test("are a label and a help text of its own, in both languages", () => {
    for (const row of MODEL_ROWS) {
      for (const language of LANGUAGES) {
        expect(row.label[language].length, row.id).toBeGreaterThan(2);
        expect(row.label[language].length, row.id).toBeLessThanOrEqual(48);
        expect(helpOf(row.id)?.[language], row.id).toMatch(/^[A-ZÅÄÖ1].*\.$/);
      }
      expect(helpOf(row.id)?.en, row.id).not.toBe(helpOf(row.id)?.sv);
      if (!sameInBoth.includes(row.id)) expect(row.label.en, row.id).not.toBe(row.label.sv);
    }
  });

  test("include a label that no other row has", () => {
    for (const language of LANGUAGES) {
      const labels = MODEL_ROWS.map((row) => row.label[language]);
      expect(labels.filter((label, index) => labels.indexOf(label) !== index)).toEqual([]);
    }
  });

  test("include its unit's words in both languages, unless the unit is a sign", () => {
    const signs = words("share percent money");
    for (const row of MODEL_ROWS) {
      expect(signs.includes(row.unit) || Object.hasOwn(UNIT_WORDS, row.unit), `${row.id}: ${row.unit}`).toBe(
        true,
      );
    }
  });

  test("exist for no unit that no row has", () => {
    const used = new Set(MODEL_ROWS.map((row) => row.unit));
    expect(Object.keys(UNIT_WORDS).filter((unit) => !used.has(unit))).toEqual([]);
  });
});

describe("the essentials", () => {
  test("are the inputs that a beginner sets and the headline results", () => {
    expect(ids(inputs.filter((row) => row.essential))).toEqual(
      words(`hunters sellers addressable_accounts dials_per_day answer_rate meeting_rate
        baseline_visitors linkedin_spend search_spend visitor_lead_rate paid_lead_rate lead_filter
        first_response_hours nurture_conversion outbound_opportunity_rate inbound_opportunity_rate
        outbound_win_rate inbound_win_rate cycle_months open_opportunities_start customers_start
        price_month gross_margin base_churn bookings_target`),
    );
    expect(ids(computed.filter((row) => row.essential))).toEqual(
      words(`marketing_leads sales_leads meetings_booked opportunities_new open_opportunities
        pipeline_coverage new_customers customers mrr cac ltv_to_cac total_cost
        prospector_load hunter_load sdr_load seller_load manager_load market_load`),
    );
  });
});

describe("how rows are totalled", () => {
  test("computed stocks and ratios are those of the model, all others are flows", () => {
    const stocks = words(`untouched_accounts call_list followup_pool live_articles sdr_queue nurture_pool
      open_opportunities opportunities_in_cycle will_win_start customers mrr headcount pipeline_value cumulative_contribution manager_capacity
      productive_prospectors productive_hunters productive_sdrs productive_sellers
      productive_account_managers productive_content_managers productive_campaign_managers
      productive_digital_specialists`);
    const ratios = words(`managed_share media_yield vacancy response_rate response_hours speed_factor
      qualification_rate focus lead_to_meeting marketing_share am_coverage churn_rate average_price
      first_year_value cac monthly_retention lifetime_months ltv ltv_to_cac payback_months
      pipeline_coverage pipeline_correction prospector_load hunter_load sdr_load seller_load manager_load market_load`);
    expect(ids(computed.filter((row) => row.total === "stock"))).toEqual(stocks);
    expect(ids(computed.filter((row) => row.total === "ratio"))).toEqual(ratios);
    expect(computed.filter((row) => row.total === "flow")).toHaveLength(128 - stocks.length - ratios.length);
  });

  test("inputs are ratios, but for headcounts, starts, budgets and working days", () => {
    expect(ids(inputs.filter((row) => row.total === "stock"))).toEqual(
      words(`prospectors hunters sdrs sellers account_managers content_managers campaign_managers
        digital_specialists managers call_list_start followup_pool_start nurture_pool_start
        open_opportunities_start customers_start`),
    );
    expect(ids(inputs.filter((row) => row.total === "flow"))).toEqual(
      words("working_days linkedin_spend search_spend bookings_target"),
    );
  });
});

describe("the allowed values of an input", () => {
  test("apply to the start only where the row is a quantity at the start", () => {
    expect(ids(inputs.filter((row) => row.startOnly === true))).toEqual(
      words(`addressable_accounts call_list_start followup_pool_start nurture_pool_start
        open_opportunities_start customers_start`),
    );
  });

  test("are 0 to 1 for a share, but growth may be negative, and some percentages may be above 1", () => {
    for (const row of inputs) {
      const grows = row.id === "organic_growth" || row.id === "expansion_rate";
      if (row.id === "loss_time") expect([row.unit, row.min, row.max]).toEqual(["percent", 0.01, undefined]);
      else if (grows) expect([row.unit, row.min, row.max], row.id).toEqual(["percent", -1, undefined]);
      else if (row.value.toString().includes("%"))
        expect([row.unit, row.min, row.max], row.id).toEqual(["share", 0, 1]);
      else expect(row.max, row.id).toBeUndefined();
    }
  });

  test("are otherwise never negative, and divisors stay above 0", () => {
    const divisors = words("dials_per_prospect ltv_months linkedin_click_cost search_click_cost");
    for (const row of inputs) {
      if (row.unit === "percent") continue;
      expect(row.min, row.id).toBe(divisors.includes(row.id) ? 0.01 : 0);
    }
  });
});

describe("the roles", () => {
  test("are nine, of which all but the managers ramp", () => {
    expect(ROLES).toHaveLength(9);
    expect(ROLES.filter((role) => !RAMPED_ROLES.some((ramped) => ramped.id === role.id))).toHaveLength(1);
    expect(MODEL_ROWS.some((row) => row.id === "managers_ramp" || row.id === "productive_managers")).toBe(
      false,
    );
  });

  test("are all counted and paid", () => {
    const formulaOf = (id: string) => computed.find((row) => row.id === id)?.formula ?? "";
    for (const { id } of ROLES) {
      expect(names(formulaOf("headcount")), id).toContain(id);
      expect(formulaOf("hires"), id).toContain(`hired(${id})`);
      expect(formulaOf("payroll"), id).toContain(`${id} * ${id}_salary`);
    }
  });
});

function names(formula: string): Set<string> {
  return new Set(formula.match(/[a-z][a-z0-9_]*/g));
}
