import { cookies } from "next/headers";
import { AuthError } from "next-auth";
import { isDatabaseAway } from "@/db/failures";
import type { PasskeyRefusal } from "@/lib/accounts/passkeys/check-passkey";
import { getOwnerEmail } from "@/lib/accounts/passkeys/get-owner";
import { signInByPasskey } from "@/lib/accounts/passkeys/sign-in-by-passkey";
import { checkPassword, type SignInRefusal } from "@/lib/accounts/passwords/check-password";
import { getUserByEmail, idOfEmail } from "@/lib/accounts/people/get-user-by-email";
import type { CodeRefusal } from "@/lib/accounts/second-step/check-code";
import { getSignInStep } from "@/lib/accounts/second-step/sign-in-step";
import { secureCookies } from "@/lib/accounts/secret";
import { SecondStepAsked, SignInRefused, signIn } from "@/lib/accounts/sessions/auth";
import { DEVICE_COOKIE, deviceCookie } from "@/lib/accounts/sessions/device-cookie";
import { homePathOf } from "@/lib/accounts/sessions/home-path";
import { SECOND_STEP_COOKIE, secondStepCookie } from "@/lib/accounts/sessions/second-step-cookie";
import { getVisitorId, renewVisitor } from "@/lib/accounts/sessions/viewer";
import { newVisitorId } from "@/lib/accounts/sessions/visitor";
import { currentTime } from "@/lib/clock";
import { database } from "@/lib/database";
import { adoptHolds } from "@/lib/holding/adopt-holds";
import { type InvalidInput, readInput } from "@/lib/input/with-input";
import { say } from "@/lib/log";
import { type Failure, fail, ok } from "@/lib/result";

type Started = { ok: true; value: { home: string } };

/**
 * Signs in, keeps what this visitor holds, and remembers the browser for the next time. Answers where this person is at
 * home, or that a second step is asked for, which this browser may take now. `isProven`: they have just shown otherwise who
 * they are, and strangers' guesses do not delay them.
 */
export async function startSession(
  sent: string,
  password: string,
  isProven = false,
): Promise<Started | SignInRefusal | Failure<"second-step"> | InvalidInput> {
  const asked = readInput(checkPassword.input, { email: sent, password });
  if (!asked.ok) return asked;
  const { email } = asked.value;
  if (isProven) await rememberDevice(email);
  const refused = await signInBy({ email, password });
  return refused ? (refused as SignInRefusal | Failure<"second-step">) : settleIn(email);
}

/** Who is about to take the second step in this browser; null where nobody has taken the first. */
export async function getAwaited() {
  const token = (await cookies()).get(SECOND_STEP_COOKIE)?.value;
  return token ? getSignInStep(database(), token, await currentTime()) : null;
}

/** Takes the second step, and is signed in then as by `startSession`. */
export async function finishSession(code: string): Promise<Started | CodeRefusal | Failure<"busy">> {
  const jar = await cookies();
  const awaited = await getAwaited();
  if (!awaited) return fail("step-over");
  const refused = await signInBy({ token: jar.get(SECOND_STEP_COOKIE)?.value ?? "", code });
  if (refused) return refused as CodeRefusal | Failure<"busy">;
  jar.delete({ name: SECOND_STEP_COOKIE, path: "/", secure: secureCookies() });
  return settleIn(awaited.email, true);
}

/** Signs in by a passkey, which is both steps, as by `startSession`. */
export async function startByPasskey(sent: unknown): Promise<Started | PasskeyRefusal | Failure<"busy">> {
  const asked = readInput(signInByPasskey.input, { answer: sent });
  if (!asked.ok) return fail("wrong-passkey");
  const { answer } = asked.value;
  const refused = await signInBy({ passkey: JSON.stringify(answer) });
  if (refused) return refused as PasskeyRefusal | Failure<"busy">;
  const email = await getOwnerEmail(database(), answer.id);
  return email === null ? ok({ home: "/account" }) : settleIn(email, true);
}

/** Null when the session has begun. */
async function signInBy(
  credentials: Record<string, string>,
): Promise<SignInRefusal | CodeRefusal | PasskeyRefusal | Failure<"second-step"> | null> {
  try {
    await signIn("credentials", { ...credentials, redirect: false });
    return null;
  } catch (error) {
    if (error instanceof SecondStepAsked) {
      (await cookies()).set(secondStepCookie(error.token));
      return fail("second-step");
    }
    if (error instanceof SignInRefused) {
      say(`A sign-in was refused: ${error.refusal.code}.`);
      return error.refusal;
    }
    if (error instanceof AuthError && isDatabaseAway(error.cause?.err)) return fail("busy");
    throw error;
  }
}

/** What this browser held goes along, and it is known to the account from now on. */
async function settleIn(email: string, isTwice = false): Promise<Started> {
  const [db, visitorId, now] = [database(), await getVisitorId(), await currentTime()];
  const becomes = newVisitorId();
  const [user] = await Promise.all([
    getUserByEmail(db, email, isTwice),
    visitorId && adoptHolds(db, { visitorId, becomes, userId: idOfEmail(email), now }),
  ]);
  await renewVisitor(becomes);
  await rememberDevice(email);
  return ok({ home: user ? homePathOf(user) : "/account" });
}

async function rememberDevice(email: string): Promise<void> {
  const jar = await cookies();
  jar.set(deviceCookie(jar.get(DEVICE_COOKIE)?.value, email));
}
