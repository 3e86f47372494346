import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { setTimeout as pause } from "node:timers/promises";

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
/** Besides: the database itself says that it is busy, or it answers nobody any more. */
export type Fault = (typeof FAULTS)[number] | "busy" | "gone after";

const JSON_TYPE = { "content-type": "application/json" };

/** A proxy before a libSQL server, so far from it, that does the next requests what they are told, and passes on all others. */
export async function openUnreliable(target: string, awayMs = 0) {
  const faults: (Fault | null)[] = [];
  const server = createServer(async (request, response) => {
    const body = await read(request);
    const fault = faults.shift() ?? null;
    if (fault === "cut before") return void request.socket.destroy();
    if (fault === "502") return void response.writeHead(502).end("bad gateway");
    if (fault === "busy")
      return void response
        .writeHead(500, JSON_TYPE)
        .end('{"message":"database is locked","code":"SQLITE_BUSY"}');
    if (fault === "hangs") return;
    if (awayMs > 0) await pause(awayMs);
    const answer = await fetch(`${target}${request.url}`, {
      method: "POST",
      body,
      headers: JSON_TYPE,
    });
    const text = await answer.text();
    if (fault === "gone after") return close();
    pass(fault, answer.status, text, request, response);
  });
  const close = () => {
    server.close();
    server.closeAllConnections();
  };
  await new Promise<void>((listening) => server.listen(0, "127.0.0.1", listening));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    /** What becomes of the next requests, one after the other. */
    next: (...those: (Fault | null)[]) => void faults.splice(0, faults.length, ...those),
    close,
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
    ...JSON_TYPE,
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
