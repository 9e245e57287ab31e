import { Show } from "solid-js";
import type { JSX } from "solid-js";
import { qrPath } from "../../kit/qrPath.ts";

/** A text as a QR code for phones to scan: black on white in either theme, as cameras need it. */
export function QrCode(props: { readonly text: string; readonly label: string }): JSX.Element {
  const drawn = () => qrPath(props.text);
  return (
    <Show when={drawn()}>
      {(code) => (
        <svg
          class="qr"
          viewBox={`0 0 ${code().size} ${code().size}`}
          role="img"
          aria-label={props.label}
          shape-rendering="crispEdges"
        >
          <rect width={code().size} height={code().size} fill="#fff" />
          <path d={code().path} fill="#000" />
        </svg>
      )}
    </Show>
  );
}
