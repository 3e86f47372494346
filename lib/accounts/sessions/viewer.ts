import "server-only";
import { cookies, headers } from "next/headers";
import { notFound } from "next/navigation";
import { cache } from "react";
import type { Holder } from "@/lib/accounts/holder";
import type { Permission } from "@/lib/accounts/permissions";
import { secureCookies } from "@/lib/accounts/secret";
import { lacksSecondStep, type StaffMember, staffMemberOf } from "@/lib/accounts/staff-member";
import { database } from "@/lib/database";
import { redirect } from "@/lib/redirect";
import { NOT_THEIRS, noteRefused } from "@/lib/refused-access";
import { getSession, signOut } from "./auth";
import { withNext } from "./safe-path";
import { endSession } from "./session";
import type { SignedInUser } from "./session-user";
import { PATH_HEADER, SECOND_STEP_PATH, signInPath } from "./sign-in-path";
import { SESSION_COOKIE } from "./staff-cookie";
import { newVisitorId, readVisitor, VISITOR_COOKIE, visitorCookie } from "./visitor";

export type { SignedInUser } from "./session-user";

export type Viewer = {
  visitorId: string | null;
  user: SignedInUser | null;
  /** Which of their sessions this is. */
  idHash: string | null;
};

/** Who is looking. For pages and reads: writes no cookie, and asks the database only when there is a session. */
export const getViewer = cache(async (): Promise<Viewer> => {
  const session = (await cookies()).has(SESSION_COOKIE) ? await getSession() : null;
  return {
    visitorId: await getVisitorId(),
    user: session?.user ?? null,
    idHash: session?.idHash ?? null,
  };
});

/** As the cookie of this browser says, whoever is signed in. */
export const getVisitorId = async (): Promise<string | null> =>
  readVisitor((await cookies()).get(VISITOR_COOKIE)?.value);

/** The viewer as a holder of seats, for reads: null when nothing can be theirs yet. */
export async function getHolder(): Promise<Holder | null> {
  const { visitorId, user } = await getViewer();
  return visitorId || user ? { visitorId: visitorId ?? "", userId: user?.id ?? null } : null;
}

/** Who is acting. For actions and route handlers: gives the browser a visitor cookie if it has none of ours. */
export async function requireVisitor(): Promise<Holder> {
  const { visitorId, user } = await getViewer();
  const userId = user?.id ?? null;
  if (visitorId) return { visitorId, userId };
  const cookie = visitorCookie(newVisitorId());
  (await cookies()).set(cookie);
  return { visitorId: readVisitor(cookie.value) as string, userId };
}

/** From here on this browser is another visitor: what it was called before may be known to others. */
export async function renewVisitor(visitorId: string): Promise<void> {
  (await cookies()).set(visitorCookie(visitorId));
}

/** The person signed in; anyone else is sent to sign in and then on to `next`, a path of ours. */
export async function requireUser(next = "/account"): Promise<SignedInUser> {
  const { user } = await getViewer();
  return user ?? redirect(signInPath(next));
}

/** Ends the session of this browser, a copy of its cookie too, and forgets the visitor: whoever sits down next is someone else. */
export async function leave(): Promise<void> {
  const { user, idHash } = await getViewer();
  if (user && idHash) await endSession(database(), { userId: user.id, idHash });
  await signOut({ redirect: false });
  (await cookies()).delete({ name: VISITOR_COOKIE, path: "/", secure: secureCookies() });
}

/**
 * Someone who works here: who is signed out is sent to sign in, who lacks the second step that a theater asks for to set it
 * up; to anyone else the page does not exist.
 */
export async function requireStaff(): Promise<StaffMember> {
  const { user, idHash } = await getViewer();
  const asked = (await headers()).get(PATH_HEADER) ?? "/admin";
  if (!user) redirect(signInPath(asked));
  if (lacksSecondStep(user)) redirect(withNext(SECOND_STEP_PATH, asked));
  const staff = staffMemberOf(user) ?? refuse(user.id, "lacks every role");
  return { ...staff, idHash };
}

/** To them nothing is there, and the operator reads why. */
function refuse(userId: number, why: string): never {
  noteRefused({ by: { userId }, why });
  notFound();
}

/** For what the dashboard reads: it is not there, or not theirs to see. */
export async function notTheirs(): Promise<never> {
  const { user } = await getViewer();
  noteRefused({ by: user && { userId: user.id }, why: NOT_THEIRS });
  notFound();
}

/** Someone who runs a theater, sells at its counter or keeps its door. Which one, each query asks. */
async function requirePermission(permission: Permission): Promise<StaffMember> {
  const staff = await requireStaff();
  return staff.may.includes(permission) ? staff : refuse(staff.userId, `may not ${permission}`);
}
export const requireManager = () => requirePermission("manage");
export const requireSeller = () => requirePermission("sell");

export async function requireAdmin(): Promise<StaffMember> {
  const staff = await requireStaff();
  return staff.isAdmin ? staff : refuse(staff.userId, "is no admin");
}
