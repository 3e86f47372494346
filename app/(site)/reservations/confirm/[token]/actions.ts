"use server";
import { redirect } from "next/navigation";
import { guarded } from "@/app/_actions/guarded";
import { textOf } from "@/app/_sign-in/form-input";
import { PAY_WORDS } from "@/app/(site)/_components/pay-words";
import { currentTime } from "@/lib/clock";
import { database } from "@/lib/database";
import { orBusy } from "@/lib/or-busy";
import { confirmReservation } from "@/lib/ordering/reservations/confirm-reservation";

const ASK_AGAIN =
  "Nothing was reserved; please ask for a new link in the browser in which you chose the seats.";

/** What stands in a link cannot be chosen otherwise: a new one can. */
const WORDS = {
  ...PAY_WORDS,
  "seats-changed": `Other seats were chosen since this link was sent. ${ASK_AGAIN}`,
  "unknown-ticket-type": `One of the tickets is not sold for its seat any more. ${ASK_AGAIN}`,
  "price-changed": `The price has changed since this link was sent. ${ASK_AGAIN}`,
};

/** Reserves what the link is for, and goes there; else why not, in words. Who has the link has read the mail. */
export const confirmAction = guarded(async (_: string | null, data: FormData): Promise<string> => {
  const now = await currentTime();
  const confirmed = await orBusy(() => confirmReservation(database(), { token: textOf(data, "token"), now }));
  if (!confirmed.ok) return WORDS[confirmed.code];
  redirect(`/reservations/${confirmed.value.linkToken}`);
});
