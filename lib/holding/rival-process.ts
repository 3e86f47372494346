import { openDatabase } from "@/db/client";
import { newId } from "@/lib/id";
import { holdSeats } from "./hold-seats";

/** For the tests: a process of its own that tries for seats again and again: `tsx rival-process.ts URL SHOWTIME SEATS TRIES NOW`. Prints its wins. */
const [url = "", showtimeId = "", seats = "[]", tries = "0", now = "0"] = process.argv.slice(2);
const db = openDatabase(url);
const seatIds: number[] = JSON.parse(seats);
let wins = 0;
for (let i = 0; i < Number(tries); i++) {
  const pair = [seatIds[i % seatIds.length], seatIds[(i + 1) % seatIds.length]] as number[];
  const holder = { visitorId: newId(), userId: null };
  const held = await holdSeats(db, {
    showtimeId: Number(showtimeId),
    seatIds: pair,
    holder,
    now: Number(now),
  });
  if (held.ok) wins++;
}
process.stdout.write(String(wins));
db.engine.close();
