import type { IncomingMessage, ServerResponse } from "node:http";
import { doubts } from "@/lib/request-scope";
import { tell } from "./refuse";

/**
 * An answer that failed because nobody knows what came of a write says so, and where to look: 503 with Retry-After in place of
 * a 500 that says nothing. Whatever has begun to answer is not heard any more.
 */
export function tellDoubt(request: IncomingMessage, response: ServerResponse): void {
  const { writeHead, write, end } = response;
  const isInDoubt = doubts();
  const mute = (): void => {
    for (const name of response.getHeaderNames())
      if (/^content-|^etag$/.test(name)) response.removeHeader(name);
    Object.assign(response, { writeHead, write, end });
    tell(request, response, "in-doubt");
    Object.assign(response, { writeHead: () => response, write: () => true, end: () => response });
  };
  const isMuted = (status = response.statusCode): boolean => {
    if (status !== 500 || response.headersSent || !isInDoubt()) return false;
    mute();
    return true;
  };
  response.writeHead = ((...head: Parameters<typeof writeHead>) =>
    isMuted(head[0]) ? response : writeHead.apply(response, head)) as typeof writeHead;
  response.write = ((...part: Parameters<typeof write>) =>
    isMuted() || write.apply(response, part)) as typeof write;
  response.end = ((...last: Parameters<typeof end>) =>
    isMuted() ? response : end.apply(response, last)) as typeof end;
}
