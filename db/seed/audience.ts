import type { SEAT_TYPES } from "@/db/schema/venues";
import { DAY_MS, HOUR_MS } from "@/lib/clock-units";
import type { Random } from "./random";

export type AudienceSeat = {
  seatId: number;
  rowLabel: string;
  number: string;
  x: number;
  y: number;
  type: (typeof SEAT_TYPES)[number];
  groupKey: string | null;
};

/** Wider than a sofa or a wheelchair space, narrower than an aisle. */
const WITHIN_REACH = 1.3;
const PARTY_SIZES = [1, 2, 2, 2, 2, 3, 3, 4, 4, 5];

/** How full a showtime is by now, 0 to 1: evenings and weekends fuller, days far ahead emptier, a few nearly sold out. */
export function fillOf(
  random: Random,
  startsAt: number,
  now: number,
  localHour: number,
  weekday: number,
): number {
  const evening = localHour >= 18 && localHour < 22 ? 0.72 : localHour >= 16 ? 0.5 : 0.32;
  const weekend = weekday === 0 || weekday >= 5 ? 1.2 : 0.9;
  const daysAhead = Math.max(0, startsAt - now) / DAY_MS;
  const soon = 1 / (1 + daysAhead * 0.45);
  if (daysAhead < 6 && localHour >= 18 && random.chance(0.07)) return 0.96;
  return Math.min(0.93, evening * weekend * soon * (0.4 + random.next()));
}

/**
 * Seats parties of people as they seat themselves: together in a row, near the middle of the room and a little behind
 * it, sofas by their pairs, wheelchair spaces seldom. Stops at that many seats, or when no party fits.
 */
export function seatParties(random: Random, seats: readonly AudienceSeat[], count: number): AudienceSeat[][] {
  const runs = runsOf(seats);
  const middle = Math.max(...seats.map(({ x }) => x)) / 2;
  const best = Math.max(...seats.map(({ y }) => y)) * 0.62;
  const parties: AudienceSeat[][] = [];
  const sofas = seats[0]?.type === "sofa";
  for (let taken = 0, misses = 0; taken < count && misses < 20; ) {
    const size = sofas ? 2 : Math.min(count - taken, random.pick(PARTY_SIZES));
    let chosen: { run: AudienceSeat[]; from: number; score: number } | null = null;
    for (const run of runs) {
      for (let from = 0; from + size <= run.length; from++) {
        const seat = run[from + Math.floor(size / 2)] as AudienceSeat;
        if (sofas && run[from]?.groupKey !== run[from + 1]?.groupKey) continue;
        const away = Math.abs(seat.x - middle) + 1.6 * Math.abs(seat.y - best);
        const score =
          away + random.next() * 9 + (seat.type === "wheelchair" || seat.type === "companion" ? 15 : 0);
        if (!chosen || score < chosen.score) chosen = { run, from, score };
      }
    }
    if (!chosen || size === 0) {
      misses++;
      continue;
    }
    const { run, from } = chosen;
    parties.push(run.slice(from, from + size));
    runs.splice(runs.indexOf(run), 1, run.slice(0, from), run.slice(from + size));
    taken += size;
  }
  return parties;
}

/** Seats side by side with no aisle between. */
function runsOf(seats: readonly AudienceSeat[]): AudienceSeat[][] {
  const runs: AudienceSeat[][] = [];
  for (const seat of seats) {
    const run = runs.at(-1);
    const before = run?.at(-1);
    if (run && before?.rowLabel === seat.rowLabel && seat.x - before.x < WITHIN_REACH) run.push(seat);
    else runs.push([seat]);
  }
  return runs;
}

/** When they booked: mostly in the last days before, never less than half an hour before now or the start. */
export function bookedAt(random: Random, startsAt: number, now: number): number {
  const latest = Math.min(startsAt, now) - HOUR_MS / 2;
  return Math.round(latest - random.next() ** 2 * 6 * DAY_MS);
}
