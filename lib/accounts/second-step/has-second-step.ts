import { type AnyColumn, type SQL, sql } from "drizzle-orm";
import { MINUTE_MS } from "@/lib/clock-units";

type UserId = AnyColumn | SQL | number;

/** Condition: when this person signs in, their password is not enough. */
export const hasSecondStep = (userId: UserId): SQL<boolean> =>
  sql<boolean>`exists (select 1 from authenticators where user_id = ${userId} and confirmed_at is not null)`.mapWith(
    Boolean,
  );

/** Condition: this person can sign in by a passkey. */
export const hasPasskey = (userId: UserId): SQL<boolean> =>
  sql<boolean>`exists (select 1 from passkeys where user_id = ${userId})`.mapWith(Boolean);

/** Condition: they have something to show besides their password. */
export const hasFactor = (userId: UserId): SQL<boolean> =>
  sql<boolean>`(${hasSecondStep(userId)} or ${hasPasskey(userId)})`.mapWith(Boolean);

/** Condition: a theater on whose team they are asks for a second step. */
export const needsSecondStep = (userId: UserId): SQL<boolean> =>
  sql<boolean>`exists (select 1 from theater_safeguards where needs_second_step = 1
    and theater_id in (select theater_id from theater_staff where user_id = ${userId}))`.mapWith(Boolean);

/** Condition: they are an admin, or on a theater's team. */
export const worksHere = (userId: number): SQL =>
  sql`(exists (select 1 from users where id = ${userId} and role = 'admin')
    or exists (select 1 from theater_staff where user_id = ${userId}))`;

/** So long a code or a passkey counts for what asks for one again. */
export const CONFIRMED_MS = 10 * MINUTE_MS;

type Who = { userId: number; idHash?: string | null } | { clientId: number };

/**
 * Condition for what asks that it is still they who sit there: a code was given in this session a moment ago, or a passkey
 * used. Who has neither has nothing to give; a program that acts by a token is nobody who could be asked.
 */
export const isConfirmed = (by: Who, now: number): SQL =>
  "clientId" in by
    ? sql`1`
    : sql`(not ${hasFactor(by.userId)} or exists (select 1 from sessions where id_hash = ${by.idHash ?? ""}
        and user_id = ${by.userId} and confirmed_at > ${now - CONFIRMED_MS}))`;
