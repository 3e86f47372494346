import { eq } from "drizzle-orm";
import { describe, expect, it } from "vitest";
import { apiAnswers } from "@/db/schema/api";
import { engines } from "@/db/testing/test-database";
import { DAY_MS } from "@/lib/clock-units";
import { newId } from "@/lib/id";
import { answerOnce, forgetAnswers } from "./answer-once";

const NOW = Date.UTC(2026, 10, 24, 12);

describe.each(engines)("a request with a key on %s", (_, open) => {
  const db = open();
  const say = (status: number, body: unknown) => ({ status, body });
  const ask = (
    key: string,
    asked: unknown,
    act: () => Promise<{ status: number; body: unknown }>,
    more = {},
  ) =>
    answerOnce(db, { caller: "token 1", key, asked, now: NOW, ...more }, act, (answer) =>
      answer.status === 201 ? answer : null,
    );

  it("is done once and answered alike, and another request by that key is a mistake", async () => {
    const key = newId();
    let times = 0;
    const act = async () => say(201, { nth: ++times });
    expect(await ask(key, { a: 1 }, act)).toEqual(say(201, { nth: 1 }));
    expect(await ask(key, { a: 1 }, act)).toEqual(say(201, { nth: 1 }));
    expect(await ask(key, { a: 2 }, act)).toMatchObject({ code: "key-reused" });
    expect(times).toBe(1);
    // another caller's key is another one
    expect(await ask(key, { a: 2 }, act, { caller: "token 2" })).toEqual(say(201, { nth: 2 }));
    // twin: where nothing is kept it is done again
    await db.delete(apiAnswers).where(eq(apiAnswers.key, key));
    expect(await ask(key, { a: 1 }, act)).toEqual(say(201, { nth: 3 }));
  });

  it("is done again where it came out otherwise, or broke off", async () => {
    const key = newId();
    const broken = ask(key, {}, () => Promise.reject(new Error("killed")));
    await expect(broken).rejects.toThrow("killed");
    expect(await ask(key, {}, async () => say(202, "waiting"))).toEqual(say(202, "waiting"));
    expect(await ask(key, {}, async () => say(201, "done"))).toEqual(say(201, "done"));
    expect(await ask(key, {}, async () => say(202, "again"))).toEqual(say(201, "done"));
  });

  it("is done all the same where the caller has as many keys as are remembered of it", async () => {
    const caller = `hold ${newId()}`;
    const keys = [newId(), newId(), newId()];
    for (const key of keys)
      expect(await ask(key, {}, async () => say(201, key), { caller, mostKeys: 2 })).toEqual(say(201, key));
    const kept = await db.select().from(apiAnswers).where(eq(apiAnswers.caller, caller));
    expect(kept.map(({ key }) => key).toSorted()).toEqual(keys.slice(0, 2).toSorted());
    const [first = ""] = keys;
    expect(await ask(first, {}, async () => say(201, "again"), { caller, mostKeys: 2 })).toEqual(
      say(201, first),
    );
  });

  it("is forgotten after a day", async () => {
    const key = newId();
    await ask(key, {}, async () => say(201, 1));
    expect(await ask(key, { other: 1 }, async () => say(201, 2), { now: NOW + DAY_MS })).toEqual(say(201, 2));
  });

  it("is forgotten after a day though nobody asks for anything then", async () => {
    const key = newId();
    await ask(key, {}, async () => say(201, { name: "Ada Lovelace" }));
    const kept = () => db.$count(apiAnswers, eq(apiAnswers.key, key));
    await forgetAnswers(db, NOW + DAY_MS - 1);
    expect(await kept()).toBe(1);
    await forgetAnswers(db, NOW + DAY_MS);
    expect(await kept()).toBe(0);
  });
});
