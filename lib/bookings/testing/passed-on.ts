import type { Database } from "@/db/client";
import { acceptTicket } from "../transfers/accept-ticket";
import { offerTicket } from "../transfers/offer-ticket";

type Which = { linkToken: string; ticketId: string; now: number };

/** The link of an offer of that ticket. */
export async function offer(db: Database, which: Which): Promise<string> {
  const offered = await offerTicket(db, { ...which, userId: null });
  if (!offered.ok) throw new Error(offered.code);
  return offered.value.offerToken;
}

/** Passes a ticket on to Grace; answers the link that she has it by. */
export async function passOn(db: Database, which: Which): Promise<string> {
  const offerToken = await offer(db, which);
  const accepted = await acceptTicket(db, { offerToken, name: "Grace", userId: null, now: which.now });
  if (!accepted.ok) throw new Error(accepted.code);
  return accepted.value.holderToken;
}
