import type { IncomingMessage, ServerResponse } from "node:http";
import { cookieName, secureCookies } from "@/lib/accounts/secret";
import { readCookie } from "@/lib/accounts/sessions/read-cookie";
import { isWriting } from "@/lib/request-scope";
import { beforeHead } from "./before-head";

/**
 * Longer than what is read from a copy of the database can be behind it (`lib/stale-reads.ts`), and than a page of another
 * server can be (`lib/page-changes.ts`).
 */
const KEPT_S = 15;
const COOKIE = cookieName("matinee_wrote");
const ATTRIBUTES = `Max-Age=${KEPT_S}; Path=/; HttpOnly; SameSite=Lax${secureCookies() ? "; Secure" : ""}`;

/** Whether this browser was answered something written within the last seconds, by whichever server. */
export const hasJustWritten = ({ headers }: IncomingMessage): boolean =>
  readCookie(headers.cookie, COOKIE) !== undefined;

/**
 * Has the browser say for some seconds that it has written something, so that no server answers it with what was there
 * before. Who asks by GET writes nothing that they would miss, and such an answer others may keep.
 */
export function tellOfWrites({ method }: IncomingMessage, response: ServerResponse): void {
  if (method === "GET" || method === "HEAD") return;
  beforeHead(response, () => {
    if (isWriting()) response.appendHeader("Set-Cookie", `${COOKIE}=1; ${ATTRIBUTES}`);
  });
}
