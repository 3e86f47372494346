/** What is kept, for how long and why, of every table. Shown in docs/operations.md; the sweeps take their days from here. */
export type Kept = {
  tables: readonly string[];
  what: string;
  /** Since its end, so many days. `good`: for good. `few`: as many as there are of something else. */
  days: number | "good" | "few";
  /** After what. */
  after?: string;
  why: string;
};

export const KEPT = [
  {
    tables: [
      ...[
        "orders",
        "order_lines",
        "payments",
        "payment_events",
        "payment_reversals",
        "refunds",
        "refund_lines",
      ],
      ...["receipts", "vouchers", "voucher_entries", "voucher_gifts", "shifts", "shift_entries"],
    ],
    what: "orders, payments, refunds, receipts, vouchers, drawers",
    days: "good",
    why: "the books, which laws ask for up to ten years later; whose they were goes by a setting",
  },
  {
    tables: [
      ...["bookings", "tickets", "ticket_transfers", "booking_notes", "reservations", "seat_offers"],
      ...["seat_offer_seats", "wallet_passes", "wallet_copies"],
    ],
    what: "bookings, reservations, tickets, transfers, passes, notes",
    days: "good",
    why: "what the books are about",
  },
  {
    tables: ["scans"],
    what: "scans at the door",
    days: "good",
    why: "who was let in decides refunds and disputes; a rule refuses to delete them",
  },
  {
    tables: ["audit_entries"],
    what: "the audit log",
    days: "good",
    why: "who did what stands; a rule refuses to delete it",
  },
  {
    tables: ["showtime_totals", "showtime_ticket_totals", "ledger_totals", "tax_totals", "theater_totals"],
    what: "totals",
    days: "few",
    why: "some rows a showtime, a theater, or a quarter of an hour with sales",
  },
  {
    tables: [
      ...[
        "movies",
        "translations",
        "movie_genres",
        "genres",
        "posters",
        "poster_images",
        "search_words",
        "page_versions",
      ],
      ...["theaters", "screens", "layouts", "seats", "layout_seats", "showtimes", "waiting_rooms"],
      ...["ticket_types", "price_cards", "prices", "price_rules"],
      ...["promo_codes", "promo_code_movies", "promo_code_theaters", "theater_safeguards"],
    ],
    what: "movies, theaters, layouts, showtimes, prices, codes",
    days: "few",
    why: "as many as people enter; what was sold names them",
  },
  {
    tables: [
      ...["users", "theater_staff", "api_clients", "webhook_endpoints"],
      ...["authenticators", "recovery_codes", "passkeys", "watched_movies", "reviews", "review_reports"],
    ],
    what: "accounts, passkeys, roles, tokens, watch lists, reviews",
    days: "good",
    why: "until their person has them erased; the log names them",
  },
  {
    tables: ["mail_blocks", "reminder_opt_outs", "review_opt_outs"],
    what: "addresses that are not written to",
    days: "good",
    why: "who forgets a wish goes against it",
  },
  {
    tables: ["holds", "seat_claims", "reservation_requests"],
    what: "holds that nothing was ordered from, with their seats",
    days: 30,
    after: "the start of their showtime",
    why: "somebody may ask what became of their seats; reports count them for good",
  },
  {
    tables: ["hold_repeats", "throttles"],
    what: "how often somebody tried or held something",
    days: 1,
    after: "the last time",
    why: "limits look back an hour",
  },
  {
    tables: ["waiting_places"],
    what: "who stood in a waiting room",
    days: 7,
    after: "they came",
    why: "staff may ask how a sale went; nobody waits longer",
  },
  {
    tables: ["sessions", "sign_in_steps"],
    what: "browsers that were signed in, or half-way to it",
    days: 0,
    after: "their end",
    why: "they let nobody in any more",
  },
  {
    tables: ["spent_challenges"],
    what: "what a passkey has answered",
    days: 0,
    after: "it counts no more",
    why: "an answer is good for five minutes, and once",
  },
  {
    tables: ["email_links"],
    what: "links in messages, used or not",
    days: 30,
    after: "their end",
    why: "who comes late is told that it has ended",
  },
  {
    tables: ["invitations"],
    what: "invitations, accepted or not, with their addresses in the log",
    days: 400,
    after: "their end",
    why: "who never had an account cannot erase one; what came of them stands in the log",
  },
  {
    tables: ["messages", "mail_events"],
    what: "messages that have gone out or were given up",
    days: 400,
    after: "they were written",
    why: "staff see for a year what somebody was told",
  },
  {
    tables: ["reminders", "ticket_reminders", "review_requests"],
    what: "who was reminded, or asked for a review",
    days: 60,
    after: "that",
    why: "nobody is written to twice",
  },
  {
    tables: ["webhook_events", "webhook_deliveries"],
    what: "what other programs were told",
    days: 30,
    after: "it happened",
    why: "so long it can be sent again",
  },
  {
    tables: ["api_answers"],
    what: "answers by idempotency keys",
    days: 1,
    after: "they were given",
    why: "so long a repeated request is known",
  },
  {
    tables: ["writes", "assertions"],
    what: "ids of batches to a libSQL server",
    days: 0,
    after: "they are fifteen minutes old",
    why: "a batch whose answer was lost is asked for again by then",
  },
] as const satisfies readonly Kept[];

type Table = (typeof KEPT)[number]["tables"][number];

/** After how many days rows of a table go. */
export function daysOf(table: Table): number {
  const kept = (KEPT as readonly Kept[]).find(({ tables }) => tables.includes(table));
  if (typeof kept?.days !== "number") throw new Error(`${table} is not kept by days`);
  return kept.days;
}
