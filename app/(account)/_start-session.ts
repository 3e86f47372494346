import { AuthError } from "next-auth";
import { isDatabaseBusy } from "@/db/failures";
import { SignInRefused, signIn } from "@/lib/accounts/auth";
import type { SignInRefusal } from "@/lib/accounts/check-password";
import { getUserId } from "@/lib/accounts/queries";
import { getViewer } from "@/lib/accounts/viewer";
import { currentTime } from "@/lib/clock";
import { database } from "@/lib/database";
import { fail } from "@/lib/result";
import { adoptHolds } from "@/lib/seating/adopt-holds";

/** Signs in and keeps what this visitor holds. Answers null when that went well. */
export async function startSession(email: string, password: string): Promise<SignInRefusal | null> {
  try {
    await signIn("credentials", { email, password, redirect: false });
  } catch (error) {
    if (error instanceof SignInRefused) return error.refusal;
    if (error instanceof AuthError && isDatabaseBusy(error.cause?.err)) return fail("busy");
    throw error;
  }
  const { visitorId } = await getViewer();
  const userId = await getUserId(database(), email);
  if (visitorId && userId) await adoptHolds(database(), { visitorId, userId, now: await currentTime() });
  return null;
}
