import { and, eq, gt, lt } from "drizzle-orm";
import type { Database } from "@/db/client";
import { bookings, tickets } from "@/db/schema/bookings";
import { plainReference } from "@/lib/bookings/reference";
import { ticketPublicKey } from "@/lib/bookings/ticket-code";
import { asFound, type FoundTicket, type Row, ticketRows } from "./found-ticket";
import { plainSeat } from "./offline-list";
import { readSignedCode, ticketKey } from "./signed-code";
import { readingsOf, type TicketInput } from "./verdict";

/** The ticket that was shown, wherever it belongs: who holds it may be told what it says. */
export async function findTicket(db: Database, shown: TicketInput): Promise<FoundTicket | null> {
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

const isSeat = ({ rowLabel, seatNumber }: Row, typed: string) =>
  plainSeat(rowLabel + seatNumber) === plainSeat(typed);
