import { type NextRequest, NextResponse } from "next/server";
import { PATH_HEADER } from "./lib/accounts/sessions/sign-in-path";
import { newVisitorId, readVisitor, VISITOR_COOKIE, visitorCookie } from "./lib/accounts/sessions/visitor";

export function proxy(request: NextRequest): NextResponse {
  return request.headers.has("next-action") ? withVisitor(request) : withPath(request);
}

/** Pages know no address of their own, and who is signed out comes back to the one that was asked for. */
function withPath(request: NextRequest): NextResponse {
  const headers = new Headers(request.headers);
  headers.set(PATH_HEADER, request.nextUrl.pathname + request.nextUrl.search);
  return NextResponse.next({ request: { headers } });
}

/**
 * A new visitor's first claim is given a cookie and holds nothing yet; the page asks once more, and a browser that has
 * not kept the cookie holds nothing then either: it could never give the seats back. The cookie is set here, since an
 * action that sets one itself renders its whole page anew. The answer names a person, so nobody may keep it: a page that
 * is only looked at brings no cookie.
 */
function withVisitor(request: NextRequest): NextResponse {
  const response = NextResponse.next();
  if (request.method !== "POST" || readVisitor(request.cookies.get(VISITOR_COOKIE)?.value)) return response;
  const cookie = visitorCookie(newVisitorId());
  // what is set by `response.cookies` itself counts as set by the action
  const written = new NextResponse();
  written.cookies.set(cookie);
  response.headers.append("Set-Cookie", written.headers.get("Set-Cookie") ?? "");
  response.headers.set("Cache-Control", "private, no-store");
  response.headers.append("Vary", "Cookie, Next-Action");
  return response;
}

export const config = {
  matcher: [
    { source: "/showtimes/:id", has: [{ type: "header", key: "next-action" }] },
    { source: "/admin/:path*", missing: [{ type: "header", key: "next-action" }] },
    { source: "/account/data", missing: [{ type: "header", key: "next-action" }] },
    { source: "/account/visits", missing: [{ type: "header", key: "next-action" }] },
    { source: "/mailbox", missing: [{ type: "header", key: "next-action" }] },
    { source: "/api/admin/theaters/:id/files/:file", missing: [{ type: "header", key: "next-action" }] },
    { source: "/api/admin/reports/:file", missing: [{ type: "header", key: "next-action" }] },
  ],
};
