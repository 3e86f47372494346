import { and, desc, eq, gt, lt, sql } from "drizzle-orm";
import type { Database } from "@/db/client";
import { users } from "@/db/schema/accounts";
import { bookings, tickets } from "@/db/schema/bookings";
import { movies } from "@/db/schema/catalogue";
import { scans } from "@/db/schema/door";
import { showtimes } from "@/db/schema/scheduling";
import { screens, theaters } from "@/db/schema/venues";
import { plainReference } from "@/lib/booking/reference";
import { ticketPublicKey } from "@/lib/booking/ticket-code";
import { plainSeat } from "./offline-list";
import { readSignedCode, ticketKey } from "./signed-code";
import { type Admission, type DoorSeat, type RightPlace, readingsOf, type Shown } from "./verdict";

export type FoundTicket = {
  id: string;
  showtimeId: number;
  cancelledAt: number | null;
  admittedAt: number | null;
  seat: DoorSeat;
  right: RightPlace;
};

/** The ticket that was shown, wherever it belongs: who holds it may be told what it says. */
export async function findTicket(db: Database, shown: Shown): Promise<FoundTicket | null> {
  if ("code" in shown) {
    for (const code of readingsOf(shown)) {
      const found = await findByCode(db, code);
      if (found) return found;
    }
    return null;
  }
  const rows = await ticketRows(db).where(eq(bookings.reference, plainReference(shown.reference)));
  const fits = rows.filter((row) => isSeat(row, shown.seat));
  // a seat of a booking may have been cancelled and booked anew
  const row = fits.find(({ cancelledAt }) => cancelledAt === null) ?? fits[0];
  return row ? asFound(row) : null;
}

/** By what is signed of it; who shows another signature than was sold has to show one of ours. */
async function findByCode(db: Database, code: string): Promise<FoundTicket | null> {
  const key = ticketKey(code);
  if (key === null) return null;
  const row = await ticketRows(db)
    .where(
      key === code
        ? eq(tickets.code, code)
        : and(gt(tickets.code, `${key}.`), lt(tickets.code, `${key}${AFTER_DOT}`)),
    )
    .get();
  if (!row) return null;
  return row.code === code || (await readSignedCode(code, ticketPublicKey())) ? asFound(row) : null;
}

/** The character that follows "." in the order of the index. */
const AFTER_DOT = "/";

export async function getTicket(db: Database, ticketId: string): Promise<FoundTicket | null> {
  const row = await ticketRows(db).where(eq(tickets.id, ticketId)).get();
  return row ? asFound(row) : null;
}

/** Who let it in last, of admissions that count. */
export async function getAdmission(db: Database, ticketId: string): Promise<Admission | null> {
  const row = await db
    .select({
      scanId: scans.id,
      who: users.name,
      deviceId: scans.deviceId,
      deviceName: scans.deviceName,
      at: scans.scannedAt,
    })
    .from(scans)
    .innerJoin(users, eq(users.id, scans.userId))
    .where(and(eq(scans.ticketId, ticketId), eq(scans.outcome, "admitted")))
    .orderBy(desc(sql`scans.rowid`))
    .limit(1)
    .get();
  return row ?? null;
}

const ticketRows = (db: Database) =>
  db
    .select({
      id: tickets.id,
      code: tickets.code,
      showtimeId: tickets.showtimeId,
      rowLabel: tickets.rowLabel,
      seatNumber: tickets.seatNumber,
      seatType: tickets.seatType,
      ticketType: tickets.ticketType,
      cancelledAt: tickets.cancelledAt,
      admittedAt: tickets.admittedAt,
      movieTitle: movies.title,
      screenName: screens.name,
      theaterName: theaters.name,
      startsAt: showtimes.startsAt,
      timeZone: theaters.timeZone,
    })
    .from(tickets)
    .innerJoin(bookings, eq(bookings.id, tickets.bookingId))
    .innerJoin(showtimes, eq(showtimes.id, tickets.showtimeId))
    .innerJoin(movies, eq(movies.id, showtimes.movieId))
    .innerJoin(screens, eq(screens.id, showtimes.screenId))
    .innerJoin(theaters, eq(theaters.id, screens.theaterId))
    .$dynamic();

type Row = Awaited<ReturnType<typeof ticketRows>>[number];

const isSeat = ({ rowLabel, seatNumber }: Row, typed: string) =>
  plainSeat(rowLabel + seatNumber) === plainSeat(typed);

function asFound({ rowLabel, seatNumber, seatType, ticketType, ...row }: Row): FoundTicket {
  const { id, code: _, showtimeId, cancelledAt, admittedAt, ...right } = row;
  const seat = { rowLabel, seatNumber, seatType, ticketType };
  return { id, showtimeId, cancelledAt, admittedAt, seat, right };
}
