import { copyFileSync, rmSync } from "node:fs";
import { eq, sql } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Database } from "@/db/client";
import { users } from "@/db/schema/accounts";
import { showtimes } from "@/db/schema/scheduling";
import { screens } from "@/db/schema/venues";
import fc from "@/db/testing/properties";
import { openTestFile, openUnsynced } from "@/db/testing/test-database";
import { PERMISSIONS } from "@/lib/accounts/permissions";
import { DAY_MS } from "@/lib/clock-units";
import { seedDemo, topUpDemo } from "./seed-demo";
import { act, type Step, step } from "./testing/owner-history";

const now = Date.UTC(2026, 9, 20, 15);
const RUNS = 8;

describe("a demo that an owner has used", () => {
  let filled: string;

  beforeAll(async () => {
    const { db, url } = openTestFile();
    await seedDemo(db, { now, progress: () => {}, draw: async () => [] });
    filled = `${url.slice("file:".length)}-filled`;
    await db.run(sql`vacuum into ${filled}`);
    db.engine.close();
  }, 120_000);
  afterAll(() => rmSync(filled, { force: true }));

  async function afterwards<T>(history: readonly Step[], look: (db: Database) => Promise<T>): Promise<T> {
    const path = `${filled}-used`;
    copyFileSync(filled, path);
    const db = openUnsynced(`file:${path}`);
    try {
      const admin = await db.select().from(users).where(eq(users.email, "admin@matinee.test")).get();
      const staff = { userId: admin?.id ?? 0, name: "", isAdmin: true, may: PERMISSIONS };
      for (const [at, one] of history.entries()) await act({ db, staff, now: now + at * 60_000 }, one);
      return await look(db);
    } finally {
      db.engine.close();
      for (const suffix of ["", "-wal", "-shm"]) rmSync(path + suffix, { force: true });
    }
  }

  test("plays on a screen that was added, on every day ahead", async () => {
    await afterwards([{ kind: "add a screen", nth: 2, days: 0 }], async (db) => {
      const [screen] = await db.select().from(screens).orderBy(sql`id desc`).limit(1);
      const { added, refused } = await topUpDemo(db, now);
      expect(refused).toEqual([]);
      const there = await db
        .select()
        .from(showtimes)
        .where(eq(showtimes.screenId, screen?.id ?? 0));
      expect(there).toHaveLength(added);
      expect(added).toBeGreaterThan(14 * 2);
    });
  });

  test("opens whatever was done to it, days later and once more", { timeout: 120_000 }, async () => {
    let added = 0;
    await fc.assert(
      fc.asyncProperty(
        fc.array(step, { minLength: 1, maxLength: 10 }),
        // beyond the fourteen days ahead nothing of before is left
        fc.constantFrom(0, 1, 3, 16),
        fc.constantFrom(0, 2),
        async (history, first, second) => {
          await afterwards(history, async (db) => {
            for (const days of [first, first + second]) {
              const season = await topUpDemo(db, now + days * DAY_MS);
              expect(season.refused).toEqual([]);
              added += season.added;
              expect(await db.values(sql`pragma foreign_key_check`)).toEqual([]);
              expect(await topUpDemo(db, now + days * DAY_MS)).toEqual({ added: 0, refused: [] });
              expect(await unsound(db)).toEqual([]);
            }
          });
        },
      ),
      { numRuns: RUNS, seed: 20_261_020 },
    );
    expect(added).toBeGreaterThan(1_000);
  });

  test("opens although the database refuses a day, and fills the others", async () => {
    await afterwards([], async (db) => {
      await db.run(sql`create trigger no_snug before insert on showtimes when new.screen_id = 2
        begin select raise(abort, 'closed'); end`);
      const { added, refused } = await topUpDemo(db, now + 2 * DAY_MS);
      expect(refused).toHaveLength(2);
      expect(added).toBeGreaterThan(2 * 5 * 2);
    });
  });
});

/** Rows that no sale can have left: sold without a price, on a screen or in a theater out of use, or twice. */
const unsound = (db: Database) =>
  db.values(sql`
    select b.id from bookings b join orders o on o.id = b.order_id
      where o.total_minor <> (select sum(paid_minor) from tickets where booking_id = b.id)
          + (select coalesce(sum(amount_minor), 0) from order_lines where order_id = o.id and kind = 'fee')
        or o.total_minor <> (select sum(amount_minor) from payments where order_id = o.id)
    union all
    select s.id from showtimes s join screens on screens.id = s.screen_id join theaters t on t.id = screens.theater_id
      where s.state <> 'cancelled' and s.starts_at > ${now + 15 * DAY_MS}
        and (screens.archived_at is not null or t.archived_at is not null)`);
