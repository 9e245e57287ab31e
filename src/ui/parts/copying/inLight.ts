/**
 * Reads the page as it is in light, whatever it has now; nothing is painted meanwhile. What would change slowly is
 * there at once.
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
