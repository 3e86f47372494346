import { eq, sql } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { type Database, databaseOver, openDatabase } from "@/db/client";
import { openLibsql } from "@/db/libsql-engine";
import { migrate } from "@/db/migrate";
import { movies } from "@/db/schema/catalogue";
import { pageVersions } from "@/db/schema/page-versions";
import { makeFixture } from "@/db/testing/fixture";
import { openHeldLine } from "@/db/testing/held-line";
import { type Sqld, startSqld } from "@/db/testing/sqld";
import { sqldUrl } from "@/db/testing/test-database";
import { notingWrites } from "./database";
import { followPageChanges } from "./page-changes";
import { readFromReplica, type StaleReads } from "./replica-reads";
import { inRequest } from "./request-scope";

const WITHIN = { timeout: 15_000, interval: 50 };

describe.skipIf(!sqldUrl())("a libSQL server and its replica", () => {
  let servers: Sqld[] = [];
  let line: Awaited<ReturnType<typeof openHeldLine>>;
  let primary: Database;
  let replica: Database;
  let reads: StaleReads;
  let movieId: number;
  const toReplica: string[] = [];

  beforeAll(async () => {
    const first = (await startSqld()) as Sqld;
    line = await openHeldLine(first.grpcPort);
    const second = (await startSqld({ replicaOf: line.port })) as Sqld;
    servers = [first, second];
    const whole = openDatabase(first.url);
    await migrate(whole);
    primary = databaseOver(notingWrites(whole.engine));
    ({ movieId } = await makeFixture(primary, { startsAt: Date.UTC(2026, 10, 22, 18) }));
    const engine = openLibsql(second.url);
    replica = databaseOver(engine);
    await vi.waitFor(
      async () => expect(await versionsIn(replica)).toEqual(await versionsIn(primary)),
      WITHIN,
    );
    const counted: typeof engine.execute = (asked) => {
      toReplica.push(asked.sql);
      return engine.execute(asked);
    };
    reads = readFromReplica(primary, { ...engine, execute: counted });
  }, 60_000);
  afterAll(() => {
    line?.close();
    for (const { stop } of servers) stop();
  });

  const titleIn = async (db: Database) =>
    (await db.select({ title: movies.title }).from(movies).where(eq(movies.id, movieId)))[0]?.title;
  const versionsIn = (db: Database) => db.select().from(pageVersions).orderBy(pageVersions.tag);
  const isToldByReplica = () => /from "movies"/.test(toReplica.at(-1) ?? "");
  const look = async () => {
    const ofWriter = followPageChanges(primary);
    await inRequest("look", () => ofWriter(() => {}), true);
  };

  it("answers what the primary was written, and what it lacks the primary answers", async () => {
    await look();
    toReplica.length = 0;
    const before = await titleIn(reads.catalogue);
    expect(isToldByReplica()).toBe(true);

    line.hold();
    await primary.update(movies).set({ title: "Cops" }).where(eq(movies.id, movieId));
    // the replica answers, and does not know
    expect(await titleIn(replica)).toBe(before);
    await look();
    expect(await titleIn(reads.catalogue)).toBe("Cops");
    expect(await inRequest("own", () => titleIn(reads.reports), true)).toBe("Cops");

    line.letGo();
    await vi.waitFor(async () => expect(await titleIn(replica)).toBe("Cops"), WITHIN);
    await vi.waitFor(async () => {
      toReplica.length = 0;
      expect(await titleIn(reads.catalogue)).toBe("Cops");
      expect(isToldByReplica()).toBe(true);
    }, WITHIN);
  });

  it("is not waited for once it is gone", async () => {
    servers[1]?.stop();
    expect(await titleIn(reads.catalogue)).toBe("Cops");
    expect(await inRequest("r", () => titleIn(reads.reports))).toBe("Cops");
    expect(await primary.get(sql`select 7`)).toEqual([7]);
  });
});
