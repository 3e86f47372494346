import { HttpServerError, openHttp, parseLibsqlUrl, ResponseError, type Stream } from "@libsql/hrana-client";
import { Unanswered } from "./failures";

/** A server keeps a stream for ten seconds after its last question. */
const KEPT_FOR_MS = 5_000;
/** Each is a connection of the server's, of which it has some hundred for all who ask. */
const KEPT_AT_MOST = 8;

export type Streams = {
  /** Asks on a stream that nobody else uses meanwhile. What fails by itself, as a refused statement, is thrown as it is. */
  use: <T>(ask: (stream: Stream) => Promise<T>) => Promise<T>;
  close: () => void;
};

/**
 * Streams to a libSQL server that are kept for the next question. Each is a connection that reads the whole schema before
 * its first answer, which takes five times as long as a common question.
 */
export function openStreams(url: string, authToken: string | undefined, fetching: typeof fetch): Streams {
  const address = parseLibsqlUrl(url).hranaHttpUrl ?? url;
  // a client of its own for each, which is forgotten with it after a failure
  const open = () => {
    const client = openHttp(address, authToken, untilItFails(fetching));
    client.intMode = "number";
    return client.openStream();
  };
  let idle: { stream: Stream; since: number }[] = [];
  let isClosed = false;
  const closeIdle = () => {
    for (const { stream } of idle.splice(0)) stream.closeGracefully();
  };
  const take = () => {
    const kept = idle.pop();
    if (kept && Math.abs(Date.now() - kept.since) < KEPT_FOR_MS) return kept.stream;
    kept?.stream.closeGracefully();
    // the others have waited longer
    closeIdle();
    return open();
  };
  const give = (stream: Stream) => {
    // so that nobody asks on one that has failed as a whole
    if (stream.closed) return;
    if (idle.length < KEPT_AT_MOST && !isClosed) idle.push({ stream, since: Date.now() });
    else stream.closeGracefully();
  };
  return {
    use: async (ask) => {
      const stream = take();
      try {
        const answered = await ask(stream);
        give(stream);
        return answered;
      } catch (error) {
        if (isSaidNo(error)) give(stream);
        // the server may have been started anew, and know none of the others either
        else idle = [];
        throw isGone(error) ? new Unanswered("the stream had ended", false, { cause: error }) : error;
      }
    },
    close: () => {
      isClosed = true;
      closeIdle();
    },
  };
}

/** A client says goodbye on a stream that has failed as a whole; a server in trouble is spared that. */
function untilItFails(fetching: typeof fetch): typeof fetch {
  let hasFailed = false;
  return async (...asked) => {
    if (hasFailed) throw new Unanswered("the stream has failed", false);
    hasFailed = true;
    const response = await fetching(...asked);
    hasFailed = !response.ok;
    return response;
  };
}

/** The server took the question and says no to it, or to a statement of it. */
const isSaidNo = (error: unknown): boolean =>
  error instanceof Error && ((error instanceof ResponseError && !isGone(error)) || isSaidNo(error.cause));

/** The server knows nothing of the stream, and did not look at the question. */
const isGone = (error: unknown): boolean =>
  (error instanceof ResponseError && error.code === "STREAM_EXPIRED") ||
  (error instanceof HttpServerError && error.status === 400 && /baton/.test(error.message));
