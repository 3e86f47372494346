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
import { followPageChanges } from "@/lib/page-changes";
import { policyOfPage } from "@/lib/security-headers";
import { hasWallets } from "@/lib/words/tickets/wallet/keys";
import { answerHealth } from "./answer-health";
import { answerHold } from "./answer-hold";
import { answerRoom } from "./answer-room";
import { remindAndDeliver } from "./deliver-all";
import { sendWebhooks } from "./send-webhooks";
import { settleAndForget } from "./settle-and-forget";

// what Next tells who develops stays as it is
if (process.env.NODE_ENV === "production" || env.MATINEE_LOG === "json")
  keepLogClean(env.MATINEE_LOG ?? (env.MATINEE_DEMO ? "text" : "json"));

/** The first request of a server is also the first that passes the gate. */
export function startUp(answerApi: Shortcut): void {
  const answer: Shortcut = (request) =>
    answerHealth(request) ?? answerHold(request) ?? answerRoom(request) ?? answerApi(request);
  subscribe("http.server.request.start", (message) =>
    guardServer((message as { server: Server }).server, answer),
  );
}

// read by `lib/page-cache.mjs`, which Next loads outside of any bundle
Object.assign(globalThis, {
  ...{ matineePageChanges: followPageChanges(database()), matineePolicyOfPage: policyOfPage },
});

const complain = (error: unknown) => say(`Stale payments are not settled: ${error}`);

// where processes do not live on between requests, each new payment settles the stale ones instead
if (env.MATINEE_TIMER)
  setInterval(() => settleAndForget(database(), { now: Date.now() }).catch(complain), MINUTE_MS).unref();

// under the test clock each request lives at a time of its own
if (env.MATINEE_TIMER && !env.MATINEE_TEST_CLOCK)
  setInterval(() => endAllClockAhead(database(), Date.now()).catch(complain), MINUTE_MS).unref();

// what the local mailbox keeps has arrived: other programs alone wait for the timer then
const deliver = mailTransport() !== "mailbox" || hasWallets() ? remindAndDeliver : sendWebhooks;
if (env.MATINEE_TIMER)
  setInterval(
    () => deliver().catch((error) => say(`Messages are not delivered: ${error}`)),
    MINUTE_MS,
  ).unref();
