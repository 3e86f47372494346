import { sql } from "drizzle-orm";
import { beforeEach, describe, expect, it } from "vitest";
import { type Database, databaseOver } from "@/db/client";
import { DatabaseFailing } from "@/db/failures";
import { messages } from "@/db/schema/messages";
import type { Standing } from "@/db/standing";
import { lock } from "@/db/testing/locked";
import { engines, openTestDatabase } from "@/db/testing/test-database";
import { newId } from "@/lib/id";
import { getOldestDue } from "@/lib/messages/get-oldest-due";
import { MIB } from "@/lib/sizes";
import { freeBytesAt, lookAround } from "./readiness";
import { getSchemaStanding } from "./schema-standing";

const now = Date.UTC(2026, 10, 22, 12);
const MINUTE = 60_000;

const look = (db: Database, more: Partial<Parameters<typeof lookAround>[1]> = {}) =>
  lookAround(() => db, {
    standing: () => getSchemaStanding(db),
    freeBytes: async () => 10_000 * MIB,
    // this machine may be slow
    withinMs: 600_000,
    now,
    ...more,
  });

const run = (db: Database, text: string) => db.engine.execute({ sql: text, params: [], method: "run" });

const message = (createdAt: number, more: Partial<typeof messages.$inferInsert> = {}) => {
  const id = newId();
  const to = "ada@example.com";
  return { id, kind: "welcome" as const, to, language: "en", payload: {}, topic: id, createdAt, ...more };
};

describe.each(engines)("readiness on %s", (_, open) => {
  it("is there with a database of this version that can be written, and writes nothing", async () => {
    const db = open();
    const written = () => db.values<[number]>(sql`select count(*) from writes`);
    const before = await written();
    expect((await look(db)).faults).toEqual([]);
    expect(await written()).toEqual(before);
  });

  it("knows since when the oldest message waits that is due", async () => {
    const db = open();
    const waiting = message(1);
    await db
      .insert(messages)
      .values([waiting, message(0, { nextTryAt: now + MINUTE }), message(0, { keptAt: 0 })]);
    expect(await getOldestDue(db, { now })).toBe(1);
    expect((await look(db)).warnings).toContain("outbox-late");
    await db.delete(messages).where(sql`${messages.createdAt} <= 1`);
  });
});

describe("readiness", () => {
  let db: Database;
  beforeEach(() => {
    db = openTestDatabase();
  });

  it("says that messages are late after a quarter of an hour, and sells on", async () => {
    await db.insert(messages).values(message(now - 15 * MINUTE));
    expect(await look(db)).toEqual({ faults: [], warnings: [] });
    expect(await look(db, { now: now + 1 })).toEqual({ faults: [], warnings: ["outbox-late"] });
  });

  it("ends where the database cannot be written, though it can be read", async () => {
    const { engine } = db;
    const onlyRead = databaseOver({
      ...engine,
      execute: async (statement) => {
        if (statement.sql.startsWith("delete"))
          throw new DatabaseFailing("attempt to write a readonly database");
        return engine.execute(statement);
      },
    });
    expect(await look(onlyRead)).toEqual({ faults: ["database-failing"], warnings: [] });
    expect(await look(db)).toEqual({ faults: [], warnings: [] });
  });

  it("ends where the database cannot be opened or read", async () => {
    const closed = () => {
      throw new Error("SQLITE_CANTOPEN: /a/path/of/ours");
    };
    const around = { standing: async () => null, freeBytes: async () => null, withinMs: 600_000, now };
    expect(await lookAround(closed, around)).toEqual({ faults: ["database-failing"], warnings: [] });
  });

  it("waits no longer than it may for a database that another process has locked", async () => {
    const release = await lock(db);
    expect(await look(db, { withinMs: 1 })).toEqual({ faults: ["database-silent"], warnings: [] });
    release();
    expect(await look(db)).toEqual({ faults: [], warnings: [] });
  });

  it("ends where migrations are missing, and not where a newer version has brought its own", async () => {
    await run(db, "insert into __drizzle_migrations (hash, created_at) values ('a', 9000000000000)");
    expect(await look(db)).toEqual({ faults: [], warnings: ["schema-newer"] });
    await run(db, "delete from __drizzle_migrations where created_at = 9000000000000");
    await run(db, "drop trigger refunds_within_payment");
    expect(await look(db)).toEqual({ faults: [], warnings: ["rules-differ"] });
    await run(
      db,
      "delete from __drizzle_migrations where rowid = (select max(rowid) from __drizzle_migrations)",
    );
    expect(await look(db)).toEqual({ faults: ["migrations-missing"], warnings: [] });
    const foreign = async (): Promise<Standing["is"]> => "foreign";
    expect((await look(db, { standing: foreign })).faults).toEqual(["schema-foreign"]);
  });

  it("ends where the disk is full, and warns before", async () => {
    const on = (free: number | null) => look(db, { freeBytes: async () => free });
    expect(await on(64 * MIB - 1)).toEqual({ faults: ["disk-full"], warnings: [] });
    expect(await on(64 * MIB)).toEqual({ faults: [], warnings: ["disk-low"] });
    expect(await on(512 * MIB)).toEqual({ faults: [], warnings: [] });
    expect(await on(null)).toEqual({ faults: [], warnings: [] });
  });

  it("asks the disk that the database's file lies on", async () => {
    expect(await freeBytesAt(`file:${import.meta.filename}?mode=rw`)).toBeGreaterThan(0);
    expect(await freeBytesAt("file:/no/such/folder/matinee.db")).toBeNull();
    expect(await freeBytesAt("libsql://db.example.com")).toBeNull();
  });
});
