import { globSync, readFileSync } from "node:fs";
import { basename, dirname } from "node:path";
import { describe, expect, it } from "vitest";
import { OPERATIONS } from "@/app/api/v1/_operations/operations";
import { type Priority, priorityOf, SHED_IN_ORDER } from "@/lib/ingress/priority";

/**
 * Every address of ours in the order in which it is turned away in a rush, one variable part as `*`, several as `**`. A page
 * is asked for by GET, and what is sent from it, its actions, by POST to the same address. A new one finds its place here.
 */
const IN_ORDER: Record<Priority | "never", Record<string, string>> = {
  extras: {
    GET: `
      /account/data /account/visits /admin/reports /admin/reports/* /admin/reports/seats
      /api/admin/reports/* /api/admin/theaters/*/files/* /api/oembed /feed.xml /pictures/house
      /pictures/movies/* /pictures/theaters/* /posters/*/* /receipts/*/pdf /robots.txt /sitemap/*
      /theaters/*/calendar.ics /theaters/*/feed.xml`,
    POST: `
      /admin/reports /admin/reports/* /admin/reports/seats`,
  },
  browsing: {
    GET: `
      /account /account/bookings /account/confirm /account/second-step /account/watch-list /admin
      /admin/audit /admin/genres /admin/messages /admin/messages/* /admin/messages/preview /admin/movies
      /admin/movies/* /admin/movies/import /admin/movies/new /admin/people /admin/people/*
      /admin/people/invitations /admin/people/invite /admin/people/tokens /admin/people/webhooks
      /admin/people/webhooks/* /admin/prices /admin/prices/* /admin/prices/new /admin/promo-codes
      /admin/promo-codes/* /admin/promo-codes/new /admin/reviews /admin/schedule /admin/schedule/copy
      /admin/schedule/fill /admin/schedule/repeat /admin/screens/* /admin/screens/*/layout
      /admin/screens/*/plan /admin/theaters /admin/theaters/* /admin/theaters/*/screens/new
      /admin/theaters/new /admin/vouchers /admin/vouchers/* /api/admin/movies /api/admin/search /api/fill
      /api/holds /api/me /api/showtimes/*/availability /api/showtimes/*/hold /api/showtimes/*/live
      /api/showtimes/*/others /api/showtimes/*/room /api/watched/* /coming-soon/** /developers /developers/* /embed/movies/*
      /embed/theaters/* /mailbox /movies /movies/* /movies/*/review /movies/*/reviews /movies/plain/**
      /receipts/* /reviews/* /showing /showing/*/*/*/** /showtimes/* /theaters/* /theaters/any/** /vouchers
      /vouchers/* /vouchers/at/* /vouchers/balance`,
    POST: `
      /coming-soon/** /developers /developers/* /mailbox /movies /movies/* /movies/*/review
      /movies/*/reviews /movies/plain/** /receipts/* /reviews/* /showing /showing/*/*/*/** /theaters/*
      /theaters/any/** /vouchers/balance`,
  },
  "sign-ins": {
    GET: `
      /change-email/* /erase-account/* /invitation/* /register /reset /set-password/* /sign-in
      /sign-in/plain/** /sign-in/second-step`,
    POST: `
      /account /account/bookings /account/confirm /account/second-step /account/watch-list /api/passkeys/ask
      /api/sign-in /change-email/* /erase-account/* /invitation/* /register /reset /set-password/* /sign-in
      /sign-in/plain/** /sign-in/second-step`,
  },
  "new-holds": {
    POST: `
      /api/holds /api/showtimes/*/hold /api/showtimes/*/room /showtimes/*`,
  },
  never: {
    DELETE: `
      /api/wallets/apple/v1/devices/*/registrations/*/*`,
    GET: `
      /admin/bookings /admin/bookings/* /admin/box-office /admin/box-office/* /admin/box-office/reservations
      /admin/box-office/reservations/* /admin/box-office/shifts /admin/box-office/shifts/* /admin/door
      /admin/door/* /admin/payments/* /admin/showtimes/* /admin/showtimes/*/cancel /admin/showtimes/*/change
      /admin/showtimes/new /api/admin/showtimes/*/availability /api/admin/showtimes/*/house-seats
      /api/cron/deliver /api/cron/settle /api/door/*/download /api/door/*/state /api/health/live
      /api/health/ready /api/metrics /api/unsubscribe/* /api/wallets/apple/v1/devices/*/registrations/*
      /api/wallets/apple/v1/passes/*/* /checkout/* /checkout/done /checkout/offer/* /checkout/payment/*
      /checkout/test-bank/* /reservations/* /reservations/confirm/* /tickets/* /tickets/*/apple-wallet
      /tickets/*/calendar /tickets/*/cancel /tickets/*/google-wallet/* /tickets/*/pass-on /tickets/*/pdf
      /tickets/*/receipt /tickets/*/receipt/pdf /tickets/held/* /tickets/held/*/apple-wallet
      /tickets/held/*/calendar /tickets/held/*/google-wallet/* /tickets/held/*/pdf /tickets/offered/*
      /unsubscribe/*`,
    POST: `
      /admin /admin/audit /admin/bookings /admin/bookings/* /admin/box-office /admin/box-office/*
      /admin/box-office/reservations /admin/box-office/reservations/* /admin/box-office/shifts
      /admin/box-office/shifts/* /admin/door /admin/door/* /admin/genres /admin/messages /admin/messages/*
      /admin/messages/preview /admin/movies /admin/movies/* /admin/movies/import /admin/movies/new
      /admin/payments/* /admin/people /admin/people/* /admin/people/invitations /admin/people/invite
      /admin/people/tokens /admin/people/webhooks /admin/people/webhooks/* /admin/prices /admin/prices/*
      /admin/prices/new /admin/promo-codes /admin/promo-codes/* /admin/promo-codes/new /admin/reviews
      /admin/schedule /admin/schedule/copy /admin/schedule/fill /admin/schedule/repeat /admin/screens/*
      /admin/screens/*/layout /admin/showtimes/* /admin/showtimes/*/cancel /admin/showtimes/*/change
      /admin/showtimes/new /admin/theaters /admin/theaters/* /admin/theaters/*/screens/new
      /admin/theaters/new /admin/vouchers /admin/vouchers/* /api/admin/posters /api/confirm /api/door/*/scan
      /api/door/*/sync /api/door/*/undo /api/unsubscribe/* /api/wallets/apple/v1/devices/*/registrations/*/*
      /api/wallets/apple/v1/log /api/webhooks/* /api/webhooks/resend /checkout/* /checkout/done
      /checkout/offer/* /checkout/payment/* /checkout/test-bank/* /reservations/* /reservations/confirm/*
      /tickets/* /tickets/*/cancel /tickets/*/pass-on /tickets/*/receipt /tickets/held/* /tickets/offered/*
      /unsubscribe/* /vouchers /vouchers/* /vouchers/at/*`,
  },
};

const METHODS = /^export (?:async )?(?:function|const) (GET|POST|PUT|PATCH|DELETE)\b/gm;

const addressOf = (file: string): string =>
  dirname(file)
    .replace("/localized/[language]", "")
    .split("/")
    .slice(1)
    .filter((part) => !/^\(.*\)$/.test(part))
    .map((part) => part.replace(/^\[\[?\.{3}.*$/, "**").replace(/^\[.*$/, "*"))
    .reduce((path, part) => `${path}/${part}`, "") || "/";

const asked = globSync("app/**/{page,route}.{ts,tsx}")
  // the API's operations have their own rows below; what the bench posts to is no part of a build
  .filter((file) => !/\/_|\/api\/v1\/|^app\/localized\/\[language\]\/bench\//.test(file))
  .flatMap((file) => {
    const own = [...readFileSync(file, "utf8").matchAll(METHODS)].map(([, method = ""]) => method);
    const methods = basename(file).startsWith("page") ? ["GET", "POST"] : own;
    return methods.map((method) => `${method} ${addressOf(file)}`);
  });

const placeOf = new Map(
  Object.entries(IN_ORDER).flatMap(([place, methods]) =>
    Object.entries(methods).flatMap(([method, paths]) =>
      paths
        .trim()
        .split(/\s+/)
        .map((path) => [`${method} ${path}`, place] as const),
    ),
  ),
);

const judged = (method: string, url: string) => priorityOf({ method, url, headers: {} }) ?? "never";

describe("the order in which requests are turned away in a rush", () => {
  it("has a place for every address, and none for what is not there", () => {
    expect(asked.length).toBeGreaterThan(150);
    expect([...placeOf.keys()].sort()).toEqual([...new Set(asked)].sort());
  });

  it.each([...placeOf])("%s: %s", (address, place) => {
    const [method = "", path = ""] = address.split(" ");
    expect(judged(method, path.replaceAll("**", "a/b").replaceAll("*", "7"))).toBe(place);
  });

  it("is that of posters and reports, browsing, sign-ins and new holds, and of nothing else", () => {
    expect(Object.keys(IN_ORDER)).toEqual([...SHED_IN_ORDER, "never"]);
  });
});

/** By the API: the same order, by what an operation does. */
function placeOfOperation({ method, at }: { method: string; at: string }): string {
  if (/^\/reports|^\/catalogue$|\/data$/.test(at)) return "extras";
  if (method === "POST" && at === "/holds") return "new-holds";
  if (/^\/(?:holds|bookings|check-ins)\b/.test(at)) return "never";
  return method === "GET" ? "browsing" : "never";
}

describe.each(["/api/v1", "/api"])("by the API at %s", (base) => {
  it.each(OPERATIONS.map((one) => [`${one.method} ${one.at}`, one] as const))("%s", (_name, operation) => {
    const url = base + operation.at.replaceAll(/\{\w+\}/g, "7");
    expect(judged(operation.method, url)).toBe(placeOfOperation(operation));
  });
});
