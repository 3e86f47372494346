import { type NextRequest, NextResponse } from "next/server";
import { HEAD_SCRIPT } from "./app/_head-script";
import { PATH_HEADER } from "./lib/accounts/sessions/sign-in-path";
import { newVisitorId, readVisitor, VISITOR_COOKIE, visitorCookie } from "./lib/accounts/sessions/visitor";
import { policyForOne } from "./lib/security-headers";

const POLICY = "content-security-policy";

export function proxy(request: NextRequest): NextResponse {
  return request.headers.has("next-action") ? withVisitor(request) : withPolicy(request);
}

/**
 * A page that is made for one request runs the scripts that bear its word, which Next reads from the policy of the
 * request. Pages know no address of their own, and who is signed out comes back to the one that was asked for.
 */
function withPolicy(request: NextRequest): NextResponse {
  const headers = new Headers(request.headers);
  const { pathname, search } = request.nextUrl;
  headers.set(PATH_HEADER, pathname + search);
  if (pathname.startsWith("/api/")) return NextResponse.next({ request: { headers } });
  // the door reads codes with a decoder of ours in WebAssembly
  const policy = policyForOne(HEAD_SCRIPT, /^\/admin\/door\b/.test(pathname) ? " 'wasm-unsafe-eval'" : "");
  headers.set(POLICY, policy);
  const response = NextResponse.next({ request: { headers } });
  response.headers.set(POLICY, policy);
  return response;
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

// read by Next as it stands here, so every entry is written out: pages that are made for each request, whatever it asks
export const config = {
  matcher: [
    { source: "/showtimes/:id", has: [{ type: "header", key: "next-action" }] },
    { source: "/admin/:path*", missing: [{ type: "header", key: "next-action" }] },
    { source: "/account/:path*", missing: [{ type: "header", key: "next-action" }] },
    { source: "/mailbox", missing: [{ type: "header", key: "next-action" }] },
    { source: "/checkout/:path((?!done$).*)", missing: [{ type: "header", key: "next-action" }] },
    { source: "/tickets/:path*", missing: [{ type: "header", key: "next-action" }] },
    { source: "/receipts/:path*", missing: [{ type: "header", key: "next-action" }] },
    { source: "/reservations/:path*", missing: [{ type: "header", key: "next-action" }] },
    { source: "/reviews/:path*", missing: [{ type: "header", key: "next-action" }] },
    { source: "/vouchers/:linkToken((?!balance$)[^/]+)", missing: [{ type: "header", key: "next-action" }] },
    { source: "/sign-in/second-step", missing: [{ type: "header", key: "next-action" }] },
    { source: "/register", missing: [{ type: "header", key: "next-action" }] },
    { source: "/reset", missing: [{ type: "header", key: "next-action" }] },
    { source: "/set-password/:token", missing: [{ type: "header", key: "next-action" }] },
    { source: "/change-email/:token", missing: [{ type: "header", key: "next-action" }] },
    { source: "/erase-account/:token", missing: [{ type: "header", key: "next-action" }] },
    { source: "/invitation/:token", missing: [{ type: "header", key: "next-action" }] },
    { source: "/showing", missing: [{ type: "header", key: "next-action" }] },
    { source: "/movies/:slug/review", missing: [{ type: "header", key: "next-action" }] },
    { source: "/movies/:slug/reviews", missing: [{ type: "header", key: "next-action" }] },
    { source: "/vouchers", missing: [{ type: "header", key: "next-action" }] },
    { source: "/vouchers/at/:slug", missing: [{ type: "header", key: "next-action" }] },
    { source: "/unsubscribe/:token", missing: [{ type: "header", key: "next-action" }] },
    // with a query that no kept page has: see `lib/plain-addresses.ts`
    {
      source: "/movies",
      has: [{ type: "query", key: "q" }],
      missing: [
        { type: "query", key: "q", value: "[A-Za-z0-9][A-Za-z0-9 '-]{0,99}" },
        { type: "header", key: "next-action" },
      ],
    },
    {
      source: "/movies",
      has: [{ type: "query", key: "genre" }],
      missing: [
        { type: "query", key: "genre", value: "[a-z0-9-]{1,100}" },
        { type: "header", key: "next-action" },
      ],
    },
    {
      source: "/movies",
      has: [{ type: "query", key: "page" }],
      missing: [
        { type: "query", key: "page", value: "[1-9][0-9]{0,3}" },
        { type: "header", key: "next-action" },
      ],
    },
    {
      source: "/sign-in",
      has: [{ type: "query", key: "next" }],
      missing: [{ type: "header", key: "next-action" }],
    },
    {
      source: "/sign-in",
      has: [{ type: "query", key: "out" }],
      missing: [{ type: "header", key: "next-action" }],
    },
    {
      source: "/sign-in",
      has: [{ type: "query", key: "as" }],
      missing: [{ type: "header", key: "next-action" }],
    },
    {
      source: "/sign-in",
      has: [{ type: "cookie", key: "matinee_session" }],
      missing: [{ type: "header", key: "next-action" }],
    },
    {
      source: "/sign-in",
      has: [{ type: "cookie", key: "__Host-matinee_session" }],
      missing: [{ type: "header", key: "next-action" }],
    },
    // what a form is answered that a browser sent without scripts
    {
      source: "/:path((?!api/).*)",
      has: [{ type: "header", key: "content-type", value: "multipart/form-data.*" }],
      missing: [{ type: "header", key: "next-action" }],
    },
    { source: "/api/admin/theaters/:id/files/:file", missing: [{ type: "header", key: "next-action" }] },
    { source: "/api/admin/reports/:file", missing: [{ type: "header", key: "next-action" }] },
  ],
};
