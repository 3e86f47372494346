import { subscribe } from "node:diagnostics_channel";
import type { IncomingMessage } from "node:http";
import { MINUTE_MS } from "./clock-units";
import { database } from "./database";
import { env } from "./env";
import { followPageChanges } from "./page-changes";
import { settleLeftOver } from "./payments/settle-left-over";

// reading the settings here refuses to start with ones that do not fit
if (env.MATINEE_TEST_CLOCK)
  process.stderr.write(
    "The test clock is on: a request may say what time it is. Never sell real tickets with it.\n",
  );

/** Next answers an address with a broken percent sign with a bare 500: here it is a page that does not exist. */
function isDecodable(url: string): boolean {
  try {
    decodeURIComponent(url.split("?", 1)[0] ?? "");
    return true;
  } catch {
    return false;
  }
}

/** Next answers a form over its limit with a bare 500 too; a megabyte of text is still read, and answered in words. */
const isTooLarge = ({ headers, url = "/" }: IncomingMessage): boolean =>
  Number(headers["content-length"] ?? 0) > 2_000_000 && !url.startsWith("/api/");

/**
 * Appends the caller's address to `x-forwarded-for` as a proxy would. Next fills the header only when it is absent, so
 * without this a caller could write any address there and be counted as someone else each time.
 */
subscribe("http.server.request.start", (message) => {
  const { request } = message as { request: IncomingMessage };
  const said = request.headers["x-forwarded-for"];
  const seen = request.socket.remoteAddress ?? "unknown";
  request.headers["x-forwarded-for"] = said === undefined ? seen : `${said}, ${seen}`;
  if (isTooLarge(request)) request.url = "/api/too-large";
  if (!isDecodable(request.url ?? "/")) request.url = "/no-such-page";
});

// read by `lib/page-cache.mjs`, which Next loads outside of any bundle
Object.assign(globalThis, { matineePageChanges: followPageChanges(database()) });

const complain = (error: unknown) => process.stderr.write(`Left-over payments are not settled: ${error}\n`);

// where processes do not live on between requests, each new payment brings on the left-over ones instead
setInterval(() => settleLeftOver(database(), { now: Date.now() }).catch(complain), MINUTE_MS).unref();
