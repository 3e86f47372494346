import { eq, sql } from "drizzle-orm";
import type { Database } from "@/db/client";
import { hasRow } from "@/db/conditions";
import { orders } from "@/db/schema/orders";
import { priceCards } from "@/db/schema/pricing";
import { assertThat, write } from "@/db/write";
import { type Steward, sells } from "@/lib/accounts/steward";
import { audit } from "@/lib/audit";
import { newId } from "@/lib/id";
import { sumMinor } from "@/lib/money";
import { type NewLine, orderSteps, type Tendered } from "@/lib/orders/order-steps";
import { fail, ok, type Result } from "@/lib/result";

/** Anything but a ticket, which is sold by its seat: see `startPayment` and `sellAtCounter`. */
type Line = Omit<NewLine, "id" | "kind" | "showtimeId" | "seatId" | "ticketTypeId"> & {
  kind: Exclude<NewLine["kind"], "ticket">;
};

type Input = {
  /** Made before the order is: a repeated request names it twice, and is one order. */
  orderId: string;
  theaterId: number;
  currency: string;
  /** Who sells it across the counter; null: its customer buys it online. */
  seller: Steward | null;
  customer: { userId: number | null; name: string; email: string };
  lines: Line[];
  /** What it is paid with: a provider is asked for its part, staff take the others at once. */
  parts: Pick<Tendered, "tender" | "provider" | "method" | "amountMinor">[];
  now: number;
};

export type StartOrderCode =
  | "nothing-ordered"
  /** The parts do not come to the price of all lines. */
  | "sum-differs"
  /** Only staff take what no provider is asked for. */
  | "staff-only"
  | "wrong-currency"
  | "not-found";

/** Writes an order without seats down with what it is paid with, before any provider is asked: see `settlePayment`. */
export async function startOrder(
  db: Database,
  input: Input,
): Promise<Result<{ orderId: string }, StartOrderCode>> {
  const { orderId, theaterId, currency, seller, customer, lines, parts, now } = input;
  const totalMinor = sumMinor(lines.map(({ amountMinor }) => amountMinor));
  if (lines.length === 0) return fail("nothing-ordered");
  if (parts.length === 0 || sumMinor(parts.map(({ amountMinor }) => amountMinor)) !== totalMinor)
    return fail("sum-differs");
  if (!seller && parts.some(({ provider }) => provider === null)) return fail("staff-only");
  const userId = seller ? seller.userId : customer.userId;
  const written = await write(db, { "unique:orders": "begun-already" }, [
    ...(seller ? [assertThat("not-found", sells(seller, sql`${theaterId}`))] : []),
    assertThat(
      "wrong-currency",
      hasRow(priceCards, eq(priceCards.theaterId, theaterId), eq(priceCards.currency, currency)),
    ),
    ...orderSteps(db, {
      ...{ id: orderId, theaterId, currency, ...customer, totalMinor, at: now, now },
      ...(seller ? { channel: "counter", soldBy: seller.userId } : { channel: "online" }),
      lines: lines.map((line) => ({ id: newId(), ...line })),
      tendered: parts.map((part) => ({
        ...{ id: newId(), ...part, state: part.provider === null ? "captured" : "started" },
      })),
    }),
    audit(
      db,
      {
        ...{ userId, theaterId, action: "order.started", objectId: orderId },
        details: { currency, totalMinor, lines: lines.length },
      },
      now,
    ),
  ]);
  if (written.ok || written.code === "begun-already")
    return (await isTheSame(db, input)) ? ok({ orderId }) : fail("not-found");
  return written;
}

/** An id that is somebody else's order tells nothing of it. */
const isTheSame = async (db: Database, { orderId, theaterId, customer, seller }: Input): Promise<boolean> => {
  const order = await db.select().from(orders).where(eq(orders.id, orderId)).get();
  return (
    order?.theaterId === theaterId &&
    order.soldBy === (seller?.userId ?? null) &&
    order.userId === customer.userId &&
    order.email === customer.email
  );
};
