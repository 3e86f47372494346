import { and, eq, isNull, sql } from "drizzle-orm";
import type { Database } from "@/db/client";
import { hasRow } from "@/db/conditions";
import { users } from "@/db/schema/accounts";
import { assertThat } from "@/db/write";
import { erasePerson } from "./erase-person";
import { formerAddresses } from "./find-person";
import { forgetOrders, ORDERS_AT_ONCE } from "./forget-old";

/** Who was erased in a database that came after this one. A number alone is not enough: here it may be somebody else's by now. */
export type ErasedThere = {
  people: readonly { id: number; createdAt: number }[];
  orderIds: readonly string[];
};

export type ErasedAgain = {
  people: number;
  orders: number;
  /** The last admin stays, and whoever changed in this moment. */
  left: number[];
};

/** Erases here whom a backup has brought back, and makes their orders anonymous, guests' too. Safe to repeat. */
export async function eraseAgain(
  db: Database,
  there: ErasedThere,
  { now }: { now: number },
): Promise<ErasedAgain> {
  const left: number[] = [];
  let people = 0;
  for (const one of there.people) {
    const [person] = await db
      .select({ userId: users.id, name: users.name, email: users.email, former: formerAddresses })
      .from(users)
      .where(and(eq(users.id, one.id), eq(users.createdAt, one.createdAt), isNull(users.erasedAt)));
    if (!person) continue;
    const { userId, name, email, former } = person;
    const erased = await erasePerson(
      db,
      { userId, name, addresses: [...new Set([email, ...former])] },
      {
        now,
        stillSo: [assertThat("changed", hasRow(users, eq(users.id, userId), eq(users.email, email)))],
      },
    );
    if (erased.ok) people += 1;
    else left.push(userId);
  }
  return { people, orders: await forgetAgain(db, there.orderIds, now), left };
}

async function forgetAgain(db: Database, orderIds: readonly string[], now: number): Promise<number> {
  let done = 0;
  for (let at = 0; at < orderIds.length; at += ORDERS_AT_ONCE) {
    const some = JSON.stringify(orderIds.slice(at, at + ORDERS_AT_ONCE));
    const back = await db.values<[string]>(
      sql`select id from orders where id in (select value from json_each(${some})) and erased_at is null`,
    );
    if (back.length > 0) await forgetOrders(db, back.flat(), now);
    done += back.length;
  }
  return done;
}
