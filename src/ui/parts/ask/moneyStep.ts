/** More money a month, in the plan's currency: the amount used in steps until another is typed. */
export const MONEY_STEP = 10_000;
