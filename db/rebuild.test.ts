import { sql } from "drizzle-orm";
import { describe, expect, it } from "vitest";
import { fillSample } from "@/db/commands/release/sample";
import { type Database, databaseOver } from "./client";
import type { Statement } from "./engine";
import { migrate } from "./migrate";
import { PAYMENT_STATES } from "./schema/payments";
import { REFUND_REASONS } from "./schema/refunds";
import type { SchemaFiles } from "./schema-files";
import { getStanding } from "./standing";
import { type Contents, contentsOf, schemaOf } from "./testing/contents";
import { emptyEngines } from "./testing/empty-database";
import { allTables, withNext, withOneMoreCheck } from "./testing/next-migration";

const words = (list: readonly string[]) => list.map((word) => `'${word}'`).join(", ");
const oneMorePaymentState = () =>
  withOneMoreCheck({ payments: `state in (${words([...PAYMENT_STATES, "disputed"])})` });
const oneMoreRefundReason = () =>
  withOneMoreCheck({ refunds: `reason in (${words([...REFUND_REASONS, "no-show"])})` });
const everyTable = () => withOneMoreCheck(Object.fromEntries(allTables().map((table) => [table, "1 = 1"])));

const withoutMigrations = ({ __drizzle_migrations: _, ...others }: Contents) => others;
const change = (db: Database, statement: string) =>
  db.engine.batch([{ sql: statement, params: [], method: "run" }]);
const refused = (code: string) => ({ name: "WriteRefused", code });
const brokenBooking = () => withNext("delete from bookings");

/** The same database whose `migrate` runs only those statements. */
const onlyThose = ({ engine }: Database, isKept: (statement: Statement) => boolean) =>
  databaseOver({ ...engine, migrate: (statements) => engine.migrate(statements.filter(isKept)) });

describe.each(emptyEngines)("a table that is rebuilt on %s", (_, open) => {
  async function openSold(): Promise<Database> {
    const db = await open();
    await migrate(db);
    await fillSample(db);
    return db;
  }
  /** What a database that never was of an older version has. */
  async function freshSchema(files: SchemaFiles) {
    const db = await open();
    await migrate(db, files);
    return schemaOf(db);
  }

  it.each([
    ["payments, under a booking, for one more state", oneMorePaymentState],
    ["refunds, for one more reason", oneMoreRefundReason],
    ["every table there is", everyTable],
  ])("keeps its rows, indexes, triggers and references: %s", async (_what, nextVersion) => {
    const db = await openSold();
    const before = await contentsOf(db);
    expect([before.bookings, before.refunds, before.scans].map((rows) => rows?.length)).toEqual([1, 1, 1]);
    const next = await nextVersion();
    await migrate(db, next);
    expect(withoutMigrations(await contentsOf(db))).toEqual(withoutMigrations(before));
    expect(await schemaOf(db)).toEqual(await freshSchema(next));
    expect((await getStanding(db, next)).is).toBe("current");
    expect(await db.values(sql`pragma foreign_key_check`)).toEqual([]);
    expect(await db.values(sql`pragma integrity_check`)).toEqual([["ok"]]);
  });

  it("has its rules and its references on again", async () => {
    const db = await openSold();
    await migrate(db, await oneMorePaymentState());
    await expect(change(db, "update payments set state = 'pending'")).rejects.toMatchObject(
      refused("payment_state_order"),
    );
    await expect(change(db, "update refunds set amount_minor = 1")).rejects.toMatchObject(
      refused("refund_exceeds_payment"),
    );
    await expect(change(db, "delete from bookings")).rejects.toMatchObject(refused("foreign-key"));
    const unknownState = `insert into payments select 'p2', order_id, theater_id, hold_id, tender, provider, method, null, null, 'lost',
      amount_minor, created_at, updated_at, null, null, null, null from payments`;
    await expect(change(db, unknownState)).rejects.toMatchObject(refused("check:payments_next"));
    await change(db, unknownState.replace("'lost'", "'disputed'"));
  });

  it("is refused under a booking where foreign keys stay on (twin)", async () => {
    const db = await openSold();
    const on = databaseOver({ ...db.engine, migrate: async (steps) => void (await db.engine.batch(steps)) });
    await expect(migrate(on, await oneMorePaymentState())).rejects.toMatchObject({ code: "foreign-key" });
  });

  it("has no rules where they are not made again (twin)", async () => {
    const db = await openSold();
    const next = await oneMoreRefundReason();
    await expect(
      migrate(
        onlyThose(db, (it) => !it.sql.startsWith("CREATE TRIGGER")),
        next,
      ),
    ).resolves.toBeUndefined();
    expect((await getStanding(db, next)).is).toBe("other-rules");
    await change(db, "update refunds set amount_minor = 1");
  });

  it("is refused where a row would refer to nothing: it names table and row, and nothing has changed", async () => {
    const db = await openSold();
    const before = [await schemaOf(db), await contentsOf(db)];
    await expect(migrate(db, brokenBooking())).rejects.toThrow(
      /broken reference: \w+, rowid \d+, names a row of bookings that is not there/,
    );
    expect([await schemaOf(db), await contentsOf(db)]).toEqual(before);
    await expect(change(db, "delete from bookings")).rejects.toMatchObject(refused("foreign-key"));
  });

  it("leaves rows that refer to nothing where nobody looks at the end (twin)", async () => {
    const db = await openSold();
    await migrate(
      onlyThose(db, (it) => !it.sql.includes("foreign_key_check")),
      brokenBooking(),
    );
    expect(await db.values(sql`pragma foreign_key_check`)).not.toEqual([]);
  });

  it("gives no id of a deleted row out again", async () => {
    const db = await openSold();
    await migrate(db, await withOneMoreCheck({ movies: "1 = 1" }));
    expect(await nextMovie(db)).toBe(3);
  });

  it("would give it out again without the last id (twin)", async () => {
    const db = await openSold();
    await migrate(
      onlyThose(db, (it) => !it.sql.includes("sqlite_sequence")),
      await withOneMoreCheck({ movies: "1 = 1" }),
    );
    expect(await nextMovie(db)).toBe(2);
  });
});

async function nextMovie(db: Database): Promise<number | undefined> {
  const [row] = await db.values<[number]>(
    sql`insert into movies (slug, title, description) values ('next', 'Next', '') returning id`,
  );
  return row?.[0];
}
