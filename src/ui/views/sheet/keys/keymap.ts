import type { Move } from "./selection.ts";

/** The actions of keys in the sheet; their names are in the dictionary `grid.actions`. */
export type GridAction =
  { readonly kind: "move"; readonly move: Move } | { readonly kind: "do"; readonly what: GridCommand };

export type GridCommand =
  | "open"
  | "edit"
  | "escape"
  | "clear"
  | "undo"
  | "redo"
  | "copy"
  | "cut"
  | "paste"
  | "paste-values"
  | "fill-down"
  | "fill-right"
  | "fill-selection"
  | "save"
  | "find"
  | "print"
  | "show-formulas"
  | "precedents"
  | "dependents"
  | "note"
  | "menu"
  | "help"
  | "show-active"
  | "scope"
  | "reach"
  | "shape"
  | "commit-down"
  | "commit-up"
  | "commit-next"
  | "commit-previous";

export type KeyGroup = "moving" | "selecting" | "editing" | "entering" | "looking";

export type Binding = {
  readonly id: ActionId;
  readonly group: KeyGroup;
  /** Chords such as "Mod+Shift+ArrowDown"; Mod is Cmd on a Mac and Ctrl elsewhere. */
  readonly keys: readonly string[];
  readonly action: GridAction;
  /** "browser": the browser sends an event of its own for it; "editor": only while editing. */
  readonly where?: "browser" | "editor";
};

export type ActionId =
  | GridCommand
  | "up"
  | "down"
  | "left"
  | "right"
  | "extend-up"
  | "extend-down"
  | "extend-left"
  | "extend-right"
  | "edge-up"
  | "edge-down"
  | "edge-left"
  | "edge-right"
  | "extend-edge-up"
  | "extend-edge-down"
  | "extend-edge-left"
  | "extend-edge-right"
  | "row-start"
  | "row-end"
  | "extend-row-start"
  | "extend-row-end"
  | "sheet-start"
  | "sheet-end"
  | "extend-sheet-start"
  | "extend-sheet-end"
  | "page-up"
  | "page-down"
  | "extend-page-up"
  | "extend-page-down"
  | "next"
  | "previous"
  | "select-rows"
  | "select-columns"
  | "select-all";

const DIRECTIONS = [
  ["up", "ArrowUp", -1, 0],
  ["down", "ArrowDown", 1, 0],
  ["left", "ArrowLeft", 0, -1],
  ["right", "ArrowRight", 0, 1],
] as const;

const ENDS = [
  ["row-start", "Home"],
  ["row-end", "End"],
  ["sheet-start", "Mod+Home"],
  ["sheet-end", "Mod+End"],
] as const;

function moving(id: ActionId, group: KeyGroup, key: string, move: Move): Binding {
  return { id, group, keys: [key], action: { kind: "move", move } };
}

function doing(
  what: GridCommand,
  group: KeyGroup,
  keys: readonly string[],
  where?: Binding["where"],
): Binding {
  return {
    id: what,
    group,
    keys,
    action: { kind: "do", what },
    ...(where === undefined ? {} : { where }),
  };
}

/** Every key of the sheet, with its action and where it applies; the list of shortcuts is generated from it. */
export const BINDINGS: readonly Binding[] = [
  ...DIRECTIONS.map(([id, key, lines, columns]) =>
    moving(id, "moving", key, { kind: "step", lines, columns }),
  ),
  ...DIRECTIONS.map(([id, key, lines, columns]) =>
    moving(`edge-${id}`, "moving", `Mod+${key}`, { kind: "edge", lines, columns }),
  ),
  ...ENDS.map(([id, key]) => moving(id, "moving", key, { kind: id })),
  moving("page-up", "moving", "PageUp", { kind: "page", lines: -1 }),
  moving("page-down", "moving", "PageDown", { kind: "page", lines: 1 }),
  moving("next", "moving", "Tab", { kind: "tab", back: false }),
  moving("previous", "moving", "Shift+Tab", { kind: "tab", back: true }),
  doing("show-active", "moving", ["Mod+Backspace"]),

  ...DIRECTIONS.map(([id, key, lines, columns]) =>
    moving(`extend-${id}`, "selecting", `Shift+${key}`, { kind: "step", lines, columns, extend: true }),
  ),
  ...DIRECTIONS.map(([id, key, lines, columns]) =>
    moving(`extend-edge-${id}`, "selecting", `Mod+Shift+${key}`, {
      kind: "edge",
      lines,
      columns,
      extend: true,
    }),
  ),
  ...ENDS.map(([id, key]) =>
    moving(`extend-${id}`, "selecting", key.includes("+") ? key.replace("+", "+Shift+") : `Shift+${key}`, {
      kind: id,
      extend: true,
    }),
  ),
  moving("extend-page-up", "selecting", "Shift+PageUp", { kind: "page", lines: -1, extend: true }),
  moving("extend-page-down", "selecting", "Shift+PageDown", { kind: "page", lines: 1, extend: true }),
  moving("select-rows", "selecting", "Shift+Space", { kind: "whole", what: "rows" }),
  moving("select-columns", "selecting", "Control+Space", { kind: "whole", what: "columns" }),
  moving("select-all", "selecting", "Mod+A", { kind: "whole", what: "all" }),
  doing("escape", "selecting", ["Escape"]),

  doing("open", "editing", ["Enter"]),
  doing("edit", "editing", ["F2"]),
  doing("clear", "editing", ["Delete", "Backspace"]),
  doing("undo", "editing", ["Mod+Z"]),
  doing("redo", "editing", ["Mod+Y", "Mod+Shift+Z"]),
  doing("copy", "editing", ["Mod+C"], "browser"),
  doing("cut", "editing", ["Mod+X"], "browser"),
  doing("paste", "editing", ["Mod+V"], "browser"),
  doing("paste-values", "editing", ["Mod+Shift+V"], "browser"),
  doing("fill-down", "editing", ["Mod+D"]),
  doing("fill-right", "editing", ["Mod+R"]),
  doing("note", "editing", ["Shift+F2"]),
  doing("shape", "editing", ["Alt+ArrowDown"]),
  doing("reach", "editing", ["F4"]),

  doing("commit-down", "entering", ["Enter"], "editor"),
  doing("commit-up", "entering", ["Shift+Enter"], "editor"),
  doing("commit-next", "entering", ["Tab"], "editor"),
  doing("commit-previous", "entering", ["Shift+Tab"], "editor"),
  doing("fill-selection", "entering", ["Mod+Enter"], "editor"),
  doing("scope", "entering", ["F4"], "editor"),

  doing("save", "looking", ["Mod+S"]),
  doing("find", "looking", ["Mod+F"]),
  doing("print", "looking", ["Mod+P"]),
  doing("show-formulas", "looking", ["Mod+`", "Mod+Shift+F8"]),
  doing("precedents", "looking", ["Mod+[", "F8"]),
  doing("dependents", "looking", ["Mod+]", "Shift+F8"]),
  doing("menu", "looking", ["Shift+F10", "ContextMenu"]),
  doing("help", "looking", ["F1", "?"]),
];

const BY_CHORD: ReadonlyMap<string, Binding> = new Map(
  BINDINGS.filter((binding) => binding.where === undefined).flatMap((binding) =>
    binding.keys.map((key) => [key, binding]),
  ),
);

/** The action of a chord while a cell has the focus and no editor is open. */
export function bindingOf(chord: string): Binding | undefined {
  return BY_CHORD.get(chord);
}

/** The parts of a KeyboardEvent that tell which keys are down. */
export type KeyPress = {
  readonly key: string;
  readonly code?: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly shiftKey: boolean;
  readonly altKey: boolean;
};

/**
 * The chord of a key press. Letters are capital. On a Mac Cmd is Mod and Ctrl is Control; elsewhere
 * Ctrl is Mod, and Control where the table says so on every platform (Ctrl+Space).
 */
export function chordOf(press: KeyPress, mac: boolean): string {
  const key = press.key === " " ? "Space" : press.key.length === 1 ? letterOf(press) : press.key;
  if (key === "?" && !press.ctrlKey && !press.metaKey && !press.altKey) return "?";
  if (key === "Space" && press.ctrlKey && !press.metaKey && !press.altKey && !press.shiftKey) {
    return "Control+Space";
  }
  const mod = mac ? press.metaKey : press.ctrlKey;
  const other = mac ? press.ctrlKey : press.metaKey;
  return [
    ...(mod ? ["Mod"] : []),
    ...(other ? [mac ? "Control" : "Meta"] : []),
    ...(press.altKey ? ["Alt"] : []),
    ...(press.shiftKey ? ["Shift"] : []),
    key,
  ].join("+");
}

/** Commands use Latin letters: a Greek or Cyrillic keyboard uses the key in the same place, as in other programs. */
function letterOf({ key, code = "", ctrlKey, metaKey }: KeyPress): string {
  const latin = /^Key([A-Z])$/.exec(code)?.[1];
  const other = (ctrlKey || metaKey) && key > "\u007f";
  return other && latin !== undefined ? latin : key.toUpperCase();
}

/** Whether a key press types a character and so begins an entry. AltGr and Option type too. */
export function typesText(press: KeyPress, mac: boolean): boolean {
  if ([...press.key].length !== 1 || press.metaKey) return false;
  if (press.ctrlKey && !(press.altKey && !mac)) return false;
  return press.key !== " " || !press.shiftKey;
}

const MAC_SIGNS: { readonly [part: string]: string } = {
  Mod: "⌘",
  Shift: "⇧",
  Alt: "⌥",
  Control: "⌃",
};
const ARROWS: { readonly [part: string]: string } = {
  ArrowUp: "↑",
  ArrowDown: "↓",
  ArrowLeft: "←",
  ArrowRight: "→",
  Escape: "Esc",
};

/** A chord as people read it: Ctrl+Shift+↓, ⌘⇧↓. `words` names keys in the user's language. */
export function chordText(
  chord: string,
  mac: boolean,
  words: { readonly [key: string]: string } = {},
): string {
  const parts = chord.split("+").map((part) => {
    if (mac && MAC_SIGNS[part] !== undefined) return MAC_SIGNS[part];
    if (part === "Mod" || part === "Control") return "Ctrl";
    return words[part] ?? ARROWS[part] ?? part;
  });
  return parts.join(mac ? "" : "+");
}
