import { generateRegistrationOptions } from "@simplewebauthn/server";
import { eq } from "drizzle-orm";
import { z } from "zod";
import type { Database } from "@/db/client";
import { users } from "@/db/schema/accounts";
import { checkPassword } from "@/lib/accounts/passwords/check-password";
import { typedPassword } from "@/lib/accounts/passwords/password";
import { ISSUER } from "@/lib/accounts/second-step/authenticator";
import { isConfirmed } from "@/lib/accounts/second-step/has-second-step";
import { withInput } from "@/lib/input/with-input";
import { fail, ok } from "@/lib/result";
import { CHALLENGE_MS, newChallenge } from "./challenge";
import { listPasskeys } from "./list-passkeys";
import { passkeyName } from "./passkey";
import { ALGORITHMS, handleOf, MOST_PASSKEYS, relyingParty } from "./relying-party";

const startPasskeyInput = z.object({
  current: typedPassword,
  /** Read here already, so that none is made that is then refused for its name. */
  name: passkeyName,
});

type Input = z.output<typeof startPasskeyInput> & {
  user: { id: number; email: string };
  /** The session it is asked from. */
  idHash: string;
  now: number;
};

/** What a browser is to be asked for that makes a passkey, for who knows the password and has shown that it is still they. */
export const startPasskey = withInput(startPasskeyInput, act);

async function act(db: Database, { current, user, idHash, now }: Input) {
  const proven = await checkPassword(db, {
    ...{ email: user.email, password: current },
    ...{ origin: { networks: [], deviceId: idHash }, now },
  });
  if (!proven.ok) return proven;
  const { id } = proven.value;
  const isStillThey = isConfirmed({ userId: id, idHash }, now).mapWith(Boolean);
  const [theirs, stands] = await Promise.all([
    listPasskeys(db, id),
    db.select({ isStillThey }).from(users).where(eq(users.id, id)).get(),
  ]);
  if (!stands?.isStillThey) return fail("confirm-it-is-you");
  if (theirs.length >= MOST_PASSKEYS) return fail("too-many");
  return ok(
    await generateRegistrationOptions({
      ...{ rpName: ISSUER, rpID: relyingParty().rpId, userName: user.email, userDisplayName: user.email },
      userID: Uint8Array.from(Buffer.from(handleOf(id), "base64url")),
      ...{ challenge: newChallenge({ to: "add", idHash }, now), timeout: CHALLENGE_MS },
      ...{ attestationType: "none", supportedAlgorithmIDs: ALGORITHMS, excludeCredentials: theirs },
      authenticatorSelection: { residentKey: "required", userVerification: "required" },
    }),
  );
}
