import type { Template } from "../template.ts";
import type { Words } from "../language.ts";

/** The source of figures that no single publisher gives: estimated from several publishers together. */
const JUDGEMENT: Words = { en: "UBM Planner’s own estimate", sv: "UBM Planners egen bedömning" };

/**
 * What published figures say about business-to-business companies, adapted to the model's own
 * definitions. Ranges cover companies of this kind: narrow them with your own figures.
 * Amounts in SEK (a euro at 11, a dollar at 10).
 */
export const nordic: Template = {
  id: "nordic",
  name: { en: "Nordic B2B, typical", sv: "Nordisk B2B, typisk" },
  description: {
    en: "Typical figures for a small or mid-sized Nordic company that sells to other companies: our estimates, with the published figures behind them named where there are any.",
    sv: "Typiska siffror för ett mindre eller medelstort nordiskt företag som säljer till andra företag: UBM Planners bedömningar, med de publicerade siffrorna bakom dem angivna där sådana finns.",
  },
  months: 24,
  rows: {
    // Working days of 2025 less 25 days of holiday, most of them in July.
    working_days: { value: "calendar(22,19,21,19,20,16,9,17,22,22,20,19)", source: JUDGEMENT },
    staff_turnover: { value: "20%", source: JUDGEMENT },
    prospectors: { value: "0.8", source: JUDGEMENT },
    prospectors_salary: { value: "33000", source: JUDGEMENT },
    hunters: { value: "2", source: JUDGEMENT },
    hunters_salary: { value: "38000", source: JUDGEMENT },
    sdrs: { value: "0.5", source: JUDGEMENT },
    sdrs_salary: { value: "38000", source: JUDGEMENT },
    sellers: { value: "2", source: JUDGEMENT },
    // The fixed part; commission comes on top.
    sellers_salary: {
      value: "50000",
      source: estimated(
        "Säljarnas",
        "2024",
        "https://saljarnas.se/kunskap-inspiration/artiklar/farsk-lonestatistik-detta-ar-branscherna-dar-saljarna-tjanar-mest-och-minst/",
      ),
    },
    sellers_ramp: { value: "6", source: JUDGEMENT },
    account_managers: { value: "1", source: JUDGEMENT },
    account_managers_salary: { value: "45000", source: estimatedPay() },
    content_managers: { value: "0.75", source: JUDGEMENT },
    content_managers_salary: {
      value: "43000",
      source: estimated(
        "Akavia",
        "2023",
        "https://www.akaviaaspekt.se/yrke/kommunikator/kommunikatorer-i-it-sektorn-tjanar-bast/",
      ),
    },
    campaign_managers: { value: "0.25", source: JUDGEMENT },
    campaign_managers_salary: { value: "50000", source: JUDGEMENT },
    digital_specialists: { value: "0.5", source: JUDGEMENT },
    digital_specialists_salary: {
      value: "45000",
      source: estimated("Brath", "2021", "https://brath.se/statistik-loner-for-seo-och-sem-2021/"),
    },
    managers: { value: "0.5", source: JUDGEMENT },
    managers_salary: { value: "74000", source: estimatedPay() },

    prospects_per_day: { value: "30", source: JUDGEMENT },
    dials_per_day: { value: "60", source: JUDGEMENT },
    // Any human who answers, not only the person sought.
    answer_rate: { value: "6% to 33%", source: JUDGEMENT },
    dials_per_prospect: { value: "6", source: JUDGEMENT },
    meeting_rate: {
      value: "2.5% to 12%",
      source: estimated("Cognism", "2024", "https://www.cognism.com/state-of-cold-calling"),
    },
    later_rate: { value: "26%", source: JUDGEMENT },
    followup_pool_start: { value: "250", source: JUDGEMENT },
    show_rate: {
      value: "78%",
      source: estimated("Leadriver", "2026", "https://leadriver.io/blog/how-to-reduce-meeting-no-shows"),
    },

    visitor_season: { value: "calendar(1,1.05,1.1,1,1,0.85,0.6,0.9,1.1,1.15,1.1,0.75)", source: JUDGEMENT },
    article_visitors: { value: "20", source: JUDGEMENT },
    article_maturity_months: {
      value: "8",
      source: estimated("Databox", undefined, "https://databox.com/blogging-statistics"),
    },
    article_maturity_sd: { value: "3", source: JUDGEMENT },
    article_fade: { value: "6%", source: JUDGEMENT },
    linkedin_click_cost: { value: "50 to 220", source: JUDGEMENT },
    search_click_cost: {
      value: "20 to 110",
      source: estimated("Semantiko", "2025", "https://semantiko.com/kunskapsbank/vad-kostar-google-ads"),
    },
    visitor_lead_rate: { value: "0.7% to 5%", source: JUDGEMENT },
    paid_lead_rate: { value: "1.5% to 10%", source: JUDGEMENT },
    leads_per_day: { value: "8", source: JUDGEMENT },
    // Together with acceptance 22 % of the interested leads.
    decision_share: { value: "65%", source: JUDGEMENT },
    need_share: { value: "60%", source: JUDGEMENT },
    fit_share: { value: "65%", source: JUDGEMENT },

    nurture_pool_start: { value: "3000", source: JUDGEMENT },
    nurture_conversion: { value: "0.3% to 3%", source: JUDGEMENT },
    // Two newsletters a month, and addresses that stop working as people change jobs.
    unsubscribe_rate: { value: "2.2%", source: JUDGEMENT },
    lost_to_nurture: { value: "50%", source: JUDGEMENT },

    outbound_opportunity_rate: {
      value: "22% to 60%",
      source: estimated(
        "Gartner",
        "2019",
        "https://www.gartner.com/en/articles/sales-development-metrics-assessing-low-conversion-rates",
      ),
    },
    inbound_opportunity_rate: { value: "30% to 68%", source: JUDGEMENT },
    outbound_win_rate: { value: "10% to 30%", source: JUDGEMENT },
    inbound_win_rate: { value: "14% to 38%", source: JUDGEMENT },
    // From the opportunity on: the first meeting is already held.
    cycle_months: { value: "4 to 7", source: JUDGEMENT },
    cycle_sd: { value: "2.8", source: JUDGEMENT },
    open_opportunities_start: { value: "50", source: JUDGEMENT },

    customers_start: { value: "70", source: JUDGEMENT },
    price_month: { value: "10000", source: JUDGEMENT },
    gross_margin: {
      value: "78%",
      source: estimated(
        "Aleph & Benchmarkit",
        "2026",
        "https://www.getaleph.com/answers/saas-gross-margin-2026",
      ),
    },
    // Before the effect of account managers: companies that have them see about 1 % a month.
    base_churn: { value: "0.5% to 3%", source: JUDGEMENT },
    expansion_rate: { value: "0.8%", source: JUDGEMENT },

    social_fee: {
      value: "31.42%",
      source: published(
        "Skatteverket",
        "2024",
        "https://www4.skatteverket.se/rattsligvagledning/edition/2024.3/1333.html",
      ),
    },
    // Total labour cost of salaried staff is 1.50 times their pay, social fee included.
    overhead_rate: {
      value: "18.6%",
      source: published(
        "SCB",
        "2023",
        "https://scb.se/hitta-statistik/statistik-efter-amne/arbetsmarknad/loner-och-arbetskostnader/arbetskostnadsindex-for-arbetare-och-tjansteman-inom-privat-sektor-aki/pong/tabell-och-diagram/arbetskostnader-for-tjansteman-under-december-2023/",
      ),
    },
    tools_per_head: { value: "6000", source: JUDGEMENT },
    bookings_target: { value: "300000", source: JUDGEMENT },
  },
  goals: [{ row: "new_customers", at_least: 25 }],
};

/** A publisher's figure: publisher, year (where known) and the publisher's own address. */
function published(publisher: string, year: string | undefined, address: string): Words {
  const who = year === undefined ? publisher : `${publisher}, ${year}`;
  return { en: `${who}: ${address}`, sv: `${who}: ${address}` };
}

/** An estimate of our own, a figure or a range, which a published figure supports without stating exactly that. */
function estimated(...of: Parameters<typeof published>): Words {
  const { en, sv } = published(...of);
  return { en: `UBM Planner’s estimate, after ${en}`, sv: `UBM Planners bedömning, efter ${sv}` };
}

function estimatedPay(): Words {
  return estimated("Försäljningschefen", "2023", "https://www.forsaljningschefen.se/loner-for-saljare/");
}
