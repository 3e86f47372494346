import { AuthError } from "next-auth";
import { isDatabaseBusy } from "@/db/failures";
import { SignInRefused, signIn } from "@/lib/accounts/auth";
import type { SignInRefusal } from "@/lib/accounts/check-password";
import { getHomePath } from "@/lib/accounts/get-home-path";
import { getUserByEmail } from "@/lib/accounts/queries";
import { getViewer } from "@/lib/accounts/viewer";
import { currentTime } from "@/lib/clock";
import { database } from "@/lib/database";
import { fail, ok } from "@/lib/result";
import { adoptHolds } from "@/lib/seating/adopt-holds";

type Started = { ok: true; value: { home: string } };

/** Signs in and keeps what this visitor holds. Answers where this person is at home. */
export async function startSession(email: string, password: string): Promise<Started | SignInRefusal> {
  try {
    await signIn("credentials", { email, password, redirect: false });
  } catch (error) {
    if (error instanceof SignInRefused) return error.refusal;
    if (error instanceof AuthError && isDatabaseBusy(error.cause?.err)) return fail("busy");
    throw error;
  }
  const { visitorId } = await getViewer();
  const user = await getUserByEmail(database(), email);
  if (visitorId && user)
    await adoptHolds(database(), { visitorId, userId: user.id, now: await currentTime() });
  return ok({ home: await getHomePath(database(), user) });
}
