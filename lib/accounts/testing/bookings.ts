import type { Database } from "@/db/client";
import { bookings } from "@/db/schema/bookings";
import { holds } from "@/db/schema/holds";
import type { Fixture } from "@/db/testing/fixture";
import { addPayment } from "@/db/testing/orders";
import { newId, newReference } from "@/lib/id";

/** A bare booking of a cinema's showtime: enough to belong to someone. */
export async function addBooking(
  db: Database,
  { showtimeId, priceCardId }: Fixture,
  whose: { email: string; userId: number | null },
): Promise<string> {
  const [id, holdId] = [newId(), newId()];
  const hold = { id: holdId, showtimeId, visitorId: newId(), priceCardId, createdAt: 0, expiresAt: 1 };
  await db.insert(holds).values(hold);
  const orderId = await addPayment(db, { holdId, ...whose });
  const names = { reference: newReference(), linkToken: newId() };
  await db.insert(bookings).values({ id, showtimeId, orderId, createdAt: 0, ...names });
  return id;
}
