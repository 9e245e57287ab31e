/** Why a row has no number in a month. */
export const reasons = {
  /** For the model's own rows, what is missing when they divide by 0. */
  rows: {
    cac: "No new customers in the last twelve months, so there is no cost per new customer.",
    ltv_to_cac:
      "Winning customers has cost nothing, or there have been no customers to win, so the two can't be compared.",
    payback_months: "No new customers in the last twelve months, or no gross margin that pays the cost back.",
    pipeline_coverage:
      "There is no bookings target, or the sales cycle is 0 months, so there is nothing to cover.",
    lead_to_meeting: "No marketing leads this month, so there is no share of them.",
    marketing_share: "No new opportunities this month, so there is no share of them.",
    prospector_load: "No prospectors at work this month, so they have no load.",
    hunter_load: "No hunters at work this month, so they have no load.",
    sdr_load: "No SDRs at work this month, so they have no load.",
    seller_load: "No sellers at work this month, so they have no load.",
    manager_load: "No account managers at work this month, so they have no load.",
    market_load: "There are no accounts to call, so none of them can be used up.",
  },
  infinite: "Something is divided by 0 this month, so there is no finite number.",
  noValue: "It is worked out from something that has no value this month, for example 0 divided by 0.",
  outside: "The plan has no such month.",
};
