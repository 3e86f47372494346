import { eq, is, sql } from "drizzle-orm";
import { getTableConfig, SQLiteTable } from "drizzle-orm/sqlite-core";
import { describe, expect, it } from "vitest";
import type { Database } from "@/db/client";
import { users } from "@/db/schema/accounts";
import { auditEntries } from "@/db/schema/audit";
import { engines, openTestDatabase } from "@/db/testing/test-database";
import { getBookingByLink } from "@/lib/bookings/get-booking-by-link";
import { getHeldTicket } from "@/lib/bookings/transfers/get-offer";
import { clearWords } from "./clear-words";
import { ACCOUNT_COLUMNS, PERSONAL_COLUMNS, WRITTEN_WORDS } from "./personal-columns";
import { erase } from "./testing/erasing";
import { knownPerson } from "./testing/known-person";
import { NOBODYS_COLUMNS } from "./testing/nobodys-columns";
import { NOW, somebody } from "./testing/somebody";
import { whereIs } from "./testing/where-is";

const PERSONAL = [
  ...[...PERSONAL_COLUMNS, ...ACCOUNT_COLUMNS].flatMap(({ table, columns }) =>
    columns.map((column) => `${table}.${column}`),
  ),
  ...WRITTEN_WORDS.map(({ table, column }) => `${table}.${column}`),
];

const tables = Object.values(
  import.meta.glob<Record<string, unknown>>("../../db/schema/*.ts", { eager: true }),
)
  .flatMap((file) => Object.values(file))
  .filter((made) => is(made, SQLiteTable));

/** Columns of text that is free: no list of ours, and no other row's id. */
const freeColumns = tables.flatMap((table) => {
  const { name, columns, foreignKeys } = getTableConfig(table);
  const referring = foreignKeys.flatMap((key) => key.reference().columns.map((column) => column.name));
  return columns
    .filter((column) => /text|blob/i.test(column.getSQLType()) && !column.enumValues?.length)
    .filter((column) => !referring.includes(column.name))
    .map((column) => `${name}.${column.name}`);
});

it("knows of every column whether it says who somebody is", () => {
  const nobodys = Object.entries(NOBODYS_COLUMNS).flatMap(([table, columns]) =>
    columns.map((column) => `${table}.${column}`),
  );
  const known = [...new Set([...PERSONAL, ...nobodys])];
  expect(freeColumns.filter((column) => !known.includes(column))).toEqual([]);
  expect(known.filter((column) => !freeColumns.includes(column))).toEqual([]);
  expect(nobodys.filter((column) => PERSONAL.includes(column))).toEqual([]);
});

/** What the books are: sums, receipts and what was sold, without anybody. */
const BOOKS = {
  receipts: sql`select * from receipts order by 1, 2, 3, 4`,
  ledger: sql`select * from ledger_totals order by 1, 2, 3, 4, 5, 6, 7, 8, 9`,
  taxes: sql`select * from tax_totals order by 1, 2, 3, 4, 5, 6`,
  theaters: sql`select * from theater_totals order by 1, 2`,
  showtimes: sql`select * from showtime_totals order by 1, 2, 3`,
  ticketTypes: sql`select * from showtime_ticket_totals order by 1, 2, 3, 4, 5`,
  orders: sql`select id, theater_id, currency, channel, discount_minor, total_minor, created_at from orders order by id`,
  lines: sql`select * from order_lines order by id`,
  payments: sql`select id, order_id, tender, state, amount_minor, captured_at from payments order by id`,
  refunds: sql`select id, payment_id, amount_minor, reason, state from refunds order by id`,
  bookings: sql`select * from bookings order by id`,
  tickets: sql`select * from tickets order by id`,
  vouchers: sql`select * from vouchers order by id`,
  entries: sql`select voucher_id, kind, amount_minor, payment_id, refund_id from voucher_entries order by id`,
};

async function booksOf(db: Database) {
  const read = Object.entries(BOOKS).map(async ([name, query]) => [name, await db.values(query)] as const);
  return Object.fromEntries(await Promise.all(read));
}

it("keeps nobody waiting while it looks through all that was ever written", async () => {
  const db = openTestDatabase();
  await db.run(sql`with recursive n(i) as (select 1 union all select i + 1 from n where i < 20000)
    insert into audit_entries (at, action, object_type, object_id, details)
    select i, 'movie.edited', 'movie', '0', '{}' from n`);
  let turns = 0;
  let next = setImmediate(function turn() {
    turns++;
    next = setImmediate(turn);
  });
  await clearWords(db, ["nobody@example.org"]);
  clearImmediate(next);
  expect(turns).toBeGreaterThan(2);
});

describe.each(engines)("erasure on %s", (engine, open) => {
  const db = open();

  it("leaves a person nowhere, and the books as they were", { timeout: 90_000 }, async () => {
    const ada = await knownPerson(db);
    const { word } = ada;
    const known = await whereIs(db, word);
    // everything that the list has is filled, so that what is searched for below was there
    expect(PERSONAL.filter((column) => !known.includes(column))).toEqual([]);
    const before = await booksOf(db);
    await erase(ada);
    expect(await whereIs(db, word)).toEqual([]);
    expect(await db.values(sql`select 1 from bookings_search where bookings_search match ${word}`)).toEqual(
      [],
    );
    // others sell on the shared server meanwhile
    if (engine !== "libSQL") expect(await booksOf(db)).toEqual(before);
    await ada.hooks.end();
  });

  it("leaves tickets good, those that friends have too, and the log its acts", async () => {
    const ada = await knownPerson(db);
    const { bookings, tokens, user, friend } = ada;
    const acts = () =>
      db
        .select({ id: auditEntries.id, action: auditEntries.action, by: auditEntries.userId })
        .from(auditEntries)
        .where(eq(auditEntries.objectId, bookings.own.id));
    const logged = await acts();
    await erase(ada);
    const codes = async (linkToken: string) =>
      (await getBookingByLink(db, linkToken))?.tickets.map(({ code }) => code);
    for (const { linkToken, tickets } of [bookings.own, bookings.others])
      expect(await codes(linkToken)).toEqual(tickets.map(({ code }) => code));
    expect(await getHeldTicket(db, tokens.given)).toMatchObject({ acceptedEmail: friend });
    expect(await getHeldTicket(db, tokens.theirs)).toMatchObject({ acceptedEmail: null });
    expect(await acts()).toEqual(logged);
    const [row] = await db.select().from(users).where(eq(users.id, user.id));
    expect(row).toMatchObject({ role: "customer", disabledAt: NOW, erasedAt: NOW });
    await ada.hooks.end();
  });

  it("leaves others who are called alike", async () => {
    const ada = await somebody(db);
    const other = `n${ada.email}`;
    await db.run(
      sql`insert into throttles (key, window_started_at, attempts) values (${`link:email:${other}`}, ${NOW}, 1)`,
    );
    const details = { text: `Ask ${other} and ${ada.name}` };
    await db
      .insert(auditEntries)
      .values({ ...{ at: NOW, action: "movie.edited", objectType: "movie" }, objectId: "0", details });
    await erase(ada);
    expect(await db.$count(sql`throttles`, sql`key = ${`link:email:${other}`}`)).toBe(1);
    expect(await db.$count(auditEntries, sql`details ->> '$.text' = ${details.text}`)).toBe(1);
    await ada.hooks.end();
  });
});
