import { describe, expect, it } from "vitest";
import { type Priority, priorityOf } from "./priority";

const of = (asked: string, headers: Record<string, string> = {}) => {
  const [method = "", url = ""] = asked.split(" ");
  return priorityOf({ method, url, headers });
};

const ASKED: Record<Priority, string[]> = {
  extras: [
    ...["GET /posters/7/320", "GET /pictures/movies/the-general", "GET /feed.xml", "GET /sitemap/0.xml"],
    ...["GET /theaters/the-grand/calendar.ics", "GET /theaters/the-grand/feed.xml", "GET /api/oembed?url=x"],
    ...["GET /admin/reports/refunds?from=x", "GET /admin/reports", "GET /api/admin/reports/days.csv"],
    ...["GET /api/admin/theaters/1/files/posters.zip", "GET /api/v1/reports/days", "GET /api/reports/days"],
    ...["GET /api/v1/theaters/1/data", "GET /receipts/x/pdf"],
  ],
  browsing: [
    ...[
      "GET /",
      "HEAD /movies?q=a",
      "GET /movies/the-general",
      "GET /showtimes/7",
      "GET /theaters/the-grand",
    ],
    ...["GET /api/showtimes/7/availability", "GET /api/showtimes/7/live", "GET /api/showtimes/7/hold"],
    "GET /api/showtimes/7/room",
    ...["GET /api/me", "GET /api/holds", "GET /account", "GET /admin/movies", "GET /api/v1/movies"],
    ...["GET /api/movies", "GET /wp-login.php", "POST /wp-login.php", "POST /movies/the-general/review"],
    ...["GET /api/v1/holds", "POST /"],
  ],
  "sign-ins": [
    ...[
      "GET /sign-in?next=/checkout/x",
      "POST /sign-in",
      "POST /api/sign-in",
      "POST /register",
      "POST /reset",
    ],
    ...["GET /set-password/x", "POST /account"],
  ],
  "new-holds": [
    ...[
      "POST /api/showtimes/7/hold",
      "POST /api/showtimes/7/room",
      "POST /showtimes/7",
      "POST /api/v1/holds",
      "POST /api/holds",
    ],
  ],
};

const NEVER = [
  ...["GET /checkout/x", "POST /checkout/x", "GET /checkout/payment/x", "POST /checkout/payment/x"],
  ...["POST /checkout/offer/x", "GET /checkout/done", "GET /checkout/test-bank/x", "POST /vouchers"],
  ...["POST /api/webhooks/stripe", "POST /api/webhooks/resend", "GET /api/cron/settle", "GET /api/metrics"],
  ...["GET /api/health/ready", "HEAD /api/health/live", "GET /_next/static/chunks/a.js"],
  ...["POST /api/door/7/scan", "GET /api/door/7/download", "GET /admin/door/7", "POST /admin/door/7"],
  ...["GET /tickets/x", "POST /tickets/x/cancel", "GET /tickets/x/pdf", "POST /api/confirm"],
  ...[
    "GET /admin/bookings/7",
    "POST /admin/bookings/7",
    "POST /admin/showtimes/7/cancel",
    "GET /admin/payments/7",
  ],
  ...["GET /admin/box-office/7", "POST /admin/box-office/7", "POST /admin/schedule", "POST /reservations/x"],
  ...["POST /api/v1/bookings", "GET /api/bookings/x", "PATCH /api/v1/holds/x", "DELETE /api/holds/x"],
  ...["POST /api/v1/check-ins", "POST /api/v1/showtimes/7/cancel", "POST /api/unsubscribe/x"],
];

describe("what is turned away in a rush", () => {
  it.each(Object.entries(ASKED).flatMap(([priority, all]) => all.map((asked) => [asked, priority])))(
    "%s is of the %s",
    (asked, priority) => {
      expect(of(asked as string)).toBe(priority);
    },
  );

  it.each(NEVER)("never: %s", (asked) => {
    expect(of(asked)).toBeNull();
  });

  it("begins with pages that nobody has asked for yet, and never with a checkout", () => {
    const ahead = { "next-router-prefetch": "1" };
    expect([of("GET /movies", ahead), of("GET /movies", { "sec-purpose": "prefetch;prerender" })]).toEqual([
      "extras",
      "extras",
    ]);
    expect([of("GET /checkout/x", ahead), of("GET /sign-in", ahead), of("POST /showtimes/7", ahead)]).toEqual(
      [null, "sign-ins", "new-holds"],
    );
  });

  it("takes no query and no spelling for a way past", () => {
    for (const asked of [
      ...["GET /movies?/checkout/x", "GET //checkout/x", "GET /Checkout/x", "GET /%63heckout/x"],
      ...["GET /x/admin/door", "GET /api/showtimes/7/availability?/api/health", "GET /movies/../checkout"],
    ])
      expect(of(asked), asked).toBe("browsing");
  });
});
