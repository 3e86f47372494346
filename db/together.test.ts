import { sql } from "drizzle-orm";
import { afterEach, describe, expect, it, vi } from "vitest";
import { openDatabase } from "./client";
import { sqldUrl } from "./testing/test-database";
import { together } from "./together";

const asTold = (question: string) => `told ${question}`;

function open({ isBroken = false } = {}) {
  const sent: string[][] = [];
  const failures: unknown[] = [];
  const ask = together<string, string>(
    async (question, failed) => {
      sent.push([question]);
      if (failed) failures.push(failed);
      if (question === "wrong") throw new Error("no such table");
      return asTold(question);
    },
    async (questions) => {
      sent.push(questions);
      if (isBroken || questions.includes("wrong")) throw new Error("all of it failed");
      return questions.map(asTold);
    },
  );
  return { ask, sent, failures };
}

describe("what is asked in one turn", () => {
  it("goes out as one, and each is answered its own", async () => {
    const { ask, sent } = open();
    expect(await Promise.all(["a", "b", "c"].map(ask))).toEqual(["told a", "told b", "told c"]);
    expect(sent).toEqual([["a", "b", "c"]]);
  });

  it("is what is asked some promises later, too, and not what is asked after an answer", async () => {
    const { ask, sent } = open();
    const late = async (question: string, promises: number) => {
      for (let nth = 0; nth < promises; nth++) await null;
      return ask(question);
    };
    await Promise.all([ask("a"), late("b", 3), late("c", 9)]);
    await ask("d");
    expect(sent).toEqual([["a", "b", "c"], ["d"]]);
  });

  it("is a few at most: one that takes long keeps no more waiting", async () => {
    const { ask, sent } = open();
    await Promise.all(Array.from({ length: 20 }, (_, nth) => ask(`${nth}`)));
    expect(sent.map(({ length }) => length)).toEqual([8, 8, 4]);
  });

  it("is asked one by one where it fails together, and what is wrong with one is its own", async () => {
    const { ask, sent, failures } = open();
    const [a, wrong, c] = await Promise.allSettled(["a", "wrong", "c"].map(ask));
    expect([a, c]).toEqual([
      { status: "fulfilled", value: "told a" },
      { status: "fulfilled", value: "told c" },
    ]);
    expect(wrong).toMatchObject({ status: "rejected", reason: { message: "no such table" } });
    expect(sent).toEqual([["a", "wrong", "c"], ["a"], ["wrong"], ["c"]]);
    expect(failures).toHaveLength(3);
  });
});

const server = sqldUrl();

describe.skipIf(!server)("a libSQL server", () => {
  afterEach(() => vi.restoreAllMocks());

  it("is asked once for what is read in one turn, in one state, and as often as before for what is written", async () => {
    const db = openDatabase(String(server));
    // the first question of all is which protocol is spoken
    await db.get(sql`select 1`);
    const asked = vi.spyOn(globalThis, "fetch");
    const [seven, eight, none] = await Promise.all([
      db.get<[number]>(sql`select 7`),
      db.values<[number]>(sql`select 8`),
      db.get(sql`select 9 where 0`),
    ]);
    expect([seven, eight, none]).toEqual([[7], [[8]], undefined]);
    expect(asked).toHaveBeenCalledTimes(1);
    const answers = await Promise.allSettled([
      db.values(sql`select 10`),
      db.values(sql`select * from nothing`),
    ]);
    expect(answers).toMatchObject([{ value: [[10]] }, { status: "rejected" }]);
    db.engine.close();
  });
});
