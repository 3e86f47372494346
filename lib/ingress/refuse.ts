import type { IncomingMessage, ServerResponse } from "node:http";
import { MOST_BYTES } from "./body-bounds";
import { REFUSALS, type RefusalCode } from "./refusals";

/**
 * How much is still taken in, unread, from someone who has been refused and goes on sending: a browser hears an answer
 * only to what it could send to its end.
 */
const MOST_DROPPED = MOST_BYTES;

/**
 * Answers in words a person can read, or a program's `code`, and lets go of whoever does not stop sending. A page of ours
 * that called an action is handed nothing but text of exactly this type by Next: `refused:` and the code
 * (`app/_actions/call-action.ts`).
 */
export function refuse(request: IncomingMessage, response: ServerResponse, code: RefusalCode): void {
  const { status, words } = REFUSALS[code];
  const isForProgram = request.url?.startsWith("/api/");
  const isForPage = request.headers["next-action"] !== undefined;
  response.writeHead(status, {
    "Content-Type": isForPage
      ? "text/plain"
      : `${isForProgram ? "application/json" : "text/plain"}; charset=utf-8`,
    "Cache-Control": "private, no-store",
    "X-Content-Type-Options": "nosniff",
  });
  if (isForPage) response.end(`refused:${code}`);
  else response.end(isForProgram ? JSON.stringify({ code }) : words);
  let left = MOST_DROPPED;
  const drop = (part: Buffer | null) => {
    left -= part?.length ?? 0;
    if (left < 0) request.socket.destroy();
    return true;
  };
  request.push = drop;
}
