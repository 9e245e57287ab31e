import { render } from "solid-js/web";
import { makeOffline } from "./pwa.ts";

const root = document.getElementById("root");
if (root === null) throw new Error("The page has no #root.");
render(() => <main>UBM Planner</main>, root);
makeOffline({ onReady: () => {}, onUpdate: () => {} });
