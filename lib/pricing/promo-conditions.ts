import { eq, type SQL, sql } from "drizzle-orm";
import type { Database } from "@/db/client";
import { listed, UNDER_WAY, USES_CODE } from "@/db/schema/payments";
import { promoCodes } from "@/db/schema/pricing";
import { plainCode } from "@/lib/input/code";
import { mailboxOf, mailboxSql } from "@/lib/input/mailbox";

export type PromoRefusal =
  | "code-unknown"
  | "code-not-yet"
  | "code-over"
  | "code-used-up"
  /** It is good so often for each person, and nobody knows who this one is. */
  | "code-sign-in"
  | "code-used-by-you"
  | "code-not-for-movie"
  | "code-not-for-theater"
  | "code-wrong-currency";

export type PromoCode = typeof promoCodes.$inferSelect;

export type CodeUse = {
  promoCodeId: number;
  showtimeId: number;
  currency: string;
  /** Lower case; null: not known yet. Of who is signed in it is their account's that counts, whatever is typed. */
  email: string | null;
  userId: number | null;
  /** Whoever asks may have typed anybody's address: an answer that depended on it would tell what was bought by it. */
  isStranger?: boolean;
  now: number;
};

const hasPaymentIn = (states: SQL, whose = sql`o`) =>
  sql`exists (select 1 from payments where order_id = ${whose}.id and state in ${states})`;

/** Its seats are reserved, to be paid at the box office: while they are, so is the use. */
const isReserved = (now: number, whose = sql`o`) =>
  sql`exists (select 1 from holds where holds.id = ${whose}.hold_id and reserved_at is not null and expires_at > ${now})`;

/** Whose an order is: the account's mailbox, or that which was named for who has none. */
const mailboxOfOrder = (order: SQL) =>
  sql`coalesce((select ${mailboxSql(sql`users.email`)} from users where users.id = ${order}.user_id), ${mailboxSql(sql`${order}.email`)})`;

/**
 * All that must hold for a code to be used, in the order in which a customer is told. The same conditions are read for
 * an answer and asserted inside the batch that begins a payment, so that of two rivals for the last use one has it.
 */
export function promoConditions(use: CodeUse): [PromoRefusal, SQL][] {
  const { promoCodeId, showtimeId, currency, email, userId, isStranger, now } = use;
  const code = (condition: SQL) =>
    sql`exists (select 1 from promo_codes c where c.id = ${promoCodeId} and ${condition})`;
  const isListed = (table: "theater" | "movie", id: SQL) => {
    const [rows, column] = [sql.raw(`promo_code_${table}s`), sql.raw(`${table}_id`)];
    return sql`(not exists (select 1 from ${rows} where promo_code_id = ${promoCodeId})
      or ${id} in (select ${column} from ${rows} where promo_code_id = ${promoCodeId}))`;
  };
  const theater = sql`(select s.theater_id from showtimes st join screens s on s.id = st.screen_id where st.id = ${showtimeId})`;
  const uses = (whose: SQL) =>
    sql`(select count(*) from orders o where promo_code_id = c.id
      and (${hasPaymentIn(listed(USES_CODE))} or ${isReserved(now)}) and ${whose})`;
  const named = email === null ? null : mailboxOf(email);
  const mailbox =
    userId === null
      ? sql`${named}`
      : sql`(select ${mailboxSql(sql`users.email`)} from users where users.id = ${userId})`;
  const isTheirs = sql`(${mailboxOfOrder(sql`o`)} = ${mailbox} or o.user_id = ${userId})`;
  return [
    ["code-over", code(sql`c.disabled_at is null and coalesce(${now} < c.ends_at, 1)`)],
    ["code-not-yet", code(sql`coalesce(${now} >= c.starts_at, 1)`)],
    [
      "code-not-for-theater",
      code(sql`coalesce(c.theater_id = ${theater}, 1) and ${isListed("theater", theater)}`),
    ],
    ["code-not-for-movie", isListed("movie", sql`(select movie_id from showtimes where id = ${showtimeId})`)],
    ["code-wrong-currency", code(sql`coalesce(c.currency = ${currency}, 1)`)],
    ["code-used-up", code(sql`coalesce(${uses(sql`1`)} < c.max_uses, 1)`)],
    ...(isStranger
      ? [["code-sign-in", code(sql`c.max_uses_per_person is null`)] as [PromoRefusal, SQL]]
      : []),
    [
      "code-used-by-you",
      code(sql`(c.max_uses_per_person is null or ${uses(isTheirs)} < c.max_uses_per_person)`),
    ],
  ];
}

/** The provider declined a payment of it once that was captured after all: so the order freed its use. */
const freesUse = (order: string) =>
  sql`exists (select 1 from payments m join payment_events e on e.payment_id = m.id
    where m.order_id = ${sql.raw(order)}.id and m.state in ${listed(["captured", "booked"])} and e.kind = 'declined')`;

/**
 * Condition: an order that is to be fulfilled has its code's use. It took it as its payment began; if that was declined in
 * between and captured after all, the use must still be there beside those who have booked or are on their way to it. Of
 * several that come back none counts until it is booked, so that one of them has what is left.
 */
export function keepsUse(orderId: string, now: number): SQL {
  const other = sql`other`;
  const uses = (whose: SQL) => sql`(select count(*) from orders as other
    where other.promo_code_id = c.id and other.id <> o.id and ${whose}
      and (${hasPaymentIn(listed(["booked"]), other)} or ${isReserved(now, other)} or (${hasPaymentIn(listed(UNDER_WAY), other)} and not ${freesUse("other")})))`;
  const isTheirs = sql`(${mailboxOfOrder(other)} = ${mailboxOfOrder(sql`o`)} or other.user_id = o.user_id)`;
  return sql`not exists (select 1 from orders as o join promo_codes as c on c.id = o.promo_code_id
    where o.id = ${orderId} and ${freesUse("o")}
      and not (coalesce(${uses(sql`1`)} < c.max_uses, 1) and coalesce(${uses(isTheirs)} < c.max_uses_per_person, 1)))`;
}

/** The code, or why it cannot be used now. */
export async function judgeCode(
  db: Database,
  typed: string,
  use: Omit<CodeUse, "promoCodeId">,
): Promise<PromoCode | PromoRefusal> {
  const found = await db
    .select()
    .from(promoCodes)
    .where(eq(promoCodes.code, plainCode(typed)))
    .get();
  if (!found) return "code-unknown";
  const conditions = promoConditions({ ...use, promoCodeId: found.id });
  const [held = []] = await db.values<number[]>(
    sql`select ${sql.join(
      conditions.map(([, condition]) => condition),
      sql`, `,
    )}`,
  );
  const failed = conditions.find((_, at) => !held[at]);
  return failed ? failed[0] : found;
}
