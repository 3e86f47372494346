import { eq, sql } from "drizzle-orm";
import { z } from "zod";
import type { Database } from "@/db/client";
import { tickets, ticketTransfers } from "@/db/schema/bookings";
import { assertThat, write } from "@/db/write";
import { audit } from "@/lib/audit";
import { newId, newReference } from "@/lib/id";
import { publicId } from "@/lib/input/ids";
import { personName } from "@/lib/input/person-name";
import { withInput } from "@/lib/input/with-input";
import { fail, ok, type Result } from "@/lib/result";
import { newTicketCode } from "../ticket-code";
import { getOffer } from "./get-offer";
import { isUndecided, type TransferRefusal, transferGuards } from "./transfer";

const acceptTicketInput = z.object({
  offerToken: publicId,
  name: personName,
});

type Input = z.output<typeof acceptTicketInput> & { userId: number | null; now: number };

export type AcceptTicketCode = TransferRefusal | "not-found" | "taken-back" | "already-accepted";

/**
 * A friend accepts an offered ticket. In that moment, in one batch, the code that its buyer has ends and the friend's
 * begins, with a link and a reference that the buyer does not know. What was paid stays the buyer's affair: a refund goes
 * to them, and ends the friend's ticket.
 */
export const acceptTicket = withInput(acceptTicketInput, act);

async function act(
  db: Database,
  { offerToken, name, userId, now }: Input,
): Promise<Result<{ holderToken: string }, AcceptTicketCode>> {
  const offer = await getOffer(db, offerToken);
  if (!offer) return fail("not-found");
  const { id, ticketId } = offer;
  if (offer.takenBackAt !== null) return fail("taken-back");
  if (offer.acceptedAt !== null) return fail("already-accepted");
  const holderToken = newId();
  const accepted = { acceptedAt: now, acceptedBy: userId, acceptedName: name };
  const written = await write(db, { transfer_stands: "already-accepted" }, [
    assertThat("already-accepted", isUndecided(id)),
    ...transferGuards(ticketId, now),
    db
      .update(ticketTransfers)
      .set({
        ...accepted,
        ...{ holderToken, reference: newReference() },
        oldCode: sql`(select ${tickets.code} from ${tickets} where ${tickets.id} = ${ticketId})`,
      })
      .where(eq(ticketTransfers.id, id)),
    db
      .update(tickets)
      .set({ code: newTicketCode(offer) })
      .where(eq(tickets.id, ticketId)),
    audit(
      db,
      {
        by: { userId },
        theaterId: offer.showtime.theaterId,
        action: "ticket.transferred",
        objectId: ticketId,
        details: { bookingId: offer.bookingId, before: { name: offer.buyer }, after: { name } },
      },
      now,
    ),
  ]);
  return written.ok ? ok({ holderToken }) : written;
}
