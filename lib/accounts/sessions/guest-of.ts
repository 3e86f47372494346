import { readCookie } from "./read-cookie";
import { SESSION_COOKIE } from "./staff-cookie";
import { readVisitor, VISITOR_COOKIE } from "./visitor";

/** The visitor of a Cookie header who is not signed in, or null. */
export const guestOf = (cookies: string | undefined): string | null =>
  readCookie(cookies, SESSION_COOKIE) === undefined ? readVisitor(readCookie(cookies, VISITOR_COOKIE)) : null;
