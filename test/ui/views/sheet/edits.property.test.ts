import fc from "fast-check";
import { expect, test } from "vitest";
import { compilePlan } from "../../../../src/engine/compilePlan.ts";
import { runExpected } from "../../../../src/engine/runExpected.ts";
import { loadDeferredWords } from "../../../../src/i18n/words.ts";
import { backInAllMonths } from "../../../../src/entries/backToPattern.ts";
import { spotAt } from "../../../../src/ui/views/sheet/keys/selection.ts";
import { makePlan } from "../../../support/makePlan.ts";
import { openSheet } from "./openSheet.ts";
import { repeats } from "../../../support/repeats.ts";

/** The sheet of a small plan. */
function openSmallSheet(language: "en" | "sv") {
  const plan = makePlan(
    {
      inputs: {
        calls: "10",
        share: { value: "20%", unit: "share", min: 0, max: 1 },
        spend: { value: 5, carry: false },
      },
      formulas: { hits: "calls * share", total: "cumulative(hits) + spend" },
    },
    { scenarios: [{ name: "Best", rows: { calls: { value: "base * 2" } } }] },
  );
  return openSheet(plan, language);
}
type Opened = ReturnType<typeof openSmallSheet>;

const OWN = ["calls", "share", "spend", "hits", "total"];
const corner = fc.record({ row: fc.constantFrom(...OWN), column: fc.integer({ min: 0, max: 6 }) });
const text = fc.constantFrom(
  ...[
    "7",
    "5 to 10",
    "5 till 10",
    "20%",
    "0.2",
    "1,200",
    "many",
    "=base + 1",
    "=calls * 2",
    "-3",
    "150%",
    "",
  ],
);
const action = fc.oneof(
  fc.record({ kind: fc.constant("type" as const), text, everywhere: fc.boolean(), scope: fc.boolean() }),
  fc.record({
    kind: fc.constant("paste" as const),
    block: fc.array(fc.array(text, { minLength: 1, maxLength: 3 }), { minLength: 1, maxLength: 3 }),
  }),
  fc.record({
    kind: fc.constantFrom(
      "clear",
      "right",
      "down",
      "end",
      "copy",
      "back",
      "insert",
      "rename",
      "scenario",
      "undo",
      "redo",
    ),
  }),
);
const step = fc.record({ from: corner, to: corner, action });

/** A paste with whatever is guessed where something is asked. */
async function answered({ clipboard }: Opened["actions"]): Promise<void> {
  await clipboard.preload();
  await loadDeferredWords();
  await Promise.resolve();
  clipboard.pasting()?.take();
}

async function take(
  { document, session, grid, editing, actions }: Opened,
  { from, to, action: what }: typeof step extends fc.Arbitrary<infer S> ? S : never,
  count: number,
): Promise<void> {
  await Promise.all([editing.preload(), actions.fill.preload(), actions.preloadClear()]);
  const layout = grid.layout();
  const spot = ({ row, column }: typeof from) =>
    spotAt({ line: layout.lineAt.get(row) ?? 1, column }, layout);
  grid.select({ anchor: spot(from), focus: spot(to) });
  const id = grid.selection().anchor.line;
  const row = grid.rowOf(id);
  switch (what.kind) {
    case "type":
      if (!editing.open("edit", "cell")) break;
      if (what.scope) editing.toggleScope();
      editing.setText(what.text);
      editing.commit(what.everywhere);
      break;
    case "paste":
      actions.clipboard.paste(
        { plain: what.block.map((line) => line.join("\t")).join("\r\n"), html: "" },
        false,
      );
      await answered(actions);
      break;
    case "copy": {
      const texts = actions.clipboard.copy();
      actions.clipboard.paste({ plain: texts["text/plain"], html: texts["text/html"] }, false);
      await answered(actions);
      break;
    }
    case "clear":
      actions.clear();
      break;
    case "right":
    case "down":
      actions.fill[what.kind]();
      break;
    case "end":
      actions.fill.toEnd();
      break;
    case "back":
      if (row?.kind === "input") {
        document.dispatch(
          { kind: "together", commands: backInAllMonths(row, document.scenario()) },
          session.selection(),
        );
      }
      break;
    case "insert":
      document.dispatch(
        { kind: "add-row", row: `made_${count}`, definition: { kind: "input", value: 1 }, after: id },
        session.selection(),
      );
      break;
    case "rename":
      document.dispatch({ kind: "rename-row", row: "hits", to: `hits_${count}` }, session.selection());
      break;
    case "scenario":
      document.selectScenario(document.scenario() === undefined ? "Best" : undefined);
      break;
    case "undo":
    case "redo":
      actions[what.kind]();
  }
  // What a user does next comes in another turn of the page.
  await Promise.resolve();
}

test("any edits, then everything undone, gives the start, and everything redone the end; the screen shows the model", async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(step, { minLength: 1, maxLength: 12 }),
      fc.constantFrom("en" as const, "sv" as const),
      async (steps, language) => {
        const sheet = openSmallSheet(language);
        const { document, grid, results } = sheet;
        try {
          const start = document.plan();
          for (const [count, one] of steps.entries()) await take(sheet, one, count);
          const end = { plan: document.plan(), drafts: [...document.drafts()] };
          const expected = runExpected(compilePlan(end.plan, document.scenario()));
          expect(results.expected().rows).toEqual(expected.rows);
          grid.layout().lines.forEach((line, y) => {
            grid.layout().columns.forEach((column, x) => {
              const value =
                line.kind === "row" && column.kind === "month"
                  ? expected.rows.get(line.row)?.[column.period!.from]
                  : undefined;
              const view = grid.viewAt(y, x);
              if (value === undefined || view?.draft !== undefined) return;
              expect(view?.number ?? NaN).toBe(Number.isFinite(value) ? value : NaN);
            });
          });
          let most = 1000;
          while (document.canUndo() && most-- > 0) document.undo();
          expect(document.plan()).toBe(start);
          expect(document.drafts().size).toBe(0);
          while (document.canRedo() && most-- > 0) document.redo();
          // What had been undone before the end can be redone further; to the end it then leads as well.
          if (!steps.some(({ action: what }) => what.kind === "undo" || what.kind === "redo")) {
            expect(document.plan()).toBe(end.plan);
            expect([...document.drafts()]).toEqual(end.drafts);
          }
          expect(most).toBeGreaterThan(0);
        } finally {
          sheet.dispose();
        }
      },
    ),
    { numRuns: repeats(40, 3_000) },
  );
});
