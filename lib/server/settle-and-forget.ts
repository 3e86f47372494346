import type { Database } from "@/db/client";
import { forgetAnswers } from "@/lib/api/answer-once";
import { env } from "@/lib/env";
import { forgetRequests } from "@/lib/ordering/reservations/forget-requests";
import { settleStalePayments } from "@/lib/ordering/settle-stale-payments";
import { forgetAllOld, forgetOld } from "@/lib/privacy/forget-old";
import { doAll } from "./do-all";
import { tidySome } from "./retention/tidy";

/** What people wrote for something that is over by now is erased: names, addresses, codes; and whom old orders were for. */
export const forget = (db: Database, { now }: { now: number }): Promise<void> => {
  const days = env.MATINEE_KEEP_PERSONAL_DATA_DAYS;
  return doAll([...forgetOver(db, now), ...(days === undefined ? [] : [forgetOld(db, { days, now })])]);
};

const forgetOver = (db: Database, now: number) => [forgetRequests(db, now), forgetAnswers(db, now)];

type Forgetting = Pick<Parameters<typeof forgetAllOld>[1], "now" | "goOn">;

/** The same to its end, however much that is. */
export async function forgetAll(db: Database, { now, goOn }: Forgetting) {
  const days = env.MATINEE_KEEP_PERSONAL_DATA_DAYS;
  await doAll(forgetOver(db, now));
  return days === undefined ? { orders: 0, letters: 0 } : forgetAllOld(db, { days, now, goOn });
}

/** Brings on what nobody waits for any more, and forgets what nobody needs: what a timer and a scheduler call. */
export const settleAndForget = (db: Database, { now }: { now: number }): Promise<void> =>
  doAll([settleStalePayments(db, { now }), forget(db, { now }), tidySome(db, { now })]);
