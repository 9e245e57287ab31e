import type { JSX } from "solid-js";

/** Line drawings on a 16 × 16 grid. */
const PATHS = {
  undo: "M3.5 6.5h6a3.5 3.5 0 0 1 0 7H7M3.5 6.5l3-3M3.5 6.5l3 3",
  redo: "M12.5 6.5h-6a3.5 3.5 0 0 0 0 7H9M12.5 6.5l-3-3M12.5 6.5l-3 3",
  more: "M3.5 8h.01M8 8h.01M12.5 8h.01",
  down: "M4 6.5 8 10.5 12 6.5",
  up: "M4 9.5 8 5.5 12 9.5",
  right: "M6.5 4 10.5 8 6.5 12",
  left: "M9.5 4 5.5 8 9.5 12",
  plus: "M8 3.5v9M3.5 8h9",
  close: "M4 4l8 8M12 4l-8 8",
  check: "M3.5 8.5 6.5 11.5 12.5 4.5",
  export: "M8 2.5v7M5 6.5l3 3 3-3M3 10.5v3h10v-3",
  stop: "M4.5 4.5h7v7h-7z",
  panel: "M2.5 3.5h11v9h-11zM10 3.5v9",
  sheet: "M2.5 3.5h11v9h-11zM2.5 6.5h11M2.5 9.5h11M6 3.5v9",
  warning: "M8 2.5 14 13H2zM8 6.5v3M8 11.25h.01",
  chart: "M2.5 13.5h11M4.5 11V8M8 11V4M11.5 11V6.5",
  page: "M4 2.5h5.5L12 5v8.5H4zM6 7.5h4M6 10h4",
  agreement: "M2.5 3.5h8v5H6l-2 2v-2H2.5zM12.5 6.5h1v5H12v2l-2-2H7.5",
  compare: "M2.5 11.5 6 7l3 2.5 4.5-6M2.5 8.5 6 5.5l3 6 4.5-3",
  funnel: "M2.5 3.5h11L9.5 8.5v3.5l-3 1.5v-5z",
  people:
    "M5.5 7a2 2 0 1 0 0-4 2 2 0 0 0 0 4M2 13c0-2.5 1.5-4 3.5-4S9 10.5 9 13M11 7.5a1.75 1.75 0 1 0 0-3.5M11.5 9.5c1.7.3 2.5 1.6 2.5 3.5",
  goal: "M4 14V2.5h8l-2 3 2 3H4",
} as const;

export type IconName = keyof typeof PATHS;

/** Decorative only: the element that contains it carries the words. */
export function Icon(props: { readonly name: IconName }): JSX.Element {
  return (
    <svg class="icon" viewBox="0 0 16 16" width="16" height="16" aria-hidden="true">
      <path
        d={PATHS[props.name]}
        fill="none"
        stroke="currentColor"
        stroke-width={props.name === "more" ? "2.5" : "1.5"}
        stroke-linecap="round"
        stroke-linejoin="round"
      />
    </svg>
  );
}
