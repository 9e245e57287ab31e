/** The part of `storage` that is shown before anything that is loaded later. */
export const storageEarly = {
  later: "Later",
  region: "Messages about your plan's safety",
  partMissing: "A part of the program could not be loaded. It has probably been updated.",
  partMissingNow:
    "A part of the program could not be loaded. Your plan is safe; try again when there is a network.",
  saveAndLoad: "Save and load again",
};
