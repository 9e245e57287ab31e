import type { JSX } from "solid-js";
import { TABLE_LIMITS } from "../../../tables/table.ts";
import { Field } from "../../kit/Field.tsx";
import { useText } from "../../kit/useText.ts";
import { ChooseFile } from "./ChooseFile.tsx";
import { openImport } from "./openImport.ts";

/** Where a table comes from: a file that is chosen or dropped, or rows that are pasted. */
export function ChooseTable(): JSX.Element {
  const { words, format } = useText();
  const text = () => words().importView;
  const limit = () =>
    text().dropHint(format().number(TABLE_LIMITS.bytes / 1e6), format().number(TABLE_LIMITS.lines));
  const take = (pasted: string) => {
    if (pasted.trim() !== "") openImport({ text: pasted });
  };
  return (
    <div class="import-choose">
      <p>{text().lead}</p>
      <p class="soft">{text().programs}</p>
      <div class="import-file">
        <ChooseFile label={text().choose} look="strong" />
        <span class="soft">{limit()}</span>
      </div>
      <Field label={text().paste}>
        {(control) => (
          <textarea
            {...control}
            rows="5"
            spellcheck={false}
            onPaste={(event) => {
              const data = event.clipboardData;
              const html = data?.getData("text/html") ?? "";
              const pasted = /<table\b/i.test(html) ? html : (data?.getData("text/plain") ?? "");
              if (pasted.trim() === "") return;
              event.preventDefault();
              take(pasted);
            }}
            onChange={(event) => take(event.currentTarget.value)}
          />
        )}
      </Field>
      <p class="soft small">{text().private}</p>
    </div>
  );
}
