import { and, desc, eq, inArray, isNotNull, or } from "drizzle-orm";
import type { Database } from "@/db/client";
import { holds } from "@/db/schema/holds";
import { payments } from "@/db/schema/payments";
import { refunds } from "@/db/schema/refunds";
import { showtimes } from "@/db/schema/scheduling";
import { screens, theaters } from "@/db/schema/venues";
import { manages, type Steward } from "@/lib/accounts/steward";
import { MINUTE_MS } from "@/lib/clock-units";
import { isLeftFor } from "@/lib/not-before";

/** Of each kind; the rest shows itself once these are done. */
export const MOST_OF_A_KIND = 8;
/** A provider that has not answered by then is not just slow. */
export const IN_DOUBT_AFTER_MS = 15 * MINUTE_MS;

export type Asked = { steward: Pick<Steward, "userId" | "isAdmin">; now: number };

/** In which theater a hold is, and what time it is there. */
const placesOf = (db: Database) =>
  db
    .select({ holdId: holds.id, theaterId: screens.theaterId, timeZone: theaters.timeZone })
    .from(holds)
    .innerJoin(showtimes, eq(showtimes.id, holds.showtimeId))
    .innerJoin(screens, eq(screens.id, showtimes.screenId))
    .innerJoin(theaters, eq(theaters.id, screens.theaterId))
    .as("places");

/** Refunds that a provider refused, or has not answered for long. */
export const listOwed = (db: Database, { steward, now }: Asked) => {
  const places = placesOf(db);
  return db
    .select({
      id: refunds.id,
      bookingId: refunds.bookingId,
      paymentId: refunds.paymentId,
      state: refunds.state,
      failure: refunds.failure,
      amountMinor: refunds.amountMinor,
      currency: payments.currency,
      name: payments.name,
      createdAt: refunds.createdAt,
      timeZone: places.timeZone,
    })
    .from(refunds)
    .innerJoin(payments, eq(payments.id, refunds.paymentId))
    .innerJoin(places, eq(places.holdId, payments.holdId))
    .where(
      and(
        or(
          eq(refunds.state, "failed"),
          and(
            eq(refunds.state, "requested"),
            isLeftFor(refunds.createdAt, IN_DOUBT_AFTER_MS, now),
            // what was paid at the counter is handed back there, and no provider is asked
            isNotNull(payments.providerRef),
          ),
        ),
        manages(steward, places.theaterId),
      ),
    )
    .orderBy(desc(refunds.createdAt))
    .limit(MOST_OF_A_KIND);
};

/** Payments of which nobody knows yet whether they were made, or which are neither a booking nor given back. */
export const listInDoubt = (db: Database, { steward, now }: Asked) => {
  const places = placesOf(db);
  return db
    .select({
      id: payments.id,
      state: payments.state,
      amountMinor: payments.amountMinor,
      currency: payments.currency,
      name: payments.name,
      email: payments.email,
      createdAt: payments.createdAt,
      timeZone: places.timeZone,
    })
    .from(payments)
    .innerJoin(places, eq(places.holdId, payments.holdId))
    .where(
      and(
        inArray(payments.state, ["started", "pending", "captured"]),
        isLeftFor(payments.updatedAt, IN_DOUBT_AFTER_MS, now),
        manages(steward, places.theaterId),
      ),
    )
    .orderBy(desc(payments.updatedAt))
    .limit(MOST_OF_A_KIND);
};
