/** Words of the page that lets users retrieve what is stored when the program does not start. */
export const rescue = {
  title: "Rescue page",
  lead: "Everything that UBM Planner keeps in this browser, as it lies there. This page runs without the rest of the program and changes nothing.",
  failed: "The program could not be started.",
  all: "Save all records as a file",
  plan: (name: string) => `Save “${name}”`,
  none: "Nothing is kept in this browser.",
  reading: "Reading…",
  unread: "Could not be read",
  back: "Back to the program",
  record: "Record",
  place: "Place",
  saved: "Saved",
};
