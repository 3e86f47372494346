import { eq } from "drizzle-orm";
import { expect, it } from "vitest";
import { bookings } from "./schema/bookings";
import { openRuledHouse } from "./testing/ruled-house";
import { engines } from "./testing/test-database";

it.each(engines)(
  "a booking is of its order's theater and channel, whatever it was written with, on %s",
  async (_, open) => {
    const db = open();
    const { here, there, unpaid, bare } = await openRuledHouse(db);
    const write = (orderId: string, told: Partial<typeof bookings.$inferInsert>) =>
      db.insert(bookings).values({
        ...{ id: orderId, reference: orderId, linkToken: orderId, orderId },
        ...{ showtimeId: here.showtimeId, createdAt: 1, ...told },
      });
    const read = (id: string) =>
      db
        .select({ theaterId: bookings.theaterId, channel: bookings.channel })
        .from(bookings)
        .where(eq(bookings.id, id))
        .get();
    await write(unpaid, { theaterId: there.theaterId, channel: "counter" });
    await write(bare, {});
    const told = { theaterId: here.theaterId, channel: "online" };
    expect([await read(unpaid), await read(bare)]).toEqual([told, told]);
  },
);
