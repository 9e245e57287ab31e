import { createMemo, For, Show } from "solid-js";
import type { JSX } from "solid-js";
import type { CheckedResult, SelfTest } from "../../../report/selfTest/selfTest.ts";
import { createAsked } from "../../../state/createAsked.ts";
import { Button } from "../../kit/Button.tsx";
import { Dialog } from "../../kit/Dialog.tsx";
import { useText } from "../../kit/useText.ts";
import "../ask/ask.css";
import "./selfTest.css";
import { TableBlock } from "../copying/TableBlock.tsx";

/** Examples with known answers, run in this browser's workers, each figure beside what it should be. */
export function SelfTestDialog(props: { readonly onClose: () => void }): JSX.Element {
  const { words, format } = useText();
  const text = () => words().selfTest;
  const asked = createAsked(() => ({ name: "self-test" as const, args: {} }));
  const figures = createMemo(() => asked.value()?.examples.flatMap((example) => example.figures) ?? []);
  const verdict = () => {
    if (asked.failure() !== undefined) return words().answerViews.failed;
    const found = asked.value();
    if (found === undefined) return text().running;
    const wrong = figures().filter(({ passed }) => !passed).length + (found.digits.passed ? 0 : 1);
    const all = format().number(figures().length + 1);
    return wrong === 0 ? `✓ ${text().allPassed(all)}` : `✗ ${text().someFailed(format().number(wrong), all)}`;
  };
  return (
    <Dialog
      open
      title={text().title}
      closeLabel={text().close}
      onClose={() => props.onClose()}
      onSubmit={() => props.onClose()}
      actions={
        <Button look="strong" type="submit">
          {text().close}
        </Button>
      }
    >
      <p>{text().lead}</p>
      <p class="selftest-verdict" role="status">
        {verdict()}
      </p>
      <Show when={asked.value()}>
        {(found) => (
          <>
            <For each={found().examples}>{(example) => <ExampleTable example={example} />}</For>
            <h3>{text().digits}</h3>
            <p class="soft">{text().digitsLead}</p>
            <p classList={{ "field-error": !found().digits.passed }}>
              {found().digits.passed ? "✓ " : "✗ "}
              {found().digits.passed
                ? text().digitsSame(found().digits.found)
                : text().digitsOther(found().digits.found, found().digits.expected)}
            </p>
          </>
        )}
      </Show>
    </Dialog>
  );
}

/** Figures with a smaller tolerance than this are exact. */
const EXACT = 1e-8;

function ExampleTable(props: { readonly example: SelfTest["examples"][number] }): JSX.Element {
  const { words, format } = useText();
  const text = () => words().selfTest;
  /** As many decimals as may differ nowhere; of what is exact a whole number needs none. */
  const decimals = ({ within, expected }: CheckedResult) => {
    if (within < EXACT) return Number.isInteger(expected) ? 0 : 4;
    return Math.max(1, Math.ceil(-Math.log10(2 * within) - 1e-6));
  };
  const say = (figure: CheckedResult, value: number) =>
    format().number(value, { decimals: decimals(figure) });
  const name = ({ what, at = [] }: CheckedResult) => {
    const [a = "", b = ""] = at.map((x) => format().number(x));
    return text().figures[what](a, b);
  };
  return (
    <section>
      <h3>{text().examples[props.example.id]}</h3>
      <p class="soft small">
        {text().source}:{" "}
        <Show when={props.example.source} fallback={text().byMathematics}>
          {(source) => (
            <a href={source().url} target="_blank" rel="noreferrer">
              {source().name}
            </a>
          )}
        </Show>
      </p>
      <TableBlock name={text().examples[props.example.id]}>
        <table class="numbers selftest-table">
          <thead>
            <tr>
              <th scope="col">{text().figure}</th>
              <th scope="col" class="number">
                {text().expected}
              </th>
              <th scope="col" class="number">
                {text().found}
              </th>
              <th scope="col">{text().verdict}</th>
            </tr>
          </thead>
          <tbody>
            <For each={props.example.figures}>
              {(figure) => (
                <tr>
                  <th scope="row">{name(figure)}</th>
                  <td class="number">{say(figure, figure.expected)}</td>
                  <td class="number">{say(figure, figure.found)}</td>
                  <td classList={{ "field-error": !figure.passed }}>
                    {figure.passed ? `✓ ${text().right}` : `✗ ${text().wrong}`}
                  </td>
                </tr>
              )}
            </For>
          </tbody>
        </table>
      </TableBlock>
    </section>
  );
}
