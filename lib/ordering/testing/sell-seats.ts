import { setTimeout as pause } from "node:timers/promises";
import Sqlite from "better-sqlite3";
import { type Database, openDatabase } from "@/db/client";
import { orBusy } from "@/lib/or-busy";
import { buyerOf } from "./buy-seat";

/**
 * For the tests: a process of its own that sells seat after seat until all are sold or it is killed:
 * `sell-seats URL SHOWTIME TYPE [SEAT,…] NOW [PRAGMA,…] USER KILLED`. Prints what each person is told once they are:
 * `booked PAYMENT`, or `refused CODE`. Who is turned away with nothing changed tries again. With KILLED it is killed at its end.
 */
const [url = "", showtime, type, seats = "[]", now, pragmas = "[]", userId, isKilled] = process.argv.slice(2);
let opened: Database | null = null;

/** As a server opens it: for the first who asks once it can be. */
async function database(): Promise<Database> {
  if (opened) return opened;
  const db = openDatabase(url);
  for (const pragma of JSON.parse(pragmas) as string[]) await db.values(`pragma ${pragma}`);
  opened = db;
  return db;
}

if (userId) {
  // what is read from where only root may
  new Sqlite(":memory:").close();
  process.setgid?.(Number(userId));
  process.setuid?.(Number(userId));
}
process.stdout.write("open\n");
for (const seatId of JSON.parse(seats) as number[]) {
  const buy = buyerOf({ showtimeId: Number(showtime), ticketTypeId: Number(type), seatId, now: Number(now) });
  for (;;) {
    const answer = await orBusy(async () => buy(await database()));
    process.stdout.write(answer.ok ? `booked ${answer.value}\n` : `refused ${answer.code}\n`);
    if (answer.ok || answer.code !== "busy") break;
    await pause(5);
  }
}
if (isKilled) process.kill(process.pid, "SIGKILL");
(opened as Database | null)?.engine.close();
