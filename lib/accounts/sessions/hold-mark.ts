import { isMarked, markOf } from "@/lib/accounts/mark";
import { cookieName, secureCookies } from "@/lib/accounts/secret";
import { SECOND_MS } from "@/lib/clock-units";
import { readCookie } from "./read-cookie";
import { VISITOR_COOKIE } from "./visitor";

export const HOLD_MARK = cookieName("matinee_holding");

/**
 * Says of a browser, until then, that it has come to hold seats: in a rush it goes first, and nobody asks the database for
 * that. It proves no hold and opens nothing; it is that one visitor's, so that robots cannot share it.
 */
export const holdMark = (visitorId: string, { until, now }: { until: number; now: number }) => ({
  name: HOLD_MARK,
  value: `${until}.${markOf("hold marks", `${visitorId}:${until}`)}`,
  httpOnly: true,
  sameSite: "lax" as const,
  secure: secureCookies(),
  path: "/",
  maxAge: Math.ceil((until - now) / SECOND_MS),
});

/** The same as a header, for what answers before Next. */
export function holdMarkHeader(...of: Parameters<typeof holdMark>): string {
  const { name, value, secure, maxAge } = holdMark(...of);
  return `${name}=${value}; Path=/; Max-Age=${maxAge}; HttpOnly; SameSite=Lax${secure ? "; Secure" : ""}`;
}

/** Whether a Cookie header has a mark of ours for the visitor it names. */
export function isHolding(header: string | undefined, now: number): boolean {
  const [, until, mark] = /^(\d{13})\.([\w-]{43})$/.exec(readCookie(header, HOLD_MARK) ?? "") ?? [];
  const visitorId = readCookie(header, VISITOR_COOKIE)?.split(".", 1)[0];
  if (!until || !mark || !visitorId || Number(until) <= now) return false;
  return isMarked("hold marks", `${visitorId}:${until}`, mark);
}
