import { and, eq, sql } from "drizzle-orm";
import type { Database } from "@/db/client";
import { countRows } from "@/db/conditions";
import { place } from "@/db/prepared";
import { bookings } from "@/db/schema/bookings";
import { movies } from "@/db/schema/catalogue";
import { holds } from "@/db/schema/holds";
import { orderLines, orders } from "@/db/schema/orders";
import { payments } from "@/db/schema/payments";
import { showtimes } from "@/db/schema/scheduling";
import { screens, theaters } from "@/db/schema/venues";
import { forHolders, type GivenHolder, type Holder } from "@/lib/accounts/holder";
import { isOwnedBy } from "@/lib/claims/hold";
import { perLanguage } from "@/lib/translations/per-language";
import { translated } from "@/lib/translations/translated";

export type PayersPayment = NonNullable<Awaited<ReturnType<typeof getPayment>>>;

/** What the payer's waiting page shows; null when the payment is another person's. `linkToken` once booked. */
export const getPayment = async (
  db: Database,
  { paymentId, holder }: { paymentId: string; holder: Holder },
) => (await ofHolder(db)(holder).get({ paymentId, ...holder })) ?? null;

const ofHolder = perLanguage((db) => forHolders((holder) => paymentOf(db, holder).prepare()));

const paymentOf = (db: Database, holder: GivenHolder) =>
  db
    .select({
      id: payments.id,
      state: payments.state,
      amountMinor: payments.amountMinor,
      currency: orders.currency,
      cameInMinor: payments.cameInMinor,
      cameInCurrency: payments.cameInCurrency,
      method: payments.method,
      provider: payments.provider,
      providerRef: payments.providerRef,
      nextStep: payments.nextStep,
      holdId: holds.id,
      holdExpiresAt: holds.expiresAt,
      showtimeId: holds.showtimeId,
      seats: countRows(
        orderLines,
        sql`order_lines.order_id = ${payments.orderId}`,
        eq(orderLines.kind, "ticket"),
      ),
      movieTitle: translated("movie.title", movies.id, movies.title),
      startsAt: showtimes.startsAt,
      timeZone: theaters.timeZone,
      theaterName: theaters.name,
      linkToken: bookings.linkToken,
      /** Where other seats are offered, while what was paid is neither booked nor refunded. */
      offerToken: sql<string | null>`(select link_token from seat_offers
        where seat_offers.order_id = ${payments.orderId} and ${payments.state} = 'captured')`,
    })
    .from(payments)
    .innerJoin(orders, eq(orders.id, payments.orderId))
    .innerJoin(holds, eq(holds.id, payments.holdId))
    .innerJoin(showtimes, eq(showtimes.id, holds.showtimeId))
    .innerJoin(movies, eq(movies.id, showtimes.movieId))
    .innerJoin(screens, eq(screens.id, showtimes.screenId))
    .innerJoin(theaters, eq(theaters.id, screens.theaterId))
    .leftJoin(bookings, eq(bookings.orderId, payments.orderId))
    .where(and(eq(payments.id, place("paymentId")), isOwnedBy(holder)));
