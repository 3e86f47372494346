import type { IncomingHttpHeaders } from "node:http";
import type { Refusal } from "./refuse";

export type Head = { method: string; url: string; headers: IncomingHttpHeaders };

/** What a server's operator has to hear of: forms are refused because a proxy keeps the site's own address back. */
export type HostFault = "host-mended" | "origin-foreign";

export type Judged = { refusal: Refusal | null; fault: HostFault | null };

const HOST = /^(?:[a-z\d.-]+|\[[a-f\d:.]+\])(?::\d{1,5})?$/i;
const ASKS_ONLY = ["GET", "HEAD", "OPTIONS"];
const MOST_URL = 8_000;
/** Reading a query costs the square of its parts: thousands are seconds. */
const MOST_QUERY_PARTS = 500;

const MALFORMED: Refusal = {
  status: 400,
  code: "bad-request",
  words: "That is no request that can be read.",
};
const TOO_LONG: Refusal = {
  status: 414,
  code: "too-long",
  words: "That address is longer than any of ours.",
};
const FOREIGN: Refusal = {
  status: 403,
  code: "foreign-origin",
  words:
    "This form came from another site than the one it was sent to, so nothing was done. If this is your site: let the " +
    "proxy before it pass on the Host header, and set APP_URL to the address that customers see.",
};

const refused = (refusal: Refusal, fault: HostFault | null = null): Judged => ({ refusal, fault });

/**
 * Judges a request by its head, and puts right what proxies leave out of it: a form that comes from `appUrl` is ours
 * whatever the proxy made of the Host header. Throws nothing, and leaves nothing for others to throw at.
 */
export function judgeHead({ method, url, headers }: Head, appUrl: string): Judged {
  if (!url.startsWith("/")) return refused(MALFORMED);
  if (url.length > MOST_URL || url.split("&", MOST_QUERY_PARTS + 1).length > MOST_QUERY_PARTS)
    return refused(TOO_LONG);
  if (headers.host !== undefined && !HOST.test(headers.host)) return refused(MALFORMED);
  tidyForwarded(headers);
  const { origin } = headers;
  if (ASKS_ONLY.includes(method)) return { refusal: null, fault: null };
  if (origin === undefined)
    return headers["sec-fetch-site"] === "cross-site" ? refused(FOREIGN) : { refusal: null, fault: null };
  if (!URL.canParse(origin)) return refused(origin === "null" ? FOREIGN : MALFORMED);
  const { host } = new URL(origin);
  const own = [headers["x-forwarded-host"] ?? headers.host].flat()[0];
  if (host !== "" && host === own) return { refusal: null, fault: null };
  if (new URL(appUrl).origin === origin || (host !== "" && host === headers.host)) {
    headers.host = host;
    headers["x-forwarded-host"] = host;
    return { refusal: null, fault: "host-mended" };
  }
  return refused(FOREIGN, "origin-foreign");
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
