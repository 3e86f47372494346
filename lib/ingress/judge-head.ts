import type { IncomingHttpHeaders } from "node:http";
import type { RefusalCode } from "./refusals";

export type Head = { method: string; url: string; headers: IncomingHttpHeaders };

/** What a server's operator has to hear of: forms are refused because a proxy keeps the site's own address back. */
export type HostFault = "host-mended" | "origin-foreign";

export type Judged = { refusal: RefusalCode | null; fault: HostFault | null };

const HOST = /^(?:[a-z\d.-]+|\[[a-f\d:.]+\])(?::\d{1,5})?$/i;
const ASKS_ONLY = ["GET", "HEAD", "OPTIONS"];
/** A web `Request` of these cannot be made: whoever tries throws. */
const UNFIT = ["TRACE", "TRACK", "CONNECT"];
const MOST_URL = 8_000;
/** Reading a query costs the square of its parts: thousands are seconds. */
const MOST_QUERY_PARTS = 500;

const refused = (refusal: RefusalCode, fault: HostFault | null = null): Judged => ({ refusal, fault });

/**
 * Judges a request by its head, and puts right what proxies leave out of it: a form that comes from `appUrl` is ours
 * whatever the proxy made of the Host header. Throws nothing, and leaves nothing for others to throw at.
 */
export function judgeHead({ method, url, headers }: Head, appUrl: string): Judged {
  if (!url.startsWith("/") || UNFIT.includes(method)) return refused("bad-request");
  if (url.length > MOST_URL || url.split("&", MOST_QUERY_PARTS + 1).length > MOST_QUERY_PARTS)
    return refused("too-long");
  if (headers.host !== undefined && !HOST.test(headers.host)) return refused("bad-request");
  tidyForwarded(headers);
  const { origin } = headers;
  if (ASKS_ONLY.includes(method)) return { refusal: null, fault: null };
  if (origin === undefined)
    return headers["sec-fetch-site"] === "cross-site"
      ? refused("foreign-origin")
      : { refusal: null, fault: null };
  if (!URL.canParse(origin)) return refused(origin === "null" ? "foreign-origin" : "bad-request");
  const { host } = new URL(origin);
  const own = [headers["x-forwarded-host"] ?? headers.host].flat()[0];
  if (host !== "" && host === own) return { refusal: null, fault: null };
  if (new URL(appUrl).origin === origin || (host !== "" && host === headers.host)) {
    headers.host = host;
    headers["x-forwarded-host"] = host;
    return { refusal: null, fault: "host-mended" };
  }
  return refused("foreign-origin", "origin-foreign");
}

/** Of what proxies said, the outermost; what no proxy says is dropped. */
function tidyForwarded(headers: IncomingHttpHeaders): void {
  for (const [name, shape] of [
    ["x-forwarded-host", HOST],
    ["x-forwarded-proto", /^https?$/i],
    ["x-forwarded-port", /^\d{1,5}$/],
  ] as const) {
    const said = [headers[name]].flat()[0]?.split(",", 1)[0]?.trim();
    if (said !== undefined && shape.test(said)) headers[name] = said;
    else delete headers[name];
  }
}
