import { and, eq, isNull, sql } from "drizzle-orm";
import type { Database } from "@/db/client";
import { users } from "@/db/schema/accounts";
import { orders } from "@/db/schema/orders";

/**
 * The step that takes along what was bought as a guest with an address whose mail its account's owner has read, tickets
 * or not; answers those that became a booking.
 */
export const attachOrders = (db: Database, email: string) =>
  db
    .update(orders)
    .set({ userId: sql`(select ${users.id} from ${users} where ${users.email} = ${email})` })
    .where(and(eq(orders.email, email), isNull(orders.userId)))
    .returning({
      isBooking: sql<boolean>`exists (select 1 from bookings where bookings.order_id = orders.id)`.mapWith(
        Boolean,
      ),
    });
