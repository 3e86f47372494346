import { randomUUID } from "node:crypto";
import type { IncomingMessage, ServerResponse } from "node:http";
import { traced } from "@/db/tracing";
import { isProxy } from "@/lib/accounts/sessions/client-address";
import { SECOND_MS } from "@/lib/clock-units";
import { plainPage } from "@/lib/local-path";
import { say } from "@/lib/log";
import { metrics } from "@/lib/metrics";
import { inRequest } from "@/lib/request-scope";
import { hasJustWritten } from "./own-writes";
import { groupOf, isStream } from "./request-group";

const HEADER = "x-request-id";
/** As proxies write theirs. Anything else could look like words of ours in the log. */
const SHAPE = /^[\w.:-]{8,64}$/;
/** Told to come again, which a rush is, and no fault. */
const BUSY = 503;

/**
 * Has a request answered by `act`, and counts and times it. All that is logged meanwhile bears its id, which whoever asked
 * is told too.
 */
export function observed(request: IncomingMessage, response: ServerResponse, act: () => void): void {
  const id = idOf(request);
  request.headers[HEADER] = id;
  response.setHeader("X-Request-Id", id);
  const course = { begin: performance.now(), group: groupOf(plainPage(request.url ?? "")) };
  const { method = "GET" } = request;
  const attributes = { "http.request.method": method, "matinee.request_id": id };
  const answer = () =>
    traced(`${method} ${course.group}`, attributes, (end) => {
      response.once("close", () => {
        inRequest(id, () => note(method, response, course));
        const { statusCode } = response;
        const isFault = statusCode >= 500 && statusCode !== BUSY;
        end({ "http.response.status_code": statusCode, ...(isFault && { "error.type": `${statusCode}` }) });
      });
      act();
    });
  const [path = ""] = plainPage(request.url ?? "").split("?", 1);
  inRequest(id, answer, hasJustWritten(request), `${method} ${path}`);
}

/** A proxy of ours has counted the request already; what anybody else calls it is hearsay. */
function idOf({ headers, socket }: IncomingMessage): string {
  const said = headers[HEADER];
  const isBelieved = typeof said === "string" && SHAPE.test(said) && isProxy(socket.remoteAddress ?? "");
  return isBelieved ? said : randomUUID();
}

type Course = { group: string; begin: number };

function note(method: string, response: ServerResponse, { group, begin }: Course): void {
  const { statusCode, writableFinished } = response;
  const ms = performance.now() - begin;
  const status = writableFinished ? `${Math.floor(statusCode / 100)}xx` : "cut";
  metrics()?.requests.inc({ group, status });
  if (!isStream(group)) metrics()?.durations.observe({ group, status }, ms / SECOND_MS);
  if (statusCode >= 500 && statusCode !== BUSY)
    say(`${method} of ${group} was answered with ${statusCode} after ${Math.round(ms)} ms.`);
}
