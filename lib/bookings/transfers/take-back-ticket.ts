import { eq } from "drizzle-orm";
import { z } from "zod";
import type { Database } from "@/db/client";
import { ticketTransfers } from "@/db/schema/bookings";
import { assertThat, write } from "@/db/write";
import { audit } from "@/lib/audit";
import { publicId } from "@/lib/input/ids";
import { withInput } from "@/lib/input/with-input";
import { fail, ok, type Result } from "@/lib/result";
import { getBookingByLink } from "../get-booking-by-link";
import { isUndecided } from "./transfer";

const takeBackTicketInput = z.object({ linkToken: publicId, ticketId: publicId });

type Input = z.output<typeof takeBackTicketInput> & { userId: number | null; now: number };

export type TakeBackTicketCode = "not-found" | "not-offered" | "already-accepted";

/** Ends an offer: its link opens nothing any more. Not once it was accepted, and in the same moment only one of both comes true. */
export const takeBackTicket = withInput(takeBackTicketInput, act);

async function act(
  db: Database,
  { linkToken, ticketId, userId, now }: Input,
): Promise<Result<null, TakeBackTicketCode>> {
  const booking = await getBookingByLink(db, linkToken);
  const ticket = booking?.tickets.find(({ id }) => id === ticketId);
  if (!booking || !ticket) return fail("not-found");
  const { transfer } = ticket;
  if (!transfer) return fail("not-offered");
  const written = await write(db, { transfer_stands: "already-accepted" }, [
    assertThat("already-accepted", isUndecided(transfer.id)),
    db.update(ticketTransfers).set({ takenBackAt: now }).where(eq(ticketTransfers.id, transfer.id)),
    audit(
      db,
      {
        by: { userId },
        theaterId: booking.showtime.theaterId,
        action: "ticket.offer-taken-back",
        objectId: ticketId,
        details: { bookingId: booking.id },
      },
      now,
    ),
  ]);
  return written.ok ? ok(null) : written;
}
