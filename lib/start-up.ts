import { subscribe } from "node:diagnostics_channel";
import type { Server } from "node:http";
import { MINUTE_MS } from "./clock-units";
import { database } from "./database";
import { env } from "./env";
import { guardServer } from "./ingress/gate";
import { keepLogClean, say } from "./log";
import { followPageChanges } from "./page-changes";
import { settleLeftOver } from "./payments/settle-left-over";
import { endAllClockAhead } from "./seating/set-back-clock";

if (process.env.NODE_ENV === "production") keepLogClean();

// the first request of a server is also the first that passes the gate
subscribe("http.server.request.start", (message) => guardServer((message as { server: Server }).server));

// read by `lib/page-cache.mjs`, which Next loads outside of any bundle
Object.assign(globalThis, { matineePageChanges: followPageChanges(database()) });

const complain = (error: unknown) => say(`What was left over is not settled: ${error}`);

// where processes do not live on between requests, each new payment brings on the left-over ones instead
if (env.MATINEE_TIMER)
  setInterval(() => settleLeftOver(database(), { now: Date.now() }).catch(complain), MINUTE_MS).unref();

// under the test clock each request lives at a time of its own
if (env.MATINEE_TIMER && !env.MATINEE_TEST_CLOCK)
  setInterval(() => endAllClockAhead(database(), Date.now()).catch(complain), MINUTE_MS).unref();
