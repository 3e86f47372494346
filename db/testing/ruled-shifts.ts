import type { Database } from "../client";
import { users } from "../schema/accounts";
import { orderLines, orders } from "../schema/orders";
import { payments } from "../schema/payments";
import { shiftEntries, shifts } from "../schema/shifts";
import type { Fixture } from "./fixture";

/** One that is open, with a penny put in; one that was closed; and a pound of cash that is in neither. */
export type RuledShifts = { open: string; closed: string; cash: string };

/** Two shifts of one person, and a sale for cash of the same theater. */
export async function addShifts(db: Database, { theaterId }: Fixture): Promise<RuledShifts> {
  const [open, closed, cash] = [crypto.randomUUID(), crypto.randomUUID(), crypto.randomUUID()];
  const [user] = await db
    .insert(users)
    .values({ email: `${open}@example.org`, name: "Till", passwordHash: "none", createdAt: 1 })
    .returning();
  const userId = user?.id ?? 0;
  const shift = { theaterId, userId, currency: "GBP", floatMinor: 100, openedAt: 1 };
  await db.insert(shifts).values([
    { id: open, ...shift },
    { id: closed, ...shift, closedAt: 2, closedBy: userId, countedMinor: 100, expectedMinor: 100 },
  ]);
  await db.insert(shiftEntries).values({ shiftId: open, kind: "paid-in", amountMinor: 1, createdAt: 1 });
  const order = { id: cash, theaterId, currency: "GBP", channel: "online" as const, totalMinor: 100 };
  const times = { createdAt: 1, updatedAt: 1 };
  await db.insert(orders).values({ ...order, name: "", email: "", language: "en", ...times });
  await db.insert(orderLines).values({ id: cash, orderId: cash, position: 0, kind: "fee", amountMinor: 100 });
  const paid = {
    id: cash,
    orderId: cash,
    theaterId,
    tender: "cash" as const,
    method: "cash",
    amountMinor: 100,
  };
  await db.insert(payments).values({ ...paid, state: "captured", ...times });
  return { open, closed, cash };
}
