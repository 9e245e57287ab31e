import { Show } from "solid-js";
import type { JSX } from "solid-js";
import type { Words } from "../../../model/language.ts";
import type { InputRow } from "../../../model/sheet.ts";
import { isScenarios, isTemplates } from "../../../formula/inputOrigin.ts";
import { TEMPLATES } from "../../../model/templates.ts";
import { useApp } from "../../../state/context.ts";
import { Button } from "../../kit/Button.tsx";
import { InlineEdit } from "../../kit/InlineEdit.tsx";
import { useText } from "../../kit/useText.ts";
import { templateText } from "./entryText.ts";

/** Whose number an input is, what the template says instead, and its source and owner, changed in their place. */
export function OriginOfInput(props: { readonly row: InputRow }): JSX.Element {
  const { document, session } = useApp();
  const { words, format } = useText();
  const text = () => words().answer;
  const origin = () => document.origins().get(props.row.id);
  const inWords = (source: string | Words | undefined) =>
    typeof source === "object" ? source[session.language()] : source;
  /** The scenario's name where it says something of the row itself. */
  const scenario = () => (isScenarios(props.row) ? document.scenario() : undefined);
  const whose = () => {
    const name = scenario();
    if (name !== undefined) return text().scenarios(name);
    const template = TEMPLATES[document.plan().template].name[session.language()];
    return text().origins[origin()?.origin ?? "yours"](template, props.row.owner ?? "");
  };
  const template = () => {
    const said = origin()?.template;
    if (said === undefined) return undefined;
    const value = templateText(said.entry, props.row.unit, format());
    const source = inWords(said.source);
    return source === undefined ? value : text().withSource(value, source);
  };
  const source = () => inWords(origin()?.source) ?? "";
  /** Nobody has said where a scenario's own number comes from: a source stays with the number that it was given for. */
  const sourceLabel = () => (scenario() === undefined ? text().source : text().sourceOfBaseline);
  const owner = () => props.row.owner ?? "";
  const describe = (key: "source" | "owner", typed: string): undefined => {
    const given = typed.trim();
    document.dispatch(
      { kind: "describe-row", row: props.row.id, changes: { [key]: given === "" ? undefined : given } },
      session.selection(),
    );
  };
  /** Says that the template's number is the plan's own, too. */
  const confirm = () =>
    document.dispatch(
      { kind: "describe-row", row: props.row.id, changes: { x_own: true } },
      session.selection(),
    );
  return (
    <>
      <dt class="soft">{text().whose}</dt>
      <dd>
        {whose()}
        <Show when={scenario() === undefined && isTemplates(origin()?.origin) && !document.readOnly()}>
          {" "}
          <Button look="quiet" onClick={confirm}>
            {text().isOurs}
          </Button>
        </Show>
      </dd>
      <Show when={template()}>
        <dt class="soft">{text().templateSays}</dt>
        <dd>{template()}</dd>
      </Show>
      <dt class="soft">{sourceLabel()}</dt>
      <dd>
        <InlineEdit
          text={source() || text().addSource}
          editText={source()}
          label={sourceLabel()}
          class={source() === "" ? "soft" : ""}
          disabled={document.readOnly()}
          onCommit={(typed) => describe("source", typed)}
        />
      </dd>
      <dt class="soft">{text().owner}</dt>
      <dd>
        <InlineEdit
          text={owner() || text().addOwner}
          editText={owner()}
          label={text().owner}
          class={owner() === "" ? "soft" : ""}
          disabled={document.readOnly()}
          onCommit={(typed) => describe("owner", typed)}
        />
      </dd>
    </>
  );
}
