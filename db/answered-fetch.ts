import { isBusy, Unanswered } from "./failures";

/** What a connection says that was never made: the server has heard nothing. */
const NEVER_SENT = new Set([
  "ECONNREFUSED",
  "ENOTFOUND",
  "EAI_AGAIN",
  "EHOSTUNREACH",
  "ENETUNREACH",
  "UND_ERR_CONNECT_TIMEOUT",
]);

/** What proxies and overloaded servers answer in place of the database. */
const INSTEAD_OF_AN_ANSWER = new Set([408, 429, 500, 502, 503, 504]);

/**
 * `fetch` that ends within `withinMs`, its body included, and throws `Unanswered` where there is no whole answer of the
 * database: not in time, cut off, or a proxy's words. A database that says it is busy has answered.
 */
export function answeredFetch(withinMs: number): typeof fetch {
  return async (input, init) => {
    try {
      const request = new Request(input, { ...init, signal: AbortSignal.timeout(withinMs) });
      // a server next door answers sooner than it packs
      if (request.url.startsWith("http:")) request.headers.set("accept-encoding", "identity");
      const response = await fetch(request);
      const body = await response.text();
      if (INSTEAD_OF_AN_ANSWER.has(response.status) && !isBusy(new Error(body)))
        throw new Unanswered(`the database server answered ${response.status}`, true);
      const { status, headers } = response;
      return new Response(body, { status, headers: { "content-type": headers.get("content-type") ?? "" } });
    } catch (error) {
      if (error instanceof Unanswered) throw error;
      throw new Unanswered("the database server did not answer", !isNeverSent(error), { cause: error });
    }
  };
}

const isNeverSent = (error: unknown): boolean =>
  error instanceof Error &&
  (("code" in error && NEVER_SENT.has(String(error.code))) || isNeverSent(error.cause));
