/** What an element is found by: a selector and, where several fit, a part of its accessible name or text. */
export type Target = string | { readonly selector: string; readonly name: RegExp };

/** A point of the page's window, in CSS pixels. */
export type Place = readonly [x: number, y: number];

/**
 * One tab of a browser, with the few verbs that every browser's driver has. A click, a key and a text arrive as they
 * do from a user; what the page shows is read by a script, which no driver lets the page's policy stop.
 */
export type Driver = {
  /** Name and version, for example "Firefox 153.0". */
  readonly browser: string;
  readonly goto: (url: string) => Promise<void>;
  readonly reload: () => Promise<void>;
  /** Runs the body of a function in the page, with `args`; gives what it returns, as JSON has it. */
  readonly read: <T>(body: string, ...args: readonly unknown[]) => Promise<T>;
  readonly clickAt: (x: number, y: number, button?: "left" | "right") => Promise<void>;
  /** Presses at one place, moves and lets go at another. */
  readonly drag: (from: Place, to: Place) => Promise<void>;
  /** Keys with their modifiers, such as "Control+c", one after the other. */
  readonly press: (...chords: readonly string[]) => Promise<void>;
  readonly type: (text: string) => Promise<void>;
  /** Gives a file to an input that takes files. */
  readonly choose: (selector: string, path: string) => Promise<void>;
  readonly resize: (width: number, height: number) => Promise<void>;
  readonly screenshot: (path: string) => Promise<void>;
  /** What is printed, as a PDF on A4; undefined where the browser's driver cannot. */
  readonly print: () => Promise<Uint8Array | undefined>;
  /** Another tab of the same profile. */
  readonly openTab: (url: string) => Promise<Driver>;
  readonly closeTab: () => Promise<void>;
  /** Ends the browser. */
  readonly close: () => Promise<void>;
};

/** How a browser is opened: an empty profile, at a size. */
export type Opening = {
  readonly width?: number;
  readonly height?: number;
  readonly dark?: boolean;
};

/** A browser that is on this machine, or why it is not. */
export type Browser = {
  readonly name: string;
  /** What must be installed first; undefined where all of it is there. */
  readonly missing: () => string | undefined;
  readonly open: (options?: Opening) => Promise<Driver>;
};

/** Put into each page before it is used: notes what breaks its policy, throws, or is an error on the console. */
export const NOTE_FAULTS = `
  if (window.plannerFaults === undefined) {
    const faults = (window.plannerFaults = []);
    document.addEventListener("securitypolicyviolation", (event) => {
      faults.push("policy: " + event.effectiveDirective + " " + event.blockedURI);
    });
    addEventListener("error", (event) => faults.push("error: " + event.message));
    addEventListener("unhandledrejection", (event) => faults.push("rejection: " + event.reason));
  }
`;
