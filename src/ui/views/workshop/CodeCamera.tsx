import { createSignal, onCleanup, onMount, Show } from "solid-js";
import type { JSX } from "solid-js";
import { useText } from "../../kit/useText.ts";

/** The part of the Shape Detection API that is used here; only some browsers have it. */
type CodeReader = {
  readonly detect: (from: HTMLVideoElement) => Promise<readonly { readonly rawValue: string }[]>;
};
type CodeReaderMaker = new (options: { readonly formats: readonly string[] }) => CodeReader;

const LOOK_MS = 300;

function readerMaker(): CodeReaderMaker | undefined {
  return (globalThis as { readonly BarcodeDetector?: CodeReaderMaker }).BarcodeDetector;
}

/** Whether this browser can read codes with the camera. */
export function hasCodeReader(): boolean {
  return readerMaker() !== undefined && navigator.mediaDevices?.getUserMedia !== undefined;
}

/** The camera's picture until it sees a code. The picture never leaves the page; the camera is released with it. */
export function CodeCamera(props: { readonly onCode: (code: string) => void }): JSX.Element {
  const { words } = useText();
  const [failed, setFailed] = createSignal(false);
  let video!: HTMLVideoElement;
  onMount(() => {
    let gone = false;
    let stream: MediaStream | undefined;
    let looking: ReturnType<typeof setTimeout> | undefined;
    const stop = () => stream?.getTracks().forEach((track) => track.stop());
    const look = async (reader: CodeReader): Promise<void> => {
      const found = video.readyState >= video.HAVE_CURRENT_DATA ? await reader.detect(video) : [];
      if (gone) return;
      const code = found[0]?.rawValue;
      if (code !== undefined) return props.onCode(code);
      looking = setTimeout(() => void look(reader).catch(() => setFailed(true)), LOOK_MS);
    };
    const begin = async (): Promise<void> => {
      const Maker = readerMaker()!;
      stream = await navigator.mediaDevices.getUserMedia({ video: { facingMode: "environment" } });
      if (gone) return stop();
      video.srcObject = stream;
      await video.play();
      await look(new Maker({ formats: ["qr_code"] }));
    };
    begin().catch(() => setFailed(true));
    onCleanup(() => {
      gone = true;
      clearTimeout(looking);
      stop();
    });
  });
  return (
    <>
      <video ref={video} class="stage-camera" muted playsinline aria-hidden="true" />
      <Show when={failed()}>
        <p role="alert">{words().workshop.scanFailed}</p>
      </Show>
    </>
  );
}
