// What an open editor needs when something is typed into it: fetched after the first paint.
export { confirmOwn } from "./confirmOwn.ts";
export { createCompletion } from "./createCompletion.ts";
export { createOffers } from "./createOffers.ts";
export { EditorPanel } from "./EditorPanel.tsx";
export { readTyped, takeEmptied, takeEntry, takeLabel, takeText } from "./takeText.ts";
