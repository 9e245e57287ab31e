const RESCUE = "#rescue";
/** A phone that is asked in a workshop: a page of its own, which needs none of the program. */
const ESTIMATE = "#estimate=";

// Here, and not in the program: the rescue page has to come up where the program does not even load.
if (window.location.hash === RESCUE) void rescue();
else if (window.location.hash.startsWith(ESTIMATE)) void estimate();
else import("./main.tsx").catch(rescue);

window.addEventListener("hashchange", () => {
  const { hash } = window.location;
  if (hash === RESCUE || hash.startsWith(ESTIMATE)) window.location.reload();
});

// A file that is dropped before anything can take it must not put its own page in the place of this one.
for (const kind of ["dragover", "drop"] as const) {
  window.addEventListener(kind, (event) => {
    if (event.dataTransfer?.types.includes("Files") === true) event.preventDefault();
  });
}

async function rescue(fault?: unknown): Promise<void> {
  const { showRescue } = await import("./page/rescuePage.ts");
  await showRescue(fault);
}

async function estimate(): Promise<void> {
  const { showEstimate } = await import("./page/estimatePage.ts");
  await showEstimate(window.location.hash);
}
