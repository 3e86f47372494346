import { sql } from "drizzle-orm";
import { expect, it } from "vitest";
import { makeFixture, makeShowtime } from "./testing/fixture";
import { openTestDatabase } from "./testing/test-database";
import { write } from "./write";

const STARTS_AT = Date.UTC(2026, 10, 22, 18);

it("a cancelled showtime is in nobody's way, nor is anybody in its own", async () => {
  const db = openTestDatabase();
  const here = await makeFixture(db, { startsAt: STARTS_AT });
  const gone = await makeShowtime(db, here, { state: "cancelled" });
  for (const id of [here.showtimeId, gone]) {
    const longer = db.run(sql`update showtimes set occupied_until = occupied_until + 1 where id = ${id}`);
    expect(await write(db, [longer])).toMatchObject({ ok: true });
  }
});
