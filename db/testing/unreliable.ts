import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";

/** What a connection does to one request and its answer. */
export const FAULTS = [
  "cut before",
  "cut after",
  "half an answer",
  "502",
  "502 after",
  "hangs",
  "hangs after",
] as const;
export type Fault = (typeof FAULTS)[number];

/** A proxy before a libSQL server that does the next requests what they are told, and passes on all others. */
export async function openUnreliable(target: string) {
  const faults: (Fault | null)[] = [];
  const server = createServer(async (request, response) => {
    const body = await read(request);
    const fault = faults.shift() ?? null;
    if (fault === "cut before") return void request.socket.destroy();
    if (fault === "502") return void response.writeHead(502).end("bad gateway");
    if (fault === "hangs") return;
    const answer = await fetch(`${target}${request.url}`, {
      method: "POST",
      body,
      headers: { "content-type": "application/json" },
    });
    const text = await answer.text();
    pass(fault, answer.status, text, request, response);
  });
  await new Promise<void>((listening) => server.listen(0, "127.0.0.1", listening));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    /** What becomes of the next requests, one after the other. */
    next: (...those: (Fault | null)[]) => void faults.splice(0, faults.length, ...those),
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}

function pass(
  fault: Fault | null,
  status: number,
  text: string,
  request: IncomingMessage,
  response: ServerResponse,
) {
  if (fault === "cut after") return void request.socket.destroy();
  if (fault === "502 after") return void response.writeHead(502).end("bad gateway");
  if (fault === "hangs after") return;
  response.writeHead(status, {
    "content-type": "application/json",
    "content-length": Buffer.byteLength(text),
  });
  if (fault !== "half an answer") return void response.end(text);
  response.write(text.slice(0, text.length / 2), () => request.socket.destroy());
}

async function read(request: IncomingMessage): Promise<string> {
  let body = "";
  for await (const chunk of request) body += chunk;
  return body;
}
