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
