import { eq, sql } from "drizzle-orm";
import { z } from "zod";
import type { Database } from "@/db/client";
import { tickets, ticketTransfers } from "@/db/schema/bookings";
import { assertThat, write } from "@/db/write";
import { audit } from "@/lib/audit";
import { newId, newReference } from "@/lib/id";
import { emailAddress } from "@/lib/input/email-address";
import { publicId } from "@/lib/input/ids";
import { personName } from "@/lib/input/person-name";
import { withInput } from "@/lib/input/with-input";
import type { Message } from "@/lib/message";
import { post } from "@/lib/outbox";
import { fail, ok, type Result } from "@/lib/result";
import { newTicketCode } from "../ticket-code";
import { getOffer } from "./get-offer";
import { isUndecided, type TransferRefusal, transferGuards } from "./transfer";

const acceptTicketInput = z.object({
  offerToken: publicId,
  name: personName,
  /** Where the ticket is sent, and what becomes of it; may be empty. */
  email: emailAddress.or(z.literal("")).default(""),
});

type Input = z.output<typeof acceptTicketInput> & { userId: number | null; now: number };

export type AcceptTicketCode = TransferRefusal | "not-found" | "taken-back" | "already-accepted";

/**
 * A friend accepts an offered ticket. In that moment, in one batch, the code that its buyer has ends and the friend's
 * begins, with a link and a reference that the buyer does not know; both are written to. What was paid stays the buyer's
 * affair: a refund goes to them, and ends the friend's ticket.
 */
export const acceptTicket = withInput(acceptTicketInput, act);

async function act(
  db: Database,
  { offerToken, name, email, userId, now }: Input,
): Promise<Result<{ holderToken: string }, AcceptTicketCode>> {
  const offer = await getOffer(db, offerToken);
  if (!offer) return fail("not-found");
  const { id, ticketId } = offer;
  if (offer.takenBackAt !== null) return fail("taken-back");
  if (offer.acceptedAt !== null) return fail("already-accepted");
  const { showtime, rowLabel, seatNumber, language, bookingId } = offer;
  const holderToken = newId();
  const reference = newReference();
  const accepted = { acceptedAt: now, acceptedBy: userId, acceptedName: name, acceptedEmail: email || null };
  const seats = [{ rowLabel, seatNumber }];
  const about = { language, bookingId };
  const messages: Message[] = [
    ...(offer.buyersEmail
      ? [
          {
            kind: "ticket-passed-on" as const,
            ...{ ...about, to: offer.buyersEmail },
            payload: { reference: offer.bookingReference, linkToken: offer.linkToken, showtime, seats },
          },
        ]
      : []),
    ...(email
      ? [
          {
            kind: "ticket-received" as const,
            ...{ ...about, to: email },
            payload: { reference, holderToken, showtime, seats },
          },
        ]
      : []),
  ];
  const written = await write(db, { transfer_stands: "already-accepted" }, [
    assertThat("already-accepted", isUndecided(id)),
    ...transferGuards(ticketId, now),
    db
      .update(ticketTransfers)
      .set({
        ...accepted,
        ...{ holderToken, reference },
        oldCode: sql`(select ${tickets.code} from ${tickets} where ${tickets.id} = ${ticketId})`,
      })
      .where(eq(ticketTransfers.id, id)),
    db
      .update(tickets)
      .set({ code: newTicketCode(offer) })
      .where(eq(tickets.id, ticketId)),
    ...messages.map((message) => post(db, message, now)),
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
