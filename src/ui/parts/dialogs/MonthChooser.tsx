import { createSignal, For } from "solid-js";
import type { JSX } from "solid-js";
import { useText } from "../../kit/useText.ts";

type Props = {
  /** A month such as "2027-01". */
  readonly value: string;
  /** The ids and state that tie the first control to its words. */
  readonly control: object;
  /** Given a month, or "" while the year is none. */
  readonly onChange: (month: string) => void;
};

/** A month by its name and its year. */
export function MonthChooser(props: Props): JSX.Element {
  const { words } = useText();
  const [month, setMonth] = createSignal(Number(props.value.slice(5, 7)));
  const [year, setYear] = createSignal(props.value.slice(0, 4));
  const tell = () =>
    props.onChange(/^\d{4}$/.test(year()) ? `${year()}-${String(month()).padStart(2, "0")}` : "");
  return (
    <span class="month-chooser">
      <select
        {...props.control}
        onChange={(event) => {
          setMonth(Number(event.currentTarget.value));
          tell();
        }}
      >
        <For each={words().dates.months}>
          {(name, i) => (
            <option value={i() + 1} selected={month() === i() + 1}>
              {name}
            </option>
          )}
        </For>
      </select>
      <input
        aria-label={words().frame.year}
        inputmode="numeric"
        maxlength={4}
        size={5}
        value={year()}
        onInput={(event) => {
          setYear(event.currentTarget.value.trim());
          tell();
        }}
      />
    </span>
  );
}
