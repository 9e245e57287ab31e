/** Words of saving: its states and its faults. */
export const storage = {};
