import { type NextRequest, NextResponse } from "next/server";
import { policyAt } from "./app/_own-policy";
import { PATH_HEADER } from "./lib/accounts/sessions/sign-in-path";
import { newVisitorId, readVisitor, VISITOR_COOKIE, visitorCookie } from "./lib/accounts/sessions/visitor";
import { POLICY } from "./lib/ingress/own-policy";
import { plainPage } from "./lib/local-path";

export function proxy(request: NextRequest): NextResponse {
  return request.headers.has("next-action") ? withVisitor(request) : withPolicy(request);
}

/**
 * A page that is made for one request runs the scripts that bear its word, which Next reads from the policy of the
 * request. Pages know no address of their own, and who is signed out comes back to the one that was asked for. Where a
 * server of ours stands before Next it has done both already, at a fraction of the cost (`lib/ingress/own-policy.ts`).
 */
function withPolicy(request: NextRequest): NextResponse {
  const headers = new Headers(request.headers);
  const { pathname, search } = request.nextUrl;
  headers.set(PATH_HEADER, pathname + search);
  if (pathname.startsWith("/api/")) return NextResponse.next({ request: { headers } });
  const policy = policyAt(plainPage(pathname));
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
    { source: "/:language([a-z]{2})?/showtimes/:id", has: [{ type: "header", key: "next-action" }] },
    {
      source: "/:language([a-z]{2})?/admin/:path*",
      missing: [
        { type: "header", key: "next-action" },
        { type: "header", key: "content-security-policy" },
      ],
    },
    {
      source: "/:language([a-z]{2})?/account/:path*",
      missing: [
        { type: "header", key: "next-action" },
        { type: "header", key: "content-security-policy" },
      ],
    },
    {
      source: "/:language([a-z]{2})?/mailbox",
      missing: [
        { type: "header", key: "next-action" },
        { type: "header", key: "content-security-policy" },
      ],
    },
    {
      source: "/:language([a-z]{2})?/checkout/:path((?!done$).*)",
      missing: [
        { type: "header", key: "next-action" },
        { type: "header", key: "content-security-policy" },
      ],
    },
    {
      source: "/:language([a-z]{2})?/tickets/:path*",
      missing: [
        { type: "header", key: "next-action" },
        { type: "header", key: "content-security-policy" },
      ],
    },
    {
      source: "/:language([a-z]{2})?/receipts/:path*",
      missing: [
        { type: "header", key: "next-action" },
        { type: "header", key: "content-security-policy" },
      ],
    },
    {
      source: "/:language([a-z]{2})?/reservations/:path*",
      missing: [
        { type: "header", key: "next-action" },
        { type: "header", key: "content-security-policy" },
      ],
    },
    {
      source: "/:language([a-z]{2})?/reviews/:path*",
      missing: [
        { type: "header", key: "next-action" },
        { type: "header", key: "content-security-policy" },
      ],
    },
    {
      source: "/:language([a-z]{2})?/vouchers/:linkToken((?!balance$)[^/]+)",
      missing: [
        { type: "header", key: "next-action" },
        { type: "header", key: "content-security-policy" },
      ],
    },
    {
      source: "/:language([a-z]{2})?/sign-in/second-step",
      missing: [
        { type: "header", key: "next-action" },
        { type: "header", key: "content-security-policy" },
      ],
    },
    {
      source: "/:language([a-z]{2})?/register",
      missing: [
        { type: "header", key: "next-action" },
        { type: "header", key: "content-security-policy" },
      ],
    },
    {
      source: "/:language([a-z]{2})?/reset",
      missing: [
        { type: "header", key: "next-action" },
        { type: "header", key: "content-security-policy" },
      ],
    },
    {
      source: "/:language([a-z]{2})?/set-password/:token",
      missing: [
        { type: "header", key: "next-action" },
        { type: "header", key: "content-security-policy" },
      ],
    },
    {
      source: "/:language([a-z]{2})?/change-email/:token",
      missing: [
        { type: "header", key: "next-action" },
        { type: "header", key: "content-security-policy" },
      ],
    },
    {
      source: "/:language([a-z]{2})?/erase-account/:token",
      missing: [
        { type: "header", key: "next-action" },
        { type: "header", key: "content-security-policy" },
      ],
    },
    {
      source: "/:language([a-z]{2})?/invitation/:token",
      missing: [
        { type: "header", key: "next-action" },
        { type: "header", key: "content-security-policy" },
      ],
    },
    {
      source: "/:language([a-z]{2})?/unsubscribe/:token",
      missing: [
        { type: "header", key: "next-action" },
        { type: "header", key: "content-security-policy" },
      ],
    },
    {
      source: "/:language([a-z]{2})?/showing",
      missing: [
        { type: "header", key: "next-action" },
        { type: "header", key: "content-security-policy" },
      ],
    },
    {
      source: "/:language([a-z]{2})?/movies/:slug/review",
      missing: [
        { type: "header", key: "next-action" },
        { type: "header", key: "content-security-policy" },
      ],
    },
    {
      source: "/:language([a-z]{2})?/movies/:slug/reviews",
      missing: [
        { type: "header", key: "next-action" },
        { type: "header", key: "content-security-policy" },
      ],
    },
    {
      source: "/:language([a-z]{2})?/vouchers",
      missing: [
        { type: "header", key: "next-action" },
        { type: "header", key: "content-security-policy" },
      ],
    },
    {
      source: "/:language([a-z]{2})?/vouchers/at/:slug",
      missing: [
        { type: "header", key: "next-action" },
        { type: "header", key: "content-security-policy" },
      ],
    },
    // with a query that no kept page has: see `lib/plain-addresses.ts`
    {
      source: "/:language([a-z]{2})?/movies",
      has: [{ type: "query", key: "q" }],
      missing: [
        { type: "query", key: "q", value: "[A-Za-z0-9][A-Za-z0-9 '-]{0,99}" },
        { type: "header", key: "next-action" },
        { type: "header", key: "content-security-policy" },
      ],
    },
    {
      source: "/:language([a-z]{2})?/movies",
      has: [{ type: "query", key: "genre" }],
      missing: [
        { type: "query", key: "genre", value: "[a-z0-9-]{1,100}" },
        { type: "header", key: "next-action" },
        { type: "header", key: "content-security-policy" },
      ],
    },
    {
      source: "/:language([a-z]{2})?/movies",
      has: [{ type: "query", key: "page" }],
      missing: [
        { type: "query", key: "page", value: "[1-9][0-9]{0,3}" },
        { type: "header", key: "next-action" },
        { type: "header", key: "content-security-policy" },
      ],
    },
    {
      source: "/:language([a-z]{2})?/sign-in",
      has: [{ type: "query", key: "next" }],
      missing: [
        { type: "header", key: "next-action" },
        { type: "header", key: "content-security-policy" },
      ],
    },
    {
      source: "/:language([a-z]{2})?/sign-in",
      has: [{ type: "query", key: "out" }],
      missing: [
        { type: "header", key: "next-action" },
        { type: "header", key: "content-security-policy" },
      ],
    },
    {
      source: "/:language([a-z]{2})?/sign-in",
      has: [{ type: "query", key: "as" }],
      missing: [
        { type: "header", key: "next-action" },
        { type: "header", key: "content-security-policy" },
      ],
    },
    {
      source: "/:language([a-z]{2})?/sign-in",
      has: [{ type: "cookie", key: "matinee_session" }],
      missing: [
        { type: "header", key: "next-action" },
        { type: "header", key: "content-security-policy" },
      ],
    },
    {
      source: "/:language([a-z]{2})?/sign-in",
      has: [{ type: "cookie", key: "__Host-matinee_session" }],
      missing: [
        { type: "header", key: "next-action" },
        { type: "header", key: "content-security-policy" },
      ],
    },
    // what a form is answered that a browser sent without scripts
    {
      source: "/:path((?!api/).*)",
      has: [{ type: "header", key: "content-type", value: "multipart/form-data.*" }],
      missing: [
        { type: "header", key: "next-action" },
        { type: "header", key: "content-security-policy" },
      ],
    },
    { source: "/api/admin/theaters/:id/files/:file", missing: [{ type: "header", key: "next-action" }] },
    { source: "/api/admin/reports/:file", missing: [{ type: "header", key: "next-action" }] },
  ],
};
