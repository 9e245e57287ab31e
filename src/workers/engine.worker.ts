import { serveJobs } from "./serveJobs.ts";

const channel = new MessageChannel();
let wake: (() => void) | undefined;
channel.port1.onmessage = () => wake?.();

serveJobs({
  post: (reply, transfer) => self.postMessage(reply, { transfer }),
  listen: (hear) => {
    self.onmessage = (event: MessageEvent) => hear(event.data);
  },
  now: () => performance.now(),
  pause: () =>
    new Promise((resolve) => {
      wake = resolve;
      channel.port2.postMessage(undefined);
    }),
});
