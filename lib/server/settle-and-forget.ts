import type { Database } from "@/db/client";
import { forgetAnswers } from "@/lib/api/answer-once";
import { env } from "@/lib/env";
import { forgetRequests } from "@/lib/ordering/reservations/forget-requests";
import { settleStalePayments } from "@/lib/ordering/settle-stale-payments";
import { forgetOld } from "@/lib/privacy/forget-old";
import { doAll } from "./do-all";
import { tidySome } from "./retention/tidy";

/** What people wrote for something that is over by now is erased: names, addresses, codes; and whom old orders were for. */
export const forget = (db: Database, { now }: { now: number }): Promise<void> => {
  const days = env.MATINEE_KEEP_PERSONAL_DATA_DAYS;
  return doAll([
    forgetRequests(db, now),
    forgetAnswers(db, now),
    ...(days === undefined ? [] : [forgetOld(db, { days, now })]),
  ]);
};

/** Brings on what nobody waits for any more, and forgets what nobody needs: what a timer and a scheduler call. */
export const settleAndForget = (db: Database, { now }: { now: number }): Promise<void> =>
  doAll([settleStalePayments(db, { now }), forget(db, { now }), tidySome(db, { now })]);
