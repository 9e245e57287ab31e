import "./fileStatus.css";
import { Match, Switch } from "solid-js";
import type { JSX } from "solid-js";
import type { FileKeeping, FileState } from "../../../state/fileKeeping.ts";
import { useApp } from "../../../state/context.ts";
import { Button } from "../../kit/Button.tsx";
import { Icon } from "../../kit/Icon.tsx";
import { Tooltip } from "../../kit/Tooltip.tsx";
import { useText } from "../../kit/useText.ts";

/** How the file that the plan is kept in stands, with what there is to do about it. */
export function FileStatus(props: { readonly files: FileKeeping }): JSX.Element {
  const { safety } = useApp();
  const { words, format } = useText();
  const text = () => words().keptFile;
  const at = <K extends FileState["kind"]>(kind: K) => {
    const state = props.files.state();
    return state.kind === kind ? (state as Extract<FileState, { kind: K }>) : undefined;
  };
  return (
    <Switch>
      <Match when={at("written")}>
        {(state) => (
          <Tooltip text={text().writtenWhy(state().name)}>
            <span class="save-text file-status" tabindex="0">
              {text().written(state().name, format().time(state().at))}
            </span>
          </Tooltip>
        )}
      </Match>
      <Match when={at("writing")}>
        {(state) => <span class="save-text file-status">{text().writing(state().name)}</span>}
      </Match>
      <Match when={at("asks")}>
        {(state) => (
          <Tooltip text={text().allowWhy}>
            <Button look="quiet" onClick={() => void props.files.allow()}>
              <span class="file-status">{text().allow(state().name)}</span>
            </Button>
          </Tooltip>
        )}
      </Match>
      <Match when={at("changed")}>
        {(state) => (
          <Button look="quiet" onClick={() => safety.setDialog("file")}>
            <span class="save-failed">
              <Icon name="warning" /> <span class="file-status">{text().changed(state().name)}</span>
            </span>
          </Button>
        )}
      </Match>
      <Match when={at("stopped")}>
        {(state) => (
          <>
            <Tooltip text={text().why[state().why]}>
              <span class="save-failed" tabindex="0">
                <Icon name="warning" /> <span class="file-status">{text().stopped(state().name)}</span>
              </span>
            </Tooltip>
            <Button look="quiet" onClick={() => void props.files.tryAgain()}>
              {text().tryAgain}
            </Button>
          </>
        )}
      </Match>
    </Switch>
  );
}
