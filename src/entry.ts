const RESCUE = "#rescue";

// Here, and not in the program: the rescue page has to come up where the program does not even load.
if (window.location.hash === RESCUE) void rescue();
else import("./main.tsx").catch(rescue);

window.addEventListener("hashchange", () => {
  if (window.location.hash === RESCUE) window.location.reload();
});

async function rescue(fault?: unknown): Promise<void> {
  const { showRescue } = await import("./page/rescuePage.ts");
  await showRescue(fault);
}
