import Sqlite from "better-sqlite3";
import { sql } from "drizzle-orm";
import { expect } from "vitest";
import type { Database } from "@/db/client";
import { findBroken } from "@/db/invariants/find-broken";
import { type Fixture, type RoomSeats, setScene } from "@/db/testing/fixture";
import { DAY_MS } from "@/lib/clock-units";
import { buyerOf } from "./buy-seat";

export const NOW = Date.UTC(2026, 10, 22, 12);

/** A showtime with so many seats in a row to be sold, and two beside them so that none is left alone. */
export async function sceneOf(db: Database, seats: number): Promise<Fixture> {
  const room: RoomSeats = Array.from({ length: seats + 2 }, (_, at) => ({
    ordinal: at,
    rowLabel: "A",
    number: String(at + 1),
    x: at,
    y: 0,
    type: "standard",
  }));
  const fixture = await setScene(db, { room, startsAt: [NOW + DAY_MS] });
  return { ...fixture, seatIds: fixture.seatIds.slice(0, seats) };
}

type Sold = { seatId: number; told: string; paymentId: string | null };

/** Sells the seats of a showtime one after the other, each to somebody else, and remembers what each was told. */
export function seatSales(db: Database, fixture: Fixture, clock = () => NOW) {
  const sold: Sold[] = [];
  const left = [...fixture.seatIds];
  return {
    sold,
    /** What the next person is told: `booked`, or a code that has words. */
    next: async (): Promise<string> => {
      const seatId = left.shift();
      if (seatId === undefined) throw new Error("there are no more seats");
      const { showtimeId, ticketTypeId } = fixture;
      const answer = await buyerOf({ showtimeId, ticketTypeId, seatId, now: clock() })(db);
      const told = answer.ok ? "booked" : answer.code;
      sold.push({ seatId, told, paymentId: answer.ok ? answer.value : null });
      return told;
    },
    booked: () => sold.flatMap(({ paymentId }) => paymentId ?? []),
  };
}

/** Whatever happened: all that must hold does, the file is whole, and who was told to be booked is. */
export async function expectNothingLost(db: Database, told: readonly string[]): Promise<void> {
  expect(await findMissing(db, told)).toEqual([]);
  expect(await findBroken(db)).toEqual([]);
  if (db.engine.mark() !== null) expect(await listDamage(db)).toEqual(["ok"]);
}

/** Asked by a connection of its own: one that has asked before reads an index for search as it was then. */
async function listDamage(db: Database): Promise<unknown[]> {
  const [file] = await db.values<[number, string, string]>("pragma database_list");
  const other = new Sqlite(file?.[2] ?? "", { readonly: true });
  const found = other.prepare("pragma integrity_check").pluck().all();
  other.close();
  return found;
}

/** Payments of people who were told to be booked, and have no ticket. */
export async function findMissing(db: Database, told: readonly string[]): Promise<string[]> {
  const missing = await db.values<[string]>(sql`select value from json_each(${JSON.stringify(told)})
    where not exists (select 1 from payments join bookings on bookings.order_id = payments.order_id
      join tickets on tickets.booking_id = bookings.id where payments.id = value and payments.state = 'booked')`);
  return missing.map(([id]) => id);
}
