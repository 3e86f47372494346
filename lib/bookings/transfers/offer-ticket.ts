import { z } from "zod";
import type { Database } from "@/db/client";
import { ticketTransfers } from "@/db/schema/bookings";
import { assertThat, write } from "@/db/write";
import { audit } from "@/lib/audit";
import { newId } from "@/lib/id";
import { publicId } from "@/lib/input/ids";
import { withInput } from "@/lib/input/with-input";
import { fail, ok, type Result } from "@/lib/result";
import { getBookingByLink } from "../get-booking-by-link";
import { mayBeOffered, type TransferRefusal, transferGuards } from "./transfer";

const offerTicketInput = z.object({
  /** Who has the booking's link may pass its tickets on. */
  linkToken: publicId,
  ticketId: publicId,
});

type Input = z.output<typeof offerTicketInput> & { userId: number | null; now: number };

export type OfferTicketCode = TransferRefusal | "not-found" | "already-offered" | "too-often";

/**
 * Offers a ticket to whoever opens the link that is made for it. Nothing else changes before it is accepted. A ticket has
 * one offer at a time, not more than `MOST_OFFERS` in all, and changes hands once.
 */
export const offerTicket = withInput(offerTicketInput, act);

async function act(
  db: Database,
  { linkToken, ticketId, userId, now }: Input,
): Promise<Result<{ offerToken: string }, OfferTicketCode>> {
  const booking = await getBookingByLink(db, linkToken);
  if (!booking?.tickets.some(({ id }) => id === ticketId)) return fail("not-found");
  const offerToken = newId();
  const written = await write(db, { "unique:ticket_transfers": "already-offered" }, [
    ...transferGuards(ticketId, now),
    assertThat("too-often", mayBeOffered(ticketId)),
    db.insert(ticketTransfers).values({ id: newId(), ticketId, offerToken, offeredAt: now }),
    audit(
      db,
      {
        by: { userId },
        theaterId: booking.showtime.theaterId,
        action: "ticket.offered",
        objectId: ticketId,
        details: { bookingId: booking.id },
      },
      now,
    ),
  ]);
  return written.ok ? ok({ offerToken }) : written;
}
