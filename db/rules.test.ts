import { sql } from "drizzle-orm";
import { describe, expect, it } from "vitest";
import { APART_MS, openRuledHouse } from "./testing/ruled-house";
import { testRules } from "./testing/rules";
import { openTestDatabase } from "./testing/test-database";
import { write } from "./write";

const showtime = sql`insert into showtimes (movie_id, screen_id, layout_id, price_card_id, starts_at, ends_at, occupied_until, language)`;

testRules([
  [
    "a hold keeps the fee it was begun with",
    "holds_keep_their_fee",
    "fee_stands",
    ({ payment }) => sql`update holds set booking_fee = '{}' where id = ${payment}`,
  ],
  [
    "a showtime is not moved onto another",
    "showtimes_overlap_update",
    "showtime_overlap",
    ({ here, later }) => sql`update showtimes set starts_at = ${here.startsAt + 1} where id = ${later}`,
  ],
  [
    "a cancelled showtime does not come back over another",
    "showtimes_overlap_update",
    "showtime_overlap",
    ({ cancelled }) => sql`update showtimes set state = 'draft' where id = ${cancelled}`,
  ],
  [
    "a showtime does not grow into the next one",
    "showtimes_overlap_update",
    "showtime_overlap",
    ({ here }) =>
      sql`update showtimes set occupied_until = ${here.startsAt + APART_MS + 1} where id = ${here.showtimeId}`,
  ],
  [
    "a showtime is not moved to a screen where another plays",
    "showtimes_overlap_update",
    "showtime_overlap",
    ({ here, there }) => sql`update showtimes set screen_id = ${here.screenId}, layout_id = ${here.layoutId},
      price_card_id = ${here.priceCardId} where id = ${there.showtimeId}`,
  ],
  [
    "a showtime is priced by its own theater",
    "showtimes_belong_insert",
    "showtime_foreign_parts",
    ({ here, there }) =>
      sql`${showtime} values (${here.movieId}, ${here.screenId}, ${here.layoutId}, ${there.priceCardId}, 1, 2, 3, 'English')`,
  ],
  [
    "a showtime keeps to a layout of its screen",
    "showtimes_belong_update",
    "showtime_foreign_parts",
    ({ there, later }) => sql`update showtimes set layout_id = ${there.layoutId} where id = ${later}`,
  ],
  [
    "a showtime moves to another layout only with its claimed seats",
    "showtimes_keep_claimed_seats",
    "claimed_seat_missing",
    ({ here, narrower }) => sql`update showtimes set layout_id = ${narrower} where id = ${here.showtimeId}`,
  ],
  [
    "a layout has seats of its own screen",
    "layout_seats_belong",
    "seat_of_another_screen",
    ({ here, there }) =>
      sql`insert into layout_seats (layout_id, seat_id, ordinal, row_label, number, x, y, type)
        values (${here.layoutId}, ${there.seatIds[0]}, 99, 'Z', '1', 0, 0, 'standard')`,
  ],
  [
    "a seat stays in its screen",
    "seats_keep_their_screen",
    "seat_of_another_screen",
    ({ here, there }) => sql`update seats set screen_id = ${there.screenId} where id = ${here.seatIds[0]}`,
  ],
  [
    "a claim is for a seat of the showtime's layout",
    "seat_claims_belong",
    "seat_of_another_layout",
    ({ here, there, payment }) =>
      sql`insert into seat_claims (showtime_id, seat_id, hold_id, expires_at)
        values (${here.showtimeId}, ${there.seatIds[0]}, ${payment}, 9)`,
  ],
  [
    "a showtime that seats are held of stays in its theater",
    "showtimes_keep_their_theater",
    "showtime_of_another_theater",
    ({
      there,
      later,
    }) => sql`update showtimes set screen_id = ${there.screenId}, layout_id = ${there.layoutId},
      price_card_id = ${there.priceCardId} where id = ${later}`,
  ],
  [
    "a screen stays in its theater",
    "screens_keep_their_theater",
    "screen_of_another_theater",
    ({ here, there }) =>
      sql`update screens set theater_id = ${there.theaterId}, name = 'Other' where id = ${here.screenId}`,
  ],
  [
    "a hold keeps its showtime",
    "holds_keep_their_showtime",
    "hold_of_another_showtime",
    ({ payment, later }) => sql`update holds set showtime_id = ${later} where id = ${payment}`,
  ],
]);

describe("a showtime with claimed seats", () => {
  it("moves to a layout that has them, and to any once the others are remapped in the same batch", async () => {
    const db = openTestDatabase();
    const { here, narrower } = await openRuledHouse(db);
    const move = db.run(sql`update showtimes set layout_id = ${narrower} where id = ${here.showtimeId}`);
    const remap = db.run(
      sql`update seat_claims set seat_id = ${here.seatIds[1]} where showtime_id = ${here.showtimeId}`,
    );
    expect(await write(db, [remap, move])).toMatchObject({ ok: true });
    const back = db.run(sql`update showtimes set layout_id = ${here.layoutId} where id = ${here.showtimeId}`);
    expect(await write(db, [back])).toMatchObject({ ok: true });
  });
});
