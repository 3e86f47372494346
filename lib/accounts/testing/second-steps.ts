import { eq } from "drizzle-orm";
import { Secret, TOTP } from "otpauth";
import type { Database } from "@/db/client";
import { sessions, users } from "@/db/schema/accounts";
import { write } from "@/db/write";
import { PERMISSIONS } from "@/lib/accounts/permissions";
import { confirmAuthenticator } from "@/lib/accounts/second-step/confirm-authenticator";
import { getSecondStep } from "@/lib/accounts/second-step/get-second-step";
import { CONFIRMED_MS } from "@/lib/accounts/second-step/has-second-step";
import { awaitSecondStep } from "@/lib/accounts/second-step/sign-in-step";
import { startAuthenticator } from "@/lib/accounts/second-step/start-authenticator";
import { takeSecondStep } from "@/lib/accounts/second-step/take-second-step";
import { hashSessionId } from "@/lib/accounts/sessions/session";
import { newId } from "@/lib/id";
import { addUser, PASSWORD } from "./people";
import { signInAs } from "./sessions";

const STEP_MS = 30_000;

/** What an app shows at that time. */
export const codeAt = (secret: string, at: number): string =>
  new TOTP({ secret: Secret.fromBase32(secret) }).generate({ timestamp: at });

export const PLAIN_SESSION = { device: { browser: null, system: null }, network: null };

/** Somebody who is signed in and has a second step, turned on two steps of time before `now`. */
export async function withSecondStep(db: Database, now: number) {
  const user = await addUser(db, `${newId()}@example.org`.toLowerCase());
  const claim = await signInAs(db, user, now - 2 * STEP_MS);
  const by = { user, idHash: hashSessionId(claim.sid) };
  const before = now - 2 * STEP_MS;
  await startAuthenticator(db, { current: PASSWORD, ...by, now: before });
  const step = await getSecondStep(db, user, before);
  if (step.state !== "set-up") throw new Error(step.state);
  const { secret } = step;
  const confirmed = await confirmAuthenticator(db, { code: codeAt(secret, before), ...by, now: before });
  if (!confirmed.ok) throw new Error(confirmed.code);
  return { ...by, claim, secret, codes: confirmed.value.codes };
}

/** An admin who gave a code ten minutes ago, and no other since. */
export async function unconfirmedAdmin(db: Database, now: number) {
  const person = await withSecondStep(db, now);
  const { user, idHash } = person;
  await db.update(users).set({ role: "admin" }).where(eq(users.id, user.id));
  await db
    .update(sessions)
    .set({ confirmedAt: now - CONFIRMED_MS })
    .where(eq(sessions.idHash, idHash));
  return { ...person, staff: { userId: user.id, name: "Ada", isAdmin: true, may: PERMISSIONS, idHash } };
}

/** Their password was right: the token of the browser in which it was. */
export async function afterPassword(
  db: Database,
  user: { id: number; passwordHash: string },
  now: number,
): Promise<string> {
  const token = newId();
  const awaited = await write(db, awaitSecondStep(db, { token, user, now }));
  if (!awaited.ok) throw new Error(awaited.code);
  return token;
}

/** Takes the second step in a browser that the account does not know, unless it is told which. */
export const take = (
  db: Database,
  {
    token,
    code,
    now,
    deviceId = null,
  }: { token: string; code: string; now: number; deviceId?: string | null },
) =>
  takeSecondStep(db, {
    ...{ token, code, now, originOf: () => ({ deviceId }) },
    session: { sessionId: newId(), ...PLAIN_SESSION },
  });
