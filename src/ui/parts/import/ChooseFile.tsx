import type { JSX } from "solid-js";
import { Button } from "../../kit/Button.tsx";
import { openImport } from "./openImport.ts";

/** A button that lets the user choose any file; its content shows what it is. */
export function ChooseFile(props: {
  readonly label: string;
  readonly look?: "strong" | "quiet";
}): JSX.Element {
  let input!: HTMLInputElement;
  return (
    <>
      <input
        ref={input}
        type="file"
        class="unseen"
        tabindex="-1"
        aria-label={props.label}
        onChange={(event) => {
          const file = event.currentTarget.files?.[0];
          if (file !== undefined) openImport(file);
          event.currentTarget.value = "";
        }}
      />
      <Button autofocus look={props.look ?? "plain"} onClick={() => input.click()}>
        {props.label}
      </Button>
    </>
  );
}
