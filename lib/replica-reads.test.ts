import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { eq, sql } from "drizzle-orm";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { type Database, databaseOver, openDatabase } from "@/db/client";
import type { Engine } from "@/db/engine";
import { movies } from "@/db/schema/catalogue";
import { type Fixture, makeFixture } from "@/db/testing/fixture";
import { openTestDatabase } from "@/db/testing/test-database";
import { notingWrites } from "./database";
import { followPageChanges } from "./page-changes";
import { readFromReplica, type StaleReads } from "./replica-reads";
import { inRequest } from "./request-scope";

const SOON = Date.UTC(2026, 10, 22, 18);
const OF_THE_REPLICA = "Sherlock Jr. (copied)";

let folder: string;
let primary: Database;
let fixture: Fixture;
let replica: Awaited<ReturnType<typeof openCopy>>;
let reads: StaleReads;
let lookAtPages: () => Promise<void>;
let isPrimaryThere = true;

beforeEach(async () => {
  vi.useFakeTimers({ toFake: ["performance", "setTimeout", "clearTimeout"] });
  folder = mkdtempSync(join(tmpdir(), "matinee-replica-"));
  const { engine } = openTestDatabase();
  isPrimaryThere = true;
  const orGone = <T>(act: () => Promise<T>) => (isPrimaryThere ? act() : Promise.reject(new Error("gone")));
  const mayBeGone: Engine = {
    ...engine,
    execute: (asked) => orGone(() => engine.execute(asked)),
    mark: () => null,
  };
  primary = databaseOver(notingWrites(mayBeGone));
  fixture = await makeFixture(primary, { startsAt: SOON });
  replica = await openCopy();
  await replica.catchUp();
  reads = readFromReplica(primary, replica.engine);
  const look = followPageChanges(primary);
  lookAtPages = async () => {
    vi.advanceTimersByTime(1_100);
    await inRequest("look", () => look(() => {}), true);
  };
  await lookAtPages();
});
afterEach(() => {
  vi.useRealTimers();
  replica.engine.close();
  rmSync(folder, { recursive: true, force: true });
});

/** A replica that has what it had when it last caught up, and calls the movie by a title of its own. */
async function openCopy() {
  let copy: Database | null = null;
  let nth = 0;
  const copied = {
    is: "there" as "there" | "gone" | "silent",
    asked: 0,
    async catchUp() {
      copy?.engine.close();
      const path = join(folder, `${++nth}.db`);
      await primary.run(sql`vacuum into ${path}`);
      copy = openDatabase(`file:${path}`);
      // what it is called there is no change that anybody knows of
      await copy.run(sql`drop trigger pages_movies_update`);
      await copy.run(sql`update movies set title = ${OF_THE_REPLICA} where id = ${fixture.movieId}`);
    },
    engine: {} as Engine,
  };
  copied.engine = {
    execute: async (asked) => {
      copied.asked++;
      if (copied.is === "gone") throw new Error("connection refused");
      if (copied.is === "silent") return new Promise(() => {});
      return (copy as Database).engine.execute(asked);
    },
    batch: () => Promise.reject(new Error("a replica is not written to")),
    migrate: () => Promise.reject(new Error("a replica is not written to")),
    mark: () => null,
    close: () => copy?.engine.close(),
  };
  return copied;
}

const titleIn = async (db: Database) =>
  (await db.select({ title: movies.title }).from(movies).where(eq(movies.id, fixture.movieId)))[0]?.title;
const asSomebody = <T>(act: () => T, hasJustWritten = false) => inRequest("somebody", act, hasJustWritten);
const edit = (title: string) => primary.update(movies).set({ title }).where(eq(movies.id, fixture.movieId));
const later = (ms: number) => vi.advanceTimersByTime(ms);
/** As each use case ends. */
const doSomething = () =>
  primary.run(sql`insert into audit_entries (at, action, object_type, object_id, details)
    values (1, 'test', 'test', '1', '{}')`);

describe("what pages of the catalogue tell", () => {
  it("is read from a replica, also outside of any request", async () => {
    expect(await titleIn(reads.catalogue)).toBe(OF_THE_REPLICA);
    expect(await asSomebody(() => titleIn(reads.catalogue))).toBe(OF_THE_REPLICA);
  });

  it("comes from the primary while the replica lacks a change that this process knows of", async () => {
    expect(await titleIn(reads.catalogue)).toBe(OF_THE_REPLICA);
    await edit("Cops");
    // nobody here has heard of it
    expect(await titleIn(reads.catalogue)).toBe(OF_THE_REPLICA);
    await lookAtPages();
    expect(await titleIn(reads.catalogue)).toBe("Cops");
    later(30_000);
    expect(await titleIn(reads.catalogue)).toBe("Cops");
    await replica.catchUp();
    later(1_100);
    expect(await titleIn(reads.catalogue)).toBe(OF_THE_REPLICA);
  });

  it("comes from the primary before this process has looked at what changed", async () => {
    delete (globalThis as { matineePageVersions?: unknown }).matineePageVersions;
    expect(await titleIn(reads.catalogue)).not.toBe(OF_THE_REPLICA);
  });

  it("comes from the primary while the replica is thirty seconds behind, whatever was changed", async () => {
    expect(await titleIn(reads.catalogue)).toBe(OF_THE_REPLICA);
    await doSomething();
    for (let second = 0; second < 30; second += 2) {
      later(2_000);
      const isBehind = second + 2 > 5;
      expect((await titleIn(reads.catalogue)) === OF_THE_REPLICA, `after ${second + 2} s`).toBe(!isBehind);
    }
    await replica.catchUp();
    later(1_100);
    expect(await titleIn(reads.catalogue)).toBe(OF_THE_REPLICA);
  });

  it("is told by the replica while the primary is out of reach, where it has what is known", async () => {
    isPrimaryThere = false;
    later(60_000);
    expect(await titleIn(reads.catalogue)).toBe(OF_THE_REPLICA);
    await expect(asSomebody(() => titleIn(reads.reports))).rejects.toThrow();
  });
});

describe("what reports count", () => {
  it("is read from a replica for who asks, and for nobody else", async () => {
    expect(await asSomebody(() => titleIn(reads.reports))).toBe(OF_THE_REPLICA);
    expect(await titleIn(reads.reports)).not.toBe(OF_THE_REPLICA);
  });

  it("comes from the primary while the replica is more than five seconds behind", async () => {
    const isOfReplica = async () => (await asSomebody(() => titleIn(reads.reports))) === OF_THE_REPLICA;
    expect(await isOfReplica()).toBe(true);
    await doSomething();
    later(4_000);
    expect(await isOfReplica()).toBe(true);
    later(2_000);
    expect(await isOfReplica()).toBe(false);
    later(30_000);
    expect(await isOfReplica()).toBe(false);
    await replica.catchUp();
    later(1_100);
    expect(await isOfReplica()).toBe(true);
  });
});

describe.each(["catalogue", "reports"] as const)("a person who reads of the %s", (name) => {
  it("never sees what was there before what they have just done", async () => {
    const read = () => titleIn(reads[name]);
    expect(await asSomebody(read)).toBe(OF_THE_REPLICA);
    expect(await asSomebody(read, true)).not.toBe(OF_THE_REPLICA);
    const afterwards = await asSomebody(async () => {
      await edit("Cops");
      return read();
    });
    expect(afterwards).toBe("Cops");
    // the guard is the request's alone: without what is known of it, the older state is told
    expect(await asSomebody(read)).toBe(OF_THE_REPLICA);
  });

  it("is answered by the primary where the replica is gone, which is left alone then for a while", async () => {
    const read = () => asSomebody(() => titleIn(reads[name]));
    replica.is = "gone";
    expect(await read()).not.toBe(OF_THE_REPLICA);
    replica.is = "there";
    const before = replica.asked;
    later(4_000);
    expect(await read()).not.toBe(OF_THE_REPLICA);
    expect(replica.asked).toBe(before);
    later(2_000);
    expect(await read()).toBe(OF_THE_REPLICA);
  });

  it("is answered by the primary where the replica does not answer in time", async () => {
    expect(await asSomebody(() => titleIn(reads[name]))).toBe(OF_THE_REPLICA);
    replica.is = "silent";
    const asked = asSomebody(() => titleIn(reads[name]));
    await vi.advanceTimersByTimeAsync(2_100);
    expect(await asked).not.toBe(OF_THE_REPLICA);
  });

  it("finds a row that the replica does not have yet", async () => {
    await asSomebody(() => titleIn(reads[name]));
    const { id } = await primary
      .insert(movies)
      .values({ slug: "cops", title: "Cops", description: "" })
      .returning({ id: movies.id })
      .get();
    const find = () => reads[name].select({ id: movies.id }).from(movies).where(eq(movies.id, id)).get();
    const before = replica.asked;
    expect(await asSomebody(find)).toEqual({ id });
    expect(replica.asked).toBe(before + 1);
  });

  it("writes to the primary", async () => {
    await asSomebody(() =>
      reads[name].update(movies).set({ title: "Cops" }).where(eq(movies.id, fixture.movieId)),
    );
    expect(await titleIn(primary)).toBe("Cops");
  });
});
