import type { AddMovieCode } from "@/lib/catalogue/add-movie";
import type { EditMovieCode } from "@/lib/catalogue/edit-movie";
import type { FetchPosterCode } from "@/lib/catalogue/fetch-poster";
import type { UndoCode } from "@/lib/door/undo-admission";
import type { Verdict } from "@/lib/door/verdict";
import type { ExtendHoldCode } from "@/lib/holding/extend-hold";
import type { HoldSeatsCode } from "@/lib/holding/hold-seats";
import type { CancelTicketsCode } from "@/lib/ordering/refunds/cancel-tickets";
import type { StartPaymentCode } from "@/lib/ordering/start-payment";
import type { ArchiveTicketTypeCode } from "@/lib/pricing/archive-ticket-type";
import type { RetirePriceCardCode } from "@/lib/pricing/retire-price-card";
import type { SavePriceCardCode } from "@/lib/pricing/save-price-card";
import type { SavePromoCodeCode } from "@/lib/pricing/save-promo-code";
import type { SaveTicketTypesCode } from "@/lib/pricing/save-ticket-types";
import type { CancelShowtimeCode } from "@/lib/programme/cancel-showtime";
import type { DeleteMovieCode } from "@/lib/programme/delete-movie";
import type { EditShowtimeCode } from "@/lib/programme/edit-showtime";
import type { PublishCode } from "@/lib/programme/publish-showtimes";
import type { ModerateReviewCode } from "@/lib/reviews/moderate-review";
import type { SaveLayoutCode } from "@/lib/rooms/save-layout";
import type { PlanCode } from "@/lib/scheduling/plan";

/** What use cases refuse. Each of their codes has a line below, or this does not compile. */
type Refusals =
  | AddMovieCode
  | EditMovieCode
  | DeleteMovieCode
  | PlanCode
  | EditShowtimeCode
  | Exclude<CancelShowtimeCode, "confirm-it-is-you">
  | PublishCode
  | HoldSeatsCode
  | "not-admitted"
  | "seats-taken"
  | "no-such-seats"
  | "work"
  | ExtendHoldCode
  | StartPaymentCode
  | CancelTicketsCode
  | UndoCode
  | SaveLayoutCode
  | SavePriceCardCode
  | RetirePriceCardCode
  | SaveTicketTypesCode
  | ArchiveTicketTypeCode
  | SavePromoCodeCode
  | ModerateReviewCode
  | "already"
  | "disabled"
  | "last-admin"
  | "self"
  | "mailbox-full"
  | "throttled"
  | Exclude<FetchPosterCode, "too-large" | "busy">
  | "not-a-picture"
  | "too-small"
  | "storage-failed"
  | `ticket-${Exclude<Verdict["outcome"], "admitted">}`;

/** What the frame refuses by itself, whatever is asked for. */
type OfTheFrame =
  | "bad-json"
  | "wrong-type"
  | "too-large"
  | "incomplete"
  | "unknown-parameter"
  | "bad-query"
  | "bad-header"
  | "invalid-body"
  | "method-not-allowed"
  | "no-such-path"
  | "bad-token"
  | "token-needed"
  | "scope-missing"
  | "too-many-requests"
  | "busy"
  | "outcome-unknown"
  | "if-match-missing"
  | "idempotency-key-missing"
  | "idempotency-key-reused"
  | "hold-token-needed"
  | "booking-token-needed"
  | "payment-declined"
  | "payment-refunded";

export type ProblemCode = Refusals | OfTheFrame;

const say = (status: number, title: string) => ({ status, title });

/** Of each problem its status, which never changes, and a sentence. Its type is `problemType(code)`. */
export const PROBLEMS: Record<ProblemCode, { status: number; title: string }> = {
  "bad-json": say(400, "The body is no JSON, or is nested too deeply."),
  "unknown-parameter": say(
    400,
    "The address has a parameter that this operation does not know, or has one twice.",
  ),
  "bad-query": say(400, "A parameter of the address does not fit."),
  "bad-header": say(400, "A header does not fit."),
  "idempotency-key-missing": say(
    400,
    "This needs an Idempotency-Key header, so that it can be sent again safely.",
  ),
  incomplete: say(400, "The body broke off before its end."),
  "bad-token": say(401, "The token is unknown, revoked or past its time."),
  "token-needed": say(401, "This needs a token: Authorization: Bearer mat_…"),
  "hold-token-needed": say(401, "This needs the secret of the hold in a Hold-Token header."),
  "booking-token-needed": say(
    401,
    "This needs the secret of the booking in a Booking-Token header, or a token that sells for its theater.",
  ),
  "payment-declined": say(
    402,
    "The payment was declined. The seats are still held; pay again with another key.",
  ),
  "scope-missing": say(403, "The token has not the scope that this needs."),
  "no-such-path": say(404, "There is nothing at this address."),
  "not-found": say(404, "That is not there, or not for this token."),
  "unknown-showtime": say(404, "There is no such showtime, or not for this token."),
  "no-hold": say(404, "There is no such hold any more."),
  "unknown-ticket": say(404, "There is no such ticket in the booking."),
  "method-not-allowed": say(405, "This address does not take that method. Allow says which it takes."),
  already: say(409, "They have that role already."),
  "already-cancelled": say(409, "That is cancelled already."),
  "already-in": say(409, "A ticket among them has been let in."),
  "archived-movie": say(409, "The movie is archived."),
  begun: say(409, "The showtime has begun."),
  cancelled: say(409, "The showtime is cancelled."),
  "card-in-use": say(409, "A showtime to come is sold by the price card."),
  changed: say(409, "It has changed meanwhile. Read it again."),
  "companion-alone": say(409, "A companion seat goes with the wheelchair space beside it."),
  crowded: say(409, "Much of this showtime is held from your network: a hold is not extended now."),
  "at-counter": say(409, "It was paid at the box office, and is cancelled there."),
  "claimed-seat-missing": say(
    409,
    "A seat that is sold or held would be gone from a showtime that is to move.",
  ),
  "code-not-for-movie": say(409, "The code is not for this movie."),
  "code-not-for-theater": say(409, "The code is not for this theater."),
  "code-not-yet": say(409, "The code is not good yet."),
  "code-over": say(409, "The code is not good any more."),
  "code-sign-in": say(
    409,
    "The code is good for each person only so often: a guest cannot use it, a token that sells can.",
  ),
  "code-taken": say(409, "There is such a code already."),
  "code-unknown": say(409, "There is no such code."),
  "code-used-by-you": say(409, "This person has used the code as often as one may."),
  "code-used-up": say(409, "The code is used up."),
  "code-wrong-currency": say(409, "The code is for another currency."),
  disabled: say(409, "Their account is shut."),
  "has-codes": say(409, "A promotion code is for this movie. Archive the movie instead."),
  "has-sales": say(409, "Tickets for this movie were sold. Archive it instead."),
  "has-showtimes": say(409, "The movie has showtimes. Remove them first, or archive the movie."),
  "held-seat-retyped": say(
    409,
    "A seat that is held would be of another type in a showtime that is to move.",
  ),
  "held-too-often": say(409, "These seats were held from your network again and again without being bought."),
  hoarding: say(409, "Nobody who holds so many seats gets more time for them."),
  "hold-expired": say(409, "The hold has run out."),
  "house-seats": say(409, "The house keeps seats of this showtime. Release them first."),
  "last-admin": say(409, "The last admin stays one."),
  "last-one": say(409, "A theater sells one ticket type at least."),
  "name-taken": say(409, "Another one has that name."),
  never: say(409, "This booking was sold without a right to cancel."),
  "no-layout": say(409, "The screen has no seats yet."),
  "no-length": say(409, "The movie has no length yet."),
  "no-more-extensions": say(409, "The hold has been extended as often as it can be."),
  "no-such-seats": say(409, "There are not that many such seats left together."),
  "not-in": say(409, "The check-in was taken back already, or is not the one that counts."),
  "not-on-sale": say(409, "The showtime is not on sale yet."),
  "online-closed": say(409, "The theater does not take that payment online."),
  over: say(409, "The showtime is over."),
  overlap: say(409, "The screen is taken at that time."),
  past: say(409, "That time is past."),
  "payment-in-progress": say(
    409,
    "The hold is being paid for; its seats stay as they are until that is answered.",
  ),
  "payment-refunded": say(409, "The seats could not be booked any more, and what was paid goes back."),
  "price-changed": say(409, "The total is another one than was agreed on. Read the hold again."),
  "refund-changed": say(409, "The refund is another one than was agreed on. Ask for a preview again."),
  "sales-close": say(409, "The hold lasts until sales close already."),
  "sales-closed": say(409, "Sales of this showtime have closed."),
  "seat-renamed": say(
    409,
    "A seat that is sold or held would be called otherwise than its customer was told.",
  ),
  "seat-not-sold": say(409, "No ticket is sold for a seat of that type."),
  "seats-changed": say(409, "The tickets are not for exactly the seats of the hold."),
  "seats-taken": say(409, "Somebody else has a seat among them. Alternatives are as many that can be had."),
  self: say(409, "Nobody changes what they are themselves."),
  "showtime-cancelled": say(409, "The showtime is cancelled."),
  "showtime-gone": say(409, "The showtime is not to be had any more."),
  "slug-taken": say(409, "Another movie has that slug."),
  sold: say(409, "People have seats for this showtime: only its price card can be changed here."),
  "so-already": say(409, "That was decided already, and nothing was said of it since."),
  "sofa-half": say(409, "A sofa is sold as a whole."),
  "stranded-seat": say(409, "The choice leaves a single seat between others. `fix` does not."),
  "ticket-already": say(409, "The ticket has been let in before."),
  "ticket-cancelled": say(409, "The ticket was cancelled."),
  "ticket-double": say(409, "The ticket was let in twice."),
  "ticket-passed-on": say(409, "The ticket was passed on; its holder has a code of their own."),
  "ticket-unknown": say(404, "There is no such ticket."),
  "ticket-wrong-showtime": say(409, "The ticket is for another showtime."),
  "too-many-companions": say(409, "There are more companion seats than wheelchair spaces."),
  "too-late": say(409, "It is too late to cancel."),
  "unpriced-seats": say(409, "The price card has no price for some seat of the screen."),
  "voucher-blocked": say(409, "The voucher is blocked."),
  "voucher-changed": say(409, "Another amount is left on the voucher."),
  "voucher-elsewhere": say(409, "The voucher is for another theater or currency."),
  "voucher-empty": say(409, "Nothing is left on the voucher."),
  "voucher-expired": say(409, "The voucher is past its time."),
  "voucher-unknown": say(409, "There is no such voucher."),
  stale: say(412, "Somebody has changed it since. Read it again."),
  "too-large": say(413, "The body is larger than any that is taken here."),
  "wrong-type": say(415, "Send JSON, and say so: Content-Type: application/json"),
  "address-refused": say(
    422,
    "Nothing is fetched from there: https alone, and never from a private network.",
  ),
  "not-a-picture": say(422, "That is no whole, still picture as JPEG, PNG, WebP or AVIF."),
  "not-fetched": say(422, "The address did not answer with 200 within twenty seconds."),
  "too-small": say(422, "The part to be used is less than 320 pixels wide."),
  "ambiguous-time": say(422, "The clock shows that time twice on that day: say which is meant."),
  "duplicate-seats": say(422, "A seat is named twice."),
  "idempotency-key-reused": say(422, "The key was used before, for another request."),
  "invalid-body": say(422, "The body does not fit; `errors` says where."),
  "no-prices": say(422, "A price card has one price at least."),
  "no-seats": say(422, "No seat is named."),
  "no-such-time": say(422, "The clock skips that time on that day."),
  "nothing-chosen": say(422, "No ticket is named."),
  "too-many-seats": say(422, "A hold has at most ten seats."),
  unfit: say(422, "The drawing is no layout yet; `faults` says where."),
  "unknown-genre": say(422, "There is no such genre."),
  "unknown-movie": say(422, "There is no such movie."),
  "unknown-price-card": say(422, "The theater has no such price card in force."),
  "unknown-screen": say(422, "There is no such screen, or not for this token."),
  "unknown-seat": say(422, "The showtime has no such seat."),
  "unknown-theater": say(422, "There is no such theater."),
  "unknown-ticket-type": say(422, "There is no such ticket type here."),
  "if-match-missing": say(428, "Send what was read: If-Match with its ETag."),
  work: say(
    428,
    "Very many seats are held and not bought. Do the `work`, and send the same again with its `proof`.",
  ),
  "declined-too-often": say(429, "Too many payments of this hold were declined."),
  "mailbox-full": say(429, "Many bookings were begun for this address within the hour."),
  throttled: say(429, "Too many of these were tried, or sent, within a while."),
  "too-fast": say(429, "Too many claims within a minute from your network."),
  "not-admitted": say(
    429,
    "This showtime is sold by a waiting room, where others are ahead of you. Retry-After says when to try again.",
  ),
  "too-many-by-token": say(429, "The token's customers hold as many seats as they may together."),
  "too-many-from-address": say(429, "Very many seats are held from your network."),
  "too-many-here-from-address": say(429, "Many seats of this showtime are held from your network."),
  "too-many-holds": say(429, "Too many seats are held."),
  "too-many-requests": say(429, "Too many requests within a minute."),
  "storage-failed": say(503, "The poster store did not take it. The old poster stays; send it again."),
  "outcome-unknown": say(
    503,
    "Nobody knows yet whether this went through. Read how it stands; with the same Idempotency-Key it is done once.",
  ),
  busy: say(503, "Not possible just now. Nothing was changed; send it again."),
};

/** The same for ever. */
export const problemType = (code: ProblemCode): string => `urn:problem-type:matinee:${code}`;
