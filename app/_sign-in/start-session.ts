import { cookies } from "next/headers";
import { AuthError } from "next-auth";
import { isDatabaseBusy } from "@/db/failures";
import { checkPassword, type SignInRefusal } from "@/lib/accounts/passwords/check-password";
import { getUserByEmail, idOfEmail } from "@/lib/accounts/people/get-user-by-email";
import { SignInRefused, signIn } from "@/lib/accounts/sessions/auth";
import { DEVICE_COOKIE, deviceCookie } from "@/lib/accounts/sessions/device-cookie";
import { homePathOf } from "@/lib/accounts/sessions/home-path";
import { getVisitorId, renewVisitor } from "@/lib/accounts/sessions/viewer";
import { currentTime } from "@/lib/clock";
import { database } from "@/lib/database";
import { adoptHolds } from "@/lib/holding/adopt-holds";
import { type InvalidInput, readInput } from "@/lib/input/with-input";
import { say } from "@/lib/log";
import { fail, ok } from "@/lib/result";

type Started = { ok: true; value: { home: string } };

/**
 * Signs in, keeps what this visitor holds, and remembers the browser for the next time. Answers where this person is at
 * home. `isProven`: they have just shown otherwise who they are, and strangers' guesses do not delay them.
 */
export async function startSession(
  sent: string,
  password: string,
  isProven = false,
): Promise<Started | SignInRefusal | InvalidInput> {
  const asked = readInput(checkPassword.input, { email: sent, password });
  if (!asked.ok) return asked;
  const { email } = asked.value;
  if (isProven) await rememberDevice(email);
  try {
    await signIn("credentials", { email, password, redirect: false });
  } catch (error) {
    if (error instanceof SignInRefused) {
      say(`A sign-in was refused: ${error.refusal.code}.`);
      return error.refusal;
    }
    if (error instanceof AuthError && isDatabaseBusy(error.cause?.err)) return fail("busy");
    throw error;
  }
  const [db, visitorId, now] = [database(), await getVisitorId(), await currentTime()];
  const [user] = await Promise.all([
    getUserByEmail(db, email),
    visitorId && adoptHolds(db, { visitorId, userId: idOfEmail(email), now }),
  ]);
  await renewVisitor();
  await rememberDevice(email);
  return ok({ home: user ? homePathOf(user) : "/account" });
}

async function rememberDevice(email: string): Promise<void> {
  const jar = await cookies();
  jar.set(deviceCookie(jar.get(DEVICE_COOKIE)?.value, email));
}
