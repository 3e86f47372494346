import { eq } from "drizzle-orm";
import type { Database } from "@/db/client";
import { refunds } from "@/db/schema/refunds";
import { listReversals } from "@/lib/payments/list-reversals";
import { audited } from "./audited";
import type { BookingEvent } from "./booking-event";

export async function readRefunds(db: Database, bookingId: string): Promise<BookingEvent[]> {
  const rows = await db.select().from(refunds).where(eq(refunds.bookingId, bookingId));
  return rows.flatMap(({ id, createdAt, settledAt, state, ...refund }): BookingEvent[] => [
    { ...refund, id: `${id}-asked`, at: createdAt, who: null, what: "refund-asked" },
    ...(state === "succeeded"
      ? [{ ...refund, id, at: settledAt ?? createdAt, who: null, what: "refunded" as const }]
      : []),
    ...(state === "failed"
      ? [{ ...refund, id, at: createdAt, who: null, what: "refund-failed" as const }]
      : []),
  ]);
}

/** What others did to its payment. */
export const readReversals = async (db: Database, orderId: string): Promise<BookingEvent[]> =>
  (await listReversals(db, orderId)).map(({ ref: id, updatedAt: at, kind, state, amountMinor }) => ({
    ...{ id, at, who: null, what: "reversed", kind, state, amountMinor },
  }));

/** Refunds that staff tried again, or handed back. */
export async function readRetries(db: Database, id: string): Promise<BookingEvent[]> {
  const [retried, back] = await Promise.all([
    audited(db, id, "booking.refund-retried"),
    audited(db, id, "booking.handed-back"),
  ]);
  const as = (what: "retried" | "handed-back") => (entry: (typeof retried)[number]) =>
    ({ ...entry, id: `audit-${entry.id}`, what }) as const;
  return [...retried.map(as("retried")), ...back.map(as("handed-back"))];
}
