import { isMarked, markOf } from "@/lib/accounts/mark";

/**
 * The number of a pass for good, by which wallets know it: of its booking, or of the transfer by which a friend got the
 * ticket, and of the ticket. So a friend's is another pass than its buyer's.
 */
export const passIdOf = (booking: { id: string }, ticket: { id: string }): string =>
  `${booking.id}.${ticket.id}`;

/** Whose it is and which ticket's; null of what is no pass's number. */
export function readPassId(passId: string): { ownerId: string; ticketId: string } | null {
  const [, ownerId, ticketId] = /^([\w-]{1,100})\.([\w-]{1,100})$/.exec(passId) ?? [];
  return ownerId && ticketId ? { ownerId, ticketId } : null;
}

/** What a device shows for its pass: made of our secret, so that a copy of the database has none. 43 characters. */
export const passTokenOf = (passId: string): string => markOf("wallet passes", passId);

/** Whether that is the pass's own token; takes the same time whatever was sent. */
export const isPassToken = (passId: string, token: string): boolean =>
  isMarked("wallet passes", passId, token);
