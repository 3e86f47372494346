import type { Database } from "@/db/client";
import { forgetAnswers } from "@/lib/api/answer-once";
import { forgetRequests } from "@/lib/ordering/reservations/forget-requests";
import { settleStalePayments } from "@/lib/ordering/settle-stale-payments";
import { doAll } from "./do-all";

/** What people wrote for something that is over by now is erased: names, addresses, codes. */
export const forget = (db: Database, { now }: { now: number }): Promise<void> =>
  doAll([forgetRequests(db, now), forgetAnswers(db, now)]);

/** Brings on what nobody waits for any more, and forgets what nobody needs: what a timer and a scheduler call. */
export const settleAndForget = (db: Database, { now }: { now: number }): Promise<void> =>
  doAll([settleStalePayments(db, { now }), forget(db, { now })]);
