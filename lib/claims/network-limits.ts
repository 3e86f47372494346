import { type SQL, sql } from "drizzle-orm";
import type { Database } from "@/db/client";
import type { Given } from "@/db/prepared";
import { seatClaims } from "@/db/schema/claims";
import { holds } from "@/db/schema/holds";
import { assertThat } from "@/db/write";
import { MINUTE_MS } from "@/lib/clock-units";
import { isLive } from "./hold";
import {
  EXTENDED_PERCENT,
  MAX_SEATS_PER_HOLD,
  NETWORK_LIMITS,
  type NetworkLimits,
  REPEAT_WINDOW_MS,
} from "./hold-limits";

/** The networks a caller's address lies in, as marks, the narrowest first; none: not known, not limited. */
export type Networks = readonly string[];

export type GivenNetworks = readonly Given<string>[];
type Limited = NetworkLimits & { mark: Given<string> };
type Claim = {
  showtimeId: Given<number>;
  /** The ids of the seats, as JSON. */
  asked: Given<string>;
  from: GivenNetworks;
  mine: SQL;
  now: Given<number>;
};

export const limited = (from: GivenNetworks): Limited[] =>
  NETWORK_LIMITS.flatMap((limits, i) => {
    const mark = from[i];
    return mark === undefined ? [] : [{ ...limits, mark }];
  });

/** What a hold keeps of where it comes from, as the columns `address, network, provider`. */
export const marksOf = (from: GivenNetworks): SQL =>
  sql.join(
    NETWORK_LIMITS.map((_, i) => sql`${from[i] ?? null}`),
    sql`, `,
  );

// by way of the network's holds, which are fewer than the seats of a showtime that nobody has bought: hence the plus
const seatsFrom = ({ column, mark }: Limited, now: Given<number>): SQL => sql`
  select count(*) from ${holds} join ${seatClaims} on ${seatClaims.holdId} = ${holds.id}
  where ${holds[column]} = ${mark} and ${isLive(holds.expiresAt, now)} and +${seatClaims.bookingId} is null`;

const seatsHereFrom = (limits: Limited, showtimeId: Given<number>, now: Given<number>): SQL =>
  sql`${seatsFrom(limits, now)} and +${seatClaims.showtimeId} = ${showtimeId}`;

/** How many seats of a showtime a network may hold. */
export const capOf = (
  { showtimePercent, showtimeMin, showtimeMax }: Limited,
  showtimeId: Given<number>,
): SQL => sql`
  min(${showtimeMax}, max(${showtimeMin}, ${showtimePercent} * (select count(*) from showtimes
    join layout_seats on layout_seats.layout_id = showtimes.layout_id where showtimes.id = ${showtimeId}) / 100))`;

const all = (conditions: SQL[]): SQL => sql.join(conditions, sql` and `);

/** After the seats were claimed: none of the networks holds more than it may. */
export function withinNetworkLimits({ showtimeId, from, now }: Claim) {
  const each = limited(from);
  if (each.length === 0) return [];
  return [
    assertThat(
      "too-many-here-from-address",
      // the seats of the screen are counted only where it matters
      all(
        each.map((it) => {
          const here = seatsHereFrom(it, showtimeId, now);
          return sql`case when (${here}) <= ${it.showtimeMin} then 1 else (${here}) <= ${capOf(it, showtimeId)} end`;
        }),
      ),
    ),
    assertThat(
      "too-many-from-address",
      all(each.map((it) => sql`(${seatsFrom(it, now)}) <= ${it.seatsInAll}`)),
    ),
  ];
}

/** Condition: none of the networks holds so much of a showtime that others wait for it. */
export function holdsLittleHere(from: Networks, showtimeId: number, now: number): SQL {
  const each = limited(from);
  if (each.length === 0) return sql`1`;
  return all(
    each.map((it) => {
      const little = sql`max(${MAX_SEATS_PER_HOLD}, ${EXTENDED_PERCENT} * ${capOf(it, showtimeId)} / 100)`;
      return sql`(${seatsHereFrom(it, showtimeId, now)}) <= ${little} and (${seatsFrom(it, now)}) < ${it.seatsInAll}`;
    }),
  );
}

/** Counts the claim against each network's minute, and refuses it beyond. */
export function countClaim(db: Database, { from, now }: Claim) {
  const each = limited(from);
  if (each.length === 0) return [];
  const keys = listOf(each, ({ mark, claimsPerMinute }) => [
    sql`'claim:' || ${mark}`,
    sql`${claimsPerMinute}`,
  ]);
  const isSameMinute = sql`throttles.window_started_at between ${now} - ${MINUTE_MS - 1} and ${now}`;
  return [
    db.run(sql`
      insert into throttles (key, window_started_at, attempts) select value ->> 0, ${now}, 1 from json_each(${keys})
      where true on conflict do update set
        attempts = iif(${isSameMinute}, attempts + 1, 1),
        window_started_at = iif(${isSameMinute}, window_started_at, ${now})`),
    assertThat(
      "too-fast",
      sql`not exists (select 1 from json_each(${keys}) join throttles on throttles.key = value ->> 0
        where attempts > value ->> 1)`,
    ),
  ];
}

/** Before the seats are claimed: refuses those that a network has held too often in a row without buying them. */
export function refuseRepeats({ showtimeId, asked, from, mine, now }: Claim) {
  const each = limited(from);
  if (each.length === 0) return [];
  const limits = listOf(each, ({ mark, holdsOfOneSeat }) => [sql`${mark}`, sql`${holdsOfOneSeat}`]);
  return [
    assertThat(
      "held-too-often",
      sql`not exists (select 1 from json_each(${limits}) as limits
        join hold_repeats on showtime_id = ${showtimeId} and network = limits.value ->> 0
        where seat_id in (select value from json_each(${asked}))
          and holds >= limits.value ->> 1 and ${isRecent(now)} and last_hold_id is not (select id from (${mine})))`,
    ),
  ];
}

/** After the seats were claimed: one more hold of each, and what is long past is forgotten. */
export function countRepeats(db: Database, { showtimeId, asked, from, mine, now }: Claim) {
  const each = limited(from);
  if (each.length === 0) return [];
  return [
    db.run(sql`delete from hold_repeats where last_at <= ${now} - ${REPEAT_WINDOW_MS}`),
    db.run(sql`
      insert into hold_repeats (showtime_id, seat_id, network, holds, last_hold_id, last_at)
      select ${showtimeId}, seat.value, mark.value ->> 0, 1, (select id from (${mine})), ${now}
      from json_each(${asked}) as seat, json_each(${listOf(each, ({ mark }) => [sql`${mark}`])}) as mark
      where true on conflict do update set
        holds = iif(last_hold_id = excluded.last_hold_id, holds, iif(${isRecent(now)}, holds + 1, 1)),
        last_hold_id = excluded.last_hold_id, last_at = excluded.last_at`),
  ];
}

/** Condition on `hold_repeats`: the network's last hold of the seat is remembered. */
export const isRecent = (now: Given<number>): SQL =>
  sql`hold_repeats.last_at between ${now} - ${REPEAT_WINDOW_MS - 1} and ${now}`;

/** A JSON array of arrays, made by the database: what is in it may be known only later. */
const listOf = (each: Limited[], partsOf: (it: Limited) => SQL[]): SQL =>
  sql`json_array(${sql.join(
    each.map((it) => sql`json_array(${sql.join(partsOf(it), sql`, `)})`),
    sql`, `,
  )})`;

/** The step that forgets how often seats were held which have been bought now. */
export const forgetRepeats = (db: Database, showtimeId: number, seatIds: readonly number[]) =>
  db.run(sql`delete from hold_repeats where showtime_id = ${showtimeId}
    and seat_id in (select value from json_each(${JSON.stringify(seatIds)}))`);
