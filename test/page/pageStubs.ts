import { onTestFinished, vi } from "vitest";

/** A browser's window, document and navigator, as far as the page's own code listens to them; gone with the test. */
export function stubPage() {
  const window = Object.assign(new EventTarget(), {
    location: { hash: "", pathname: "/plan/", search: "?a=b", reload: vi.fn() },
    history: { state: { kept: true }, replaceState: vi.fn() },
  });
  const document = Object.assign(new EventTarget(), {
    visibilityState: "visible",
    baseURI: "https://x.test/p/",
  });
  const navigator = { onLine: true };
  const kept = new Map<string, string>();
  const sessionStorage = {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, text: string) => void kept.set(key, text),
    removeItem: (key: string) => void kept.delete(key),
  };
  for (const [name, value] of Object.entries({ window, document, navigator, sessionStorage })) {
    vi.stubGlobal(name, value);
  }
  vi.stubGlobal("location", window.location);
  vi.stubGlobal("requestAnimationFrame", (draw: () => void) => setTimeout(draw));
  onTestFinished(() => void vi.unstubAllGlobals());
  return { window, document, navigator, sessionStorage, kept };
}

/** Lets everything that waits for nothing but promises go on. */
export async function turns(): Promise<void> {
  for (let i = 0; i < 20; i += 1) await Promise.resolve();
}
