import { createHash } from "node:crypto";
import { copyFileSync, mkdirSync, mkdtempSync, readdirSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { eq, sql } from "drizzle-orm";
import type { SQLiteTable } from "drizzle-orm/sqlite-core";
import { beforeAll, describe, expect, inject, onTestFinished, test } from "vitest";
import { type Database, openDatabase } from "@/db/client";
import { DEMO_DATABASE_URL, demoSecret, prepareDemoDatabase } from "@/db/commands/demo-data";
import { users } from "@/db/schema/accounts";
import { bookings, tickets } from "@/db/schema/bookings";
import { seatClaims } from "@/db/schema/claims";
import { scans } from "@/db/schema/door";
import { orderLines, orders } from "@/db/schema/orders";
import { payments } from "@/db/schema/payments";
import { showtimes } from "@/db/schema/scheduling";
import { theaters } from "@/db/schema/venues";
import { openTestDatabase } from "@/db/testing/test-database";
import { listInvitations } from "@/lib/accounts/invitations/list-invitations";
import { PERMISSIONS } from "@/lib/accounts/permissions";
import { DAY_MS } from "@/lib/clock-units";
import { listDoubles } from "@/lib/door/doubles";
import { whyNotPlain } from "@/lib/input/plain-words";
import { localDay } from "@/lib/zoned-time";
import { classics } from "./movies";
import { OPINIONS } from "./movies/opinions";
import { INVITED } from "./people";
import { isSeeded, seedDemo, topUpDemo } from "./seed-demo";

const now = Date.UTC(2026, 9, 20, 15);
/** Where the command works: a folder of its own, on a machine where others read what is made unless it is forbidden. */
function moveIn(): string {
  const [folder, here, umask] = [
    mkdtempSync(join(tmpdir(), "matinee-demo-")),
    process.cwd(),
    process.umask(0o022),
  ];
  process.chdir(folder);
  onTestFinished(() => {
    process.chdir(here);
    process.umask(umask);
    rmSync(folder, { recursive: true });
  });
  return folder;
}
const modeOf = (path: string) => (statSync(path).mode & 0o777).toString(8);
const hashOf = async (db: Database, table: SQLiteTable) =>
  createHash("sha256")
    .update(JSON.stringify(await db.select().from(table)))
    .digest("hex");
const count = async (db: Database, text: string) => Number((await db.get<[number]>(sql.raw(text)))[0]);

describe("the demo", () => {
  let db: Database;
  beforeAll(async () => {
    expect(await isSeeded(openTestDatabase())).toBe(false);
    db = openTestDatabase();
    await seedDemo(db, { now, progress: () => {}, draw: async () => [] });
  }, 120_000);

  test("is there when its theaters are", async () => {
    expect(await isSeeded(db)).toBe(true);
    expect(new Set((await db.select().from(theaters)).map(({ currency }) => currency)).size).toBe(2);
  });

  test("is the same each time for the same day, and as the command fills it nobody else's to read", {
    timeout: 120_000,
  }, async () => {
    moveIn();
    await prepareDemoDatabase(now);
    demoSecret();
    const again = openDatabase(DEMO_DATABASE_URL);
    for (const table of [showtimes, bookings, tickets, seatClaims, orders, orderLines, payments])
      expect(await hashOf(again, table)).toBe(await hashOf(db, table));
    const files = readdirSync("data");
    expect(files).toEqual(expect.arrayContaining(["demo.db", "demo-auth-secret"]));
    expect(files.map((file) => modeOf(join("data", file)))).toEqual(files.map(() => "600"));
    again.engine.close();
  });

  test("has a receipt of all that was paid and a credit note of all that went back, with tax in them", async () => {
    const paid = "payments where state = 'booked' and amount_minor > 0";
    expect(await count(db, "select count(*) from receipts where refund_id is null")).toBe(
      await count(db, `select count(*) from ${paid}`),
    );
    expect(await count(db, "select count(*) from receipts where refund_id is not null")).toBe(
      await count(db, "select count(*) from refunds"),
    );
    expect(await count(db, "select count(*) from tax_totals where tax_minor > 0")).toBeGreaterThan(0);
  });

  test("is closed to others when it was made before and stood open", async () => {
    const file = join(moveIn(), "data", "demo.db");
    mkdirSync("data");
    copyFileSync(inject("templatePath"), file);
    expect(modeOf(file)).toBe("644");
    await prepareDemoDatabase(now);
    expect(modeOf(file)).toBe("600");
  });

  test("says how to begin anew where its database is another version's, and leaves that as it is", async () => {
    const file = join(moveIn(), "data", "demo.db");
    mkdirSync("data");
    copyFileSync(inject("templatePath"), file);
    const older = openDatabase(DEMO_DATABASE_URL);
    await older.run(sql`update __drizzle_migrations set hash = 'other'`);
    await expect(prepareDemoDatabase(now)).rejects.toThrow(
      /whose migrations are not this one's[\s\S]*npm run demo -- --reset/,
    );
    expect(await isSeeded(older)).toBe(false);
    older.engine.close();
  });

  test("plays every day of the next two weeks on every screen, over a clock change too", async () => {
    const rows = await db.select().from(showtimes);
    const days = Array.from({ length: 14 }, (_, i) => localDay(now + i * DAY_MS, "Europe/London"));
    for (const screenId of [1, 2, 3])
      for (const day of days)
        expect(
          rows.some((row) => row.screenId === screenId && localDay(row.startsAt, "Europe/London") === day),
          `screen ${screenId}, ${day}`,
        ).toBe(true);
  });

  test("adds up: every sale has its ticket, its claim and its payment", async () => {
    expect(await count(db, "select count(*) from pragma_foreign_key_check")).toBe(0);
    const wrong = `select count(*) from bookings b join orders o on o.id = b.order_id join payments p on p.order_id = o.id
      where o.total_minor <> p.amount_minor or p.state <> 'booked' or b.created_at > ${now}
        or o.total_minor <> (select sum(paid_minor) from tickets t where t.booking_id = b.id)
          + (select coalesce(sum(amount_minor), 0) from order_lines l where l.order_id = o.id and kind = 'fee')
        or o.total_minor <> (select sum(amount_minor) from order_lines l where l.order_id = o.id)`;
    expect(await count(db, wrong)).toBe(0);
    const unclaimed = `select count(*) from tickets t where cancelled_at is null and not exists
      (select 1 from seat_claims c where c.showtime_id = t.showtime_id and c.seat_id = t.seat_id and c.booking_id = t.booking_id)`;
    expect(await count(db, unclaimed)).toBe(0);
    const free = `select count(*) from tickets t join bookings b on b.id = t.booking_id
      join payments p on p.order_id = b.order_id where t.paid_minor = 0 and p.tender`;
    expect(await count(db, `${free} <> 'complimentary'`)).toBe(0);
    expect(await count(db, `${free} = 'complimentary'`)).toBeGreaterThan(0);
  });

  test("has a fee for each ticket that was paid for online in one of its theaters, and none elsewhere", async () => {
    const wrong = `select count(*) from bookings b join orders o on o.id = b.order_id
      join theaters t on t.id = o.theater_id
      where (select coalesce(sum(amount_minor), 0) from order_lines l where l.order_id = o.id and kind = 'fee') <>
        iif(o.channel = 'online', coalesce(t.booking_fee ->> 'amountMinor', 0), 0)
          * (select count(*) from tickets where booking_id = b.id and paid_minor > 0)`;
    expect(await count(db, wrong)).toBe(0);
    const fees = "select count(*) from order_lines where kind = 'fee' and tax_minor > 0";
    expect(await count(db, fees)).toBeGreaterThan(50);
  });

  test("has house seats, sales at the counter and a refund that failed", async () => {
    expect(await count(db, "select count(*) from holds where house_reason = 'Press'")).toBe(1);
    expect(await count(db, "select count(*) from bookings where channel = 'counter'")).toBeGreaterThan(50);
    expect(await count(db, "select count(*) from refunds where state = 'failed'")).toBe(1);
    const sent = "select count(*) from refunds where state = 'succeeded' and settled_at = created_at";
    expect(await count(db, sent)).toBe((await count(db, "select count(*) from refunds")) - 1);
  });

  test("has a ticket that was let in twice, told on its showtime's page, and a role that is offered", async () => {
    const [double] = await db.select().from(scans).where(eq(scans.outcome, "double"));
    if (!double) throw new Error("nobody was let in twice");
    const owner = await db.select().from(users).where(eq(users.email, "owner@matinee.test")).get();
    const staff = { userId: owner?.id ?? 0, name: "", isAdmin: false, may: PERMISSIONS };
    const told = await listDoubles(db, { staff, showtimeId: double.showtimeId });
    expect(told).toMatchObject([
      { why: "double", admissions: [{ deviceName: "Front door" }, { deviceName: "Side door" }] },
    ]);
    const open = await listInvitations(db, staff);
    expect(open).toMatchObject([{ role: "door", email: INVITED }]);
    expect(open[0]?.expiresAt).toBeGreaterThan(now);
  });

  test("has sold-out-soon, quiet and cancelled showtimes, and a customer with visits behind and ahead", async () => {
    const fill = `(select count(*) from seat_claims c where c.showtime_id = s.id) * 100
      / (select count(*) from layout_seats l where l.layout_id = s.layout_id)`;
    expect(
      await count(db, `select count(*) from showtimes s where starts_at > ${now} and ${fill} > 90`),
    ).toBeGreaterThan(1);
    expect(
      await count(db, `select count(*) from showtimes s where starts_at > ${now} and ${fill} < 20`),
    ).toBeGreaterThan(9);
    expect(await count(db, "select count(*) from showtimes where state = 'cancelled'")).toBe(1);
    const own =
      "select count(*) from bookings b join showtimes s on s.id = b.showtime_id join orders o on o.id = b.order_id where o.user_id is not null and s.starts_at";
    expect(await count(db, `${own} > ${now}`)).toBe(3);
    expect(await count(db, `${own} < ${now}`)).toBe(3);
    expect(await db.select().from(users)).toHaveLength(4);
  });

  test("has reviews of those who were let in alone, enough of some movies for an average, and no two alike", async () => {
    const wrong = `select count(*) from reviews r join tickets t on t.id = r.ticket_id
      join showtimes s on s.id = t.showtime_id join bookings b on b.id = t.booking_id join orders o on o.id = b.order_id
      where t.admitted_at is null or s.ends_at >= r.created_at or r.created_at > ${now} or o.user_id is not null`;
    expect(await count(db, wrong)).toBe(0);
    const many = `select count(*) from (select movie_id, count(*) as given, count(distinct halves) as kinds
      from reviews group by movie_id)`;
    expect(await count(db, many)).toBeGreaterThan(9);
    expect(await count(db, `${many} where given >= 5 and kinds >= 3`)).toBeGreaterThan(2);
    const worded = "select count(*) from reviews where words <> ''";
    expect(await count(db, worded)).toBe(
      await count(db, "select count(distinct words) from reviews where words <> ''"),
    );
    expect(await count(db, "select count(*) from audit_entries where action = 'review.written'")).toBe(
      await count(db, "select count(*) from reviews"),
    );
  });

  test("says plain words alone, and of movies that it has", () => {
    const all = Object.values(OPINIONS).flat();
    expect(all.filter(([, words]) => whyNotPlain(words))).toEqual([]);
    expect(all.filter(([halves]) => halves < 1 || halves > 10)).toEqual([]);
    expect(Object.keys(OPINIONS).filter((slug) => !classics.some((one) => one.slug === slug))).toEqual([]);
  });

  test("tops up the days that have come into reach, and leaves the rest as it is", async () => {
    const before = await db.select().from(bookings);
    expect(await topUpDemo(db, now)).toEqual({ added: 0, refused: [] });
    const later = await topUpDemo(db, now + 3 * DAY_MS);
    expect(later.added).toBeGreaterThan(6 * 3 * 3);
    const kept = new Set((await db.select({ id: bookings.id }).from(bookings)).map(({ id }) => id));
    expect(before.every(({ id }) => kept.has(id))).toBe(true);
    expect(await topUpDemo(db, now + 3 * DAY_MS)).toEqual({ added: 0, refused: [] });
  });
});
