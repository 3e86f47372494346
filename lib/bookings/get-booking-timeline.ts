import type { Database } from "@/db/client";
import type { BookingEvent } from "./timeline/booking-event";
import { readRefunds, readRetries, readReversals } from "./timeline/refund-events";
import { readProvider, readSale } from "./timeline/sale-events";
import { readScans, readTickets, readTransfers } from "./timeline/ticket-events";
import { readMessages, readNotes } from "./timeline/written-events";

/** All that happened to a booking, the latest first. */
export async function getBookingTimeline(
  db: Database,
  { id, orderId }: { id: string; orderId: string },
): Promise<BookingEvent[]> {
  const events = await Promise.all([
    readSale(db, id),
    readProvider(db, orderId),
    readMessages(db, id),
    readTickets(db, id),
    readTransfers(db, id),
    readScans(db, id),
    readNotes(db, id),
    readRefunds(db, id),
    readReversals(db, orderId),
    readRetries(db, id),
  ]);
  const rank = (event: BookingEvent) => (["held", "reserved", "booked", "sold"].includes(event.what) ? 0 : 1);
  return events.flat().sort((a, b) => b.at - a.at || rank(b) - rank(a));
}
