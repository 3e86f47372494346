import type { IncomingMessage, ServerResponse } from "node:http";
import { isApiAddress } from "@/lib/api-addresses";
import { MIB } from "@/lib/sizes";
import { MOST_BYTES } from "./body-bounds";
import { REFUSALS, type RefusalCode } from "./refusals";

/**
 * How much is still taken in, unread, from someone who has been refused and goes on sending: a browser hears an answer
 * only to what it could send to its end, and whoever sends a little too much is to hear so.
 */
const MOST_DROPPED = MOST_BYTES + MIB;

/**
 * Answers in words a person can read, or a program's `code`, and lets go of whoever does not stop sending. A page of ours
 * that called an action is handed nothing but text of exactly this type by Next: `refused:` and the code
 * (`app/_actions/call-action.ts`).
 */
export function refuse(request: IncomingMessage, response: ServerResponse, code: RefusalCode): void {
  const { status, words } = REFUSALS[code];
  drop(request);
  const isForProgram = request.url?.startsWith("/api/");
  const isForPage = request.headers["next-action"] !== undefined;
  // every refusal of the API is a problem document (RFC 9457)
  const isForApi = isApiAddress(request.url ?? "");
  response.writeHead(status, {
    "Content-Type": isForApi
      ? "application/problem+json"
      : isForPage
        ? "text/plain"
        : `${isForProgram ? "application/json" : "text/plain"}; charset=utf-8`,
    "Cache-Control": "private, no-store",
    "X-Content-Type-Options": "nosniff",
    ...(status === 503 && { "Retry-After": "1" }),
  });
  if (isForApi)
    response.end(JSON.stringify({ type: `urn:problem-type:matinee:${code}`, title: words, status }));
  else if (isForPage) response.end(`refused:${code}`);
  else response.end(isForProgram ? JSON.stringify({ code }) : words);
}

/** Takes in what still comes and keeps none of it, heard as a reader: Node itself drops without end what nobody reads. */
function drop(request: IncomingMessage): void {
  Reflect.deleteProperty(request, "push");
  let left = MOST_DROPPED;
  request.on("data", ({ length }: Buffer) => {
    left -= length;
    if (left < 0) request.socket.destroy();
  });
  if (request.complete) request.push(null);
}
