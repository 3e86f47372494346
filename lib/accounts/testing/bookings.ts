import type { Database } from "@/db/client";
import { bookings } from "@/db/schema/bookings";
import { holds } from "@/db/schema/holds";
import { payments } from "@/db/schema/payments";
import type { TestCinema } from "@/db/testing/cinema";
import { write } from "@/db/write";
import { newId, newReference } from "@/lib/id";

/** A bare booking of a cinema's showtime: enough to belong to someone. */
export async function addBooking(
  db: Database,
  { showtimeId, priceCardId }: TestCinema,
  whose: { email: string; userId: number | null },
): Promise<string> {
  const [id, holdId, paymentId] = [newId(), newId(), newId()];
  const times = { createdAt: 0, updatedAt: 0 };
  const sum = { currency: "GBP", name: "Ada", email: whose.email, userId: whose.userId };
  await write(db, [
    db
      .insert(holds)
      .values({ id: holdId, showtimeId, visitorId: newId(), priceCardId, createdAt: 0, expiresAt: 1 }),
    db.insert(payments).values({
      id: paymentId,
      holdId,
      provider: "test",
      method: "succeed",
      amountMinor: 0,
      items: [],
      ...sum,
      ...times,
    }),
    db.insert(bookings).values({
      id,
      showtimeId,
      paymentId,
      reference: newReference(),
      linkToken: newId(),
      totalMinor: 0,
      createdAt: 0,
      ...sum,
    }),
  ]);
  return id;
}
