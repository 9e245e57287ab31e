/** For the run behind the sheet: trials of the first, rough figures, shown until the whole run is finished. */
export const FIRST_TRIALS = 500;
