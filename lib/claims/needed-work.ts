import { type SQL, sql } from "drizzle-orm";
import type { Database } from "@/db/client";
import type { Given } from "@/db/prepared";
import { seatClaims } from "@/db/schema/claims";
import type { Holder } from "@/lib/accounts/holder";
import { isLive, liveHoldOf } from "./hold";
import { capOf, type GivenNetworks, isRecent, limited, type Networks } from "./network-limits";
import { IN_HANDS_MS, WORK_LIMITS } from "./work-limits";

type Claim = { showtimeId: Given<number>; from: GivenNetworks; mine: SQL; now: Given<number> };

/** Numbers come to the database as reals, and reals are not divided into whole ones. */
const whole = (parts: SQL, of: number): SQL => sql`cast((${parts}) / ${of} as integer)`;

const seatsOf = (showtimeId: Given<number>): SQL => sql`
  select count(*) from showtimes join layout_seats on layout_seats.layout_id = showtimes.layout_id
  where showtimes.id = ${showtimeId}`;

/** By how much the whole showtime is hot: 0, or 1 and more the fewer of its seats are in nobody's hands. */
function heatOf(showtimeId: Given<number>, now: Given<number>): SQL {
  const { hotSeats, hotPercent, hotPercentPerDoubling } = WORK_LIMITS;
  const live = isLive(seatClaims.expiresAt, now);
  const goesOn = isLive(seatClaims.expiresAt, sql`(${now} + ${IN_HANDS_MS})`);
  return sql`
    select case when held < ${hotSeats} or share < ${hotPercent} then 0
      else 1 + ${whole(sql`share - ${hotPercent}`, hotPercentPerDoubling)} end
    from (select held, 100 * held / max(1, (${seatsOf(showtimeId)}) - gone) as share from (
      select count(case when ${live} and not ${goesOn} then 1 end) as held, count(case when ${goesOn} then 1 end) as gone
      from seat_claims where showtime_id = ${showtimeId}))`;
}

/** How many seats a network has held of the showtime lately, each as often as it did, and has not bought. */
const triesOf = (mark: Given<string>, showtimeId: Given<number>, now: Given<number>): SQL => sql`
  select coalesce(sum(holds), 0) from hold_repeats
  where network = ${mark} and showtime_id = ${showtimeId} and ${isRecent(now)}`;

/** The zero bits that are asked of who begins a hold; 0 of all others, and of who comes from nowhere. */
export function neededBits({ showtimeId, from, mine, now }: Claim): SQL {
  const { leastBits, mostBits, seatsPerDoubling } = WORK_LIMITS;
  // in a hot showtime each try counts, else those beyond what the network may hold at once
  const doublings = limited(from).map((it) => {
    const beyond = sql`tries - ${capOf(it, showtimeId)} + ${seatsPerDoubling - 1}`;
    return sql`(select case when heat > 0 then heat + ${whole(sql`tries`, seatsPerDoubling)}
      when tries <= ${it.showtimeMin} then 0 else max(0, ${whole(beyond, seatsPerDoubling)}) end
      from (select (${triesOf(it.mark, showtimeId, now)}) as tries))`;
  });
  if (doublings.length === 0) return sql`0`;
  return sql`case when exists (${mine}) then 0 else (
    select case when most > 0 then min(${mostBits}, ${leastBits} - 1 + most) else 0 end
    from (select max(0, ${sql.join(doublings, sql`, `)}) as most from (select (${heatOf(showtimeId, now)}) as heat))
  ) end`;
}

/** The same, asked by itself, for who was refused for it. */
export async function getNeededBits(
  db: Database,
  { showtimeId, holder, from, now }: { showtimeId: number; holder: Holder; from: Networks; now: number },
): Promise<number> {
  const mine = liveHoldOf(holder, showtimeId, now);
  const [[bits] = [0]] = await db.values<[number]>(
    sql`select ${neededBits({ showtimeId, from, mine, now })}`,
  );
  // others may have bought or let go of theirs meanwhile
  return Math.max(bits, WORK_LIMITS.leastBits);
}
