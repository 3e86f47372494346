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
export async function passOn(
  db: Database,
  { email = "", ...which }: Which & { email?: string },
): Promise<string> {
  const offerToken = await offer(db, which);
  const by = { name: "Grace", email, userId: null, now: which.now };
  const accepted = await acceptTicket(db, { offerToken, ...by });
  if (!accepted.ok) throw new Error(accepted.code);
  return accepted.value.holderToken;
}
