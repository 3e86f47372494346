import { eq, sql } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Database, databaseOver, openDatabase } from "./client";
import { isDatabaseBusy } from "./failures";
import { openLibsql } from "./libsql-engine";
import { genres } from "./schema/catalogue";
import { writes } from "./schema/writes";
import { sqldUrl } from "./testing/test-database";
import { FAULTS, openUnreliable } from "./testing/unreliable";
import { answer, assertThat, write } from "./write";

// long enough for an honest answer of a busy machine
const WITHIN_MS = 1_500;
const server = sqldUrl();
const reached = new Set(["cut after", "half an answer", "502 after", "hangs after"]);

describe.skipIf(!server)("a libSQL server behind a connection that fails", () => {
  let line: Awaited<ReturnType<typeof openUnreliable>>;
  let db: Database;
  let honest: Database;
  beforeAll(async () => {
    line = await openUnreliable(String(server));
    db = databaseOver(openLibsql(line.url, undefined, WITHIN_MS));
    honest = openDatabase(String(server));
  });
  afterAll(() => {
    line.close();
    honest.engine.close();
  });

  const add = (on: Database, slug: string) =>
    write(on, [
      answer("added", on.insert(genres).values({ slug, name: slug }).returning({ slug: genres.slug })),
    ]);
  const count = (slug: string) => honest.$count(genres, eq(genres.slug, slug));
  const fresh = () => `genre-${crypto.randomUUID()}`;

  it.each(FAULTS)("writes once when the first answer is: %s", async (fault) => {
    const slug = fresh();
    line.next(fault);
    const written = await add(db, slug);
    expect(written.ok).toBe(true);
    expect(await count(slug)).toBe(1);
    // what was written but not heard of has no answers, and says so to who asks for them
    if (reached.has(fault)) expect(() => written.rows("added")).toThrow("written, but not heard of");
    else expect(written.rows("added")).toEqual([{ slug }]);
  });

  it.each(FAULTS)("reads again when the first answer is: %s", async (fault) => {
    line.next(fault);
    expect(await db.get(sql`select 7`)).toEqual([7]);
  });

  it("says that nobody knows when it falls silent twice", async () => {
    const slug = fresh();
    line.next("cut after", "hangs");
    await expect(add(db, slug)).rejects.toMatchObject({ name: "OutcomeUnknown" });
    expect(await count(slug)).toBe(1);
  });

  it("waits for a server that says it is busy, however often", async () => {
    line.next("busy", "busy", "busy");
    expect(await add(db, fresh())).toMatchObject({ ok: true });
  });

  it("says busy when a read is not answered twice, within its time", async () => {
    line.next("hangs", "hangs");
    const failure = await db.get(sql`select 7`).catch((error) => error);
    expect(isDatabaseBusy(failure)).toBe(true);
  });

  it("says busy, since nothing can have changed, where nobody listens", async () => {
    const gone = await openUnreliable(String(server));
    gone.close();
    const nowhere = databaseOver(openLibsql(gone.url, undefined, WITHIN_MS));
    const failure = await add(nowhere, fresh()).catch((error) => error);
    expect(isDatabaseBusy(failure)).toBe(true);
  });

  it("says that nobody knows when a server that was asked is gone by the second time", async () => {
    const [slug, ends] = [fresh(), await openUnreliable(String(server))];
    ends.next("gone after");
    const asked = add(databaseOver(openLibsql(ends.url, undefined, WITHIN_MS)), slug);
    await expect(asked).rejects.toMatchObject({ name: "OutcomeUnknown" });
    expect(await count(slug)).toBe(1);
  });

  it.each([
    ["alone", sql`insert into genres (slug, name)`],
    ["behind a question", sql`with asked as (select 1) insert into genres (slug, name)`],
  ])("does not write twice what has no id, %s", async (_, into) => {
    const slug = fresh();
    line.next("cut after");
    const written = db.run(sql`${into} select ${slug} || count(*), ${slug} || count(*)
      from genres where slug like ${`${slug}%`}`);
    await expect(written).rejects.toMatchObject({ cause: { name: "OutcomeUnknown" } });
    expect(await honest.$count(genres, sql`slug like ${`${slug}%`}`)).toBe(1);
  });

  it("refuses by its code and its step also when asked twice", async () => {
    const slug = fresh();
    line.next("cut before");
    const refused = await write(db, [
      db.insert(genres).values({ slug, name: slug }),
      assertThat("never", sql`false`),
    ]);
    expect(refused).toEqual({ ok: false, code: "never" });
    expect(await count(slug)).toBe(0);
  });

  it("would write twice without the id", async () => {
    const slug = fresh();
    const engine = openLibsql(line.url, undefined, WITHIN_MS);
    const plain = {
      sql: "insert into genres (slug, name) select ? || count(*), ? || count(*) from genres where slug like ? || '%'",
      params: [slug, slug, slug],
      method: "run" as const,
    };
    line.next("cut after");
    await engine.migrate([plain]).catch(() => engine.migrate([plain]));
    expect(await honest.$count(genres, sql`slug like ${slug} || '%'`)).toBe(2);
  });

  it("keeps ids for a quarter of an hour", async () => {
    const old = "000000000-old";
    await honest.engine.migrate([
      { sql: "insert or ignore into writes (id) values (?)", params: [old], method: "run" },
    ]);
    await add(db, fresh());
    expect(await honest.$count(writes, eq(writes.id, old))).toBe(0);
    expect(await honest.$count(writes)).toBeGreaterThan(0);
  });
});
