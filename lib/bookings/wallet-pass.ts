import { createHmac, timingSafeEqual } from "node:crypto";
import { keyObjectFor } from "@/lib/accounts/secret";

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
export const passTokenOf = (passId: string): string =>
  createHmac("sha256", keyObjectFor("wallet passes")).update(passId).digest("base64url");

/** Whether that is the pass's own token; takes the same time whatever was sent. */
export function isPassToken(passId: string, token: string): boolean {
  const [given, wanted] = [Buffer.from(token), Buffer.from(passTokenOf(passId))];
  return given.length === wanted.length && timingSafeEqual(given, wanted);
}
