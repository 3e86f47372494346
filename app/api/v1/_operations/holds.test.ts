import { expect, it } from "vitest";
import { ask, tokenFor } from "@/app/api/v1/_testing/ask";
import { makeFixture } from "@/db/testing/fixture";
import { openTestDatabase } from "@/db/testing/test-database";
import { DAY_MS } from "@/lib/clock-units";
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
