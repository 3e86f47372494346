import { and, asc, eq, inArray, not, sql } from "drizzle-orm";
import type { Database } from "@/db/client";
import { countRows, hasRow } from "@/db/conditions";
import { perDatabase, place } from "@/db/prepared";
import { payments } from "@/db/schema/payments";
import { assertThat } from "@/db/write";

type Payment = Pick<typeof payments.$inferSelect, "id" | "amountMinor">;
/** Payments of an order that was fulfilled without them. */
export type Spare = { id: string; isSpare: boolean }[];

/** What of an order's money is there, first come first. */
export const listCaptured = (db: Database, orderId: string): Promise<Payment[]> =>
  capturedOf(db).all({ orderId });

const capturedOf = perDatabase((db) =>
  db
    .select({ id: payments.id, amountMinor: payments.amountMinor })
    .from(payments)
    .where(and(eq(payments.orderId, place("orderId")), eq(payments.state, "captured")))
    .orderBy(asc(payments.capturedAt), sql`rowid`)
    .prepare(),
);

/** The captured payments that come to an order's total, first come first; null while they do not. */
export function coverOf(captured: readonly Payment[], totalMinor: number): string[] | null {
  let left = totalMinor;
  const ids: string[] = [];
  for (const { id, amountMinor } of captured) {
    if (amountMinor > left || (left === 0 && ids.length > 0)) continue;
    left -= amountMinor;
    ids.push(id);
  }
  return left === 0 && ids.length > 0 ? ids : null;
}

/** What came in beside that: once the rest is booked it goes back. */
export const spareOf = (captured: readonly Payment[], cover: readonly string[]): Spare =>
  captured.flatMap(({ id }) => (cover.includes(id) ? [] : [{ id, isSpare: true }]));

/** That the money of an order is still there for it, and that it was not fulfilled already. */
export const isCovered = (orderId: string, paymentIds: readonly string[]) => [
  assertThat(
    "not-captured",
    not(hasRow(payments, eq(payments.orderId, orderId), eq(payments.state, "booked"))),
  ),
  assertThat(
    "not-captured",
    sql`${countRows(payments, inArray(payments.id, [...paymentIds]), eq(payments.state, "captured"))} = ${paymentIds.length}`,
  ),
];
