import type { Database } from "@/db/client";
import { askToConfirm, askToSignIn } from "@/lib/accounts/passkeys/ask-passkey";
import { confirmByPasskey } from "@/lib/accounts/passkeys/confirm-by-passkey";
import { keepPasskey } from "@/lib/accounts/passkeys/keep-passkey";
import { signInByPasskey } from "@/lib/accounts/passkeys/sign-in-by-passkey";
import { startPasskey } from "@/lib/accounts/passkeys/start-passkey";
import { hashSessionId } from "@/lib/accounts/sessions/session";
import { newId } from "@/lib/id";
import { addUser, PASSWORD } from "./people";
import { PLAIN_SESSION } from "./second-steps";
import { signInAs } from "./sessions";
import { type SoftwareAuthenticator, softwareAuthenticator } from "./software-authenticator";

type Way = Parameters<SoftwareAuthenticator["answer"]>[1];
type By = { user: { id: number; email: string }; idHash: string; now: number };

export const NAME = "Ada's laptop";
const NOWHERE = { networks: [] };

/** Somebody who is signed in by their password. */
export async function signedIn(db: Database, now: number) {
  const user = await addUser(db, `${newId()}@example.org`.toLowerCase());
  const claim = await signInAs(db, user, now);
  return { user, claim, idHash: hashSessionId(claim.sid), now };
}

/** What their browser is asked to make a passkey by. */
export async function asked(db: Database, by: By) {
  const started = await startPasskey(db, { current: PASSWORD, name: NAME, ...by });
  if (!started.ok) throw new Error(started.code);
  return started.value;
}

export const add = async (db: Database, by: By, keeper: SoftwareAuthenticator, way: Way = {}) =>
  keepPasskey(db, { name: NAME, made: keeper.make(await asked(db, by), way), ...by });

/** Somebody who has a passkey, and is signed in where they have added it. */
export async function withPasskey(db: Database, now: number) {
  const by = await signedIn(db, now);
  const keeper = softwareAuthenticator();
  const added = await add(db, by, keeper);
  if (!added.ok) throw new Error(added.code);
  return { ...by, keeper };
}

type SigningIn = { now: number; visitorId?: string; askedOf?: string; askedAt?: number };

/** What a browser answers that was asked by us, and may have been another one, or at another time. */
export const answerOf = async (
  keeper: SoftwareAuthenticator,
  { now, visitorId = "a-visitor", askedOf = visitorId, askedAt = now }: SigningIn,
  way: Way = {},
) => keeper.answer(await askToSignIn(askedOf, askedAt), way);

export const signInWith = (
  db: Database,
  answer: ReturnType<SoftwareAuthenticator["answer"]>,
  { now, visitorId = "a-visitor", networks = [] }: SigningIn & { networks?: string[] },
) =>
  signInByPasskey(db, {
    ...{ answer, visitorId, origin: { networks }, now },
    session: { sessionId: newId(), ...PLAIN_SESSION },
  });

export async function confirmWith(db: Database, { user, idHash, now }: By, keeper: SoftwareAuthenticator) {
  const options = await askToConfirm(db, { userId: user.id, idHash, now });
  if (!options.ok) return options;
  const answer = keeper.answer(options.value);
  return confirmByPasskey(db, { answer, userId: user.id, idHash, origin: NOWHERE, now });
}
