import { randomBytes } from "node:crypto";
import { sql } from "drizzle-orm";
import type { Database } from "@/db/client";
import { assertThat, write } from "@/db/write";
import { drawOrder } from "./draw-order";
import { once } from "./once";
import { isPresent, writeSeen } from "./presence";

/** Somebody may come in, or be seen, at the last moment; from the opening on nobody joins before the draw. */
const TRIES = 20;

/**
 * Draws the order of those present, once in the life of a room, at the first request after its opening. The seed is made
 * here and now: nobody can have chosen a mark by it. Who came and has gone is drawn no place.
 */
export const drawPlaces = once(async (db, showtimeId, now) => {
  await writeSeen(db, showtimeId, now);
  for (let tries = 0; tries < TRIES; tries++) {
    const drawn = await draw(db, showtimeId, now);
    if (drawn.ok || drawn.code === "drawn") return;
  }
  throw new Error(`the order of showtime ${showtimeId} was not drawn`);
});

async function draw(db: Database, showtimeId: number, now: number) {
  const seed = randomBytes(32).toString("base64url");
  const rows = await db.values<[string, string | null, string | null, string | null]>(sql`
    select visitor_id, address, network, provider from waiting_places
    where showtime_id = ${showtimeId} and ${isPresent(showtimeId)}`);
  const order = drawOrder(
    rows.map(([visitorId, ...from]) => ({ visitorId, from })),
    seed,
  );
  return write(db, [
    assertThat(
      "drawn",
      sql`exists (select 1 from waiting_rooms
        where showtime_id = ${showtimeId} and drawn_at is null and opens_at <= ${now})`,
    ),
    db.run(sql`update waiting_rooms set seed = ${seed}, drawn_at = ${now} where showtime_id = ${showtimeId}`),
    // an insert, all of whose rows are there: an update would go through the list once for each of them
    db.run(sql`insert into waiting_places (showtime_id, visitor_id, joined_at, position)
      select ${showtimeId}, lot.value, 0, lot.key + 1 from json_each(${JSON.stringify(order)}) as lot
      where exists (select 1 from waiting_places where showtime_id = ${showtimeId} and visitor_id = lot.value)
      on conflict do update set position = excluded.position`),
    // all of them and nobody else: who joined, left or was seen meanwhile is drawn anew with the others
    assertThat(
      "not-all",
      sql`(select count(*) filter (where ${isPresent(showtimeId)}) = ${order.length}
          and count(position) = ${order.length}
        from waiting_places where showtime_id = ${showtimeId})`,
    ),
  ]);
}
