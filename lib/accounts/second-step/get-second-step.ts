import { and, eq, isNull } from "drizzle-orm";
import type { Database } from "@/db/client";
import { authenticators, recoveryCodes } from "@/db/schema/accounts";
import { authenticatorUri, SET_UP_MS } from "./authenticator";
import { unseal } from "./seal";

type SecondStep =
  | { state: "off" }
  /** To be entered into an app, and confirmed by a code of it. */
  | { state: "set-up"; secret: string; uri: string }
  | { state: "on"; since: number; codesLeft: number };

/** How a person's second step stands; the secret of an app for as long as it is being set up. */
export async function getSecondStep(
  db: Database,
  { id, email }: { id: number; email: string },
  now: number,
): Promise<SecondStep> {
  const unused = and(eq(recoveryCodes.userId, id), isNull(recoveryCodes.usedAt));
  const [[found], codesLeft] = await Promise.all([
    db.select().from(authenticators).where(eq(authenticators.userId, id)),
    db.$count(recoveryCodes, unused),
  ]);
  if (!found) return { state: "off" };
  if (found.confirmedAt !== null) return { state: "on", since: found.confirmedAt, codesLeft };
  const secret = found.createdAt > now - SET_UP_MS ? unseal(found.sealedSecret, id) : null;
  return secret === null
    ? { state: "off" }
    : { state: "set-up", secret, uri: authenticatorUri(secret, email) };
}
