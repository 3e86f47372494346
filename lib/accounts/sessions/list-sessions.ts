import { and, desc, eq, gt, type SQL, sql } from "drizzle-orm";
import type { Database } from "@/db/client";
import { sessions, users } from "@/db/schema/accounts";
import { DAY_MS } from "@/lib/clock-units";

/** Of whoever works here: it opens more than one person's own tickets. */
export const STAFF_SESSION_TTL_MS = 7 * DAY_MS;

const worksHere = sql`(${users.role} = 'admin' or exists (select 1 from theater_staff where user_id = ${users.id}))`;

/** Condition on a session beside its user: it has not come to its end. Who has begun to work here since has the shorter one. */
export const isOngoing = (now: number): SQL | undefined =>
  and(
    gt(sessions.expiresAt, now),
    sql`(${sessions.createdAt} > ${now - STAFF_SESSION_TTL_MS} or not ${worksHere})`,
  );

/** Where someone is signed in, the latest used first. */
export const listSessions = (db: Database, { userId, now }: { userId: number; now: number }) =>
  db
    .select({
      idHash: sessions.idHash,
      browser: sessions.browser,
      system: sessions.system,
      network: sessions.network,
      createdAt: sessions.createdAt,
      lastSeenAt: sessions.lastSeenAt,
    })
    .from(sessions)
    .innerJoin(users, eq(users.id, sessions.userId))
    .where(and(eq(sessions.userId, userId), isOngoing(now)))
    .orderBy(desc(sessions.lastSeenAt), desc(sessions.createdAt));
