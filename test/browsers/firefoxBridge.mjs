#!/usr/bin/env node
// Stands in for Firefox's executable: starts an installed Firefox with the arguments it is given and passes WebDriver
// BiDi on between it and Playwright. What this Playwright asks and an ESR does not know is answered here.
import { spawn } from "node:child_process";
import { WebSocket, WebSocketServer } from "ws";

/** Asked at the start of every context, whatever its options. */
const NOT_KNOWN = new Set(["emulation.setMediaFeaturesOverride"]);
const LISTENING = /WebDriver BiDi listening on (ws:\/\/\S+)/;
const MOST_BYTES = 512 * 2 ** 20;

const firefox = spawn(process.env.FIREFOX_PATH ?? "firefox-esr", process.argv.slice(2), {
  stdio: ["inherit", "inherit", "pipe"],
});
for (const signal of ["SIGTERM", "SIGINT", "SIGHUP"]) process.on(signal, () => firefox.kill(signal));
firefox.on("exit", (code) => process.exit(code ?? 1));

let heard = "";
firefox.stderr.on("data", (bytes) => {
  const lines = (heard + bytes).split("\n");
  heard = lines.pop();
  for (const line of lines) {
    const address = LISTENING.exec(line)?.[1];
    if (address === undefined) process.stderr.write(`${line}\n`);
    else serve(address);
  }
});

/** Listens where Playwright is told that Firefox does. */
function serve(address) {
  const server = new WebSocketServer({ port: 0, host: "127.0.0.1", maxPayload: MOST_BYTES });
  server.on("listening", () => {
    process.stderr.write(`WebDriver BiDi listening on ws://127.0.0.1:${server.address().port}\n`);
  });
  server.on("connection", (client, request) => join(client, address + request.url));
}

function join(client, address) {
  const browser = new WebSocket(address, { maxPayload: MOST_BYTES, perMessageDeflate: false });
  const early = [];
  browser.on("open", () => {
    for (const message of early.splice(0)) browser.send(message);
  });
  client.on("message", (data) => {
    const message = data.toString();
    const { id, method } = JSON.parse(message);
    if (NOT_KNOWN.has(method)) client.send(JSON.stringify({ type: "success", id, result: {} }));
    else if (browser.readyState === WebSocket.OPEN) browser.send(message);
    else early.push(message);
  });
  browser.on("message", (data) => client.send(data.toString()));
  browser.on("close", () => client.close());
  browser.on("error", () => client.close());
  client.on("close", () => browser.close());
}
