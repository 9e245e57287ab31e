const RESCUE = "#rescue";
/** The page on a workshop participant's phone: a separate page, which needs none of the program. */
const ESTIMATE = "#estimate=";

// This is decided here and not in the program: the rescue page must open even where the program does not load.
if (window.location.hash === RESCUE) void rescue();
else if (window.location.hash.startsWith(ESTIMATE)) void estimate();
else import("./main.tsx").catch(rescue);

window.addEventListener("hashchange", () => {
  const { hash } = window.location;
  if (hash === RESCUE || hash.startsWith(ESTIMATE)) window.location.reload();
});

// A file that is dropped before the program handles drops must not make the browser leave this page.
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
