import { isMarked, markOf } from "@/lib/accounts/mark";
import { cookieName, secureCookies } from "@/lib/accounts/secret";
import { DAY_MS } from "@/lib/clock-units";
import { newId } from "@/lib/id";

export const VISITOR_COOKIE = cookieName("matinee_visitor");

export const newVisitorId = newId;

const BY_API = "api-";

/** Who holds seats through another program, each time somebody of their own: no browser's cookie can name them. */
export const newApiVisitorId = (): string => `${BY_API}${newId()}`;

export const isApiVisitor = (visitorId: string): boolean => visitorId.startsWith(BY_API);

export const visitorCookie = (visitorId: string) => ({
  name: VISITOR_COOKIE,
  value: `${visitorId}.${markOf("visitor cookies", visitorId)}`,
  httpOnly: true,
  sameSite: "lax" as const,
  secure: secureCookies(),
  path: "/",
  maxAge: (365 * DAY_MS) / 1000,
});

/** The visitor a cookie names, or null when it is missing, broken or not signed by us. */
export function readVisitor(cookie: string | undefined): string | null {
  const [, visitorId, signature] = cookie?.match(/^([\w-]{22})\.([\w-]{43})$/) ?? [];
  if (!visitorId || !signature) return null;
  return isMarked("visitor cookies", visitorId, signature) ? visitorId : null;
}
