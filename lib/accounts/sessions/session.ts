import { createHash } from "node:crypto";
import { and, eq, isNotNull, isNull, lte, ne, type SQL, sql } from "drizzle-orm";
import { z } from "zod";
import type { Database } from "@/db/client";
import { hasRow } from "@/db/conditions";
import { sessions, users } from "@/db/schema/accounts";
import { assertThat, write } from "@/db/write";
import type { ProvenUser } from "@/lib/accounts/passwords/check-password";
import { hasSecondStep } from "@/lib/accounts/second-step/has-second-step";
import { DAY_MS } from "@/lib/clock-units";
import { withInput } from "@/lib/input/with-input";
import { ok } from "@/lib/result";
import type { Device } from "./device-name";

const endSessionInput = z.object({ idHash: z.string().regex(/^[\w-]{43}$/) });

type EndInput = z.output<typeof endSessionInput> & { userId: number };

export const SESSION_TTL_MS = 30 * DAY_MS;

export const hashSessionId = (sessionId: string): string =>
  createHash("sha256").update(sessionId).digest("base64url");

/** A session that may begin: its id, which only its browser keeps, and by what its owner knows it. */
export type NewSession = { sessionId: string; device: Device; network: string | null };

type Begin = NewSession & {
  user: ProvenUser;
  /** A code was given beside the password. */
  isTwice?: boolean;
  now: number;
};

/**
 * The steps that begin a session. Refused when the password that was proved is no longer the account's, or the account
 * has been shut: otherwise a session could outlive the change that ends them all. Nor does a password alone begin one where
 * a second step has been turned on.
 */
export const beginSession = (
  db: Database,
  { sessionId, user, device, network, isTwice = false, now }: Begin,
) => [
  assertThat(
    "wrong",
    hasRow(users, eq(users.id, user.id), eq(users.passwordHash, user.passwordHash), isNull(users.disabledAt)),
  ),
  ...(isTwice ? [] : [assertThat("wrong", sql`not ${hasSecondStep(user.id)}`)]),
  db.delete(sessions).where(lte(sessions.expiresAt, now)),
  db.insert(sessions).values({
    idHash: hashSessionId(sessionId),
    userId: user.id,
    ...device,
    network,
    confirmedAt: isTwice ? now : null,
    createdAt: now,
    lastSeenAt: now,
    expiresAt: now + SESSION_TTL_MS,
  }),
];

/** The step that ends every session of an account, but the one that is to go on. */
export const endSessions = (db: Database, whose: SQL | number, keptIdHash: string | null = null) =>
  db
    .delete(sessions)
    .where(
      and(
        eq(sessions.userId, whose),
        keptIdHash ? ne(sessions.idHash, keptIdHash) : isNotNull(sessions.idHash),
      ),
    );

/** Ends one session of this person's; one that is over already stays so. */
export const endSession = withInput(endSessionInput, act);

async function act(db: Database, { userId, idHash }: EndInput) {
  await write(db, [db.delete(sessions).where(and(eq(sessions.idHash, idHash), eq(sessions.userId, userId)))]);
  return ok(null);
}
