import { eq, type SQL, sql } from "drizzle-orm";
import { z } from "zod";
import type { Database } from "@/db/client";
import { hasRow } from "@/db/conditions";
import { LINE_KINDS, orders } from "@/db/schema/orders";
import { TENDERS } from "@/db/schema/payments";
import { priceCards } from "@/db/schema/pricing";
import { assertThat, type Step, write } from "@/db/write";
import { canSell, type StaffMember } from "@/lib/accounts/staff-member";
import { audit } from "@/lib/audit";
import { newId } from "@/lib/id";
import { emailAddress } from "@/lib/input/email-address";
import { amountMinor, publicId, rowId } from "@/lib/input/ids";
import { personNameOrNone } from "@/lib/input/person-name";
import { asSent } from "@/lib/input/text";
import { withInput } from "@/lib/input/with-input";
import { listOf } from "@/lib/list-of";
import { sumMinor } from "@/lib/money";
import { listLines } from "@/lib/orders/list-lines";
import { orderSteps } from "@/lib/orders/order-steps";
import { fail, ok, type Result } from "@/lib/result";
import { takesBy } from "./takes-by";

/** Anything but a ticket, which is sold by its seat: see `startPayment` and `sellAtCounter`. */
const line = z.object({
  kind: z.enum(LINE_KINDS).exclude(["ticket"]),
  quantity: z.int().min(1).max(10_000).optional(),
  amountMinor,
  label: asSent(200).nullish(),
  refId: asSent(100).nullish(),
});

const startOrderInput = z.object({
  /** Made before the order is: a repeated request names it twice, and is one order. */
  orderId: publicId,
  theaterId: rowId,
  currency: asSent(3),
  customer: z.object({
    userId: rowId.nullable(),
    name: personNameOrNone,
    email: emailAddress.or(z.literal("")),
  }),
  lines: listOf(line, 200),
  /** What it is paid with: a provider is asked for its part, staff take the others at once. */
  parts: listOf(
    z.object({
      tender: z.enum(TENDERS),
      provider: asSent(40).nullable(),
      method: asSent(40),
      amountMinor,
    }),
    20,
  ),
});

type Input = z.output<typeof startOrderInput> & {
  /** Who sells it across the counter; null: its customer buys it online. */
  seller: StaffMember | null;
  /** What the lines were priced by, as the caller read it: must be so still when they are written. */
  stillSo?: SQL[];
  /** What else is written down with it. */
  besides?: Exclude<Step, { code: string } | { answer: string }>[];
  now: number;
};

export type StartOrderCode =
  | "nothing-ordered"
  /** The parts do not come to the price of all lines. */
  | "sum-differs"
  /** Only staff take what no provider is asked for. */
  | "staff-only"
  | "wrong-currency"
  | "price-changed"
  /** The theater does not take money by that provider. */
  | "online-closed"
  /** The order of that id was begun before, of other things. */
  | "ordered-before"
  | "not-found";

/** Writes an order without seats down with what it is paid with, before any provider is asked: see `settlePayment`. */
export const startOrder = withInput(startOrderInput, act);

async function act(db: Database, input: Input): Promise<Result<{ orderId: string }, StartOrderCode>> {
  const {
    orderId,
    theaterId,
    currency,
    seller,
    customer,
    lines,
    parts,
    stillSo = [],
    besides = [],
    now,
  } = input;
  const totalMinor = sumMinor(lines.map(({ amountMinor }) => amountMinor));
  if (lines.length === 0) return fail("nothing-ordered");
  if (parts.length === 0 || sumMinor(parts.map(({ amountMinor }) => amountMinor)) !== totalMinor)
    return fail("sum-differs");
  if (!seller && parts.some(({ provider }) => provider === null)) return fail("staff-only");
  const userId = seller ? seller.userId : customer.userId;
  const written = await write(db, { "unique:orders": "begun-already" }, [
    ...(seller ? [assertThat("not-found", canSell(seller, sql`${theaterId}`))] : []),
    assertThat(
      "wrong-currency",
      hasRow(priceCards, eq(priceCards.theaterId, theaterId), eq(priceCards.currency, currency)),
    ),
    ...stillSo.map((condition) => assertThat("price-changed", condition)),
    ...parts.flatMap(({ provider }) =>
      provider === null ? [] : [assertThat("online-closed", takesBy(theaterId, provider))],
    ),
    ...orderSteps(db, {
      ...{ id: orderId, theaterId, currency, ...customer, totalMinor, at: now, now },
      ...(seller ? { channel: "counter", soldBy: seller.userId } : { channel: "online" }),
      lines: lines.map((line) => ({ id: newId(), ...line })),
      tendered: parts.map((part) => ({
        ...{ id: newId(), ...part, state: part.provider === null ? "captured" : "started" },
      })),
    }),
    ...besides,
    audit(
      db,
      {
        ...{ by: { userId }, theaterId, action: "order.started", objectId: orderId },
        details: { currency, totalMinor, lines: lines.length },
      },
      now,
    ),
  ]);
  if (written.ok) return ok({ orderId });
  if (written.code !== "begun-already") return written;
  if (!(await isTheirs(db, input))) return fail("not-found");
  return (await isTheSame(db, input)) ? ok({ orderId }) : fail("ordered-before");
}

/** An id that is somebody else's order tells nothing of it. */
const isTheirs = async (db: Database, { orderId, theaterId, customer, seller }: Input): Promise<boolean> => {
  const order = await db.select().from(orders).where(eq(orders.id, orderId)).get();
  return (
    order?.theaterId === theaterId &&
    order.soldBy === (seller?.userId ?? null) &&
    order.userId === customer.userId &&
    order.email === customer.email
  );
};

async function isTheSame(db: Database, { orderId, lines }: Input): Promise<boolean> {
  const before = await listLines(db, orderId);
  return (
    before.length === lines.length &&
    lines.every(({ kind, quantity = 1, amountMinor, label = null, refId = null }, at) => {
      const line = before[at];
      return (
        line?.kind === kind &&
        line.quantity === quantity &&
        line.amountMinor === amountMinor &&
        line.label === label &&
        line.refId === refId
      );
    })
  );
}
