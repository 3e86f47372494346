import { decode } from "next-auth/jwt";
import { cookieName, keysFor } from "@/lib/accounts/secret";
import { staffMemberOf } from "@/lib/accounts/staff-member";
import { database } from "@/lib/database";
import { readCookie } from "./read-cookie";
import { getSessionUser } from "./session-user";

export const SESSION_COOKIE = cookieName("matinee_session");

/** As Auth.js takes them: the first makes, all of them open. */
export const sessionSecrets = (): string[] => keysFor("sessions").map((key) => key.toString("base64url"));

/** Whether a Cookie header is that of someone who works here, for what stands before Next. */
export async function isStaffCookie(header: string | undefined): Promise<boolean> {
  const token = readCookie(header, SESSION_COOKIE);
  if (!token) return false;
  const claim = await decode({ token, secret: sessionSecrets(), salt: SESSION_COOKIE }).catch(() => null);
  const session = claim && (await getSessionUser(database(), claim, Date.now()));
  return Boolean(session && staffMemberOf(session.user));
}
