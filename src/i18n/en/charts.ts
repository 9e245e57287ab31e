/** Words on and around the charts. */
export const charts = {};
