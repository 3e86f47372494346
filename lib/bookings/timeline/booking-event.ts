import type { messages } from "@/db/schema/messages";
import type { Written } from "@/lib/message";
import type { Reversal } from "@/lib/payments/list-reversals";

type MessageSent = Written &
  Pick<typeof messages.$inferSelect, "to" | "deliveredAt" | "failure" | "stoppedAs" | "returnedAs">;
type SeatLabel = { rowLabel: string; seatNumber: string };
type Refund = { amountMinor: number; reason: string; failure: string | null };

/** Something that happened to a booking; `who` of the staff did it. */
export type BookingEvent = { id: string; at: number; who: string | null } & (
  | {
      what:
        | "held"
        | "reserved"
        | "declined"
        | "booked"
        | "moved"
        | "showtime-cancelled"
        | "retried"
        | "handed-back";
    }
  | { what: "sold"; paidWith: string }
  | ({ what: "told" } & MessageSent)
  | { what: "cancelled"; seats: SeatLabel[] }
  | ({ what: "scanned"; outcome: string; deviceName: string } & SeatLabel)
  | ({ what: "offered" | "taken-back" } & SeatLabel)
  | ({ what: "transferred"; name: string } & SeatLabel)
  | { what: "noted"; text: string; about: "complimentary" | null }
  | ({ what: "reversed" } & Pick<Reversal, "kind" | "state" | "amountMinor">)
  | ({ what: "refund-asked" | "refunded" | "refund-failed" } & Refund)
);
