/** More money a month, in the plan's currency: what is asked of steps until another amount is typed. */
export const MONEY_STEP = 10_000;
