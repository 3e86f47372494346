import { and, type Column, eq, gt, lt, type SQL } from "drizzle-orm";
import type { Database } from "@/db/client";
import { bookings, tickets, ticketTransfers } from "@/db/schema/bookings";
import { plainReference } from "@/lib/bookings/reference";
import { ticketPublicKeys } from "@/lib/bookings/ticket-code";
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
  const reference = plainReference(shown.reference);
  const isFitting = (row: Row) => isSeat(row, shown.seat);
  const booked = (await ticketRows(db).where(eq(bookings.reference, reference))).filter(isFitting);
  // a seat of a booking may have been cancelled and booked anew
  const row = booked.find(({ cancelledAt }) => cancelledAt === null) ?? booked[0];
  if (row) return asFound(row, true);
  const held = (await ticketRows(db).where(eq(ticketTransfers.reference, reference))).find(isFitting);
  return held ? asFound(held) : null;
}

/** By what is signed of it; who shows another signature than was sold has to show one of ours. */
async function findByCode(db: Database, code: string): Promise<FoundTicket | null> {
  const key = ticketKey(code);
  if (key === null) return null;
  const row = await ticketRows(db)
    .where(isCode(tickets.code, code, key))
    .get();
  if (row) return (await isOurs(row.code, code)) ? asFound(row) : null;
  // the code that ended when its ticket was passed on
  const ended = await ticketRows(db)
    .where(isCode(ticketTransfers.oldCode, code, key))
    .get();
  return ended && (await isOurs(ended.oldCode, code)) ? asFound(ended, true) : null;
}

const isCode = (column: Column, code: string, key: string): SQL | undefined =>
  key === code ? eq(column, code) : and(gt(column, `${key}.`), lt(column, `${key}${AFTER_DOT}`));

const isOurs = async (sold: string | null, code: string): Promise<boolean> =>
  sold === code || (await readSignedCode(code, ...ticketPublicKeys())) !== null;

/** The character that follows "." in the order of the index. */
const AFTER_DOT = "/";

const isSeat = ({ rowLabel, seatNumber }: Row, typed: string) =>
  plainSeat(rowLabel + seatNumber) === plainSeat(typed);
