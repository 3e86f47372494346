import { verifyAuthenticationResponse, verifyRegistrationResponse } from "@simplewebauthn/server";
import { type Failure, fail, ok } from "@/lib/result";
import { type Asked, type OpenChallenge, readChallenge } from "./challenge";
import type { MadePasskey, PasskeyAnswer } from "./passkey";
import { ALGORITHMS, relyingParty } from "./relying-party";

type Proof<More> =
  | { ok: true; value: More & { counter: number; isSynced: boolean; challenge: OpenChallenge } }
  | Failure<"passkey-over" | "wrong-passkey">;

type Known = { id: string; publicKey: string; counter: number };

/** Asks the library, which throws at all that does not fit; the challenge alone is told apart, since it may simply be late. */
async function prove<Verified>(
  asked: Asked,
  now: number,
  verify: (isOpen: (challenge: string) => boolean) => Promise<Verified>,
): Promise<{ verified: Verified; challenge: OpenChallenge } | Failure<"passkey-over" | "wrong-passkey">> {
  let challenge: OpenChallenge | null | undefined;
  const isOpen = (sent: string) => {
    challenge = readChallenge(String(sent), asked, now);
    return challenge !== null;
  };
  const verified = await verify(isOpen).catch(() => null);
  if (challenge === null) return fail("passkey-over");
  return verified && challenge ? { verified, challenge } : fail("wrong-passkey");
}

const expected = () => {
  const { origin, rpId } = relyingParty();
  return { expectedOrigin: origin, expectedRPID: rpId, requireUserVerification: true };
};

/** Whether a known passkey has answered what it was asked here, by who unlocked it. */
export async function verifyAnswer(
  answer: PasskeyAnswer,
  { id, publicKey, counter }: Known,
  { asked, now }: { asked: Asked; now: number },
): Promise<Proof<unknown>> {
  const proved = await prove(asked, now, (expectedChallenge) =>
    verifyAuthenticationResponse({
      response: { ...answer, clientExtensionResults: {} },
      credential: { id, publicKey: Uint8Array.from(Buffer.from(publicKey, "base64url")), counter },
      ...{ expectedChallenge, ...expected() },
    }),
  );
  if ("ok" in proved) return proved;
  const { verified, authenticationInfo: info } = proved.verified;
  if (!verified) return fail("wrong-passkey");
  return ok({ counter: info.newCounter, isSynced: info.credentialBackedUp, challenge: proved.challenge });
}

/** Whether a passkey was made as it was asked for here, and what is to be kept of it. */
export async function verifyMade(
  { response: { transports = [], ...response }, ...made }: MadePasskey,
  { asked, now }: { asked: Asked; now: number },
): Promise<Proof<{ id: string; publicKey: string; transports: string[] }>> {
  const proved = await prove(asked, now, (expectedChallenge) =>
    verifyRegistrationResponse({
      response: { ...made, response, clientExtensionResults: {} },
      ...{ expectedChallenge, ...expected(), supportedAlgorithmIDs: ALGORITHMS },
    }),
  );
  if ("ok" in proved) return proved;
  const { registrationInfo: info } = proved.verified;
  if (!info) return fail("wrong-passkey");
  const { id, publicKey, counter } = info.credential;
  return ok({
    ...{ id, publicKey: Buffer.from(publicKey).toString("base64url"), transports, counter },
    ...{ isSynced: info.credentialBackedUp, challenge: proved.challenge },
  });
}
