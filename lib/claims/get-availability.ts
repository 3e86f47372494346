import { createHash } from "node:crypto";
import { sql } from "drizzle-orm";
import type { Database } from "@/db/client";
import { NEVER, seatClaims } from "@/db/schema/claims";
import { packStates, SEAT_HELD, SEAT_SOLD } from "./availability";
import { HOUSE_UNTIL, isLive } from "./hold";
import { seatsVersion } from "./seats-version";

export type Availability = {
  /** Every seat's state in the order of the layout: see `packStates`. */
  states: string;
  isCancelled: boolean;
  /** It or its movie is a draft: of its seats staff alone are told. */
  isDraft: boolean;
  /** The same for the same answer. It begins with the layout whose seats are told of: see `layoutOfTag`. */
  etag: string;
  /** What the answer was read from: see `seatsVersion`. */
  version: string;
  /** When it changes without a write: the first expiry of a hold. */
  until: number;
};

type Kept = Availability & { mark: string; from: number };

const KEPT_SHOWTIMES = 500;
const kept = new WeakMap<Database, Map<number, Kept>>();

/**
 * The answer every open map asks for again and again; null for an unknown showtime. It is read once per change of the
 * database or expiry of a hold: what is kept is given again only while its mark says that nothing has changed.
 */
export async function getAvailability(
  db: Database,
  showtimeId: number,
  now: number,
): Promise<Availability | null> {
  const mark = db.engine.mark();
  const answers = keptFor(db);
  const found = answers.get(showtimeId);
  if (found && found.mark === mark && found.from <= now && now < found.until) return found;

  const read = await readStates(db, showtimeId, now);
  if (!read) return null;
  const states = packStates(read.states);
  const { isCancelled, isDraft, version, until, layoutId } = read;
  const said = isCancelled ? `${states} cancelled` : states;
  const etag = `"${layoutId}.${createHash("sha1").update(said).digest("base64url")}"`;
  const answer = { states, isCancelled, isDraft, etag, version, until };
  if (mark !== null) {
    if (answers.size >= KEPT_SHOWTIMES) answers.clear();
    answers.set(showtimeId, { ...answer, mark, from: now });
  }
  return answer;
}

function keptFor(db: Database): Map<number, Kept> {
  const answers = kept.get(db) ?? new Map<number, Kept>();
  kept.set(db, answers);
  return answers;
}

const isReserved = sql`iif(${seatClaims.bookingId} is null,
  (select reserved_at from holds where holds.id = ${seatClaims.holdId}), null)`;

async function readStates(db: Database, showtimeId: number, now: number) {
  const [[seats, isCancelled, version, layoutId, isDraft] = [], ...claims] = await db.values<
    [number, number, string | number | null, number | null, number | null]
  >(sql`
    select count(*), state = 'cancelled', ${seatsVersion}, showtimes.layout_id,
      state = 'draft' or exists (select 1 from movies where movies.id = showtimes.movie_id and movies.status = 'draft')
    from showtimes join layout_seats using (layout_id)
    where showtimes.id = ${showtimeId}
    union all
    select layout_seats.ordinal, seat_claims.expires_at, ${isReserved}, null, null from seat_claims
      join showtimes on showtimes.id = seat_claims.showtime_id
      join layout_seats on layout_seats.layout_id = showtimes.layout_id and layout_seats.seat_id = seat_claims.seat_id
    where seat_claims.showtime_id = ${showtimeId} and ${isLive(seatClaims.expiresAt, now)}`);
  if (!seats) return null;
  const states = new Uint8Array(seats);
  let until = NEVER;
  for (const [ordinal, expiresAt, reserved] of claims) {
    // a seat that is reserved, or that the house keeps, is taken: unlike one in someone's hands, it will not come free within minutes
    states[ordinal] = expiresAt >= HOUSE_UNTIL || reserved ? SEAT_SOLD : SEAT_HELD;
    until = Math.min(until, expiresAt);
  }
  const told = { isCancelled: isCancelled === 1, isDraft: isDraft === 1 };
  return { states, ...told, version: String(version ?? ""), until, layoutId };
}
