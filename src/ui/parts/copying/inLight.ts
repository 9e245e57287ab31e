/**
 * Reads the page as in the light theme, whatever its theme is now; nothing is painted meanwhile. Transitions are
 * skipped.
 */
export function inLight<T>(read: () => T): T {
  const root = document.documentElement;
  const theme = root.dataset["theme"];
  root.dataset["still"] = "";
  root.dataset["theme"] = "light";
  try {
    return read();
  } finally {
    if (theme === undefined) delete root.dataset["theme"];
    else root.dataset["theme"] = theme;
    // The theme is back before anything may move again.
    void getComputedStyle(root).color;
    delete root.dataset["still"];
  }
}
