import { subscribe } from "node:diagnostics_channel";
import type { Server } from "node:http";
import { endAllClockAhead } from "@/lib/claims/set-back-clock";
import { MINUTE_MS } from "@/lib/clock-units";
import { database } from "@/lib/database";
import { env } from "@/lib/env";
import { guardServer } from "@/lib/ingress/gate";
import type { Shortcut } from "@/lib/ingress/shortcut";
import { keepLogClean, say } from "@/lib/log";
import { mailTransport } from "@/lib/mail-transport";
import { settleStalePayments } from "@/lib/ordering/settle-stale-payments";
import { followPageChanges } from "@/lib/page-changes";
import { hasWallets } from "@/lib/words/tickets/wallet/keys";
import { answerHold } from "./answer-hold";
import { remindAndDeliver } from "./deliver-messages";

if (process.env.NODE_ENV === "production") keepLogClean();

/** The first request of a server is also the first that passes the gate. */
export function startUp(answerApi: Shortcut): void {
  const answer: Shortcut = (request) => answerHold(request) ?? answerApi(request);
  subscribe("http.server.request.start", (message) =>
    guardServer((message as { server: Server }).server, answer),
  );
}

// read by `lib/page-cache.mjs`, which Next loads outside of any bundle
Object.assign(globalThis, { matineePageChanges: followPageChanges(database()) });

const complain = (error: unknown) => say(`Stale payments are not settled: ${error}`);

// where processes do not live on between requests, each new payment settles the stale ones instead
if (env.MATINEE_TIMER)
  setInterval(() => settleStalePayments(database(), { now: Date.now() }).catch(complain), MINUTE_MS).unref();

// under the test clock each request lives at a time of its own
if (env.MATINEE_TIMER && !env.MATINEE_TEST_CLOCK)
  setInterval(() => endAllClockAhead(database(), Date.now()).catch(complain), MINUTE_MS).unref();

if (env.MATINEE_TIMER && (mailTransport() !== "mailbox" || hasWallets()))
  setInterval(
    () => remindAndDeliver().catch((error) => say(`Messages are not delivered: ${error}`)),
    MINUTE_MS,
  ).unref();
