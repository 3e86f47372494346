import { PATH_HEADER, signInPath } from "./sign-in-path";
import "server-only";
import { cookies, headers } from "next/headers";
import { notFound, redirect } from "next/navigation";
import { cache } from "react";
import { database } from "@/lib/database";
import { getSession } from "./auth";
import type { Holder } from "./holder";
import type { SignedInUser } from "./session-user";
import { SESSION_COOKIE } from "./staff-cookie";
import { getSteward, type Steward } from "./steward";
import { newVisitorId, readVisitor, VISITOR_COOKIE, visitorCookie } from "./visitor";

export type { SignedInUser } from "./session-user";

export type Viewer = { visitorId: string | null; user: SignedInUser | null };

/** Who is looking. For pages and reads: writes no cookie, and asks the database only when there is a session. */
export const getViewer = cache(async (): Promise<Viewer> => {
  const jar = await cookies();
  return {
    visitorId: readVisitor(jar.get(VISITOR_COOKIE)?.value),
    user: jar.has(SESSION_COOKIE) ? await getSession() : null,
  };
});

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

/** The person signed in; anyone else is sent to sign in and then on to `next`, a path of ours. */
export async function requireUser(next = "/account"): Promise<SignedInUser> {
  const { user } = await getViewer();
  return user ?? redirect(signInPath(next));
}

/** Someone who works here: who is signed out is sent to sign in; to anyone else the place does not exist. */
export const requireSteward = cache(async (): Promise<Steward> => {
  const { user } = await getViewer();
  if (!user) redirect(signInPath((await headers()).get(PATH_HEADER) ?? "/admin"));
  return (await getSteward(database(), user)) ?? notFound();
});

/** Someone who runs a theater. Which ones, each query asks by `manages`. */
export async function requireManager(): Promise<Steward> {
  const steward = await requireSteward();
  return steward.isManager ? steward : notFound();
}

export async function requireAdmin(): Promise<Steward> {
  const steward = await requireSteward();
  return steward.isAdmin ? steward : notFound();
}
