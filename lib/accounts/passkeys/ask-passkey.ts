import { generateAuthenticationOptions } from "@simplewebauthn/server";
import type { Database } from "@/db/client";
import { fail, ok } from "@/lib/result";
import { type Asked, CHALLENGE_MS, newChallenge } from "./challenge";
import { listPasskeys } from "./list-passkeys";
import { relyingParty } from "./relying-party";

const optionsFor = (asked: Asked, now: number, allowed: { id: string; transports: string[] }[] = []) =>
  generateAuthenticationOptions({
    ...{ rpID: relyingParty().rpId, challenge: newChallenge(asked, now), allowCredentials: allowed },
    ...{ userVerification: "required", timeout: CHALLENGE_MS },
  });

/** What a browser is asked for whose person is to sign in: they choose among what they have for this site. */
export const askToSignIn = (visitorId: string, now: number) => optionsFor({ to: "sign-in", visitorId }, now);

/** What somebody is asked for who is to show that it is they. */
export async function askToConfirm(
  db: Database,
  { userId, idHash, now }: { userId: number; idHash: string; now: number },
) {
  const theirs = await listPasskeys(db, userId);
  return theirs.length > 0
    ? ok(await optionsFor({ to: "confirm", idHash }, now, theirs))
    : fail("no-passkeys");
}
