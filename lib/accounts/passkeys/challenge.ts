import { randomBytes } from "node:crypto";
import { eq, lte, sql } from "drizzle-orm";
import type { Database } from "@/db/client";
import { hasRow } from "@/db/conditions";
import { spentChallenges } from "@/db/schema/accounts";
import { assertThat } from "@/db/write";
import { isMarked, markOf } from "@/lib/accounts/mark";
import { MINUTE_MS } from "@/lib/clock-units";

/** So long an answer is waited for. */
export const CHALLENGE_MS = 5 * MINUTE_MS;

const RANDOM_BYTES = 16;
const TIME_BYTES = 6;
const HEAD_BYTES = RANDOM_BYTES + TIME_BYTES;

/**
 * What a passkey is asked for, and in whose hands the answer counts: of a browser by its visitor, of who is signed in by
 * their session.
 */
export type Asked = { to: "sign-in"; visitorId: string } | { to: "confirm" | "add"; idHash: string };

/** Of one that is ours, open, and asked of them: what it is known by once it is spent. */
export type OpenChallenge = { id: string; expiresAt: number };

const sealed = (head: Buffer, asked: Asked): Buffer =>
  Buffer.concat([head, Buffer.from(`${asked.to}:${"visitorId" in asked ? asked.visitorId : asked.idHash}`)]);

/**
 * A challenge that says itself until when it counts, sealed for what it was made for, and for the one who was asked. Strangers ask for one
 * by opening a page: nothing is written down until one is answered.
 */
export function newChallenge(asked: Asked, now: number): Buffer<ArrayBuffer> {
  const head = Buffer.alloc(HEAD_BYTES);
  randomBytes(RANDOM_BYTES).copy(head);
  head.writeUIntBE(now + CHALLENGE_MS, RANDOM_BYTES, TIME_BYTES);
  return Buffer.concat([head, Buffer.from(markOf("passkey challenges", sealed(head, asked)), "base64url")]);
}

/** Null when it is none of ours, was made for something or somebody else, or its time is over. */
export function readChallenge(sent: string, asked: Asked, now: number): OpenChallenge | null {
  const bytes = Buffer.from(sent, "base64url");
  const head = bytes.subarray(0, HEAD_BYTES);
  const seal = bytes.subarray(HEAD_BYTES).toString("base64url");
  if (head.length < HEAD_BYTES || !isMarked("passkey challenges", sealed(head, asked), seal)) return null;
  const expiresAt = head.readUIntBE(RANDOM_BYTES, TIME_BYTES);
  return expiresAt > now ? { id: head.subarray(0, RANDOM_BYTES).toString("base64url"), expiresAt } : null;
}

/** The steps that use a challenge up: of two who answer it, one is refused. */
export const spendChallenge = (db: Database, { id, expiresAt }: OpenChallenge, now: number) => [
  assertThat("passkey-over", sql`not ${hasRow(spentChallenges, eq(spentChallenges.id, id))}`),
  db.delete(spentChallenges).where(lte(spentChallenges.expiresAt, now)),
  db.insert(spentChallenges).values({ id, expiresAt }).onConflictDoNothing(),
];
