import type { Database } from "@/db/client";
import { addRoom, makeShowtime, type RoomSeats, setScene } from "@/db/testing/fixture";
import { DAY_MS, HOUR_MS } from "@/lib/clock-units";
import type { Pair } from "../claims";

const A_ROW = 40;
const OVERLOAD_SEATS = 1_000;
const OVERLOAD_SHOWTIMES = 8;

export type House = {
  /** What everyone comes for at one second; its pairs by the ordinal of their first seat. */
  hot: { showtimeId: number; seatIds: number[]; pairs: Pair[] };
  /** Of other showtimes, for those who come one after the other; none of one twice in a row. */
  pairs: Pair[];
};

const room = (count: number): RoomSeats =>
  Array.from({ length: count }, (_, ordinal) => {
    const [x, y] = [ordinal % A_ROW, Math.floor(ordinal / A_ROW)];
    return { ordinal, rowLabel: `R${y + 1}`, number: String(x + 1), x, y, type: "standard" as const };
  });

/** A theater with one room for the rush and another for what comes after it, in which no seat between others stops a sale. */
export async function buildHouse(db: Database, seats: number): Promise<House> {
  const opens = Date.now() + DAY_MS;
  const hot = await setScene(db, {
    room: room(seats),
    startsAt: [opens],
    theater: { strandedSeats: "allow" },
  });
  const other = await addRoom(db, hot.theaterId, room(OVERLOAD_SEATS), { name: "Screen 2" });
  const byShowtime: Pair[][] = [];
  for (let at = 0; at < OVERLOAD_SHOWTIMES; at++) {
    const startsAt = opens + at * 3 * HOUR_MS;
    const { movieId, priceCardId } = hot;
    const showtimeId = await makeShowtime(db, { ...other, movieId, priceCardId, startsAt });
    byShowtime.push(inPairs(showtimeId, other.seatIds));
  }
  const { showtimeId, seatIds } = hot;
  return {
    hot: { showtimeId, seatIds, pairs: inPairs(showtimeId, seatIds) },
    // all showtimes in turn
    pairs: (byShowtime[0] ?? []).flatMap((_, at) => byShowtime.flatMap((its) => its[at] ?? [])),
  };
}

const inPairs = (showtimeId: number, seatIds: number[]): Pair[] =>
  Array.from({ length: seatIds.length >> 1 }, (_, at) => ({
    showtimeId,
    seatIds: seatIds.slice(2 * at, 2 * at + 2),
  }));
