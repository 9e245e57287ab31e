/** Words of the sheet: its commands, messages and labels. */
export const grid = {};
