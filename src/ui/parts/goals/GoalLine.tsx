import { createMemo, createSignal, Show } from "solid-js";
import type { JSX } from "solid-js";
import { boundEntry, boundText, isOfMonth, whenText } from "../../../i18n/goalText.ts";
import { canBeNegative, changeGoal, wayOf } from "../../../model/goal.ts";
import type { Way } from "../../../model/goal.ts";
import { countedMonths, countsFrom, goalDates } from "../../../model/goalTime.ts";
import type { Goal } from "../../../model/plan.ts";
import { useApp } from "../../../state/context.ts";
import { Icon } from "../../kit/Icon.tsx";
import { InlineEdit } from "../../kit/InlineEdit.tsx";
import { InlineSelect } from "../../kit/InlineSelect.tsx";
import { Menu } from "../../kit/Menu.tsx";
import type { MenuItem } from "../../kit/Menu.tsx";
import { createLate } from "../../kit/createLate.ts";
import { useText } from "../../kit/useText.ts";
import { GoalChance } from "./GoalChance.tsx";
import { rowChoices } from "./rowChoices.ts";
import { lazyPart } from "../../kit/lazyPart.ts";

const GoalDialog = lazyPart(async () => ({ default: (await import("./GoalDialog.tsx")).GoalDialog }));

type Props = {
  readonly goal: Goal;
  readonly index: number;
  /** The first goal is set larger: it is what the page is about. */
  readonly first: boolean;
  /** Gives a sentence back where the goal can't be so. */
  readonly onChange: (goal: Goal) => string | undefined;
  readonly onRemove: () => void;
  readonly onAdd: (() => void) | undefined;
};

/** "At least 10 new customers by 31 Dec 2027: 63 % ± 1", each part to be changed in its place. */
export function GoalLine(props: Props): JSX.Element {
  const { document } = useApp();
  const { words } = useText();
  const [editing, setEditing] = createSignal(false);
  const text = () => words().answer;
  const readOnly = () => document.readOnly();
  const items = (): MenuItem[] => [
    { label: text().editGoal, disabled: readOnly(), onSelect: () => setEditing(true) },
    ...(props.onAdd === undefined ? [] : [{ label: text().addGoal, onSelect: () => props.onAdd?.() }]),
    { kind: "line" },
    { label: text().deleteGoal, danger: true, disabled: readOnly(), onSelect: () => props.onRemove() },
  ];

  return (
    <div class="goal" classList={{ "goal-first": props.first }}>
      <GoalSentence goal={props.goal} onChange={props.onChange} />
      <GoalChance goal={props.goal} index={props.index} />
      <Menu label={text().goalMenu} items={items()} align="end">
        <Icon name="more" />
      </Menu>
      <Show when={editing()}>
        <GoalDialog
          goal={props.goal}
          onClose={() => setEditing(false)}
          onSave={(goal) => props.onChange(goal)}
        />
      </Show>
    </div>
  );
}

/** The goal in words, each of which can be changed where it stands. */
function GoalSentence(props: Pick<Props, "goal" | "onChange">): JSX.Element {
  const { document, results, session } = useApp();
  const { words, format, labelInside } = useText();
  const text = () => words().answer;
  const unit = () => document.sheet().byId.get(props.goal.row)?.unit ?? "";
  const total = () => document.sheet().byId.get(props.goal.row)?.total;
  const readOnly = () => document.readOnly();
  const choices = createMemo(() => rowChoices(document.sheet(), session.language()));
  const from = () => countsFrom(props.goal, document.plan(), document.sheet());
  const way = () => wayOf(props.goal);

  /** A change chosen from a list has no place for a message: what is wrong stands at the foot of the page. */
  const choose = (goal: Goal) => {
    const wrong = props.onChange(goal);
    if (wrong !== undefined) session.notify(`${text().wouldNot} ${wrong}`);
  };
  const measures = createLate(() => import("../../../model/goalAbout.ts"));
  /** Makes it a goal about another measure, with what the plan gives of that as it stands. */
  const chooseRow = (id: string): void => {
    const row = document.sheet().byId.get(id);
    const values = results.expected().rows.get(id);
    if (row === undefined || values === undefined) return choose({ ...props.goal, row: id });
    const { from, to } = countedMonths(props.goal, document.plan().start, row.total === "flow");
    const now = sumOf(values, from, to);
    measures.use(({ goalAbout }) => choose(goalAbout(props.goal, row, now)));
  };
  const reader = createLate(() => import("../../kit/readNumber.ts"));
  const takeBound = (bound: number | undefined) => {
    if (bound !== undefined && bound < 0 && !canBeNegative(unit())) return text().notBelowZero;
    return bound === undefined ? text().notANumber : props.onChange(changeGoal(props.goal, { bound }));
  };
  const setBound = (typed: string): string | undefined => {
    const part = reader.now();
    if (part !== undefined) return takeBound(part.readNumber(typed, unit(), format()));
    reader.use(({ readNumber }) => {
      const wrong = takeBound(readNumber(typed, unit(), format()));
      if (wrong !== undefined) session.notify(wrong);
    });
    return undefined;
  };
  return (
    <p class="goal-sentence">
      <InlineSelect
        text={way() === "at-least" ? text().atLeast : text().atMost}
        label={text().direction}
        value={way()}
        choices={[
          { value: "at-least", label: text().atLeast },
          { value: "at-most", label: text().atMost },
        ]}
        class="goal-word"
        disabled={readOnly()}
        onChoose={(next) => choose(changeGoal(props.goal, { way: next as Way }))}
      />{" "}
      <InlineEdit
        text={boundText(props.goal, unit(), labelInside(props.goal.row), format())}
        editText={boundEntry(props.goal, unit(), format())}
        label={text().goalValue}
        class="goal-bold"
        disabled={readOnly()}
        onCommit={setBound}
      />{" "}
      <InlineSelect
        text={labelInside(props.goal.row)}
        label={text().goalRow}
        value={props.goal.row}
        choices={choices()}
        class="goal-bold"
        disabled={readOnly()}
        onChoose={chooseRow}
      />{" "}
      <Show when={from()}>
        {(start) => (
          <>
            {text().from} {format().month(start())}{" "}
          </>
        )}
      </Show>
      {isOfMonth(total()) ? text().in : from() === undefined ? text().by : text().to}{" "}
      <InlineSelect
        text={whenText(props.goal.by, total(), format())}
        label={text().goalBy}
        value={goalDates([props.goal.by.slice(0, 7)], undefined)[0] ?? props.goal.by}
        choices={goalDates(session.months(), props.goal.from).map((date) => ({
          value: date,
          label: whenText(date, total(), format()),
        }))}
        class="goal-bold"
        disabled={readOnly()}
        onChoose={(by) => choose(changeGoal(props.goal, { by }))}
      />
    </p>
  );
}

/** The sum over months, both included. */
function sumOf(values: Float64Array, from: number, to: number): number {
  return values.subarray(from, to + 1).reduce((sum, value) => sum + value, 0);
}
