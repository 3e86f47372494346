import { sql } from "drizzle-orm";
import { expect, it } from "vitest";
import { ask, tokenFor } from "@/app/api/v1/_testing/ask";
import { waitingRooms } from "@/db/schema/waiting-rooms";
import { makeFixture } from "@/db/testing/fixture";
import { openTestDatabase } from "@/db/testing/test-database";
import { doneWork } from "@/lib/claims/testing/done-work";
import { WORK_LIMITS, type Work } from "@/lib/claims/work-limits";
import { DAY_MS, HOUR_MS } from "@/lib/clock-units";
import { env } from "@/lib/env";

env.MATINEE_API_HELD_SEATS = 2;

it("counts the seats of a hold that a token began as the token's, also when they are asked for without it", async () => {
  const db = openTestDatabase();
  const { showtimeId, seatIds, theaterId } = await makeFixture(db, { startsAt: Date.now() + DAY_MS });
  const begin = async (token?: string) =>
    (await ask(db, "POST", "/holds", { body: { showtimeId, seatIds: seatIds.slice(0, 1) }, token })).body;
  const change = ({ id, token }: { id: string; token: string }, more: number) =>
    ask(db, "PATCH", `/holds/${id}`, {
      body: { seatIds: seatIds.slice(0, more) },
      headers: { "hold-token": token },
    });
  const held = await begin(await tokenFor(db, ["sell"], theaterId));
  expect((await change(held, 2)).status).toBe(200);
  expect((await change(held, 3)).code).toBe("too-many-by-token");
  await ask(db, "DELETE", `/holds/${held.id}`, { headers: { "hold-token": held.token } });
  expect((await change(await begin(), 3)).status).toBe(200);
});

it("asks a guest for work where their network held much and bought nothing, and no token", async () => {
  Object.assign(WORK_LIMITS, { leastBits: 8 });
  const db = openTestDatabase();
  const { showtimeId, seatIds, theaterId } = await makeFixture(db, { startsAt: Date.now() + DAY_MS });
  const begin = (at: number, more: { token?: string; proof?: object } = {}) => {
    const { token, ...proof } = more;
    const body = { showtimeId, seatIds: seatIds.slice(at, at + 1), ...proof };
    return ask(db, "POST", "/holds", { body, headers: { "x-forwarded-for": "203.0.113.9" }, token });
  };
  expect((await begin(0)).status).toBe(201);
  await db.run(sql`update hold_repeats set holds = 20`);
  const refused = await begin(1);
  expect(refused).toMatchObject({ status: 428, code: "work", body: { work: { parts: 8, zeros: 5 } } });
  const proof = doneWork(refused.body.work as Work);
  expect((await begin(1, { proof: { ...proof, nonces: "none" } })).code).toBe("invalid-body");
  expect((await begin(1, { proof })).status).toBe(201);
  expect((await begin(2, { token: await tokenFor(db, ["sell"], theaterId) })).status).toBe(201);
});

it("has programs come again where a sale opens by a waiting room, and says when", async () => {
  const db = openTestDatabase();
  const { showtimeId, seatIds, theaterId } = await makeFixture(db, { startsAt: Date.now() + DAY_MS });
  await db.insert(waitingRooms).values({ showtimeId, opensAt: Date.now() + HOUR_MS, capacity: 1 });
  const token = await tokenFor(db, ["sell"], theaterId);
  for (const wish of [{ seatIds: seatIds.slice(0, 1) }, { bestAvailable: { count: 1 } }])
    for (const by of [undefined, token]) {
      const refused = await ask(db, "POST", "/holds", { body: { showtimeId, ...wish }, token: by });
      expect(refused).toMatchObject({ status: 429, code: "not-admitted" });
      expect(Number(refused.headers.get("retry-after"))).toBeGreaterThan(3_500);
    }
});
