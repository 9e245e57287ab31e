import { For } from "solid-js";
import type { JSX } from "solid-js";
import { Field } from "../../../kit/Field.tsx";
import { createFieldTexts } from "./createFieldTexts.ts";
import type { DistributionFieldsProps } from "./createFieldTexts.ts";

/** The numbers of a shape as fields. Typed text counts at once if it gives a valid shape. */
export function DistributionFields(props: DistributionFieldsProps): JSX.Element {
  const { names, part, text, change, leave, fault } = createFieldTexts(props);

  return (
    <div class="shape-fields">
      <For each={names()}>
        {(name) => (
          <Field
            label={props.words.parts[name]}
            hint={part(name)?.mayBeOpen === true ? props.words.likelyHint : undefined}
            error={fault(name)}
          >
            {(control) => (
              <input
                {...control}
                type="text"
                inputmode="decimal"
                autocomplete="off"
                value={text(name)}
                onInput={(event) => change(name, event.currentTarget.value)}
                onBlur={leave}
              />
            )}
          </Field>
        )}
      </For>
    </div>
  );
}
