import { openDatabase } from "@/db/client";
import { PERMISSIONS } from "@/lib/accounts/permissions";
import type { BookingFilter } from "@/lib/bookings/booking-filter";
import { findBookings } from "@/lib/bookings/find-bookings";
import { atMost, median, type Row } from "./row";
import { openYear } from "./year/open-year";

const GOAL_MS = 150;
const ROUNDS = 5;
const NOW = Date.UTC(2025, 11, 20, 12);
const DAY = { fromDay: "2025-07-05", untilDay: "2025-07-05" };

const WAYS: Record<string, Partial<BookingFilter>> = {
  "the newest": {},
  "the last page": { page: 400 },
  "by start": { sort: "-starts" },
  "a reference": { q: "BBBB-4242" },
  "a name": { q: "Mabel Marsh" },
  "the beginning of a name": { q: "ma" },
  "an e-mail": { q: "mabel.marsh@" },
  "a seat today": { q: "G7" },
  "a name on a day": { q: "Mabel", ...DAY },
  "a day": DAY,
  "half a year": { fromDay: "2025-01-01", untilDay: "2025-06-30" },
  upcoming: { state: "upcoming" },
  past: { state: "past" },
  cancelled: { state: "cancelled" },
  "partly cancelled": { state: "partly" },
  "at the counter": { channel: "counter" },
  "at the counter, upcoming": { channel: "counter", state: "upcoming" },
};

/** Every way of finding one booking among the half million and more of a year, as the dashboard asks. */
export async function benchBookings(say: (words: string) => void): Promise<Row[]> {
  const db = openDatabase(`file:${await openYear(say)}`);
  try {
    say("Looking for bookings …");
    const staff = { userId: 1, name: "Admin", isAdmin: true, may: PERMISSIONS };
    const times: [way: string, ms: number][] = [];
    for (const [way, filter] of Object.entries(WAYS)) {
      const took: number[] = [];
      for (let round = 0; round <= ROUNDS; round++) {
        const begin = performance.now();
        await findBookings(db, { q: "", sort: "-booked", page: 1, ...filter, staff, now: NOW });
        if (round > 0) took.push(performance.now() - begin);
      }
      times.push([way, median(took)]);
      say(`  ${way}: ${median(took).toFixed(1)} ms`);
    }
    const [slowest = ["", 0]] = times.toSorted(([, a], [, b]) => b - a);
    const usual = median(times.map(([, ms]) => ms));
    return [
      atMost("bookings of a year, the usual search", "ms", usual, GOAL_MS, 1),
      atMost(
        `bookings of a year, the slowest of ${times.length}: ${slowest[0]}`,
        "ms",
        slowest[1],
        GOAL_MS,
        1,
      ),
    ];
  } finally {
    db.engine.close();
  }
}
